import type { Restoration } from '../../src/pipeline/restore/restoration.ts';

/** What a restored text has otherwise than the original. */
export interface Difference {
  /** Characters that are wrong without anybody having said so. */
  readonly wrong: number;
  /** Characters of the original that stand where something was left as received. */
  readonly unresolved: number;
  /** Stretches that were left as received. */
  readonly stretches: number;
  /** Edits called certain that are wrong. */
  readonly wrongCertain: number;
  readonly verified: boolean;
}

/** Compares a restoration with the original, character by character. */
export function compare(original: string, { text, edits, unresolved, verified }: Restoration): Difference {
  let shift = 0;
  const placed = edits.map((edit) => {
    const from = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return { ...edit, start: from, end: from + edit.insert.length };
  });
  const toText = (offset: number): number =>
    edits.reduce((at, { from, to, insert }) => (to <= offset ? at + insert.length - (to - from) : at), offset);
  const left = unresolved.map(({ from, received }) => ({ start: toText(from), end: toText(from + received.length) }));
  const found = { wrong: 0, unresolved: 0, stretches: unresolved.length, wrongCertain: 0, verified };
  for (const { start, end, size } of differences(text, original)) {
    if (left.some((stretch) => stretch.start <= end && start <= stretch.end)) found.unresolved += size;
    else found.wrong += size;
    const certain = placed.filter(({ certainty, insert }) => certainty === 'certain' && insert !== '');
    if (certain.some((edit) => edit.start < end && start < edit.end)) found.wrongCertain += 1;
  }
  return found;
}

/** So many characters alike end a difference; and so many may stand between. */
const ALIKE = 6;
const FARTHEST = 400;

/** Where two texts differ: offsets in the first, and the longer side's characters. */
function* differences(a: string, b: string): Generator<{ start: number; end: number; size: number }> {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [x, y] = nextAlike(a, b, i, j);
    yield { start: i, end: i + x, size: Math.max(x, y) };
    i += x;
    j += y;
  }
}

function nextAlike(a: string, b: string, i: number, j: number): [number, number] {
  for (let distance = 1; distance < FARTHEST; distance += 1) {
    for (let x = 0; x <= distance; x += 1) {
      const y = distance - x;
      if (i + x >= a.length || j + y >= b.length) continue;
      if (a.startsWith(b.slice(j + y, j + y + ALIKE), i + x)) return [x, y];
    }
  }
  return [a.length - i, b.length - j];
}
