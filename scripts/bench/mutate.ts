import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import { readArguments, textFlag, UsageError } from '../usage.ts';
import { equivalenceOf } from './mutation/equivalent.ts';
import { type Line, noticedIn, openJournal, read } from './mutation/journal.ts';
import { keepMutants, type Mutant, mutate, type Mutated } from './mutation/mutants.ts';
import { AT_START, type Order } from './mutation/order.ts';
import { codeIn, testsBySource } from './mutation/reach.ts';
import { draw } from './mutation/sample.ts';
import { tryMutants } from './mutation/watch.ts';
import type { Table } from './table.ts';

/** The modules whose tests are tried: folders of `src/`. */
const MODULES: Readonly<Record<string, string>> = {
  search: 'src/search',
  address: 'src/report/address',
  identify: 'src/pipeline/identify',
  citing: 'src/report/citing',
  convert: 'src/pipeline/convert',
  split: 'src/pipeline/split',
  intake: 'src/intake',
};

/**
 * How many of a random sample of mutants the tests notice: Stryker's default operators without string literals, tried
 * one by one with the `--nearest` files of unit and law tests, until a test fails, they have taken `--patience` seconds
 * or `--minutes` are over: the score is a lower bound. An equivalent mutant counts as one that lived.
 */
export async function measureMutation(argv: readonly string[]): Promise<readonly Table[]> {
  const { size, seed, patience, nearest, minutes, journal, files } = readFlags(argv);
  const until = Date.now() + minutes * 60_000;
  const mutated = await mutate(projectRoot, files);
  const sample = draw(mutated.mutants, Math.min(size, mutated.mutants.length), seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-mutants-'));
  try {
    const kept = journal ?? path.join(folder, 'journal');
    const tried = await tryAll(folder, kept, mutated, sample, { patience: patience * 1000, nearest, until });
    const noticed = noticedIn(tried.lines);
    const left = sample.filter(({ id }) => !noticed.has(id));
    const what = `seed ${seed}, the nearest ${nearest} test files and ${patience} s of tests for each`;
    return [
      {
        title: `Mutants noticed by the tests (${what}: a lower bound${tried.isWhole ? '' : `; broken off after ${minutes} minutes`})`,
        columns: ['module', 'mutants', 'tried', 'noticed', '', 'equivalent'],
        rows: score(mutated.mutants, sample, noticed),
      },
      {
        title: 'Mutants that lived, and why, where nobody could notice',
        columns: ['place', 'operator', 'was', 'became', 'why'],
        rows: left.map((mutant) => [...describe(mutant), equivalenceIn(mutant) ?? '']),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Flags {
  readonly size: number;
  readonly seed: number;
  readonly patience: number;
  readonly nearest: number;
  readonly minutes: number;
  readonly journal: string | undefined;
  readonly files: readonly string[];
}

function readFlags(argv: readonly string[]): Flags {
  const given = readArguments(argv, {
    flags: {
      sample: { argument: 'N', does: 'how many mutants are tried', otherwise: '1500' },
      seed: { argument: 'N', does: 'what the sample is drawn with', otherwise: '1' },
      patience: { argument: 'N', does: 'seconds of tests that a mutant gets', otherwise: '10' },
      nearest: { argument: 'N', does: 'test files that it is tried with, the nearest ones', otherwise: '12' },
      minutes: { argument: 'N', does: 'when it breaks off and tells what it knows', otherwise: '120' },
      journal: { argument: 'FILE', does: 'keeps what is tried there, and goes on with it when called again' },
      module: { argument: 'NAME', does: 'only this module' },
    },
  });
  const numbers = ['sample', 'seed', 'patience', 'nearest', 'minutes'];
  const [size = 0, seed = 0, patience = 0, nearest = 0, minutes = 0] = numbers.map((name) => {
    const value = Number(textFlag(given, name));
    if (!Number.isInteger(value) || value < 0) throw new UsageError(`--${name} takes a whole number`);
    return value;
  });
  const only = textFlag(given, 'module');
  if (only !== undefined && !Object.hasOwn(MODULES, only))
    throw new UsageError(`--module takes one of ${Object.keys(MODULES).join(', ')}, not “${only}”`);
  const files = Object.entries(MODULES)
    .filter(([name]) => only === undefined || name === only)
    .flatMap(([, module]) => codeIn(module));
  return { size, seed, patience, nearest, minutes, journal: textFlag(given, 'journal'), files };
}

interface Tried {
  readonly lines: readonly Line[];
  /** False where the time was up before all was tried. */
  readonly isWhole: boolean;
}

/** Tries a sample with the tests that run in one thread, then what these cannot tell, with threads of its own. */
async function tryAll(
  folder: string,
  journal: string,
  { code }: Mutated,
  sample: readonly Mutant[],
  { patience, nearest, until }: Pick<Flags, 'patience' | 'nearest'> & { readonly until: number },
): Promise<Tried> {
  const ids = new Set(sample.map(({ id }) => id));
  const digest = createHash('sha256').update(`${patience} ${nearest}`);
  for (const file of new Set(sample.map(({ file }) => file))) {
    const to = path.join(folder, file);
    const kept = keepMutants(code[file] ?? '', ids);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, kept);
    digest.update(kept);
  }
  openJournal(journal, digest.digest('hex'));
  const reach = testsBySource();
  const near = sample.flatMap(({ id, file }) => (reach[file] ?? []).slice(0, nearest).map((each) => ({ ...each, id })));
  const tests: Record<string, string[]> = {};
  for (const { test, id } of near.sort((a, b) => a.size - b.size)) (tests[test] ??= []).push(id);
  const order: Order = { ids: [...ids], journal, patience, code: folder, tests, fromStart: {} };
  const lines = await tryMutants(order, until);
  const fromStart = Date.now() > until ? {} : leftToTry(sample, lines, { patience, nearest });
  if (Object.keys(fromStart).length > 0) await tryMutants({ ...order, fromStart }, until);
  return { lines: read(journal), isWhole: Date.now() <= until };
}

/** Test files that a mutant is tried with from the start of a thread. */
const FILES_FROM_START = 3;

/** Milliseconds of tests that such a file may have. */
const QUICK = 1500;

/**
 * Mutants that nothing is known of yet, with the nearest test files: what is run as modules load, in a `describe` or in
 * a hook, and what a test came by once only, since something remembers.
 */
function leftToTry(
  sample: readonly Mutant[],
  lines: readonly Line[],
  { patience, nearest }: Pick<Flags, 'patience' | 'nearest'>,
): Readonly<Record<string, readonly string[]>> {
  const noticed = noticedIn(lines);
  const took: Record<string, number> = {};
  const known = new Set<string>();
  const untold = new Set<string>();
  for (const line of lines) {
    // What stands behind a slow test was not run.
    if (line.type === 'done') took[line.file] = (took[line.file] ?? 0) + (line.took > patience ? Infinity : line.took);
    if (line.type === 'outside') for (const id of line.ids) untold.add(id);
    if (line.type === 'missed' && line.test === AT_START) known.add(line.id);
    else if (line.type === 'missed' && line.hits === 0) untold.add(line.id);
  }
  const reach = testsBySource();
  const left = sample.filter(({ id }) => !noticed.has(id) && !known.has(id) && untold.has(id));
  return Object.fromEntries(
    left.map(({ id, file }) => {
      const near = (reach[file] ?? []).slice(0, nearest).map(({ test }) => test);
      const quick = near.filter((test) => (took[test] ?? Infinity) < QUICK);
      return [id, quick.slice(0, FILES_FROM_START)];
    }),
  );
}

function score(
  all: readonly Mutant[],
  sample: readonly Mutant[],
  noticed: ReadonlyMap<string, string>,
): readonly (readonly string[])[] {
  const row = (name: string, belongs: (mutant: Mutant) => boolean): readonly string[] => {
    const own = sample.filter(belongs);
    const killed = own.filter(({ id }) => noticed.has(id)).length;
    const share = `${((100 * killed) / Math.max(own.length, 1)).toFixed(1)} %`;
    const same = own.filter((mutant) => !noticed.has(mutant.id) && equivalenceIn(mutant) !== undefined).length;
    return [name, `${all.filter(belongs).length}`, `${own.length}`, `${killed}`, share, `${same}`];
  };
  const rows = Object.entries(MODULES).map(([name, folder]) => row(name, ({ file }) => file.startsWith(`${folder}/`)));
  return [...rows.filter(([, , tried]) => tried !== '0'), row('all', () => true)];
}

function describe(mutant: Mutant): readonly string[] {
  const short = (code: string): string => code.replaceAll(/\s+/gu, ' ').slice(0, 70);
  return [`${mutant.file}:${mutant.line}`, mutant.operator, short(wordsOf(mutant)), short(mutant.insert)];
}

function equivalenceIn(mutant: Mutant): string | undefined {
  const line = codeOf(mutant).split('\n')[mutant.line - 1] ?? '';
  return equivalenceOf({ file: mutant.file, was: wordsOf(mutant), became: mutant.insert, line });
}

function wordsOf(mutant: Mutant): string {
  return codeOf(mutant).slice(mutant.from, mutant.to);
}

function codeOf({ file }: Mutant): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}
