import { lower, raise } from '../../pipeline/split/heights.ts';
import { nameWords } from '../telling.ts';

/** A piece of text on a page, as pdf.js gives it. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page: places in points from the lower left corner. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** What stands between wide gaps, as the cells of a table; none in a line without such a gap. */
  readonly cells: readonly Cell[];
  /** True for a column of vertical text, which is turned (see columns.ts). */
  readonly isVertical?: true;
}

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

export interface Page {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Pieces in the order of the file as lines; a piece goes on a line that it stands behind. */
export function joinLines(pieces: readonly Piece[], page: number): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    // A program that reads a page may put one space in place of a wide gap.
    if (piece.text === '' || (piece.text.trim() === '' && piece.width > piece.size * 1.2)) continue;
    const last = lines.at(-1);
    const size = Math.max(piece.size, last?.size ?? 0);
    const goesOn = last && Math.abs(last.y - piece.y) < size * 0.5 && piece.x > last.right - size * 0.5;
    if (!goesOn) {
      if (piece.text.trim() === '') continue;
      lines.push({
        page,
        text: piece.text,
        x: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.size,
        cells: [],
      });
      continue;
    }
    const gap = piece.x - last.right;
    const isWide = gap > size * 1.5;
    const between =
      gap > size * 0.2 && !/\s$/u.test(last.text) && (isWide || isLatin(last.text.slice(-1)) || isLatin(piece.text))
        ? ' '
        : '';
    const text = shift(piece, last);
    const right = piece.x + piece.width;
    const open = last.cells.length > 0 ? last.cells : [{ text: last.text, x: last.x, right: last.right }];
    // In a narrow table the cells stand closer than words that a gap parts.
    const isCell = gap > size * 1.2 && piece.text.trim() !== '';
    const { text: before = '', x = 0 } = open.at(-1) ?? {};
    const cells = isCell
      ? [...open, { text, x: piece.x, right }]
      : [...open.slice(0, -1), { text: `${before}${between}${text}`, x, right }];
    lines[lines.length - 1] = {
      ...last,
      text: `${last.text}${between}${text}`,
      right: Math.max(last.right, right),
      // A raised figure does not make the line higher or smaller.
      size: piece.text.length > last.text.length ? piece.size : last.size,
      cells: isCell || last.cells.length > 0 ? cells : [],
    };
  }
  const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  return lines
    .map((line) => ({
      ...line,
      text: tidy(line.text),
      cells: line.cells.map((cell) => ({ ...cell, text: tidy(cell.text) })),
    }))
    .filter(({ text }) => text !== '');
}

/** A smaller figure that stands above or below the line: 10⁴, CO₂. */
function shift(piece: Piece, line: Line): string {
  const rise = (piece.y - line.y) / line.size;
  if (piece.size > line.size * 0.9 || Math.abs(rise) < 0.12 || piece.text.trim() === '') return piece.text;
  return (rise > 0 ? raise(piece.text.trim()) : lower(piece.text.trim())) ?? piece.text;
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(text);
}

/** Share of the page's height, at either end, in which a header, footer or number stands. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^(?:[-–—~·\s]*\d{1,4}[-–—~·\s]*|第\s*\d+\s*[页頁](?:[，,/\s]*共\s*\d+\s*[页頁])?|\d+\s*\/\s*\d+|Page \d+(?: of \d+)?|[ivxlc]{1,6})$/iu;

/** Takes headers, footers and page numbers away: what stands at one place of page after page, figures aside. */
export function removeMargins(pages: readonly Page[]): {
  readonly lines: readonly Line[][];
  readonly dropped: readonly string[];
} {
  const usual = usualGap(pages);
  const outer = pages.map((page) => outerLines(page, usual));
  const counts = new Map<string, number>();
  for (const lines of outer)
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, Math.ceil(pages.length / 3));
  const dropped = new Map<string, Set<number>>();
  const printed: Line[] = [];
  const lines = pages.map((page, index) =>
    page.lines.filter((line) => {
      if (outer[index]?.has(line) !== true) return true;
      const isNumber = PAGE_NUMBER.test(line.text);
      if (isPrinted(line, page)) {
        printed.push(line);
        return false;
      }
      if (!isNumber && (counts.get(keyOf(line)) ?? 0) < enough) return true;
      const name = isNumber ? 'page numbers' : `page header or footer: ${line.text}`;
      dropped.set(name, (dropped.get(name) ?? new Set()).add(page.number));
      return false;
    }),
  );
  const printedOn = new Set(printed.map(({ page }) => page)).size;
  const words = [...new Set(printed.map(({ text }) => text))].join(' ');
  return {
    lines,
    dropped: [
      ...(printed.length > 0
        ? [`what the browser printed around the page: ${nameWords(words)}, ${countPages(printedOn)}`]
        : []),
      ...[...dropped].map(([name, on]) => `${name} (${countPages(on.size)})`),
    ],
  };
}

function countPages(count: number): string {
  return `${count} page${count > 1 ? 's' : ''}`;
}

/** What a browser prints around a page: the hour, the page's title beside it, and its address. */
const HOUR = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:上午|下午)?\d{1,2}:\d{2}(?:\s?[AP]M)?/iu;
const ADDRESS = /^(?:https?|file):\/\/\S+(?:\s\d+\/\d+)?$/iu;

function isPrinted({ text, y }: Line, { lines }: Page): boolean {
  const beside = lines.filter((other) => Math.abs(other.y - y) < 1);
  return ADDRESS.test(text) || beside.some((other) => HOUR.test(other.text));
}

/** Points from line to line in the text; a header stands off farther. */
function usualGap(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    const places = lines.map(({ y }) => y).sort((a, b) => b - a);
    places.slice(1).forEach((y, index) => {
      const gap = Math.round((places[index] ?? y) - y);
      if (gap > 2) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    });
  }
  return [...counts].sort(([gap, a], [other, b]) => b - a || gap - other)[0]?.[0] ?? 0;
}

/** Lines near an end of the page that stand off from the text. */
function outerLines({ lines, height }: Page, usual: number): ReadonlySet<Line> {
  const sorted = lines.filter(({ isVertical }) => isVertical !== true).sort((a, b) => b.y - a.y);
  const outer = new Set<Line>();
  const take = (from: readonly Line[], isAtEdge: (line: Line) => boolean): void => {
    for (let end = 1; end <= 3 && end <= from.length; end += 1) {
      const [last, next] = [from[end - 1], from[end]];
      if (!last || !isAtEdge(last)) return;
      if (next && Math.abs(last.y - next.y) < usual * 1.3) continue;
      for (const line of from.slice(0, end)) outer.add(line);
    }
  };
  take(sorted, ({ y }) => y > height * (1 - MARGIN));
  take(sorted.toReversed(), ({ y }) => y < height * MARGIN);
  return outer;
}

function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replaceAll(/\d+/gu, '#').replaceAll(/\s/gu, '')}`;
}
