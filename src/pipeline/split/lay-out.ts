import { applyEdits } from '../edit.ts';
import { type Format, type Layout, plainLayout } from './layout.ts';
import { followEdits } from './layout.ts';
import { readMarkdown } from './markdown.ts';

/** Takes markup and hard line breaks out of a text, as edits, and keeps what they said. */
export function layOut(text: string, format: Format): Layout {
  if (format === 'plain') return plainLayout(text);
  const { edits, notes, marks } = readMarkdown(text);
  return { ...followEdits({ text, edits: [], format, notes, marks }, applyEdits(text, edits), edits), edits };
}

/** Markdown by the name of the file or, where that says nothing, by a heading in the text. */
export function formatOf(file: string, text: string): Format {
  if (/\.(?:md|markdown)$/iu.test(file)) return 'markdown';
  return /^ {0,3}#{1,6}[ \t]+\S/mu.test(text) ? 'markdown' : 'plain';
}
