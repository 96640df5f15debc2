import type { Finding } from '../../src/intake/blocks.ts';
import type { Kind } from '../../src/intake/received.ts';
import type { TakenIn } from '../../src/intake/take-in.ts';
import type { Given } from './given.ts';
import type { FoundScript } from './script.ts';

/** A report that is being made of a file. */
export interface Draft extends Omit<TakenIn, 'text' | 'title'> {
  readonly id: string;
  readonly kind: Kind;
  /** The name that the file came under. */
  readonly file: string;
  readonly script: FoundScript;
  readonly given: Given;
  /** `supplied` where the text has none. */
  readonly title: Finding & { readonly supplied: boolean };
  /** The day on which the report is made, for a text without a date: 2024-03-05. */
  readonly today: string;
}
