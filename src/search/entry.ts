import type { OwnScript, EditionTag } from '../vocabulary/edition.ts';
import type { InEditions, InScripts } from '../pipeline/published.ts';

/** What a hit is of. */
export const HIT_KINDS = ['paragraph', 'summary', 'term', 'title', 'apparatus'] as const;

export type HitKind = (typeof HIT_KINDS)[number];

interface Common {
  readonly report: string;
}

interface InSection extends Common {
  /** Slug of the section. */
  readonly section: string;
  readonly sectionTitle: InEditions;
}

/** A paragraph as a citation link names it: its id, and what the link carries of its hash (both empty where there is none). */
export interface Cited {
  readonly id: string;
  readonly version: string;
}

type TextParagraph = InScripts & Cited & { readonly gist: string };

/** Paragraphs of a section that follow each other. */
export interface TextEntry extends InSection {
  readonly kind: 'paragraph';
  /** The script that the English edition shows. */
  readonly script: OwnScript;
  readonly paragraphs: readonly TextParagraph[];
}

/** English summaries of a section (`id` empty) and its paragraphs. */
interface SummaryEntry extends InSection {
  readonly kind: 'summary';
  readonly paragraphs: readonly (Cited & { readonly gist: string; readonly text: string })[];
}

interface TermEntry extends Common {
  readonly kind: 'term';
  readonly id: string;
  readonly term: InEditions;
  readonly pinyin: string;
  /** The first paragraph that it stands in. */
  readonly paragraph: Cited;
}

/** The title of a report (`section` empty) or of a section. */
interface TitleEntry extends InSection {
  readonly kind: 'title';
  readonly title: InEditions;
  readonly paragraph: Cited;
}

interface ApparatusEntry extends Common {
  readonly kind: 'apparatus';
  readonly repairs: readonly { readonly anchor: string; readonly paragraph: Cited; readonly text: string }[];
}

/** What the index keeps of a record and gives back with it: all that a hit shows but the report's title, which is kept once. */
export type StoredEntry = TextEntry | SummaryEntry | TermEntry | TitleEntry | ApparatusEntry;

export type Entry = StoredEntry & { readonly reportTitle: InEditions };

/** A stretch of a hit's text (UTF-16 units). */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** A result as it is shown. */
export interface Hit {
  readonly kind: HitKind;
  readonly report: string;
  readonly reportTitle: string;
  readonly sectionTitle: string;
  /** The paragraph that it leads to, such as `p4`; empty where it leads to a page. */
  readonly id: string;
  /** What a citation link of it carries of its hash. */
  readonly version: string;
  /** Page and anchor below the base path. */
  readonly page: string;
  readonly anchor: string;
  readonly text: string;
  readonly lang: EditionTag;
  readonly marks: readonly Mark[];
  /** How far apart the words of the query are in it, where they are nearest together. */
  readonly apart: number;
  /** Where they are so. */
  readonly nearest: number;
  readonly gist: string;
  /** The glossary term through which it was found. */
  readonly through?: string;
}
