import { readFileSync } from 'node:fs';
import { say } from '../reporter.ts';
import { helpOf, synopsesOf } from './command.ts';
import { COMMANDS } from './commands.ts';
import { readArguments, UsageError } from '../usage.ts';

/**
 * The `duizhao` command.
 * @returns exit code: 0 done, 1 the input has problems, 2 wrong usage
 */
export async function main(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stopWriting);
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(name, rest[0]);
  if (name === '--version') {
    process.stdout.write(`${readVersion()}\n`);
    return 0;
  }
  const command = COMMANDS.get(name);
  if (!command) return refuseUnknown(name);
  if (rest.includes('--help') || rest.includes('-h')) return help(name, name);
  try {
    return await command.run(readArguments(rest, command));
  } catch (error) {
    if (error instanceof UsageError) {
      const usage = synopsesOf(command).map((line) => `duizhao ${line}`);
      say(`duizhao ${name}: ${error.message}\nusage: ${usage.join('\n       ')}`);
      return 2;
    }
    if (!isOfSystem(error)) throw error; // a fault of ours: with its stack
    say(`duizhao ${name}: ${error.message}`);
    return 1;
  }
}

/** `help`, `help COMMAND` and `COMMAND --help`; no command at all is wrong usage. */
function help(typed: string | undefined, about: string | undefined): number {
  const command = about === undefined ? undefined : COMMANDS.get(about);
  if (about !== undefined && !command) return refuseUnknown(about);
  process.stdout.write(command ? helpOf(command) : overview());
  return typed === undefined ? 2 : 0;
}

function refuseUnknown(name: string): number {
  say(`duizhao: there is no command “${name}”. It knows ${[...COMMANDS.keys(), 'help'].join(', ')}.`);
  return 2;
}

function readVersion(): string {
  const read: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
}

/** Whoever reads the output may stop when they have seen enough; a full disk is another matter. */
function stopWriting(error: Error): void {
  if (isOfSystem(error) && error.code === 'EPIPE') return;
  say(`duizhao: the output cannot be written: ${error.message}`);
  process.exit(1);
}

/** True for what the system refused: a full disk, a folder without permission. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function overview(): string {
  const width = Math.max(...[...COMMANDS.keys()].map(({ length }) => length)) + 2;
  const lines = [...COMMANDS.values()].flatMap((command) => [
    `  ${command.name.padEnd(width)}${command.summary}`,
    ...synopsesOf(command).map((line) => `  ${''.padEnd(width)}duizhao ${line}`),
  ]);
  return `duizhao: a Chinese report as a static bilingual site

${lines.join('\n')}

\`duizhao help COMMAND\` says what each flag does. Exit code: 0 done, 1 the input has problems, 2 wrong usage.
`;
}
