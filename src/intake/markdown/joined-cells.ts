import { type Block, type Inline, type Join, textOf } from '../blocks.ts';

/** Signs of merged cells in a table of Markdown: those that `source.md` has, see content/README.md. */
const SIGNS: Readonly<Record<string, Join>> = { '<<': 'left', '^^': 'up' };

/** Reads the signs of merged cells in tables. */
export function joinCells(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map(joinCells) };
    if (block.type === 'box') return { ...block, blocks: joinCells(block.blocks) };
    if (block.type !== 'table') return block;
    const joins = block.rows.map((row) => row.map(signOf));
    if (!joins.some((row) => row.some((join) => join))) return block;
    return { ...block, rows: block.rows.map((row, y) => row.map((cell, x) => (joins[y]?.[x] ? [] : cell))), joins };
  });
}

function signOf(cell: readonly Inline[]): Join {
  return cell.every(({ type }) => type === 'text') ? SIGNS[textOf(cell).trim()] : undefined;
}
