import { beginsAnew, type Line } from './line.ts';
import { runsOnWithin } from './run-in.ts';

/** Narrower lines are verse, lists and titles, never a page's width. */
const NARROWEST = 14;
/** A line may fall so far short of the page's width: a mark or a word did not fit. */
const SLACK = 2;
/** So many lines have the page's width where a text is wrapped at it. */
const FEWEST = 3;

const SENTENCE_END = /[。！？；：…!?;:]["”’」』）)]*$/u;
/** Marks that no line begins with but the rest of another. */
const REST = /^[，、；：。！？）》”’」』】〕…,.;:?!)\]]/u;
/** A line of a list of contents, with its page. */
const LEADER = /[.．·…⋯]{2,}[ \t\u3000]*[\divxIVXⅠ-Ⅻⅰ-ⅻ]{1,5}$/u;
/** Nothing at all begins with these, be it verse. */
const STOP = /^[，、；：。！？]/u;

/** How a text is wrapped: its lines, measured as those who wrapped it did, and their width, where they have one. */
export interface Page {
  readonly lines: readonly Line[];
  readonly width: number | undefined;
  /** True where blank lines stand between paragraphs, so that none ends without one. */
  readonly isSpaced: boolean;
}

/** Text is wrapped at a width, as a page is, or at a number of characters, whatever their width. */
export function findPage(lines: readonly Line[]): Page {
  const counted = lines.map((line): Line => ({ ...line, width: [...line.text].length, indent: line.lead }));
  const chosen = fullLines(counted) > fullLines(lines) && findWidth(counted) !== undefined ? counted : lines;
  const width = findWidth(chosen);
  return { lines: chosen, width, isSpaced: width !== undefined && isSpaced(chosen, width) };
}

/** The width at which all of the text is wrapped, where it is: many lines come near it and none goes beyond. */
function findWidth(lines: readonly Line[]): number | undefined {
  const widest = widestOf(lines);
  const full = fullLines(lines);
  return widest >= NARROWEST && full >= FEWEST && full * 4 >= lines.length ? widest : undefined;
}

/** The widest line, without marks at its end: they hang beyond the page's width. */
function widestOf(lines: readonly Line[]): number {
  return lines.reduce((most, { text, width, indent }) => Math.max(most, width + indent - (HANGING.exec(text)?.[0].length ?? 0)), 0); // prettier-ignore
}

const HANGING = /[，、；：。！？）》”’」』】…]{1,3}$/u;

function fullLines(lines: readonly Line[]): number {
  const widest = widestOf(lines);
  return lines.filter(({ width, indent }) => width + indent > widest - SLACK).length;
}

/** Where every short line that ends a sentence has a blank one behind it. */
function isSpaced(lines: readonly Line[], width: number): boolean {
  const ends = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && line.width + line.indent <= width - SLACK && SENTENCE_END.test(line.text) ? [next.gap > 0] : [];
  });
  return ends.length >= 2 && ends.every(Boolean);
}

/**
 * True where a line is the rest of the one before.
 * @param titled index of the first line behind the title
 */
export function runsOn({ lines, width: pageWidth, isSpaced: spaced }: Page, index: number, titled: number): boolean {
  const [before, after] = [lines[index - 1], lines[index]];
  if (!before || !after || after.gap > 0 || after.note?.type === 'row' || before.note?.type === 'row') return false;
  if (before.note?.type === 'heading' || LEADER.test(before.text)) return false;
  const isRest = STOP.test(after.text) || (REST.test(after.text) && before.width >= NARROWEST);
  if (isRest && !SENTENCE_END.test(before.text)) return true;
  const width = pageWidth ?? widthOfRun(lines, index, titled);
  const isFull = width !== undefined && before.width + before.indent > width - Math.max(SLACK, unbroken(after));
  if (isFull && mayGoOn(before, after) && !isIndented(lines, index)) return true;
  if (beginsAnew(after) || isIndented(lines, index)) return false;
  // A numbered line is prose: it does not end with a comma.
  if (before.numbering && /[，、]$/u.test(before.text)) return true;
  if (!isFull) return false;
  // A full line that ends a sentence ends a paragraph as well, unless indents or blank lines tell paragraphs.
  return !SENTENCE_END.test(before.text) || (pageWidth !== undefined && (spaced || hasIndents(lines, index)));
}

/** Width of a number or word at the beginning, which is not broken at a line's end, and of a mark that can hang behind it. */
function unbroken({ text }: Line): number {
  return (/^[A-Za-z0-9.%]+/u.exec(text)?.[0].length ?? 0) / 2 + 1;
}

/** True for what looks like a number but goes on a full line in the midst of a sentence: 3.2平方公里, 第三章的规定, 第 / 一、二产业. */
function mayGoOn(before: Line, { text, numbering, note }: Line): boolean {
  if (note) return false;
  if (numbering && runsOnWithin(before.text, numbering)) return true;
  if (before.numbering?.label.length === before.text.length || SENTENCE_END.test(before.text)) return false;
  if (!numbering) return text.startsWith('——');
  if (/第$/u.test(before.text)) return true;
  const isClose = /^\p{Script=Han}/u.test(text.slice(numbering.label.length));
  return isClose && (numbering.strong || numbering.form.startsWith('decimal'));
}

/** A first line stands further in than the others. */
function isIndented(lines: readonly Line[], index: number): boolean {
  const [before, after] = [lines[index - 1], lines[index]];
  return (after?.indent ?? 0) >= 1 && (after?.indent ?? 0) > (before?.indent ?? 0) - 1 && hasFlushLines(lines, index);
}

const NEAR = 40;

/** True where lines nearby stand further out. */
function hasFlushLines(lines: readonly Line[], index: number): boolean {
  const indent = lines[index]?.indent ?? 0;
  return lines.slice(Math.max(0, index - NEAR), index + NEAR).some((line) => line.indent < indent - 0.5);
}

function hasIndents(lines: readonly Line[], index: number): boolean {
  return lines.slice(Math.max(0, index - NEAR), index + NEAR).some(({ indent }) => indent >= 1);
}

/** The width of the lines between two blank ones, where there are three of them and all but the last have it. */
function widthOfRun(lines: readonly Line[], index: number, titled: number): number | undefined {
  let first = index - 1;
  let last = index;
  while (first > titled && index - first < NEAR && (lines[first]?.gap ?? 1) === 0 && !isLabel(lines[first - 1]))
    first -= 1;
  while (last + 1 < lines.length && last - index < NEAR && (lines[last + 1]?.gap ?? 1) === 0) last += 1;
  if (last - first < 2) return undefined;
  const widths = lines.slice(first, last + 1).map(({ width, indent }) => width + indent);
  const widest = Math.max(...widths);
  const isWrapped = widest >= NARROWEST && widths.slice(0, -1).every((width) => width > widest - SLACK);
  return isWrapped ? widest : undefined;
}

/** True for a line that is nothing but a number, such as 第 1 條: it stands above what is wrapped. */
function isLabel(line: Line | undefined): boolean {
  return line?.numbering?.label.length === line?.text.length;
}
