/** What a process that tries mutants is told. */
export interface Order {
  /** Mutants to try. */
  readonly ids: readonly string[];
  /** Where it writes down what it does. */
  readonly journal: string;
  /** Milliseconds of tests that a mutant gets; what lived through them is not tried with the slower ones. */
  readonly patience: number;
  /** Folder with the code that has the mutants in it, under the same paths as in the project. */
  readonly code: string;
  /** Test files that are run, the ones that cost least first, by their paths from the root: with the mutants of each. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** Mutants that are to be there from the start of a process each, and the test files that may notice them. */
  readonly fromStart: Readonly<Record<string, readonly string[]>>;
}

/** What the runner within the tests' own thread is told: with `active` one mutant is there from the start. */
export interface RunnerOrder extends Pick<Order, 'ids' | 'journal' | 'patience' | 'tests'> {
  readonly active: string | null;
}

/** In place of a mutant where none is to be there from the start. */
export const NONE = 'none';

/** In place of a test where the mutant was there from the start of a thread. */
export const AT_START = '(from the start)';

declare module 'vitest' {
  interface ProvidedContext {
    readonly mutation: RunnerOrder;
  }
}
