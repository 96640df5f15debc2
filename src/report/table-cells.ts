import type { PublishedParagraph } from '../pipeline/published.ts';

/** A row of a table as it is shown: what another cell covers has no place in it. */
export interface ShownRow {
  readonly head: boolean;
  readonly cells: readonly ShownCell[];
}

interface ShownCell {
  /** Index of the sentence that it holds; undefined where it is empty. */
  readonly sentence: number | undefined;
  readonly columns: number;
  readonly rows: number;
}

/** The rows of a paragraph that is a table; undefined for any other. */
export function rowsOf({
  rows,
  sentences,
}: Pick<PublishedParagraph, 'rows' | 'sentences'>): readonly ShownRow[] | undefined {
  const starts = new Map<number, number>();
  let from = 0;
  sentences.forEach(({ hans }, index) => {
    starts.set(from, index);
    from += hans.length;
  });
  return rows?.map(({ head, cells, extents }, row) => ({
    head,
    cells: cells.flatMap((cell, column) => {
      const extent = extents?.[column] ?? { columns: 1, rows: 1 };
      if (extent.columns === 0) return [];
      // What stands before the first cell that is not empty is part of it.
      const first = row + column === 0 ? starts.get(0) : undefined;
      return [{ sentence: cell.from === cell.to ? undefined : (starts.get(cell.from) ?? first), ...extent }];
    }),
  }));
}
