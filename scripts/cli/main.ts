import { readFileSync } from 'node:fs';
import { say } from '../reporter.ts';
import { COMMANDS } from './commands.ts';
import { UsageError } from '../usage.ts';

/**
 * The `duizhao` command.
 * @returns exit code: 0 done, 1 the input has problems, 2 wrong usage
 */
export async function main(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stopWriting);
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    say(`duizhao: there is no command “${name}”. It knows ${[...Object.keys(COMMANDS), 'help'].join(', ')}.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`duizhao ${command.synopsis}\n  ${command.summary}\n`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      say(`duizhao ${name}: ${error.message}\nusage: duizhao ${command.synopsis}`);
      return 2;
    }
    if (!isOfSystem(error)) throw error; // a fault of ours: with its stack
    say(`duizhao ${name}: ${error.message}`);
    return 1;
  }
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

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 2;
  const lines = Object.entries(COMMANDS).map(
    ([name, { synopsis, summary }]) => `  ${name.padEnd(width)}${summary}\n  ${''.padEnd(width)}duizhao ${synopsis}`,
  );
  return `duizhao: a Chinese report as a static bilingual site\n\n${lines.join('\n')}\n\nFILE left out or - is standard input. Exit code: 0 done, 1 the input has problems, 2 wrong usage.\n`;
}
