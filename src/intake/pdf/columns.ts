import type { Line, Piece } from './lines.ts';

/** Pieces of a page that are read in one direction, in the order of the file. */
export interface Region {
  readonly isVertical: boolean;
  readonly pieces: readonly Piece[];
}

/** Characters that one piece of a vertical line has at most: a year may stand across it. */
const MOST_ACROSS = 4;
const SHORTEST_COLUMN = 3;

/** Parts a page where its text turns from lines into columns, or back: each character of a column is a piece below the last. */
export function findRegions(pieces: readonly Piece[]): Region[] {
  const filled = pieces.filter(({ text }) => text !== '');
  const isBelow = (piece: Piece | undefined, next: Piece | undefined): boolean => {
    if (!piece || !next || [piece, next].some(({ text }) => text.trim() === '' || [...text].length > MOST_ACROSS))
      return false;
    const size = Math.max(piece.size, next.size);
    const step = piece.y - next.y;
    return Math.abs(centre(piece) - centre(next)) < size * 0.35 && step > size * 0.7 && step < size * 3;
  };
  const vertical = new Set<Piece>();
  let run: Piece[] = [];
  filled.forEach((piece, index) => {
    run = isBelow(filled[index - 1], piece) ? [...run, piece] : [piece];
    if (run.length >= SHORTEST_COLUMN) for (const one of run) vertical.add(one);
  });
  const regions: { isVertical: boolean; pieces: Piece[] }[] = [];
  filled.forEach((piece, index) => {
    // The last column of a paragraph may have one character.
    const isVertical = vertical.has(piece) || isShortColumn(piece, filled[index - 1], vertical, filled[index + 1]);
    if (isVertical) vertical.add(piece);
    const last = regions.at(-1);
    if (last?.isVertical === isVertical) last.pieces.push(piece);
    else regions.push({ isVertical, pieces: [piece] });
  });
  return regions;
}

function isShortColumn(
  piece: Piece,
  last: Piece | undefined,
  vertical: ReadonlySet<Piece>,
  next: Piece | undefined,
): boolean {
  if (!last || !vertical.has(last) || [...piece.text].length > 1 || piece.text.trim() === '') return false;
  const isBeside = Math.abs(piece.size - last.size) < 1 && Math.abs(last.x - piece.x) < piece.size * 3;
  const isLine = next !== undefined && Math.abs(next.y - piece.y) < piece.size * 0.5 && next.x > piece.x;
  return isBeside && !isLine;
}

function centre({ x, width }: Piece): number {
  return x + width / 2;
}

/**
 * Columns as lines: turned, so that what is read first stands left and the next column below. A wide gap in a column is
 * a space.
 * @param top the upper edge of the page
 */
export function turnColumns(pieces: readonly Piece[], page: number, top: number): Line[] {
  const lines: Line[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const open = lines.at(-1);
    const step = last ? last.y - piece.y : 0;
    const isNext =
      last && Math.abs(centre(last) - centre(piece)) < piece.size * 0.35 && step > 0 && step < piece.size * 3;
    const gap = isNext && step > piece.size * 1.6 ? ' ' : '';
    if (isNext && open)
      lines[lines.length - 1] = { ...open, text: `${open.text}${gap}${piece.text.trim()}`, right: top - piece.y };
    else
      lines.push({ page, text: piece.text.trim(), x: top - piece.y - piece.size, right: top - piece.y, y: piece.x, size: piece.size, cells: [], isVertical: true }); // prettier-ignore
    last = piece;
  }
  return lines;
}
