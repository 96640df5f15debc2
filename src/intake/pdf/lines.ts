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
  /** Wide gaps in it, as between the cells of a table. */
  readonly gaps: number;
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
    if (piece.text === '') continue;
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
        gaps: 0,
      });
      continue;
    }
    const gap = piece.x - last.right;
    const isWide = gap > size * 1.5;
    const between =
      gap > size * 0.2 && !/\s$/u.test(last.text) && (isWide || isLatin(last.text.slice(-1)) || isLatin(piece.text))
        ? ' '
        : '';
    lines[lines.length - 1] = {
      ...last,
      text: `${last.text}${between}${piece.text}`,
      right: Math.max(last.right, piece.x + piece.width),
      // A raised figure does not make the line higher or smaller.
      size: piece.text.length > last.text.length ? piece.size : last.size,
      gaps: last.gaps + (isWide && piece.text.trim() !== '' ? 1 : 0),
    };
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
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
  const lines = pages.map((page, index) =>
    page.lines.filter((line) => {
      if (outer[index]?.has(line) !== true) return true;
      const isNumber = PAGE_NUMBER.test(line.text);
      if (!isNumber && (counts.get(keyOf(line)) ?? 0) < enough) return true;
      const name = isNumber ? 'page numbers' : `page header or footer: ${line.text}`;
      dropped.set(name, (dropped.get(name) ?? new Set()).add(page.number));
      return false;
    }),
  );
  return { lines, dropped: [...dropped].map(([name, on]) => `${name} (${on.size} page${on.size > 1 ? 's' : ''})`) };
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
  const sorted = lines.toSorted((a, b) => b.y - a.y);
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
