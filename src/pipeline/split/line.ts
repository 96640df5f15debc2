import type { Span } from '../document.ts';
import type { LineNote, Layout } from './layout.ts';
import { isTitleLike } from './title-like.ts';
import { nameOfTitle } from './named-titles.ts';
import { type Numbering, readNumbering } from '../../vocabulary/forms.ts';

/** A line of a text before it is normalized: `from` and `to` leave out the space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Width in characters of full width, and that of the space before it. */
  readonly width: number;
  readonly indent: number;
  /** Characters before it on its line. */
  readonly lead: number;
  /** Blank lines before it. */
  readonly gap: number;
  readonly note?: LineNote;
  readonly numbering?: Numbering;
  readonly isTitleLike: boolean;
}

const NOT_BLANK = /[^\r\n]*\S[^\r\n]*/gu;

/** The lines that are not blank. */
export function readLines({ text, notes }: Layout): Line[] {
  const lines: Line[] = [];
  let next = 0;
  let end = 0;
  for (const match of text.matchAll(NOT_BLANK)) {
    const content = match[0].trim();
    const lead = match[0].length - match[0].trimStart().length;
    const from = match.index + lead;
    const to = from + content.length;
    while ((notes[next]?.at ?? Infinity) < match.index) next += 1;
    const note = notes[next];
    const breaks = text.slice(end, from).match(/\r\n?|\n/gu)?.length ?? 0;
    const numbering = readNumbering(content);
    lines.push({
      from,
      to,
      text: content,
      width: widthOf(content),
      lead,
      indent: widthOf(match[0].slice(0, lead).replaceAll('\t', '    ')),
      gap: lines.length === 0 ? 0 : Math.max(0, breaks - 1),
      ...(note && note.at <= match.index + match[0].length ? { note } : {}),
      ...(numbering ? { numbering } : {}),
      isTitleLike: isTitleLike(content, numbering),
    });
    end = to;
  }
  return lines;
}

/** Width of a text in characters of full width. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\u3000-\u30ff“”‘’…—·]|[\u{20000}-\u{3ffff}]/u.test(character) ? 1 : 0.5; // prettier-ignore
  return width;
}

/** True for a line that begins something of its own: a number, a bullet, a name such as 附则. */
export function beginsAnew({ text, numbering, note }: Line): boolean {
  return numbering !== undefined || note !== undefined || BULLET.test(text) || nameOfTitle(text) !== undefined;
}

const BULLET =
  /^(?:[•●○■□◆◇▪▶►※☆★]|[-–—*·][ \t\u3000]|——|[［[〔]\d+[］\]〕]|(?:注|註|说明|說明|附|来源|來源|表|图|圖)[ \t\u3000]*\d*[：:])/u;
