import type { Issue } from '../pipeline/issue.ts';
import type { Extract } from './blocks.ts';

/** The kinds of files that are read. */
export type Kind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** A file as it was received. */
export interface Received {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
}

/** What a reader may ask for besides the bytes of a file: it opens no files itself. Left out: there is nothing. */
export interface Surroundings {
  /** The file that a relative address in the text names; undefined where there is none, or it is not the text's. */
  readonly beside?: (address: string) => Promise<Uint8Array | undefined>;
  /** One of Adobe's tables of characters (`GBK-EUC-H.bcmap`), which few PDFs need. */
  readonly characterTable?: (name: string) => Promise<Uint8Array | undefined>;
}

/** What a file is read with. */
export interface ReadOptions extends Surroundings {
  /** The file's name, for messages. */
  readonly file: string;
  readonly encoding: string | undefined;
}

/** What was taken out of a file; nothing, with the issues that say why, where it cannot be read. */
export interface ReadOutcome {
  readonly value?: Extract;
  readonly issues: readonly Issue[];
}
