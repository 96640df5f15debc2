import { findCandidates } from './candidates.ts';
import { containment, type Letters, likeness, type Weight, weigh, weightedLikeness } from './likeness.ts';
import { findGaps, type Gap, pair, type Pairing } from './pairing.ts';

/**
 * How alike an old and a new text must be to be one paragraph: `like` is the share of letters in common, which a third
 * of them changed leaves at two thirds (`short` for headings); `weighted` the share of pairs by what they say, which keeps the formulas of a
 * law apart; `margin` what it must be ahead of the next best. Measured on the texts of tests/law and tests/corpus.
 */
const ENOUGH = {
  /** Wherever it stands. */
  anywhere: { like: 0.75, short: 0.82, weighted: 0.45, margin: 0.08, letters: 8 },
  /** Between the same neighbours. */
  inPlace: { like: 0.6, short: 0.68, weighted: 0.2, margin: -1, letters: 2 },
  /** The only one between the same neighbours. */
  alone: { like: 0.6, short: 0.65, weighted: 0, margin: -1, letters: 2 },
  /** Moved and edited much. */
  elsewhere: { like: 0.62, short: 0.68, weighted: 0.35, margin: 0.12, letters: 16 },
} as const;

/** Fewer letters are a heading, of which a third is a word, and may be all that it says. */
const SHORT = 12;

/** Pairs what was edited: the surest first, then what stands between the same neighbours, then the rest. */
export function pairAlike(pairing: Pairing, old: readonly Letters[], now: readonly Letters[]): void {
  const compare = makeComparison(old, now);
  const free = (): Gap => ({
    old: [...old.keys()].filter((index) => !pairing.newOf.has(index)),
    now: [...now.keys()].filter((index) => !pairing.oldOf.has(index)),
  });
  for (const gap of findGaps(pairing)) takeParts(pairing, gap, [old, now], PARTS.verbatim);
  take(pairing, compare(findCandidates(free(), old, now)), ENOUGH.anywhere);
  for (const gap of findGaps(pairing)) {
    const isAlone = gap.old.length === 1 && gap.now.length === 1;
    take(pairing, compare(pairsOf(gap)), isAlone ? ENOUGH.alone : ENOUGH.inPlace);
  }
  for (const gap of findGaps(pairing)) takeParts(pairing, gap, [old, now], PARTS.edited);
  take(pairing, compare(findCandidates(free(), old, now)), ENOUGH.elsewhere);
}

interface Compared {
  readonly old: number;
  readonly now: number;
  readonly like: number;
  readonly weighted: number;
  readonly letters: number;
}

type Comparison = (candidates: readonly (readonly [old: number, now: number])[]) => Compared[];

/** Compares each two texts once, however often they are asked for. */
function makeComparison(old: readonly Letters[], now: readonly Letters[]): Comparison {
  const known = new Map<number, Compared>();
  let weight: Weight | undefined;
  return (candidates) =>
    candidates.flatMap(([from, to]) => {
      const [before, after] = [old[from], now[to]];
      if (!before || !after) return [];
      const key = from * now.length + to;
      let compared = known.get(key);
      if (!compared) {
        weight ??= weigh(old);
        compared = {
          old: from,
          now: to,
          like: likeness(before, after),
          weighted: weightedLikeness(before, after, weight),
          letters: Math.min(before.letters.length, after.letters.length),
        };
        known.set(key, compared);
      }
      return [compared];
    });
}

type Bar = (typeof ENOUGH)[keyof typeof ENOUGH];

/** Pairs what passes the bar, likest first; what has a rival nearly as alike waits for its place to tell. */
function take(pairing: Pairing, compared: readonly Compared[], bar: Bar): void {
  const alike = [...compared].sort(
    (a, b) => b.like - a.like || b.weighted - a.weighted || a.now - b.now || a.old - b.old,
  );
  const [ofOld, ofNew] = [Map.groupBy(alike, ({ old }) => old), Map.groupBy(alike, ({ now }) => now)];
  for (const { old, now, like, weighted, letters } of alike) {
    const enough = letters < SHORT ? bar.short : bar.like;
    if (like < enough || weighted < bar.weighted || letters < bar.letters) continue;
    if (pairing.newOf.has(old) || pairing.oldOf.has(now)) continue;
    const rivals = [
      ...(ofOld.get(old) ?? []).filter((other) => other.now !== now && !pairing.oldOf.has(other.now)),
      ...(ofNew.get(now) ?? []).filter((other) => other.old !== old && !pairing.newOf.has(other.old)),
    ];
    if (rivals.some((other) => other.like > like - bar.margin)) continue;
    pair(pairing, old, now);
  }
}

/** More than this many on both sides are paired by their place among each other. */
const LARGEST_GAP = 24;

/** Every old with every new one; in a large gap those at about the same place in it. */
function pairsOf({ old, now }: Gap): [number, number][] {
  if (old.length * now.length <= LARGEST_GAP ** 2)
    return old.flatMap((from) => now.map((to): [number, number] => [from, to]));
  const near = Math.ceil(LARGEST_GAP / 4) + Math.abs(old.length - now.length);
  return old.flatMap((from, at) => {
    const middle = Math.round((at / old.length) * now.length);
    return now
      .slice(Math.max(0, middle - Math.min(near, LARGEST_GAP)), middle + Math.min(near, LARGEST_GAP))
      .map((to): [number, number] => [from, to]);
  });
}

/**
 * When one text is a part of another, so that the paragraph was split, or taken in by another: the share of the part's
 * pairs that the whole has, its letters (fewer may be chance), and its share of the whole.
 */
const PARTS = {
  verbatim: { pairs: 0.97, letters: 16, share: 0.4 },
  edited: { pairs: 0.8, letters: 8, share: 0 },
} as const;

/** Of a paragraph that was split or merged into others, the largest part and the whole are one. */
function takeParts(
  pairing: Pairing,
  gap: Gap,
  [old, now]: readonly [old: readonly Letters[], now: readonly Letters[]],
  bar: (typeof PARTS)[keyof typeof PARTS],
): void {
  const parts = pairsOf(gap).flatMap(([from, to]) => {
    const [part, whole] = [old[from], now[to]].sort((a, b) => (a?.letters.length ?? 0) - (b?.letters.length ?? 0));
    if (!part || !whole || part.letters.length < Math.max(bar.letters, bar.share * whole.letters.length)) return [];
    return containment(part, whole) < bar.pairs
      ? []
      : [{ from, to, share: part.letters.length / whole.letters.length }];
  });
  parts.sort((a, b) => b.share - a.share || a.to - b.to);
  for (const { from, to } of parts) pair(pairing, from, to);
}

/** Word for word, as far as punctuation goes, or nearly. */
export function isPartOf(part: Letters, whole: Letters): boolean {
  return part.letters.length >= PARTS.edited.letters && containment(part, whole) >= PARTS.edited.pairs;
}
