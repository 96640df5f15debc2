import type { Letters } from './likeness.ts';
import type { Gap } from './pairing.ts';

/** A pair of letters that more of the old texts have is a formula, and leads to none of them. */
const COMMONEST = 40;

/** As many old texts are compared with a new one. */
const MOST = 6;

/** Old and new texts that may be alike: comparing every one with every other takes minutes for a law. */
export function findCandidates(
  { old, now }: Gap,
  oldTexts: readonly Letters[],
  newTexts: readonly Letters[],
): [old: number, now: number][] {
  if (old.length * now.length <= COMMONEST ** 2)
    return old.flatMap((from) => now.map((to): [number, number] => [from, to]));
  const index = new Map<string, number[]>();
  for (const number of old) {
    for (const pair of oldTexts[number]?.pairs.keys() ?? []) {
      const texts = index.get(pair);
      if (texts) texts.push(number);
      else index.set(pair, [number]);
    }
  }
  return now.flatMap((to) => {
    const common = new Map<number, number>();
    for (const pair of newTexts[to]?.pairs.keys() ?? []) {
      const texts = index.get(pair) ?? [];
      if (texts.length > COMMONEST) continue;
      for (const from of texts) common.set(from, (common.get(from) ?? 0) + 1 / texts.length);
    }
    return [...common]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST)
      .map(([from]): [number, number] => [from, to]);
  });
}
