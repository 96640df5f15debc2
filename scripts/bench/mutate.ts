import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import { readArguments, textFlag, UsageError } from '../usage.ts';
import { type Line, noticedIn, read } from './mutation/journal.ts';
import { keepMutants, type Mutant, mutate, type Mutated } from './mutation/mutants.ts';
import type { Order } from './mutation/order.ts';
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
 * one by one with the `--nearest` files of unit and law tests, until a test fails or they have taken `--patience`
 * seconds: the score is a lower bound. An equivalent mutant counts as one that lived.
 */
export async function measureMutation(argv: readonly string[]): Promise<readonly Table[]> {
  const { size, seed, patience, nearest, files } = readFlags(argv);
  const mutated = await mutate(projectRoot, files);
  const sample = draw(mutated.mutants, Math.min(size, mutated.mutants.length), seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-mutants-'));
  try {
    const noticed = noticedIn(await tryAll(folder, mutated, sample, { patience: patience * 1000, nearest }));
    return [
      {
        title: `Mutants noticed by the tests (seed ${seed}, the nearest ${nearest} test files and ${patience} s of tests for each: a lower bound)`,
        columns: ['module', 'mutants', 'tried', 'noticed', ''],
        rows: score(mutated.mutants, sample, noticed),
      },
      {
        title: 'Mutants that lived',
        columns: ['place', 'operator', 'was', 'became'],
        rows: sample.filter(({ id }) => !noticed.has(id)).map(describe),
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
  readonly files: readonly string[];
}

function readFlags(argv: readonly string[]): Flags {
  const given = readArguments(argv, {
    flags: {
      sample: { argument: 'N', does: 'how many mutants are tried', otherwise: '1500' },
      seed: { argument: 'N', does: 'what the sample is drawn with', otherwise: '1' },
      patience: { argument: 'N', does: 'seconds of tests that a mutant gets', otherwise: '10' },
      nearest: { argument: 'N', does: 'test files that it is tried with, the nearest ones', otherwise: '20' },
      module: { argument: 'NAME', does: 'only this module' },
    },
  });
  const [size = 0, seed = 0, patience = 0, nearest = 0] = ['sample', 'seed', 'patience', 'nearest'].map((name) => {
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
  return { size, seed, patience, nearest, files };
}

/** Tries a sample with the tests that run in one thread, then what these cannot tell, with threads of its own. */
async function tryAll(
  folder: string,
  { code }: Mutated,
  sample: readonly Mutant[],
  { patience, nearest }: Pick<Flags, 'patience' | 'nearest'>,
): Promise<readonly Line[]> {
  const ids = new Set(sample.map(({ id }) => id));
  for (const file of new Set(sample.map(({ file }) => file))) {
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, keepMutants(code[file] ?? '', ids));
  }
  const journal = path.join(folder, 'journal');
  writeFileSync(journal, '');
  const reach = testsBySource();
  const near = new Map(
    sample.flatMap(({ file }) => (reach[file] ?? []).slice(0, nearest)).map(({ test, size }) => [test, size]),
  );
  const tests = [...near].sort(([, a], [, b]) => a - b).map(([test]) => test);
  const order: Order = { ids: [...ids], journal, patience, code: folder, tests, fromStart: {} };
  const lines = await tryMutants(order);
  return tryMutants({ ...order, fromStart: leftToTry(sample, lines, tests) }).then(() => read(journal));
}

/** Test files that a mutant is tried with from the start of a thread. */
const FILES_FROM_START = 3;

/** Milliseconds of tests that such a file may have. */
const QUICK = 1500;

/**
 * Mutants that nothing is known of yet, with the test files that may notice them: what is run as modules load, in a
 * `describe` or in a hook, and what a test came by once only, since something remembers.
 */
function leftToTry(
  sample: readonly Mutant[],
  lines: readonly Line[],
  tests: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const noticed = noticedIn(lines);
  const took: Record<string, number> = {};
  const unsound = new Set(lines.flatMap((line) => (line.type === 'unsound' ? [line.file] : [])));
  const ranBy: Record<string, string[]> = {};
  for (const line of lines) {
    if (line.type === 'done') took[line.file] = (took[line.file] ?? 0) + line.took;
    if (line.type === 'outside') for (const id of line.ids) (ranBy[id] ??= []).push(line.file);
    if (line.type === 'missed' && line.hits === 0) ranBy[line.id] ??= [];
  }
  const reach = testsBySource();
  const left = sample.filter(({ id }) => !noticed.has(id) && ranBy[id] !== undefined);
  return Object.fromEntries(
    left.map(({ id, file }) => {
      const near = [...(ranBy[id] ?? []), ...(reach[file] ?? []).map(({ test }) => test)];
      const quick = near.filter((test) => tests.includes(test) && !unsound.has(test) && (took[test] ?? 0) < QUICK);
      return [id, [...new Set(quick)].slice(0, FILES_FROM_START)];
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
    return [name, `${all.filter(belongs).length}`, `${own.length}`, `${killed}`, share];
  };
  const rows = Object.entries(MODULES).map(([name, folder]) => row(name, ({ file }) => file.startsWith(`${folder}/`)));
  return [...rows.filter(([, , tried]) => tried !== '0'), row('all', () => true)];
}

function describe({ file, line, operator, from, to, insert }: Mutant): readonly string[] {
  const short = (code: string): string => code.replaceAll(/\s+/gu, ' ').slice(0, 70);
  const was = readFileSync(path.join(projectRoot, file), 'utf8').slice(from, to);
  return [`${file}:${line}`, operator, short(was), short(insert)];
}
