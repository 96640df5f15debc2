import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../project.ts';
import { progress } from '../reporter.ts';
import { readArguments, textFlag, UsageError } from '../usage.ts';
import { listMutants, type Mutant } from './mutation/mutants.ts';
import type { Begun, Order, Tried } from './mutation/try-mutants.ts';
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

/** Folders of tests that a mutant is tried with: those that need no browser and no build. */
const TESTS = ['tests/unit', 'tests/law'];

/** Milliseconds after which a process that says nothing is taken to be in an endless loop. */
const SILENCE = 240_000;

/**
 * How many of a random sample of mutants the tests notice: Stryker's default operators without string literals, tried
 * one by one with every unit and law test that reaches the file. An equivalent mutant counts as one that lived.
 * `--sample 1500 --seed 1 --module NAME`.
 */
export async function measureMutation(argv: readonly string[]): Promise<readonly Table[]> {
  const given = readArguments(argv, {
    flags: {
      sample: { argument: 'N', does: 'how many mutants are tried', otherwise: '1500' },
      seed: { argument: 'N', does: 'what the sample is drawn with', otherwise: '1' },
      module: { argument: 'NAME', does: 'only this module' },
    },
  });
  const size = Number(textFlag(given, 'sample'));
  const seed = Number(textFlag(given, 'seed'));
  const only = textFlag(given, 'module');
  if (!Number.isInteger(size) || size < 1 || !Number.isInteger(seed))
    throw new UsageError('--sample and --seed take whole numbers');
  if (only !== undefined && !Object.hasOwn(MODULES, only))
    throw new UsageError(`--module takes one of ${Object.keys(MODULES).join(', ')}, not “${only}”`);
  const files = Object.entries(MODULES)
    .filter(([name]) => only === undefined || name === only)
    .flatMap(([, folder]) => codeIn(folder));
  const all = await listMutants(projectRoot, files);
  const sample = draw(all, Math.min(size, all.length), seed);
  const tests = testsBySource();
  const noticed = await tryMutants(sample, tests);
  const moduleOf = ({ file }: Mutant): string =>
    Object.entries(MODULES).find(([, folder]) => file.startsWith(`${folder}/`))?.[0] ?? '';
  const rows = Object.keys(MODULES).flatMap((name) => {
    const own = sample.flatMap((mutant, index) => (moduleOf(mutant) === name ? [noticed[index]] : []));
    const killed = own.filter((by) => by !== null).length;
    const of = all.filter((mutant) => moduleOf(mutant) === name).length;
    return own.length === 0 ? [] : [[name, `${of}`, `${own.length}`, `${killed}`, percent(killed, own.length)]];
  });
  const killed = noticed.filter((by) => by !== null).length;
  return [
    {
      title: `Mutants noticed by the tests (seed ${seed})`,
      columns: ['module', 'mutants', 'tried', 'noticed', ''],
      rows: [...rows, ['all', `${all.length}`, `${sample.length}`, `${killed}`, percent(killed, sample.length)]],
    },
    {
      title: 'Mutants that lived',
      columns: ['place', 'operator', 'was', 'became'],
      rows: sample.flatMap((mutant, index) => (noticed[index] === null ? [describe(mutant)] : [])),
    },
  ];
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function describe({ file, line, operator, from, to, insert }: Mutant): readonly string[] {
  const short = (code: string): string => code.replaceAll(/\s+/gu, ' ').slice(0, 70);
  const was = readFileSync(path.join(projectRoot, file), 'utf8').slice(from, to);
  return [`${file}:${line}`, operator, short(was), short(insert)];
}

function codeIn(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => path.join(folder, file))
    .sort();
}

/** A sample without repeats, in the order of the whole. */
function draw<T>(all: readonly T[], size: number, seed: number): T[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0; // mulberry32
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const keyed = all.map((item, index) => ({ item, index, key: random() }));
  const taken = keyed.sort((a, b) => a.key - b.key).slice(0, size);
  return taken.sort((a, b) => a.index - b.index).map(({ item }) => item);
}

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/gu;

/** For each file of the code, the test files that reach it by imports: those with the shortest way first. */
function testsBySource(): Readonly<Record<string, readonly string[]>> {
  const reached: Record<string, { readonly test: string; readonly steps: number; readonly size: number }[]> = {};
  const known = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    const found =
      known.get(file) ??
      [...readFileSync(path.join(projectRoot, file), 'utf8').matchAll(IMPORT)].flatMap(([, target = '']) => {
        const to = target.startsWith('~/') ? path.join('src', target.slice(2)) : path.join(path.dirname(file), target);
        return /^(?:~\/|\.)/u.test(target) && to.endsWith('.ts') ? [to] : [];
      });
    known.set(file, found);
    return found;
  };
  for (const test of TESTS.flatMap(codeIn).filter((file) => file.endsWith('.test.ts'))) {
    const steps = new Map([[test, 0]]);
    for (const [file, step] of steps)
      for (const target of importsOf(file)) if (!steps.has(target)) steps.set(target, step + 1);
    for (const [file, step] of steps) (reached[file] ??= []).push({ test, steps: step, size: steps.size });
  }
  return Object.fromEntries(
    Object.entries(reached).map(([file, tests]) => [
      file,
      tests.sort((a, b) => a.steps - b.steps || a.size - b.size).map(({ test }) => test),
    ]),
  );
}

const CHILD = fileURLToPath(new URL('mutation/try-mutants.ts', import.meta.url));

/** For each mutant the test that noticed it, or null. A process that falls silent noticed an endless loop. */
async function tryMutants(
  sample: readonly Mutant[],
  tests: Readonly<Record<string, readonly string[]>>,
): Promise<readonly (string | null)[]> {
  const noticed: (string | null)[] = [];
  let isSound = false;
  while (noticed.length < sample.length) {
    const rest = sample.slice(noticed.length);
    await new Promise<void>((resolve, reject) => {
      const child = fork(CHILD, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      let timer: NodeJS.Timeout | undefined;
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => child.kill('SIGKILL'), SILENCE);
      };
      child.on('message', (said: Begun | Tried) => {
        wait();
        if ('failing' in said) {
          isSound = true;
          if (said.failing.length > 0)
            reject(new Error(`Cannot try mutants: tests fail without one: ${said.failing.join(', ')}`));
          return;
        }
        noticed.push(said.by);
        progress(
          `${noticed.length} of ${sample.length} mutants tried, ${noticed.filter((each) => each === null).length} lived`,
        );
      });
      child.on('exit', () => {
        clearTimeout(timer);
        if (!isSound) reject(new Error('Cannot try mutants: the process that runs the tests ended'));
        else if (noticed.length < sample.length) noticed.push('(the process ended)');
        resolve();
      });
      const used = Object.fromEntries(rest.map(({ file }) => [file, tests[file] ?? []]));
      child.send({ mutants: rest, tests: used, isSound } satisfies Order);
    });
  }
  return noticed;
}
