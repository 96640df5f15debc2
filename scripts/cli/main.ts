import { readFileSync } from 'node:fs';
import { say } from '../reporter.ts';
import { COMMANDS, LATER } from './commands.ts';
import { UsageError } from './usage.ts';

/**
 * The `duizhao` command.
 * @returns exit code: 0 done, 1 the input has problems, 2 wrong usage
 */
export async function main(argv: readonly string[]): Promise<number> {
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
  const later = LATER[name];
  if (later !== undefined) {
    say(`duizhao ${name}: not in this version yet (${later}).`);
    return 2;
  }
  const command = COMMANDS[name];
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
    if (!(error instanceof UsageError)) throw error;
    say(`duizhao ${name}: ${error.message}\nusage: duizhao ${command.synopsis}`);
    return 2;
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length)) + 2;
  const lines = Object.entries(COMMANDS).map(
    ([name, { synopsis, summary }]) => `  ${name.padEnd(width)}${summary}\n  ${''.padEnd(width)}duizhao ${synopsis}`,
  );
  return `duizhao: a Chinese report as a static bilingual site\n\n${lines.join('\n')}\n\nFILE left out or - is standard input. Exit code: 0 done, 1 the input has problems, 2 wrong usage.\n`;
}
