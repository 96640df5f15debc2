import type { Mark, Span } from '../document.ts';
import type { Edit } from '../edit.ts';
import { readInline } from './inline.ts';
import type { LineNote } from './layout.ts';
import { isTitleLike } from './title-like.ts';
import { findBoxes } from './frames.ts';
import { beginsTable, isDelimiter, readCells } from './table.ts';

/** Markup as edits that take it out, and what it said; offsets are those of the text as it is given. */
export interface Markup {
  readonly edits: readonly Edit[];
  readonly notes: readonly LineNote[];
  readonly marks: readonly Mark[];
  /** What stands between `::: box` and `:::`. */
  readonly boxes: readonly Span[];
}

/** Reads headings, lists, pipe tables, footnotes, quotations, emphasis, links, images and comments of Markdown. */
export function readMarkdown(text: string): Markup {
  const edits: Edit[] = [];
  const notes: LineNote[] = [];
  const marks: Mark[] = [];
  const cut = (from: number, to: number, rule = 'markup', insert = ''): void => {
    if (from < to || insert !== '') edits.push({ from, to, insert, rule, certainty: 'certain' });
  };
  const inline = ({ from, to }: Span): void => {
    const read = readInline(text, from, to);
    edits.push(...read.edits);
    marks.push(...read.marks);
  };
  const comments = findComments(text);
  comments.forEach(({ from, to }) => cut(from, to, 'comment'));
  const matter = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  cut(0, matter, 'front-matter');
  const lines = linesOutside(text, comments);
  const { boxes, signs } = findBoxes(text, lines);
  let fenced = false;
  let table = 0;
  let inTable = false;
  let underlined: Span | undefined; // the line of signs under a heading
  for (const [index, line] of lines.entries()) {
    if (line.from < matter) continue;
    const content = text.slice(line.from, line.to);
    const [before, next] = [lines[index - 1], lines[index + 1]];
    // A blank line ends a table, whatever signs stand in the lines behind it.
    const isApart = before !== undefined && /\n\s*\n/u.test(text.slice(before.to, line.from));
    inTable = inTable && !isApart && content.includes('|');
    const head: boolean = !inTable && next !== undefined && beginsTable(content, text.slice(next.from, next.to));
    inTable = head || inTable;
    if (head) table += 1;
    if (FENCE.test(content)) {
      fenced = !fenced;
      cut(line.from, line.to);
    } else if (fenced) {
      inTable = false;
      // Code keeps its lines, and none of them is a heading.
      notes.push({ type: 'verse', at: line.from });
    } else if (inTable && isDelimiter(content)) {
      // Its line end goes as well: the rows of a table follow each other.
      cut(line.from, next ? next.from : line.to);
    } else if (inTable) {
      const row = readCells(text, line, cut);
      row.cells.forEach(inline);
      notes.push({ type: 'row', at: row.cells[0]?.from ?? line.from, table, head, ...row });
    } else if (RULE.test(content) || underlined === line || signs.has(line)) {
      cut(line.from, line.to);
    } else {
      const { marker, note, end, isUnderlined } = readLineAbove(text, line, next);
      if (isUnderlined) underlined = next;
      const start = line.from + marker;
      cut(line.from, start);
      if (note) notes.push({ ...note, at: start });
      inline({ from: start, to: line.from + end });
      cut(line.from + end, line.to);
    }
  }
  return { edits: edits.sort((a, b) => a.from - b.from || a.to - b.to), notes, marks: marks.sort((a, b) => a.from - b.from || b.to - a.to), boxes }; // prettier-ignore
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t\u3000]+|$)/u;
const CLOSING_HASHES = /[ \t]+#+[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ITEM = /^([ \t]*)(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|(?=\d{1,9}[.)][ \t]))/u;
const NOTE = /^ {0,3}\[\^([^\]\s[]{1,40})\]:[ \t]*/u;
const QUOTE = /^ {0,3}>[ \t]?/u;
/** A picture with its description, and nothing else: no title, whatever it shows. */
const PICTURE = /^ {0,3}!\[(?:\\.|[^[\]\n\\])*\]\(images\/[^()\s]+\)[ \t]*$/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;

