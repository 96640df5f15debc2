import type { OwnScript } from '../vocabulary/edition.ts';
import type { PartName } from '../vocabulary/forms.ts';

/** A stretch of a text in UTF-16 units, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Emphasis, a link or the like over a stretch. `label` is the number of an article; `note` refers to a footnote, over its
 * number in the text or, where that was markup, over nothing; `formula` stands over what a formula is on one line.
 */
export type Mark = Span &
  (
    | { readonly type: 'strong' | 'emphasis' | 'label' }
    | { readonly type: 'link'; readonly href: string }
    | { readonly type: 'image'; readonly src: string }
    | { readonly type: 'note'; readonly label: string }
    | { readonly type: 'formula'; readonly mathml: string }
  );

/** A row of a table: the cells as spans of the table's text, an empty one where a cell is empty. */
export interface Row {
  readonly head: boolean;
  readonly cells: readonly Span[];
  /** How far each cell reaches, where some are merged; what another cell covers is 0 by 0. Left out where none is. */
  readonly extents?: readonly Extent[];
}

/** Columns and rows that a cell of a table takes: 1 by 1 by itself. */
export interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The kinds of paragraphs that are no plain prose. `front`: lines before the text such as a document number or a date;
 * `address`: 各位代表： and the like; `closing`: signature and date; `caption`: 表1, 图1; `note`: a footnote.
 */
export type ParagraphKind = 'item' | 'front' | 'address' | 'closing' | 'caption' | 'quote' | 'verse' | 'table' | 'note';

/** Kind, place and markup of a paragraph; what it has not is left out. */
export interface ParagraphForm {
  /** Left out for plain prose. */
  readonly kind?: ParagraphKind;
  /** How deep an item of a list stands, from 0. */
  readonly depth?: number;
  /** The article that it belongs to, such as `12` or `133-1`. */
  readonly article?: string;
  /** Number of the frame (专栏) that it stands in, from 1. */
  readonly box?: number;
  /** The numbers that it begins with; left out where it begins with none. */
  readonly names?: readonly PartName[];
  /** Emphasis, links, images and references to footnotes, as spans within the paragraph's text. */
  readonly marks?: readonly Mark[];
  /** The rows of a table: its cells as spans within the paragraph's text. */
  readonly rows?: readonly Row[];
  /** The name of a footnote, as the text refers to it. */
  readonly label?: string;
}

export interface Paragraph extends ParagraphForm {
  readonly text: string;
  readonly span: Span;
  /** Spans within the paragraph's text; together they are the whole of it. A table's are its cells. */
  readonly sentences: readonly Span[];
}

export interface Heading {
  readonly text: string;
  readonly span: Span;
  readonly number?: HeadingNumber;
  /** Its numbers as addresses name them, two in 第三章　第一节; left out where it has none. */
  readonly names?: readonly PartName[];
}

/** The number in a heading, as the slug tells it: 第二章 is `chapter` 2, 附件一 `annex` 1. */
interface HeadingNumber {
  readonly unit: string;
  /** Several in 1.2.3; none in an annex that is the only one. */
  readonly numbers: readonly number[];
}

/** A heading and what stands under it; the stretch before the first heading has none and level 0. */
export interface Section {
  readonly level: number;
  readonly heading?: Heading;
  readonly paragraphs: readonly Paragraph[];
}

/** Something odd in the numbering: where it stands, what was found and what was expected there. */
export interface Irregularity {
  readonly type: 'gap' | 'repeat';
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

/** A text in sections. Spans of headings, paragraphs, contents and the line ends between them tile it. */
export interface Document {
  readonly title?: Heading;
  readonly sections: readonly Section[];
  /** Lines of the text's own list of contents, which is no text; none where there is no list. */
  readonly contents?: readonly Heading[];
  readonly irregularities?: readonly Irregularity[];
}

/** Every paragraph in reading order. */
export function paragraphsOf(document: Document): readonly Paragraph[] {
  return document.sections.flatMap((section) => section.paragraphs);
}

/** `hant-charwise`: the received text is a character-by-character conversion of a simplified original. */
export type ReceivedScript = OwnScript | 'hant-charwise';

/** The script that a report counts as written in: what a program made traditional was simplified. */
export function ownScript(received: ReceivedScript): OwnScript {
  return received === 'hant-charwise' ? 'hans' : received;
}

/** One English sentence and the source sentences it rests on, such as `p4.s2`. */
export interface Claim {
  readonly text: string;
  readonly sources: readonly string[];
}
