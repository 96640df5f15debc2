import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Wrong usage: shown with the command's synopsis, exit code 2. */
export class UsageError extends Error {}

/** Parsed flags and what stands beside them. */
export interface Arguments {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments; an unknown flag or too many operands is wrong usage. */
export function readArguments(argv: readonly string[], options: ParseArgsOptionsConfig, most: number): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.replace(/\. To specify.*$/su, '') : String(error), {
      cause: error,
    });
  }
  const extra = parsed.positionals[most];
  if (extra !== undefined) throw new UsageError(`unexpected “${extra}”`);
  const flags: Record<string, string | boolean | undefined> = {};
  for (const [name, value] of Object.entries(parsed.values)) if (!Array.isArray(value)) flags[name] = value;
  return { flags, positionals: parsed.positionals };
}

/** A flag's text, or undefined where it was not given. */
export function textFlag({ flags }: Arguments, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}
