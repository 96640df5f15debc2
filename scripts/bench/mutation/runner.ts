import { configureGlobal, readConfigureGlobal } from 'fast-check';
import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';
import { type Line, noticedIn, read, write } from './journal.ts';
import { NONE, type RunnerOrder } from './order.ts';

/** What Stryker's code looks at: which mutant is on, and how often it was come by. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Hits; readonly perTest: Record<string, Hits | undefined> };
}

type Hits = Record<string, number>;

/** How a test ended, and how often it came by the mutant. */
interface Run {
  readonly isPassed: boolean;
  /** Milliseconds of work. */
  readonly took: number;
  readonly hits: number;
}

/** What the whole thread knows: a test file after another is run in it. */
class Trial {
  readonly order: RunnerOrder;
  readonly lived: Set<string>;
  readonly spent = new Map<string, number>();
  readonly tried: Set<string>;
  readonly done: Set<string>;
  /** Files with a test that takes longer than any mutant gets: what stands behind it is as slow, and left. */
  readonly slow: Set<string>;
  /** What is tried before anything else, since something may have been left behind the first time. */
  readonly stained: Set<string>;
  /** True until the first mutant was on: what fails then fails by itself. */
  isFresh = true;

  constructor(order: RunnerOrder) {
    const lines = read(order.journal);
    const noticed = noticedIn(lines);
    this.order = order;
    this.lived = new Set(order.ids.filter((id) => !noticed.has(id)));
    const missed = lines.filter((line) => line.type === 'missed');
    for (const { id, took } of missed) this.spent.set(id, (this.spent.get(id) ?? 0) + took);
    this.tried = new Set(missed.map(({ id, test }) => `${id} ${test}`));
    this.done = new Set(lines.flatMap((line) => (line.type === 'done' || line.type === 'unsound' ? [line.test] : [])));
    this.slow = new Set(
      lines.flatMap((line) => (line.type === 'done' && line.took > order.patience ? [line.file] : [])),
    );
    this.stained = new Set(lines.flatMap((line) => (line.type === 'stained' ? [`${line.id ?? ''} ${line.test}`] : [])));
  }

  say(line: Line): void {
    write(this.order.journal, line);
  }

  /** The mutants that a test file can still be tried with. */
  livingOf(file: string): readonly string[] {
    return (this.order.tests[file] ?? []).filter((id) => this.lived.has(id));
  }

  /** Those that a test is still to be tried with. */
  rest({ id: test, file }: RunnerTestCase, took: number, hits: Hits): readonly string[] {
    const rest = this.livingOf(file.name).filter(
      (id) =>
        hits[id] !== undefined &&
        !this.tried.has(`${id} ${test}`) &&
        (this.spent.get(id) ?? 0) + took <= this.order.patience,
    );
    return rest.sort((a, b) => Number(this.stained.has(`${b} ${test}`)) - Number(this.stained.has(`${a} ${test}`)));
  }
}

const shared = globalThis as typeof globalThis & { __stryker__?: Switch; __trial__?: Trial };

/** Tries every mutant that a test comes by with that test, at once and in the same thread: nothing is loaded again. */
export default class MutationRunner extends TestRunner {
  readonly #switch: Switch = (shared.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });
  readonly #trial: Trial | null;

