import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../../usage.ts';

/**
 * What a process that tries mutants writes down as it goes, a line each: where it falls silent or ends, the next one
 * knows what is done and what did it. A test is named by its id, which is the same in every process.
 */
export type Line =
  /** What is tried: the sample and the code, in one word. A journal of something else is not gone on with. */
  | { readonly type: 'begun'; readonly of: string }
  /** A test begins with this mutant in the code; `limit` is how many milliseconds may pass. */
  | { readonly type: 'trying'; readonly id: string; readonly test: string; readonly limit: number }
  /** The test failed: `by` is its file, or what else was noticed. */
  | { readonly type: 'noticed'; readonly id: string; readonly by: string }
  /** The test passed, after so many milliseconds of work; with `hits` of 0 it did not come by the place a second time. */
  | {
      readonly type: 'missed';
      readonly id: string;
      readonly test: string;
      readonly took: number;
      readonly hits: number;
    }
  /** The test failed, and then without the mutant too: what a mutant left behind may be to blame, so it is tried anew. */
  | { readonly type: 'stained'; readonly id?: string; readonly test: string }
  /** All that is to be tried with a test is tried. */
  | { readonly type: 'done'; readonly test: string; readonly file: string; readonly took: number }
  /** A test that fails without a mutant, alone: nothing can be told by it. */
  | { readonly type: 'unsound'; readonly test: string; readonly file: string }
  /** Mutants that a test file came by outside its tests: as modules were loaded, in `describe` or in a hook. */
  | { readonly type: 'outside'; readonly ids: readonly string[]; readonly file: string };

/**
 * Begins a journal, or goes on with one that was begun for the same thing and broken off.
 * @throws UsageError where it was begun for another one
 */
export function openJournal(journal: string, of: string): void {
  const text = existsSync(journal) ? readFileSync(journal, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  writeFileSync(journal, whole);
  const [first] = read(journal);
  if (!first) write(journal, { type: 'begun', of });
  else if (first.type !== 'begun' || first.of !== of)
    throw new UsageError(`Cannot go on with “${journal}”: it is of another sample, or the code is not what it was`);
}

/** Adds a line; it is on the disk when this returns. */
export function write(journal: string, line: Line): void {
  appendFileSync(journal, `${JSON.stringify(line)}\n`);
}

/** The lines that are written whole. */
export function read(journal: string): readonly Line[] {
  const whole = readFileSync(journal, 'utf8').split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as Line);
}

/** The lines that were added since the last time it was asked: a journal has tens of thousands. */
export function follow(journal: string): () => readonly Line[] {
  let at = 0;
  return () => {
    const text = readFileSync(journal).subarray(at).toString('utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    at += Buffer.byteLength(whole);
    return whole.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Line); // prettier-ignore
  };
}

/** The file of the test that noticed a mutant, by its id. */
export function noticedIn(lines: readonly Line[]): ReadonlyMap<string, string> {
  return new Map(lines.flatMap((line) => (line.type === 'noticed' ? [[line.id, line.by] as const] : [])));
}
