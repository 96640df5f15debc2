import path from 'node:path';
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

/** A flag's folder, from the root; an empty one is a variable that nobody set. */
export function folderFlag(given: Arguments, name: string): string | undefined {
  const value = textFlag(given, name);
  if (value === '') throw new UsageError(`--${name} takes a folder, not nothing`);
  return value === undefined ? undefined : path.resolve(value);
}

/** The port to serve at; 0 takes a free one. */
export function portFlag(given: Arguments): number {
  const value = textFlag(given, 'port') ?? '4321';
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not “${value}”`);
  return Number(value);
}

/** An encoding that the file is said to have. */
export function encodingFlag(given: Arguments): string | undefined {
  const value = textFlag(given, 'encoding');
  if (value === undefined) return undefined;
  try {
    new TextDecoder(value);
    return value;
  } catch (cause) {
    throw new UsageError(`--encoding takes a name such as utf-8, gb18030 or big5, not “${value}”`, { cause });
  }
}
