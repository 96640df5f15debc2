import { beginsAnew, type Line } from './line.ts';

/** Narrower lines are verse, lists and titles, never a page's width. */
const NARROWEST = 14;
/** A line may fall so far short of the page's width: a mark or a word did not fit. */
const SLACK = 2;
/** So many lines have the page's width where a text is wrapped at it. */
const FEWEST = 3;

const SENTENCE_END = /[。！？；：…!?;:]["”’」』）)]*$/u;
/** What no line can begin with that is not the rest of another. */
const REST = /^[，、；：。！？）》”’」』】〕…,.;:?!)\]]/u;
/** A line of a list of contents, with its page. */
const LEADER = /[.．·…⋯]{2,}[ \t\u3000]*[\divxIVXⅠ-Ⅻⅰ-ⅻ]{1,5}$/u;
/** Nothing at all begins with these, be it verse. */
const STOP = /^[，、；：。！？]/u;

/** The width at which all of the text is wrapped, where it is: many lines come near it and none goes beyond. */
export function findWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ width, indent }) => width + indent);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const full = widths.filter((width) => width > widest - SLACK).length;
  return widest >= NARROWEST && full >= FEWEST && full * 4 >= lines.length ? widest : undefined;
}

/**
 * True where a line is the rest of the one before.
 * @param titled index of the first line behind the title
 * @param pageWidth width at which all of the text is wrapped, where it is
 */
export function runsOn(lines: readonly Line[], index: number, titled: number, pageWidth: number | undefined): boolean {
  const [before, after] = [lines[index - 1], lines[index]];
  if (!before || !after || after.gap > 0 || after.note?.type === 'row' || before.note?.type === 'row') return false;
  if (before.note?.type === 'heading' || LEADER.test(before.text)) return false;
  const isRest = STOP.test(after.text) || (REST.test(after.text) && before.width >= NARROWEST);
  if (isRest && !SENTENCE_END.test(before.text)) return true;
  if (beginsAnew(after) || isIndented(lines, index)) return false;
  // A numbered line is prose: it does not end with a comma.
  if (before.numbering && /[，、]$/u.test(before.text)) return true;
  const width = pageWidth ?? widthOfRun(lines, index, titled);
  if (width === undefined || before.width + before.indent <= width - SLACK) return false;
  // A full line that ends a sentence ends a paragraph as well, unless paragraphs are told by their indents.
  return !SENTENCE_END.test(before.text) || (pageWidth !== undefined && hasIndents(lines, index));
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
  while (first > titled && index - first < NEAR && (lines[first]?.gap ?? 1) === 0 && !isLabel(lines[first - 1])) first -= 1;
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
