/** A stretch of a text in UTF-16 units, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Paragraph {
  readonly text: string;
  readonly span: Span;
  /** Spans within the paragraph's text; together they are the whole of it. */
  readonly sentences: readonly Span[];
}

export interface Heading {
  readonly text: string;
  readonly span: Span;
}

/** A heading and what stands under it; the stretch before the first heading has none and level 0. */
export interface Section {
  readonly level: number;
  readonly heading?: Heading;
  readonly paragraphs: readonly Paragraph[];
}

/** A text in sections. Spans of headings, paragraphs and the line ends between them tile it. */
export interface Document {
  readonly title?: Heading;
  readonly sections: readonly Section[];
}

/** Every paragraph in reading order. */
export function paragraphsOf(document: Document): readonly Paragraph[] {
  return document.sections.flatMap((section) => section.paragraphs);
}
