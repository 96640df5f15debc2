import type { Arguments, Flag, Spoken } from '../usage.ts';

/** A command: its help, its synopsis and what is parsed are all made of this one value. */
export interface Command extends Spoken {
  readonly name: string;
  readonly summary: string;
  /** Runs the command, which is loaded only then, and gives its exit code. */
  readonly run: (given: Arguments) => Promise<number>;
}

/** How a command is written, a line for each way: `check [REPORT] [--json]`, `check --out DIR`. */
export function synopsesOf({ name, operand, second, flags }: Command): readonly string[] {
  const entries = Object.entries(flags);
  const own = [operand, second].flatMap((each) =>
    each === undefined ? [] : [each.isNeeded ? each.name : `[${each.name}]`],
  );
  const written = entries
    .filter(([, flag]) => flag.of === undefined && flag.isAlone === undefined)
    .sort(([, a], [, b]) => Number(b.isNeeded === true) - Number(a.isNeeded === true))
    .map(([flag, each]) => writeFlag(flag, each, entries));
  // `convert --to X [FILE]` reads better than an operand between; one that is needed stands first.
  const needed = entries.filter(([, flag]) => flag.isNeeded && flag.of === undefined).length;
  const parts = operand?.isNeeded
    ? [...own, ...written]
    : [...written.slice(0, needed), ...own, ...written.slice(needed)];
  const alone = entries.filter(([, flag]) => flag.isAlone !== undefined);
  return [[name, ...parts].join(' '), ...alone.map(([flag, { argument }]) => `${name} ${bare(flag, argument)}`)];
}

function writeFlag(name: string, flag: Flag, all: readonly (readonly [string, Flag])[]): string {
  const inner = all.filter(([, each]) => each.of === name).map(([each, its]) => writeFlag(each, its, all));
  const written = [bare(name, flag.argument), ...inner].join(' ');
  return flag.isNeeded ? written : `[${written}]`;
}

function bare(name: string, argument: string | undefined): string {
  return argument === undefined ? `--${name}` : `--${name} ${argument}`;
}

/** The help of one command: how it is written, what it does, and every flag. */
export function helpOf(command: Command): string {
  const { operand, second, flags, summary } = command;
  const rows: (readonly [string, string])[] = [
    ...[operand, second].flatMap((each) => (each ? [[each.name, each.does] as const] : [])),
    ...Object.entries(flags).map(([name, flag]) => [bare(name, flag.argument), tell(flag)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.map(([name, does]) => `  ${name.padEnd(width)}${does}`);
  return [...synopsesOf(command).map((line) => `duizhao ${line}`), `  ${summary}`, '', ...lines, ''].join('\n');
}

function tell({ does, otherwise, of }: Flag): string {
  return `${does}${of === undefined ? '' : `, with --${of}`}${otherwise === undefined ? '' : ` (${otherwise})`}`;
}
