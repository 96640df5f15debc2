import type { Finding, Findings, Picture } from '../../src/intake/blocks.ts';
import type { FoundScript } from './script.ts';
import type { Kind } from './received.ts';

/** A report that is being made of a file. */
export interface Draft {
  readonly id: string;
  readonly kind: Kind;
  /** The name that the file came under. */
  readonly file: string;
  readonly source: {
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly encoding: string;
    /** What it was taken from; a plain text is its own source. */
    readonly original?: { readonly file: string; readonly bytes: Uint8Array };
  };
  readonly pictures: readonly Picture[];
  /** Names of the pictures without alternative text. */
  readonly undescribed: readonly string[];
  readonly findings: Findings;
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
  readonly script: FoundScript;
  /** `supplied` where the text has none. */
  readonly title: Finding & { readonly supplied: boolean };
  /** The day on which the report is made, for a text without a date: 2024-03-05. */
  readonly today: string;
}
