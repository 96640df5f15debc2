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
  /** Test files that are run, the ones that cost least first; paths from the root. */
  readonly tests: readonly string[];
  /** Mutants that are to be there from the start of a process each, and the test files that may notice them. */
  readonly fromStart: Readonly<Record<string, readonly string[]>>;
}

/** What the runner within the tests' own thread is told: with `active` one mutant is there from the start. */
export interface RunnerOrder extends Pick<Order, 'ids' | 'journal' | 'patience'> {
  readonly active: string | null;
}

/** In place of a mutant where none is to be there from the start. */
export const NONE = 'none';

declare module 'vitest' {
  interface ProvidedContext {
    readonly mutation: RunnerOrder;
  }
}
