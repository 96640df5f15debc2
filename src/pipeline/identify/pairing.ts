import { longestInOrder } from './in-order.ts';

/** Which old paragraph is which new one; each is in one pair at most. */
export interface Pairing {
  readonly newOf: Map<number, number>;
  readonly oldOf: Map<number, number>;
  readonly oldCount: number;
  readonly newCount: number;
}

export function startPairing(oldCount: number, newCount: number): Pairing {
  return { newOf: new Map(), oldOf: new Map(), oldCount, newCount };
}

/** Pairs two paragraphs; false where one of them has its pair already. */
export function pair(pairing: Pairing, old: number, now: number): boolean {
  if (pairing.newOf.has(old) || pairing.oldOf.has(now)) return false;
  pairing.newOf.set(old, now);
  pairing.oldOf.set(now, old);
  return true;
}

/** Old and new paragraphs without a pair that stand between the same two that stayed. */
export interface Gap {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** The gaps between the pairs that are in order, those that lack one side left out. */
export function findGaps(pairing: Pairing): Gap[] {
  const pairs = [...pairing.newOf].sort(([a], [b]) => a - b);
  const inOrder = longestInOrder(pairs.map(([, now]) => now));
  const anchors = pairs.filter(([, now]) => inOrder.has(now));
  const gaps: Gap[] = [];
  let [oldFrom, newFrom] = [0, 0];
  for (const [oldTo, newTo] of [...anchors, [pairing.oldCount, pairing.newCount] as const]) {
    const old = range(oldFrom, oldTo).filter((index) => !pairing.newOf.has(index));
    const now = range(newFrom, newTo).filter((index) => !pairing.oldOf.has(index));
    if (old.length > 0 && now.length > 0) gaps.push({ old, now });
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  }
  return gaps;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
