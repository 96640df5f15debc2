import type { Block, Inline } from '../blocks.ts';
import type { Line } from './lines.ts';

/** Lines that are text, or a table that stands between them. */
export type Part = { readonly lines: readonly Line[] } | { readonly table: Block; readonly page: number };

const FEWEST_ROWS = 3;
/** Characters of a cell, on the average: two columns of a page in one line are no table. */
const LONGEST_CELL = 14;

interface Column {
  left: number;
  right: number;
}

/** Finds tables in the lines of a page: lines one after the other whose parts stand in columns. */
export function partTables(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let text: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const rows = rowsFrom(lines, at);
    const table = rows.length >= FEWEST_ROWS ? layOut(rows) : undefined;
    const [first] = rows;
    if (table && first) {
      if (text.length > 0) parts.push({ lines: text });
      text = [];
      parts.push({ table, page: first.page });
      at += rows.length;
    } else {
      const line = lines[at];
      if (line) text.push(line);
      at += 1;
    }
  }
  if (text.length > 0) parts.push({ lines: text });
  return parts;
}

function rowsFrom(lines: readonly Line[], from: number): Line[] {
  const rows: Line[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const last = rows.at(-1);
    const isRow = line && line.cells.length > 1 && (!last || (last.y > line.y && last.y - line.y < line.size * 4));
    if (!line || !isRow) break;
    rows.push(line);
  }
  return rows;
}

function layOut(rows: readonly Line[]): Block | undefined {
  const cells = rows.flatMap((row) => row.cells);
  const length = cells.reduce((sum, { text }) => sum + text.length, 0) / cells.length;
  const columns = findColumns(rows);
  if (columns.length < 2 || (columns.length === 2 && length > LONGEST_CELL)) return undefined;
  const placed = rows.map((row) => {
    const line: Inline[][] = columns.map(() => []);
    for (const { x, right, text } of row.cells) {
      const at = columns.findIndex(({ left, right: end }) => x < end && right > left);
      if (at === -1 || (line[at]?.length ?? 0) > 0) return undefined;
      line[at] = [{ type: 'text', text }];
    }
    return line;
  });
  const whole = placed.filter((row) => row !== undefined);
  return whole.length === rows.length ? { type: 'table', rows: whole } : undefined;
}

/** Columns: the widths of the parts of all lines, those that overlap as one. */
function findColumns(rows: readonly Line[]): readonly Column[] {
  const spans = rows.flatMap((row) => row.cells.map(({ x, right }): Column => ({ left: x, right })));
  const columns: Column[] = [];
  for (const span of spans.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && span.left < last.right) last.right = Math.max(last.right, span.right);
    else columns.push({ ...span });
  }
  return columns;
}