/** Lines of names and values between two of dashes, at the beginning of a file. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:[A-Za-z_][\w-]*:[^\r\n]*\r?\n|[ \t-][^\r\n]*\r?\n|\r?\n)+?---[ \t]*(?=\r|\n|$)/u;

/** The level that a line of = or - gives the short line right above it. */
function levelBelow(text: string, line: Span, next: Span): 1 | 2 | undefined {
  if (/\n\s*\n/u.test(text.slice(line.to, next.from)) || !isTitleLike(text.slice(line.from, line.to).trim()))
    return undefined;
  const level = /^ {0,3}(?:(={2,})|-{2,})[ \t]*$/u.exec(text.slice(next.from, next.to));
  return level === null ? undefined : level[1] === undefined ? 2 : 1;
}

type Kind = LineNote extends infer Note ? (Note extends LineNote ? Omit<Note, 'at'> : never) : never;

/** A line by its marker; or a heading, where the line below is one of signs. */
function readLineAbove(
  text: string,
  line: Span,
  next: Span | undefined,
): ReadLine & { readonly isUnderlined: boolean } {
  const read = readLine(text.slice(line.from, line.to));
  const level = next && read.note === undefined ? levelBelow(text, line, next) : undefined;
  return level === undefined
    ? { ...read, isUnderlined: false }
    : { ...read, note: { type: 'heading', level }, isUnderlined: true };
}

interface ReadLine {
  /** Length of the marker at its beginning. */
  readonly marker: number;
  /** Heading, item, note or quotation, by its marker. */
  readonly note?: Kind;
  /** Where its text ends. */
  readonly end: number;
}

/** The marker at the beginning of a line, by its length, what it makes of the line, and where the line's text ends. */
function readLine(content: string): ReadLine {
  const whole = content.length;
  const heading = HEADING.exec(content);
  if (heading) {
    const [marker, hashes = ''] = heading;
    const end = CLOSING_HASHES.exec(content)?.index ?? whole;
    return {
      marker: marker.length,
      note: { type: 'heading', level: hashes.length },
      end: Math.max(end, marker.length),
    };
  }
  const note = NOTE.exec(content);
  if (note) return { marker: note[0].length, note: { type: 'note', label: note[1] ?? '' }, end: whole };
  const quote = QUOTE.exec(content);
  if (quote) return { marker: quote[0].length, note: { type: 'quote' }, end: whole };
  if (PICTURE.test(content)) return { marker: 0, note: { type: 'picture' }, end: whole };
  const item = ITEM.exec(content);
  if (!item) return { marker: 0, end: whole };
  const indent = (item[1] ?? '').replaceAll('\t', '    ').length;
  return { marker: item[0].length, note: { type: 'item', depth: Math.floor(indent / 2) }, end: whole };
}

/** Comments of HTML: `<!-- … -->`. */
function findComments(text: string): Span[] {
  const comments: Span[] = [];
  for (let from = text.indexOf('<!--'); from !== -1;) {
    const end = text.indexOf('-->', from + 4);
    if (end === -1) break;
    comments.push({ from, to: end + 3 });
    from = text.indexOf('<!--', end + 3);
  }
  return comments;
}

/** The lines that are not blank, or what comments leave of them. */
function linesOutside(text: string, comments: readonly Span[]): Span[] {
  const lines: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    let from = match.index;
    const to = from + match[0].length;
    while ((comments[next]?.to ?? Infinity) <= from) next += 1;
    for (let at = next; ; at += 1) {
      const comment = comments[at];
      const end = Math.min(to, Math.max(from, comment?.from ?? to));
      if (/\S/u.test(text.slice(from, end))) lines.push({ from, to: end });
      if (!comment || comment.to >= to) break;
      from = Math.max(from, comment.to);
    }
  }
  return lines;
}
