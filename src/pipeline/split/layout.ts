import type { Mark } from '../document.ts';
import { CURRENT_RULES, type StructureRules } from '../../vocabulary/structure-rules.ts';
import { createOffsetMap, type Edit, type OffsetMap } from '../edit.ts';

/** How a text is written: lines of a plain text, or Markdown. */
export type Format = 'plain' | 'markdown';

/** A cell of a table: a stretch of the text. */
interface Cell {
  readonly from: number;
  readonly to: number;
}

/** The markup of the line that begins at `at`: `## 总则` is a heading of level 2. */
export type LineNote = { readonly at: number } & (
  | { readonly type: 'heading'; readonly level: number }
  | { readonly type: 'item'; readonly depth: number }
  | { readonly type: 'title' | 'quote' | 'verse' | 'picture' }
  | { readonly type: 'note'; readonly label: string }
  | {
      readonly type: 'row';
      readonly table: number;
      readonly head: boolean;
      readonly cells: readonly Cell[];
      /** The cells that are one with the cell beside or above them; left out where none is. */
      readonly joins?: readonly Join[];
    }
);

/** The neighbor that a cell of a table is one with: `<<` with the cell left of it, `^^` with the one above. */
export type Join = 'left' | 'up' | undefined;

/** A text with a block a line: its markup and hard line breaks are taken out, as edits; what they said is kept beside it. */
export interface Layout {
  /** By which it is cut into title, sections and paragraphs. */
  readonly rules: StructureRules;
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly format: Format;
  /** In the order of the text. */
  readonly notes: readonly LineNote[];
  readonly marks: readonly Mark[];
  /** Stretches that stand in a frame; left out where there are none. */
  readonly boxes?: readonly Cell[];
}

/** The layout of a text without markup: nothing but its lines. */
export function plainLayout(text: string, rules: StructureRules = CURRENT_RULES): Layout {
  return { rules, text, edits: [], format: 'plain', notes: [], marks: [] };
}

/** The layout of the same text after more edits of it, such as the normalization's. */
export function followEdits(layout: Layout, text: string, edits: readonly Edit[]): Layout {
  const map = createOffsetMap(edits);
  return {
    ...layout,
    text,
    notes: layout.notes.map((note) => moveNote(note, map)),
    marks: layout.marks.map((mark) => moveSpan(mark, map)),
    ...(layout.boxes ? { boxes: layout.boxes.map((box) => moveSpan(box, map)) } : {}),
  };
}

/** A note with its offsets moved. */
function moveNote(note: LineNote, map: OffsetMap): LineNote {
  const at = map(note.at, 1);
  return note.type === 'row' ? { ...note, at, cells: note.cells.map((cell) => moveSpan(cell, map)) } : { ...note, at };
}

/** A stretch with its offsets moved; one of which nothing is left is empty. */
function moveSpan<T extends Cell>(span: T, map: OffsetMap): T {
  const from = map(span.from, 1);
  return { ...span, from, to: Math.max(from, map(span.to, -1)) };
}
