import { applyEdits, composeEdits, type Edit } from '../edit.ts';
import { findJoins } from './join.ts';
import { followEdits, type Format, type Layout, plainLayout } from './layout.ts';
import { readMarkdown } from './markdown.ts';
import { findPageNumbers } from './page-number.ts';
import { CURRENT_RULES, type StructureRules } from '../../vocabulary/structure-rules.ts';
import { findTabTables } from './table.ts';

/** Takes markup, page numbers and hard line breaks out of a text, as edits, and keeps what they said. */
export function layOut(text: string, format: Format, rules: StructureRules = CURRENT_RULES): Layout {
  let layout: Layout = { ...plainLayout(text, rules), format };
  const take = (edits: readonly Edit[]): void => {
    const followed = followEdits(layout, applyEdits(layout.text, edits), edits);
    layout = { ...followed, edits: composeEdits(text, layout.edits, edits) };
  };
  if (format === 'markdown') {
    const { edits, notes, marks, boxes } = readMarkdown(text);
    // By the first rules a picture's words could be the title.
    const kept = rules > 1 ? notes : notes.filter(({ type }) => type !== 'picture');
    layout = { ...layout, notes: kept, marks, ...(boxes.length > 0 ? { boxes } : {}) };
    take(edits);
  } else layout = { ...layout, notes: findTabTables(text) };
  take(findPageNumbers(layout.text));
  const { edits, title } = findJoins(layout);
  layout = { ...layout, notes: [...title, ...layout.notes] };
  take(edits);
  return layout;
}

/** Markdown by the name of the file, or by a heading in the text: a .txt is often Markdown too. */
export function formatOf(file: string, text: string): Format {
  if (/\.(?:md|markdown)$/iu.test(file)) return 'markdown';
  return /^ {0,3}#{1,6}[ \t]+\S/mu.test(text) ? 'markdown' : 'plain';
}
