import type { ConversionVersion } from '../../vocabulary/conversion-rules.ts';
import type { StructureRules } from '../../vocabulary/structure-rules.ts';

/** A text that a paragraph has or had, kept whole so that an old citation can be checked. */
interface Version {
  readonly hash: string;
  readonly text: string;
  /** The edition that had it first: a number, from 1, in `editions`. */
  readonly since: number;
}

/** One paragraph id in the ledger; an id is never given to another paragraph. */
export interface LedgerEntry extends Version {
  readonly id: string;
  readonly section: string;
  readonly state: 'current' | 'gone';
  /** Earlier texts, oldest first. */
  readonly superseded: readonly Version[];
  /** The paragraph that it was split from. */
  readonly from?: string;
  /** The first edition without it. */
  readonly gone?: number;
  /** For a paragraph that is gone: the id of the one that took it in, or stands where it stood. */
  readonly successor?: string;
  /** Earlier absences: the first edition without it, and the one that had it again, word for word. */
  readonly away?: readonly { readonly gone: number; readonly back: number }[];
}

/** A state of the text that was published. */
export interface LedgerEdition {
  /** `2026-11-23` */
  readonly date: string;
  /** Paragraphs that stand elsewhere since. */
  readonly moved?: readonly string[];
}

/** A section page that there is or was; the address of one that is gone keeps leading on. */
export interface LedgerSection {
  readonly slug: string;
  readonly since: number;
  readonly gone?: number;
  /** For a section that is gone: the one that has most of its paragraphs. */
  readonly successor?: string;
  /** For a section that is gone: the paragraphs that it had. */
  readonly paragraphs?: readonly string[];
}

/** The ledger of a report's ids; nothing ever leaves it. */
export interface Ledger {
  /** The rules of structure that its ids were first given by; left out for the first version of them. */
  readonly rules?: StructureRules;
  /** The rules of conversion that it was first published by; left out for the first version of them. */
  readonly conversion?: ConversionVersion;
  /** The number that the next new paragraph gets: all below it are in `paragraphs`. */
  readonly next: number;
  readonly editions: readonly LedgerEdition[];
  readonly sections: readonly LedgerSection[];
  /** In reading order, those that are gone where they stood. */
  readonly paragraphs: readonly LedgerEntry[];
}

/** The fate of a paragraph between the ledger and the text. */
export type Change =
  | { readonly type: 'kept' | 'moved'; readonly id: string }
  | {
      readonly type: 'edited';
      readonly id: string;
      readonly before: string;
      readonly after: string;
      readonly moved: boolean;
    }
  | { readonly type: 'new'; readonly id: string; readonly after: string; readonly from?: string }
  | { readonly type: 'returned'; readonly id: string; readonly after: string }
  | { readonly type: 'gone'; readonly id: string; readonly before: string; readonly successor?: string };
