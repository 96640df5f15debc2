import { UsageError } from '../usage.ts';
import { progress, say } from '../reporter.ts';
import { formatTable, type Table } from './table.ts';

/**
 * A subject measures itself and gives its tables; what cannot be measured here is said in a row, not left out. It gets
 * the flags that it was called with.
 */
export type Measure = (argv: readonly string[]) => Promise<readonly Table[]> | readonly Table[];

/** What can be measured; each subject is a file of its own, loaded when it is asked for. */
const SUBJECTS: Readonly<Record<string, () => Promise<Measure>>> = {
  restore: async () => (await import('./restore.ts')).measureRestoration,
  convert: async () => (await import('./convert.ts')).measureConversion,
  search: async () => (await import('./search.ts')).measureSearch,
  page: async () => (await import('./page.ts')).measurePage,
  build: async () => (await import('./build.ts')).measureBuild,
  new: async () => (await import('./new.ts')).measureNew,
  mutate: async () => (await import('./mutate.ts')).measureMutation,
};

/** Subjects that take flags. */
const WITH_FLAGS = ['search', 'build', 'mutate'];

process.exitCode = await bench(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  say(`bench: ${error.message}`);
  return 2;
});

/** @returns exit code: 0 done, 2 wrong usage. A figure that misses its target is printed, never a failure. */
async function bench(argv: readonly string[]): Promise<number> {
  const firstFlag = argv.findIndex((each) => each.startsWith('-'));
  const names = firstFlag === -1 ? argv : argv.slice(0, firstFlag);
  const flags = argv.slice(names.length);
  if (flags.length > 0 && !(names.length === 1 && WITH_FLAGS.includes(names[0] ?? ''))) {
    say(`bench: “${flags[0]}” belongs to no subject. Flags come after one of ${WITH_FLAGS.join(', ')}.`);
    return 2;
  }
  const unknown = names.find((name) => !Object.hasOwn(SUBJECTS, name));
  if (unknown !== undefined) {
    say(`bench: there is no subject “${unknown}”. It knows ${Object.keys(SUBJECTS).join(', ')}.`);
    return 2;
  }
  for (const [name, load] of Object.entries(SUBJECTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    progress(`Measuring ${name} …`);
    const measure = await load();
    for (const table of await measure(flags)) process.stdout.write(`${formatTable(table)}\n`);
  }
  return 0;
}
