import type { Block, Inline } from '../blocks.ts';
import type { Line } from './lines.ts';
import { partTables } from './tables.ts';

/** Lines as paragraphs and headings: a line that ends before the margin ends its paragraph, an indent begins one. */
export function joinParagraphs(pages: readonly (readonly Line[])[]): {
  readonly blocks: Block[];
  readonly tables: readonly number[];
} {
  const lines = pages.flat();
  const body = bodySize(lines);
  const edges = new Map(pages.flatMap((page) => findEdges(page, body)));
  const sizes = [...new Set(lines.filter((line) => isHeading(line, body)).map(({ size }) => Math.round(size)))].sort(
    (a, b) => b - a,
  );
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (!first) return;
    const content: Inline[] = [{ type: 'text', text: open.reduce((text, line) => joinTexts(text, line.text), '') }];
    const level = isHeading(first, body) ? sizes.indexOf(Math.round(first.size)) + 1 : 0;
    blocks.push(level > 0 ? { type: 'heading', level: Math.min(6, level), content } : { type: 'paragraph', content });
    open = [];
  };
  const tables: number[] = [];
  for (const part of pages.flatMap(partTables)) {
    if ('table' in part) {
      close();
      blocks.push(part.table);
      tables.push(part.page);
      continue;
    }
    for (const line of part.lines) {
      const last = open.at(-1);
      if (last && !goesOn(last, line, body, edges.get(last), edges.get(line))) close();
      open.push(line);
    }
  }
  close();
  return { blocks, tables };
}

/** The size of the letters that most of a text has. */
export function bodySize(lines: readonly Line[]): number {
  return commonest(lines, ({ size }) => Math.round(size * 2) / 2);
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function goesOn(last: Line, line: Line, body: number, lastEdges: Edges | undefined, edges: Edges | undefined): boolean {
  if (Math.abs(last.size - line.size) > 0.75) return false;
  const isSamePage = last.page === line.page;
  if (isHeading(last, body))
    return (
      isSamePage && isHeading(line, body) && last.y - line.y < last.size * 2 && last.y > line.y && last.text.length > 8
    );
  if (!lastEdges || !edges) return false;
  const em = line.size;
  const isFull = last.right > lastEdges.right - em * 1.6;
  const isIndented = line.x > edges.left + em;
  const isFarther = isSamePage && last.y - line.y > em * 2.8;
  return isFull && !isIndented && !isFarther;
}

/** A line in larger letters; a whole text in them has its own size as body. */
function isHeading({ size, text }: Line, body: number): boolean {
  return size > body * 1.12 && text.length < 60;
}

/** A column of a page holds at least this share of its lines. */
const COLUMN = 0.3;

/** The edges that each line of a page keeps to: the page's, or those of one of two columns. */
function findEdges(page: readonly Line[], body: number): [Line, Edges][] {
  const text = page.filter(({ size }) => Math.abs(size - body) < 1);
  const middle = (Math.min(...text.map(({ x }) => x)) + Math.max(...text.map(({ right }) => right))) / 2;
  const isLeft = ({ right }: Line): boolean => right < middle + body;
  const isRight = ({ x }: Line): boolean => x > middle - body;
  const columns = [text.filter(isLeft), text.filter((line) => isRight(line) && !isLeft(line))];
  const isParted = columns.every(({ length }) => length > text.length * COLUMN);
  if (!isParted) {
    const whole = edgesOf(text);
    return page.map((line) => [line, whole]);
  }
  const [left, right] = columns.map(edgesOf);
  return page.flatMap((line): [Line, Edges][] => {
    const own = isLeft(line) ? left : right;
    return own ? [[line, own]] : [];
  });
}

function edgesOf(lines: readonly Line[]): Edges {
  const left = commonest(lines, ({ x }) => Math.round(x));
  const indented = commonest(lines, ({ x, size }) => Math.round(x / size));
  const lefts = lines.map(({ x }) => x).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  // Where every paragraph is one line, the indent is commoner than the margin.
  const margin = lines.length > 6 && Number.isFinite(indented) ? left : (lefts[0] ?? left);
  return {
    left: Math.min(margin, lefts[Math.floor(lefts.length / 10)] ?? margin),
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

/** The commonest value, each line counted by its length. */
function commonest(lines: readonly Line[], valueOf: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(valueOf(line), (counts.get(valueOf(line)) ?? 0) + line.text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** A word that a hyphen cuts at the end of a line is one; between Latin words there is a space. */
export function joinTexts(text: string, line: string): string {
  if (/[a-z]-$/u.test(text) && /^[a-z]/u.test(line)) return text.slice(0, -1) + line;
  return /[\p{Script=Latin}\p{N},.;:)%]$/u.test(text) &&
    /^[\p{Script=Latin}\p{N}(]/u.test(line) &&
    !/^\p{N}/u.test(line)
    ? `${text} ${line}`
    : text + line;
}
