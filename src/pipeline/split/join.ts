import { CLAUSE } from '../../vocabulary/forms.ts';
import type { Edit } from '../edit.ts';
import { isDay } from './dates.ts';
import type { Layout, LineNote } from './layout.ts';
import { beginsAnew, type Line, readLines } from './line.ts';
import { findTitle, wholeTitle } from './title.ts';
import { findPage, runsOn } from './wrap.ts';

/** Replaces a line break: by nothing between Han, a space between words, or a wide one behind a label. */
const LABEL_SPACE = '\u3000';

/** Line breaks that are no end of a paragraph, as edits; and where the title is, which is told before its lines are joined. */
export function findJoins(layout: Layout): { readonly edits: readonly Edit[]; readonly title: readonly LineNote[] } {
  const page = findPage(readLines(layout));
  const { lines } = page;
  const title = findTitle(lines, layout.rules);
  const edits: Edit[] = [];
  const join = (before: Line, after: Line, insert: string, rule: string, certainty: Edit['certainty']): void => {
    edits.push({ from: before.to, to: after.from, insert, rule, certainty });
  };
  /** Up to which line the title of what is issued with the document goes. */
  let issued = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const [before, after] = [lines[index - 1], lines[index]];
    if (!before || !after) break;
    if (index > title.to && isBehindDate(lines, index)) issued = index + wholeTitle(lines, index, layout.rules);
    if ((index < issued && !isBehindDate(lines, index)) || (index > title.from && index < title.to)) join(before, after, spaceBetween(before, after), 'line-break', 'probable');
    else if (index === title.from || isHardBreak(layout, before)) continue;
    else if (isLabelOf(before, after, lines[index + 1]) || isRestOfLabel(lines, index) || isClauseNumber(before, after)) join(before, after, before.text.endsWith('：') ? '' : LABEL_SPACE, 'label', 'certain');
    else if (index > title.to && (isSoft(layout, before, after) || runsOn(page, index, title.to))) join(before, after, spaceBetween(before, after), 'line-break', 'probable'); // prettier-ignore
  }
  const first = lines[title.from];
  const titled = first && title.to > title.from && !first.note;
  return { edits, title: titled ? [{ type: 'title', at: first.from }] : [] };
}

/** 第 1 條, or 附件, alone on a line: the label of what follows. */
function isLabelOf(before: Line, after: Line, next: Line | undefined): boolean {
  const { numbering, note } = before;
  if (!numbering || note || after.note || after.gap > 2) return false;
  // 附件：, and below it a title with a text under it: not what is listed above a signature.
  if (numbering.unit === 'annex' && before.text.slice(numbering.label.length) === '：')
    return after.isTitleLike && !beginsAnew(after) && next !== undefined && /[。：]/u.test(next.text);
  if (numbering.label.length !== before.text.length) return false;
  if (numbering.unit === 'article') return !beginsAnew(after) && (after.gap === 0 || !after.isTitleLike);
  if (numbering.unit === 'annex' || numbering.strong) return after.isTitleLike && !beginsAnew(after);
  return false;
}

/** Two spaces or a backslash at the end of a line of Markdown: what follows is a paragraph of its own. */
function isHardBreak({ format, rules, text }: Layout, { to, text: line }: Line): boolean {
  return format === 'markdown' && rules > 1 && (/^ {2,}\r?\n/u.test(text.slice(to, to + 20)) || line.endsWith('\\'));
}

/** A line of Markdown that a comma ends goes on in the next one; a short one can be verse. */
function isSoft({ format, text }: Layout, before: Line, after: Line): boolean {
  if (format !== 'markdown' || before.note || after.gap > 0 || beginsAnew(after) || before.width < WIDEST_VERSE)
    return false;
  return /[，、]$/u.test(before.text) && !/^(?: {2}|\\)/u.test(text.slice(before.to));
}

const WIDEST_VERSE = 14;

/** 附录A, （规范性）, and the annex's title, each on a line of its own. */
function isRestOfLabel(lines: readonly Line[], index: number): boolean {
  const [label, before, after] = [lines[index - 2], lines[index - 1], lines[index]];
  if (!label || !before || !after || before.gap + after.gap > 2 || label.numbering?.unit !== 'annex') return false;
  const isLabel = label.numbering.label.length === label.text.length;
  return isLabel && NORMATIVE.test(before.text) && after.isTitleLike && !beginsAnew(after);
}

const NORMATIVE = /^[（(](?:规范性|規範性|资料性|資料性)(?:附录|附錄)?[）)]$/u;

/** 3.1 alone on a line of a standard, above the term that it numbers. */
function isClauseNumber(before: Line, after: Line): boolean {
  return (
    CLAUSE.test(before.text) &&
    after.gap <= 1 &&
    after.isTitleLike &&
    !beginsAnew(after) &&
    /^[\p{L}]/u.test(after.text)
  );
}

/** True for the line behind a document's date, or behind a remark on it. */
function isBehindDate(lines: readonly Line[], index: number): boolean {
  const [first, second] = [lines[index - 1]?.text ?? '', lines[index - 2]?.text ?? ''];
  return isDay(first) || (REMARK.test(first) && isDay(second));
}

const REMARK = /^[（(].{2,40}[）)]$/u;

function spaceBetween(before: Line, after: Line): string {
  // A number that a line's end cut in two.
  if (/\d[.,]?$/u.test(before.text) && /^\d/u.test(after.text)) return '';
  return /[\p{L}\p{N},;.]$/u.test(before.text) && /^[A-Za-z0-9]/u.test(after.text) && !/\p{Script=Han}$/u.test(before.text) ? ' ' : ''; // prettier-ignore
}
