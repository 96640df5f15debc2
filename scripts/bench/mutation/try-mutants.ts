import path from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';
import { projectRoot } from '../../project.ts';
import { type Mutant, mutate } from './mutants.ts';

/** What a process that tries mutants is told, once. */
export interface Order {
  readonly mutants: readonly Mutant[];
  /** Test files by the code that they reach, the nearest first; paths from the root. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** True where the tests are known to pass without a mutant. */
  readonly isSound: boolean;
}

/** What it says after each mutant: the test file that noticed it; null where none did. */
export interface Tried {
  readonly by: string | null;
}

/** What it says before the first: the tests that fail on the code as it is, by which nothing can be told. */
export interface Begun {
  readonly failing: readonly string[];
}

/** Milliseconds that one test may take before the mutant counts as noticed; endless loops end with the process. */
const PATIENCE = 60_000;

process.on('message', (order: Order) => void tryAll(order).then(() => process.disconnect?.()));

async function tryAll({ mutants, tests, isSound }: Order): Promise<void> {
  let active: Mutant | undefined;
  const all = [...new Set(Object.values(tests).flat())];
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root: projectRoot,
      include: all,
      watch: false,
      fsModuleCache: false, // it would keep the mutants
      bail: 1,
      maxWorkers: 1,
      pool: 'threads',
      testTimeout: PATIENCE,
      hookTimeout: PATIENCE,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (code: string, id: string) =>
            active && id === path.join(projectRoot, active.file) ? mutate(code, active) : undefined,
        },
      ],
    },
  );
  const found = await vitest.globTestSpecifications();
  const specificationsOf = (test: string): TestSpecification[] =>
    found.filter(({ moduleId }) => moduleId === path.join(projectRoot, test));
  const passes = async (test: string): Promise<boolean> => {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specificationsOf(test));
    return testModules.length > 0 && unhandledErrors.length === 0 && testModules.every((module) => module.ok());
  };
  const failing: string[] = [];
  for (const test of isSound ? [] : all) if (!(await passes(test))) failing.push(test);
  process.send?.({ failing } satisfies Begun);
  for (const each of failing.length > 0 ? [] : mutants) {
    active = each;
    vitest.invalidateFile(path.join(projectRoot, each.file));
    let by: string | null = null;
    for (const test of tests[each.file] ?? []) {
      if (by === null && !(await passes(test))) by = test;
    }
    process.send?.({ by } satisfies Tried);
    vitest.invalidateFile(path.join(projectRoot, each.file));
  }
  await vitest.close();
}
