import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import type { Join } from '../blocks.ts';
import { attribute, elementsOf } from '../dom.ts';

/** A table's cells by row, each in the place that it has on the page; what a merged cell covers is empty, and joined. */
export interface Grid {
  readonly rows: readonly (readonly (Element | undefined)[])[];
  readonly joins: readonly (readonly Join[])[];
}

/** A table has at most so many cells: `colspan` may say anything. */
const MOST_CELLS = 100_000;

/** Lays out a table, merged cells and all. */
export function layOutTable(table: Element): Grid {
  const rows: (Element | undefined)[][] = [];
  const taken = new Map<string, Join>();
  let cells = 0;
  rowsOf(table).forEach((row, y) => {
    const line: (Element | undefined)[] = (rows[y] ??= []);
    let x = 0;
    for (const cell of row.children) {
      if (!isTag(cell) || !/^t[dh]$/u.test(cell.name)) continue;
      while (taken.has(`${y},${x}`)) x += 1;
      const wide = spanOf(cell, 'colspan');
      const high = spanOf(cell, 'rowspan');
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide && cells < MOST_CELLS; right += 1, cells += 1)
          taken.set(`${y + down},${x + right}`, right > 0 ? 'left' : down > 0 ? 'up' : undefined);
      line[x] = cell;
      x += wide;
    }
  });
  // A column in which no cell begins is none, however far cells say that they reach.
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).map(Number)))].sort((a, b) => a - b);
  return {
    rows: rows.map((row) => columns.map((x) => row[x])),
    joins: rows.map((_, y) => columns.map((x) => taken.get(`${y},${x}`))),
  };
}

/** True for a table that only arranges a page: one column, or tables and whole texts in its cells. */
export function isLayout(table: Element, { rows }: Grid): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role'))) return true;
  const width = rows[0]?.length ?? 0;
  if (width <= 1 || rows.length === 0) return true;
  const cells = rows.flat().filter((cell) => cell !== undefined);
  return cells.some((cell) => {
    const inside = [...elementsOf(cell)].map(({ name }) => name);
    const paragraphs = inside.filter((name) => name === 'p').length;
    return inside.some((name) => /^(?:h[1-3]|table)$/u.test(name)) || (paragraphs > 8 && cells.length < 10);
  });
}

function rowsOf(table: Element): Element[] {
  return [...elementsOf(table)].filter(({ name, parent }) => name === 'tr' && tableOf(parent) === table);
}

function tableOf(node: ParentNode | null): ParentNode | null {
  let at = node;
  while (at && !('name' in at && at.name === 'table')) at = at.parent;
  return at;
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isNaN(span) ? 1 : Math.min(1000, Math.max(1, span));
}
