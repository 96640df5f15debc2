import path from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { projectRoot } from './project.ts';

/** Wrong usage: shown with the command's synopsis, exit code 2. */
export class UsageError extends Error {}

/** A flag of a command: what is parsed, what the help says of it, and what holds where it is left out. */
export interface Flag {
  /** What stands behind it, such as `DIR`; left out, it is on or off. */
  readonly argument?: string;
  readonly does: string;
  /** Its value where it is left out; a folder is named from the project's root. */
  readonly otherwise?: string;
  /** The command cannot do without it, or without it beside the flag that it belongs to. */
  readonly isNeeded?: true;
  /** The flag that it belongs to: without that one it would do nothing. */
  readonly of?: string;
  /** Takes the place of all others, and of the operand, and why. */
  readonly isAlone?: string;
}

/** What a command works on. */
export interface Operand {
  readonly name: string;
  readonly does: string;
  /** The synopsis has it in brackets where it may be left out. */
  readonly isNeeded: boolean;
}

/** What of a command says how its arguments are read. */
export interface Spoken {
  readonly operand?: Operand;
  /** What stands behind it, where a command works on two things. */
  readonly second?: Operand;
  readonly flags: Readonly<Record<string, Flag>>;
}

/** Parsed flags and what stands beside them. */
export interface Arguments {
  readonly command: Spoken;
  /** The flags that were given. */
  readonly flags: ReadonlyMap<string, string | boolean>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments by its table; a flag that it has not, or too many operands, is wrong usage. */
export function readArguments(argv: readonly string[], command: Spoken): Arguments {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(command.flags).map(([name, { argument }]) => [
      name,
      { type: argument === undefined ? 'boolean' : 'string' },
    ]),
  );
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.replace(/\. To specify.*$/su, '') : String(error), {
      cause: error,
    });
  }
  const extra = parsed.positionals[[command.operand, command.second].filter((operand) => operand !== undefined).length];
  if (extra !== undefined) throw new UsageError(`unexpected “${extra}”`);
  const flags = new Map<string, string | boolean>();
  for (const [name, value] of Object.entries(parsed.values))
    if (typeof value === 'string' || typeof value === 'boolean') flags.set(name, value);
  checkTogether({ command, flags, positionals: parsed.positionals });
  return { command, flags, positionals: parsed.positionals };
}

/** Flags that belong to another one do nothing without it; one that stands alone is no help beside others. */
function checkTogether({ command, flags, positionals }: Arguments): void {
  for (const name of flags.keys()) {
    const { of, isAlone } = command.flags[name] ?? {};
    if (of !== undefined && !flags.has(of)) throw new UsageError(`--${name} belongs to --${of}`);
    if (isAlone !== undefined && flags.size + positionals.length > 1) throw new UsageError(`--${name} ${isAlone}`);
  }
  for (const [name, { isNeeded, of, argument }] of Object.entries(command.flags))
    if (isNeeded && of !== undefined && flags.has(of) && !flags.has(name))
      throw new UsageError(`--${of} needs --${name} ${argument ?? ''}`);
}

/** True where a flag was given. */
export function isGiven(given: Arguments, name: string): boolean {
  expectFlag(given, name);
  return given.flags.has(name);
}

/** True where a flag that is on or off is on. */
export function isOn(given: Arguments, name: string): boolean {
  expectFlag(given, name);
  return given.flags.get(name) === true;
}

/** A flag's text, or what holds where it was not given; undefined where nothing does. */
export function textFlag(given: Arguments, name: string): string | undefined {
  const { otherwise } = expectFlag(given, name);
  const value = given.flags.get(name);
  return typeof value === 'string' ? value : otherwise;
}

/** A flag's folder, from the root; an empty one is a variable that nobody set. */
export function folderFlag(given: Arguments, name: string): string | undefined {
  const { otherwise } = expectFlag(given, name);
  const value = given.flags.get(name);
  if (value === '') throw new UsageError(`--${name} takes a folder, not nothing`);
  if (typeof value === 'string') return path.resolve(value);
  return otherwise === undefined ? undefined : path.join(projectRoot, otherwise);
}

/** The folder of the content, or another that a command has always. */
export function folderOf(given: Arguments, name: string): string {
  const folder = folderFlag(given, name);
  if (folder === undefined) throw new Error(`Cannot do without --${name}: its table gives no folder`);
  return folder;
}

/** The port to serve at; 0 takes a free one. */
export function portFlag(given: Arguments): number {
  const value = textFlag(given, 'port') ?? '';
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65_535)
    throw new UsageError(`--port takes a number from 0 to 65535, not “${value}”`);
  return Number(value);
}

/** One of the names that a flag may have; undefined where it was not given and nothing stands for it. */
export function nameFlag<Name extends string>(
  given: Arguments,
  flag: string,
  names: readonly Name[],
): Name | undefined {
  const value = textFlag(given, flag);
  const name = names.find((each) => each === value);
  if (value !== undefined && name === undefined)
    throw new UsageError(`--${flag} takes one of ${names.join(', ')}, not “${value}”`);
  return name;
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

/** A flag that is not in the command's table is a mistake of ours: it could never be given, and the help is silent. */
function expectFlag({ command }: Arguments, name: string) {
  const flag = Object.hasOwn(command.flags, name) ? command.flags[name] : undefined;
  if (!flag) throw new Error(`Cannot read --${name}: the command has no such flag`);
  return flag;
}
