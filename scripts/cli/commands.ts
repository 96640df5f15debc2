import type { Command } from './command.ts';
import { accept } from './commands/accept.ts';
import { build } from './commands/build.ts';
import { cache } from './commands/cache.ts';
import { check } from './commands/check.ts';
import { cite } from './commands/cite.ts';
import { convert } from './commands/convert.ts';
import { create } from './commands/new.ts';
import { dev } from './commands/dev.ts';
import { explain } from './commands/explain.ts';
import { join } from './commands/join.ts';
import { preview } from './commands/preview.ts';
import { restore } from './commands/restore.ts';
import { search } from './commands/search.ts';
import { split } from './commands/split.ts';
import { summaries } from './commands/summaries.ts';
import { update } from './commands/update.ts';

/** The commands, in the order of the help: the way of a report to the reader, then tools for texts. */
const LIST: readonly Command[] = [
  create,
  update,
  check,
  accept,
  build,
  join,
  cache,
  preview,
  dev,
  summaries,
  cite,
  search,
  restore,
  convert,
  split,
  explain,
];

/** The commands by their names. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(LIST.map((command) => [command.name, command]));
