import type { Issue } from '../pipeline/issue.ts';
import type { Extract } from './blocks.ts';

/** The kinds of files that are read. */
export type Kind = 'text' | 'markdown' | 'html' | 'mhtml' | 'docx' | 'odt' | 'epub' | 'pdf' | 'office';

/** A file as it was received. */
export interface Received {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
  /** Where its name says that it is something else. */
  readonly misnamed?: string;
}

/** What a reader may ask for besides the bytes of a file: it opens no files itself. Left out: there is nothing. */
export interface Surroundings {
  /** The file that a relative address in the text names; undefined where there is none, or it is not the text's. */
  readonly beside?: (address: string) => Promise<Uint8Array | undefined>;
  /** One of Adobe's tables of characters (`GBK-EUC-H.bcmap`), which few PDFs need. */
  readonly characterTable?: (name: string) => Promise<Uint8Array | undefined>;
  /** Writes a document of an old kind (`doc`, `wps`, `rtf`) as a Word document; undefined where no program can. */
  readonly toDocx?: (bytes: Uint8Array, ending: string) => Promise<Written | undefined>;
}

/** What another program made of a file, or what it said. */
export type Written = { readonly bytes: Uint8Array } | { readonly problem: string };

/** What a file is read with. */
export interface ReadOptions extends Surroundings {
  /** The file's name, for messages. */
  readonly file: string;
  readonly encoding: string | undefined;
  /** The address that a page was saved from. */
  readonly address?: string;
}

/** What was taken out of a file; nothing, with the issues that say why, where it cannot be read. */
export interface ReadOutcome {
  readonly value?: Extract;
  readonly issues: readonly Issue[];
}
