import { progress, say } from '../reporter.ts';
import { formatTable, type Table } from './table.ts';

/** A subject measures itself and gives its tables; what cannot be measured here is said in a row, not left out. */
export type Measure = () => Promise<readonly Table[]> | readonly Table[];

/** What can be measured; each subject is a file of its own, loaded when it is asked for. */
const SUBJECTS: Readonly<Record<string, () => Promise<Measure>>> = {
  restore: async () => (await import('./restore.ts')).measureRestoration,
  convert: async () => (await import('./convert.ts')).measureConversion,
  search: async () => (await import('./search.ts')).measureSearch,
  page: async () => (await import('./page.ts')).measurePage,
  build: async () => (await import('./build.ts')).measureBuild,
};

process.exitCode = await bench(process.argv.slice(2));

/** @returns exit code: 0 done, 2 wrong usage. A figure that misses its target is printed, never a failure. */
async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !Object.hasOwn(SUBJECTS, name));
  if (unknown !== undefined) {
    say(`bench: there is no subject “${unknown}”. It knows ${Object.keys(SUBJECTS).join(', ')}.`);
    return 2;
  }
  for (const [name, load] of Object.entries(SUBJECTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    progress(`Measuring ${name} …`);
    const measure = await load();
    for (const table of await measure()) process.stdout.write(`${formatTable(table)}\n`);
  }
  return 0;
}
