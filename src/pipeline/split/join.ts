import type { Edit } from '../edit.ts';
import type { Layout, LineNote } from './layout.ts';
import { beginsAnew, type Line, readLines } from './line.ts';
import { titleLines } from './title.ts';
import { findWidth, runsOn } from './wrap.ts';

/** What stands where a line break was: nothing between Han, a space between words, or a wide one behind a label. */
const LABEL_SPACE = '\u3000';

/** Line breaks that are no end of a paragraph, as edits; and where the title is, which is told before its lines are joined. */
export function findJoins(layout: Layout): { readonly edits: readonly Edit[]; readonly title: readonly LineNote[] } {
  const lines = readLines(layout);
  const title = titleLines(lines);
  const width = findWidth(lines);
  const edits: Edit[] = [];
  const join = (before: Line, after: Line, insert: string, rule: string, certainty: Edit['certainty']): void => {
    edits.push({ from: before.to, to: after.from, insert, rule, certainty });
  };
  for (let index = 1; index < lines.length; index += 1) {
    const [before, after] = [lines[index - 1], lines[index]];
    if (!before || !after) break;
    if (index < title) join(before, after, spaceBetween(before, after), 'line-break', 'probable');
    else if (isLabelOf(before, after)) join(before, after, LABEL_SPACE, 'label', 'certain');
    else if (index > title && runsOn(lines, index, width)) join(before, after, spaceBetween(before, after), 'line-break', 'probable'); // prettier-ignore
  }
  const [first] = lines;
  const titled = first && title > 0 && !first.note;
  return { edits, title: titled ? [{ type: 'title', at: first.from }] : [] };
}

/** 第 1 條, or 附件, alone on a line: the label of what follows. */
function isLabelOf(before: Line, after: Line): boolean {
  const { numbering, note } = before;
  if (!numbering || note || after.note || after.gap > 1 || numbering.label.length !== before.text.length) return false;
  if (numbering.unit === 'article') return !beginsAnew(after) && (after.gap === 0 || !after.isTitleLike);
  if (numbering.unit === 'annex' || numbering.strong) return after.isTitleLike && !beginsAnew(after);
  return false;
}

function spaceBetween(before: Line, after: Line): string {
  return /[\p{L}\p{N},;.]$/u.test(before.text) && /^[A-Za-z0-9]/u.test(after.text) && !/\p{Script=Han}$/u.test(before.text) ? ' ' : ''; // prettier-ignore
}