  constructor(config: ConstructorParameters<typeof TestRunner>[0]) {
    super(config);
    const order = this.injectValue('mutation') as RunnerOrder;
    this.#trial = order.active === null ? (shared.__trial__ ??= new Trial(order)) : null;
    if (order.active !== null) this.#switch.activeMutant = order.active;
    configureGlobal({ ...readConfigureGlobal(), endOnFailure: true }); // a smaller example is of no use here
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    const outside = Object.keys(this.#switch.mutantCoverage?.static ?? {});
    if (this.#trial && outside.length > 0) {
      this.#trial.say({ type: 'outside', ids: outside, file: files[0]?.name ?? '' });
      if (this.#switch.mutantCoverage) this.#switch.mutantCoverage.static = {};
    }
    super.onAfterRunFiles(files);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const trial = this.#trial;
    if (!trial) return this.#runFromStart(test);
    if (trial.done.has(test.id) || trial.slow.has(test.file.name) || trial.livingOf(test.file.name).length === 0)
      return;
    const plain = await this.#run(test);
    const isDoubted = [...trial.stained].some((each) => each.endsWith(` ${test.id}`));
    const again = plain.isPassed && isDoubted ? await this.#again(test) : plain;
    if (!again.isPassed) {
      if (!trial.isFresh) await this.#leave({ type: 'stained', test: test.id });
      trial.say({ type: 'unsound', test: test.id, file: test.file.name });
      return;
    }
    const hits = this.#switch.mutantCoverage?.perTest[test.id] ?? {};
    for (const id of trial.rest(test, plain.took, hits)) await this.#tryOne(test, id, plain.took, hits[id] ?? 0);
    if (plain.took > trial.order.patience) trial.slow.add(test.file.name);
    trial.say({ type: 'done', test: test.id, file: test.file.name, took: plain.took });
  }

  /** The first test that fails is enough. */
  async #runFromStart(test: RunnerTestCase): Promise<void> {
    try {
      await TestRunner.getTestFn(test)();
    } catch (error) {
      if (this.#switch.activeMutant !== NONE) this.cancel('test-failure');
      throw error;
    }
  }

  async #tryOne(test: RunnerTestCase, id: string, usual: number, hits: number): Promise<void> {
    const trial = this.#trial;
    if (!trial) return;
    trial.say({ type: 'trying', id, test: test.id, limit: HANGING + 50 * usual });
    const isAlone = trial.isFresh;
    trial.isFresh = false;
    const mutated = await this.#again(test, id, 100 * hits + 1000);
    trial.spent.set(id, (trial.spent.get(id) ?? 0) + mutated.took);
    if (mutated.isPassed) {
      trial.say({ type: 'missed', id, test: test.id, took: mutated.took, hits: mutated.hits });
      return;
    }
    const isSound = (await this.#again(test)).isPassed;
    if (!isSound && !isAlone) await this.#leave({ type: 'stained', id, test: test.id });
    trial.lived.delete(id);
    trial.say({ type: 'noticed', id, by: test.file.name });
    if (!isSound) await this.#leave({ type: 'stained', test: test.id });
  }

  /** Waits for the end of this process: what was left behind in it would fail tests that have nothing to do with it. */
  async #leave(line: Line): Promise<never> {
    this.#trial?.say(line);
    return new Promise<never>(() => undefined);
  }

  /** Runs a test another time, between the hooks that belong to it. */
  async #again(test: RunnerTestCase, mutant?: string, limit?: number): Promise<Run> {
    const suites = suitesOf(test);
    const hooks = suites.map((suite) => ({ suite, ...TestRunner.getSuiteHooks(suite) }));
    this.#switch.currentTestId = 'again';
    for (const { suite, afterEach } of [...hooks].reverse())
      for (const hook of afterEach) await hook(test.context, suite);
    for (const { suite, beforeEach } of hooks) for (const hook of beforeEach) await hook(test.context, suite);
    return this.#run(test, mutant, limit);
  }

  async #run(test: RunnerTestCase, mutant?: string, limit?: number): Promise<Run> {
    const state = this.#switch;
    Object.assign(state, { activeMutant: mutant, hitCount: 0, hitLimit: limit ?? Infinity });
    state.currentTestId = state.mutantCoverage?.perTest[test.id] ? 'again' : test.id;
    const start = workedFor();
    let isPassed = true;
    try {
      await TestRunner.getTestFn(test)();
    } catch {
      isPassed = false;
    }
    const run = { isPassed, took: workedFor() - start, hits: state.hitCount ?? 0 };
    Object.assign(state, { activeMutant: undefined, hitCount: undefined, currentTestId: undefined });
    return run;
  }
}

/** Milliseconds of work that this thread has done: a machine that does other work as well is not a slow test. */
function workedFor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds without an end after which a test is taken to hang, beside what it takes: endless loops are rare. */
const HANGING = 120_000;

/** The suites around a test, the outermost first; the file is one. */
function suitesOf(test: RunnerTestCase): readonly RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
  return suites[0] === test.file ? suites : [test.file, ...suites];
}
