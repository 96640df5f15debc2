import { readNames } from '../../vocabulary/forms.ts';
import type { Mark, Paragraph, Row, Span } from '../document.ts';
import type { Block } from './blocks.ts';
import type { Footnotes } from './footnotes.ts';
import type { Kinds } from './kinds.ts';
import type { LineNote } from './layout.ts';
import { mergeCells } from './merged-cells.ts';
import { splitSentences } from './sentences.ts';

type RowNote = Extract<LineNote, { readonly type: 'row' }>;

/** Kinds, articles and footnotes of blocks, by their index. */
export interface Context {
  readonly kinds: Kinds;
  readonly articles: readonly (string | undefined)[];
  readonly footnotes: Footnotes;
}

/** Blocks to paragraphs: one each, but for the rows of a table, which are one together. */
export function makeParagraphs(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  context: Context,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let index = from; index < to; index += 1) {
    const block = blocks[index];
    if (!block) break;
    const article = context.articles[index];
    const label = context.footnotes.labels.get(index);
    const references = context.footnotes.references.get(index);
    const added = [...labelOf(block), ...(references ?? [])];
    const marks = added.length > 0 && [...block.marks, ...added].sort((a, b) => a.from - b.from || b.to - a.to);
    const known = {
      ...context.kinds.get(index),
      ...(article === undefined ? {} : { article }),
      ...(block.box === undefined ? {} : { box: block.box }),
      ...(block.numbering && label === undefined && block.note?.type !== 'row' && block.note?.type !== 'note'
        ? { names: readNames(block.text) }
        : {}),
      ...(marks ? { marks } : {}),
      ...(label === undefined ? {} : { kind: 'note' as const, label }),
    };
    if (block.note?.type !== 'row') {
      paragraphs.push({ ...makeParagraph(block), ...known });
      continue;
    }
    const { table } = block.note;
    let last = index;
    for (let note = blocks[last + 1]?.note; note?.type === 'row' && note.table === table; note = blocks[last + 1]?.note) last += 1; // prettier-ignore
    paragraphs.push({ ...makeTable(text, blocks.slice(index, last + 1)), ...known });
    index = last;
  }
  return paragraphs;
}

/** The number of an article, at its beginning. */
function labelOf({ numbering }: Block): Mark[] {
  return numbering?.unit === 'article' ? [{ type: 'label', from: 0, to: numbering.label.length }] : [];
}

function makeParagraph({ text, span, note, marks }: Block): Paragraph {
  return {
    text,
    span,
    sentences: splitSentences(text),
    ...(note?.type === 'item' ? { kind: 'item', depth: note.depth } : {}),
    ...(note?.type === 'quote' || note?.type === 'verse' ? { kind: note.type } : {}),
    ...(note?.type === 'note' ? { kind: 'note', label: note.label } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** The rows of a table; its sentences are the cells that are not empty, with what stands behind them. */
function makeTable(text: string, blocks: readonly Block[]): Paragraph {
  const [from, to] = [blocks[0]?.span.from ?? 0, blocks.at(-1)?.span.to ?? 0];
  const notes = blocks.flatMap(({ note }): RowNote[] => (note?.type === 'row' ? [note] : []));
  const within = ({ from: start, to: end }: Span): Span => ({ from: clamp(start - from), to: clamp(end - from) });
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, to - from));
  const rows = mergeCells(notes).map((row): Row => ({ ...row, cells: row.cells.map(within) }));
  const starts = rows.flatMap(({ cells }) => cells.filter((cell) => cell.from < cell.to).map((cell) => cell.from));
  starts[0] = 0;
  const sentences = starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to - from }));
  const marks = blocks.flatMap(({ span, marks: own }) =>
    own.map((mark): Mark => ({ ...mark, from: mark.from + span.from - from, to: mark.to + span.from - from })),
  );
  return { text: text.slice(from, to), span: { from, to }, sentences, kind: 'table', rows, ...(marks.length > 0 ? { marks } : {}) }; // prettier-ignore
}
