import type { Mark, Span } from '../document.ts';
import type { Layout, LineNote } from './layout.ts';
import { type Numbering, readNumbering } from '../../vocabulary/forms.ts';
import { withoutQuoted } from './quoted.ts';
import { isTitleLike } from './title-like.ts';

/** A line that is not blank, and all that is known of it by itself. */
export interface Block {
  readonly text: string;
  readonly span: Span;
  readonly note?: LineNote;
  readonly numbering?: Numbering;
  /** True where nothing but its place tells whether it is a heading: it is short and does not end like a sentence. */
  readonly isTitleLike: boolean;
  /** True where a blank line, or the beginning of the text, stands before it. */
  readonly isApart: boolean;
  /** Number of the frame that it stands in, from 1. */
  readonly box?: number;
  /** Offsets within it. */
  readonly marks: readonly Mark[];
}

export function blocksOf(layout: Layout): Block[] {
  const { text, notes, marks, boxes = [] } = layout;
  let nextNote = 0;
  let nextMark = 0;
  let end = 0;
  const blocks: Block[] = [];
  for (const span of linesOf(text)) {
    const content = text.slice(span.from, span.to);
    while ((notes[nextNote]?.at ?? Infinity) < span.from) nextNote += 1;
    const note = notes[nextNote];
    const own: Mark[] = [];
    for (; (marks[nextMark]?.from ?? Infinity) <= span.to; nextMark += 1) {
      const mark = marks[nextMark];
      if (!mark || mark.from < span.from) continue;
      const [from, to] = [mark.from - span.from, Math.min(mark.to, span.to) - span.from];
      if (from < to || mark.type === 'note') own.push({ ...mark, from, to });
    }
    const numbering = readNumbering(content);
    const isApart = blocks.length === 0 || /\n\s*\n/u.test(text.slice(end, span.from));
    end = span.to;
    const box = boxes.findIndex(({ from, to }) => span.from >= from && span.to <= to) + 1;
    blocks.push({
      text: content,
      span,
      ...(note && note.at <= span.to ? { note } : {}),
      ...(numbering ? { numbering } : {}),
      ...(box > 0 ? { box } : {}),
      isTitleLike: isTitleLike(content, numbering),
      isApart,
      marks: own,
    });
  }
  return withoutQuoted(rankLetters(blocks));
}

const BELOW_DIGITS = 14.5;

/** A. stands between I. and 1.; where nothing has Roman numbers it is the least of all, such as an answer to choose. */
function rankLetters(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ numbering }) => numbering?.form === 'roman')) return blocks;
  return blocks.map((block) =>
    block.numbering?.form === 'capital' ? { ...block, numbering: { ...block.numbering, rank: BELOW_DIGITS } } : block,
  );
}

/** Spans of the lines that are not blank. */
function* linesOf(text: string): Generator<Span> {
  for (const match of text.matchAll(/[^\n]+/gu)) {
    if (/\S/u.test(match[0])) yield { from: match.index, to: match.index + match[0].length };
  }
}
