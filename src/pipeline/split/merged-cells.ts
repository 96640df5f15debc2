import type { Extent, Row } from '../document.ts';
import type { Join } from './layout.ts';

interface JoinedRow extends Pick<Row, 'head' | 'cells'> {
  readonly joins?: readonly Join[];
}

/**
 * The rows of a table with the reach of each cell. Merged cells are rectangles: a sign that makes none is an empty cell.
 * A cell of the head that reaches down makes the rows that it reaches rows of the head, as a head's cell ends with it.
 * @example mergeCells([['甲', '<<'], ['^^', '<<']]) // 甲 is 2 by 2
 */
export function mergeCells(rows: readonly JoinedRow[]): readonly Row[] {
  if (!rows.some(({ joins }) => joins)) return rows.map(({ head, cells }) => ({ head, cells }));
  const extents = rows.map(({ cells }) => cells.map((): Extent => ({ columns: 1, rows: 1 })));
  const joinAt = (row: number, column: number): Join => rows[row]?.joins?.[column];
  const isFree = (row: number, column: number): boolean => extents[row]?.[column]?.columns !== 0;
  const widthFrom = (row: number, column: number): number => {
    let width = 1;
    while (joinAt(row, column + width) === 'left') width += 1;
    return width;
  };
  extents.forEach((line, row) => {
    line.forEach((_, column) => {
      const join = joinAt(row, column);
      if (!isFree(row, column) || join === 'left') return;
      const columns = widthFrom(row, column);
      let high = 1;
      while (joinAt(row + high, column) === 'up' && isFree(row + high, column) && widthFrom(row + high, column) === columns) high += 1; // prettier-ignore
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < columns; right += 1)
          extents[row + down]?.splice(column + right, 1, { columns: 0, rows: 0 });
      line[column] = { columns, rows: high };
    });
  });
  const heads = Math.max(0, ...rows.flatMap(({ head }, row) => (head ? (extents[row] ?? []).map((extent) => row + extent.rows) : []))); // prettier-ignore
  return rows.map(({ head, cells }, row) => {
    const own = extents[row] ?? [];
    const isMerged = own.some(({ columns, rows: high }) => columns !== 1 || high !== 1);
    return { head: head || row < heads, cells, ...(isMerged ? { extents: own } : {}) };
  });
}
