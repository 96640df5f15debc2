import type { Span } from '../document.ts';
import type { Join, LineNote } from './layout.ts';

const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** True for the line under a table's head: `| --- | :-: |`. */
export function isDelimiter(line: string): boolean {
  return DELIMITER.test(line) && line.includes('-') && line.includes('|');
}

/** True where a pipe table begins: a line with cells, and below it the line of dashes. */
export function beginsTable(line: string, next: string): boolean {
  return line.includes('|') && isDelimiter(next) && countBars(line) > 0;
}

function countBars(line: string): number {
  return line.replaceAll(/\\./gu, '').split('|').length - 1;
}

/** The cells of a row, and which of them are one with a neighbor: these hold nothing but the sign for it. */
interface Cells {
  readonly cells: readonly Span[];
  readonly joins?: readonly Join[];
}

/** Signs of merged cells: `| 甲 | << |` is one cell of two columns, `^^` below a cell is the same cell. */
const JOINS: Readonly<Record<string, Join>> = { '<<': 'left', '^^': 'up' };

/** Reads a row. What stands between two cells becomes a tab, what stands outside is cut. */
export function readCells(
  text: string,
  line: Span,
  cut: (from: number, to: number, rule?: string, insert?: string) => void,
): Cells {
  const edges = [line.from - 1];
  for (let at = line.from; at < line.to; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') edges.push(at);
  }
  edges.push(line.to);
  const cells = edges.slice(1).map((close, index) => trim(text, (edges[index] ?? 0) + 1, close));
  const isOuter = (cell: Span | undefined): boolean => cell !== undefined && cell.from === cell.to;
  if (cells.length > 1 && isOuter(cells[0])) cells.shift();
  if (cells.length > 1 && isOuter(cells.at(-1))) cells.pop();
  const joins = cells.map((cell): Join => JOINS[text.slice(cell.from, cell.to)]);
  const shown = cells.map((cell, index): Span => (joins[index] ? { from: cell.to, to: cell.to } : cell));
  let position = line.from;
  shown.forEach((cell, index) => {
    cut(position, cell.from, 'markup', index === 0 ? '' : '\t');
    position = cell.to;
  });
  cut(position, line.to);
  return joins.some((join) => join) ? { cells: shown, joins } : { cells: shown };
}

function trim(text: string, from: number, to: number): Span {
  const content = text.slice(from, to);
  const start = from + content.length - content.trimStart().length;
  return start >= to ? { from: to, to } : { from: start, to: from + content.trimEnd().length };
}

/** Lines of a plain text with the same number of tabs, two or more of them: rows of a table. */
export function findTabTables(text: string): LineNote[] {
  const notes: LineNote[] = [];
  let rows: Span[][] = [];
  let tables = 0;
  const close = (): void => {
    if (rows.length > 1) {
      tables += 1;
      rows.forEach((cells, index) => notes.push({ type: 'row', at: cells[0]?.from ?? 0, table: tables, head: index === 0, cells })); // prettier-ignore
    }
    rows = [];
  };
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const content = match[0].trim();
    const start = match.index + match[0].indexOf(content);
    const inner = content.includes('\t') ? content.split('\t') : [];
    // A row whose last cells are empty ends with tabs, or lacks them.
    const whole = match[0].slice(match[0].indexOf(content)).split('\t');
    const width = rows[0]?.length ?? 0;
    const parts =
      inner.length > 1 && whole.length > inner.length && (width === 0 || whole.length === width) ? whole : inner;
    const isNext = rows.length > 0 && parts.length === width;
    if (!isNext) close();
    if (parts.length < 2) continue;
    let at = start;
    const cells = parts.map((part): Span => {
      const cell = trim(text, at, at + part.length);
      at += part.length + 1;
      return cell;
    });
    rows.push(cells);
  }
  close();
  return notes;
}
