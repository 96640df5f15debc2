import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { projectRoot } from '../../project.ts';
import { noticedIn, read, write } from './journal.ts';
import { AT_START, NONE, type Order } from './order.ts';

/** Milliseconds that a mutant gets that is there from the start: its modules are loaded for it alone. */
const FROM_START = 600_000;

const RUNNER = fileURLToPath(new URL('runner.ts', import.meta.url));

process.on('message', (order: Order) => void tryAll(order).then(() => process.exit(0)));

async function tryAll(order: Order): Promise<void> {
  const vitest = await start(order);
  const isFromStart = Object.keys(order.fromStart).length > 0;
  if (isFromStart) await tryFromStart(vitest, order);
  else await failingOf(vitest, Object.keys(order.tests));
  await vitest.close();
}

/** One thread after another, each with one mutant on as its first module is loaded. */
async function tryFromStart(vitest: Vitest, order: Order): Promise<void> {
  const provide = (active: string): void => vitest.provide('mutation', { ...order, active });
  provide(NONE);
  const all = [...new Set(Object.values(order.fromStart).flat())];
  const failing = new Set(await failingOf(vitest, all));
  for (const [id, tests] of Object.entries(order.fromStart)) {
    if (noticedIn(read(order.journal)).has(id)) continue;
    write(order.journal, { type: 'trying', id, test: AT_START, limit: FROM_START });
    provide(id);
    const failed = await failingOf(
      vitest,
      tests.filter((test) => !failing.has(test)),
    );
    if (failed.length === 0) write(order.journal, { type: 'missed', id, test: AT_START, took: 0, hits: 0 });
    else write(order.journal, { type: 'noticed', id, by: failed.join(', ') });
  }
}

/** Which of some test files fail. */
async function failingOf(vitest: Vitest, tests: readonly string[]): Promise<readonly string[]> {
  if (tests.length === 0) return [];
  const found = await vitest.globTestSpecifications();
  const specifications = tests.flatMap((test) =>
    found.filter(({ moduleId }) => moduleId === path.join(projectRoot, test)),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  // Modules of earlier runs are given with these.
  const failed = testModules
    .filter((module) => !module.ok() && tests.includes(module.relativeModuleId))
    .map(({ relativeModuleId }) => relativeModuleId);
  return failed.length === 0 && unhandledErrors.length > 0 ? ['(the process)'] : failed;
}

async function start({ code, fromStart, ...order }: Order): Promise<Vitest> {
  /** As they are given: those that cost least come first. */
  class GivenOrder {
    sort(files: TestSpecification[]): TestSpecification[] {
      return files;
    }
    shard(files: TestSpecification[]): TestSpecification[] {
      return files;
    }
  }
  return createVitest(
    'test',
    {
      config: false,
      root: projectRoot,
      include: [...new Set([...Object.keys(order.tests), ...Object.values(fromStart).flat()])],
      watch: false,
      fsModuleCache: false, // it would keep the mutants
      isolate: false,
      maxWorkers: 1,
      pool: 'threads',
      runner: RUNNER,
      provide: { mutation: { ...order, active: null } },
      sequence: { sequencer: GivenOrder },
      testTimeout: 600_000,
      hookTimeout: 600_000,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          load: (id: string) => {
            const mutated = path.join(code, path.relative(projectRoot, id));
            return id.startsWith(path.join(projectRoot, 'src')) && existsSync(mutated)
              ? readFileSync(mutated, 'utf8')
              : undefined;
          },
        },
      ],
    },
  );
}
