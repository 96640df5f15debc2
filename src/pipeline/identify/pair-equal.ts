import { findGaps, pair, type Pairing } from './pairing.ts';

/**
 * Pairs paragraphs with the same hash. Where several are equal, their neighbours tell which is which, then the gap
 * they stand in, then their order.
 */
export function pairEqual(pairing: Pairing, old: readonly string[], now: readonly string[]): void {
  const [oldPlaces, newPlaces] = [placesOf(old), placesOf(now)];
  for (const [hash, places] of newPlaces) {
    const others = oldPlaces.get(hash) ?? [];
    if (places.length === 1 && others.length === 1) pair(pairing, others[0] ?? 0, places[0] ?? 0);
  }
  spread(pairing, old, now);
  for (const gap of findGaps(pairing)) {
    const inGap = placesOf(now, gap.now);
    for (const index of gap.old) {
      const equal = inGap.get(old[index] ?? '')?.shift();
      if (equal !== undefined) pair(pairing, index, equal);
    }
  }
  spread(pairing, old, now);
  for (const [hash, places] of newPlaces) {
    const left = places.filter((index) => !pairing.oldOf.has(index));
    const others = (oldPlaces.get(hash) ?? []).filter((index) => !pairing.newOf.has(index));
    left.slice(0, others.length).forEach((index, at) => pair(pairing, others[at] ?? 0, index));
  }
}

/** Equal paragraphs beside a pair (or both at the beginning, or the end) belong together; and so on from there. */
function spread(pairing: Pairing, old: readonly string[], now: readonly string[]): void {
  const ends: [number, number][] = [
    [-1, -1],
    [old.length, now.length],
  ];
  const open = [...ends, ...pairing.newOf];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const step of [1, -1]) {
      const [a, b] = [next[0] + step, next[1] + step];
      if (old[a] !== undefined && old[a] === now[b] && pair(pairing, a, b)) open.push([a, b]);
    }
  }
}

function placesOf(hashes: readonly string[], among: Iterable<number> = hashes.keys()): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const index of among) {
    const hash = hashes[index] ?? '';
    const known = places.get(hash);
    if (known) known.push(index);
    else places.set(hash, [index]);
  }
  return places;
}
