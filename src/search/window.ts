/** A stretch that has a place of every word. */
export interface Window {
  readonly from: number;
  /** From its first place to its last; infinite where there is none. */
  readonly span: number;
}

/**
 * The smallest stretch that has a place of every word, the first of several.
 * @param places where each word stands, in any order
 */
export function smallestWindow(places: readonly (readonly number[])[]): Window {
  const all = places.flatMap((own, word) => own.map((at) => ({ at, word }))).sort((a, b) => a.at - b.at);
  const inside = places.map(() => 0);
  let missing = places.length;
  let smallest: Window = { from: 0, span: places.length === 0 ? 0 : Infinity };
  let start = 0;
  for (const { at, word } of all) {
    if (inside[word] === 0) missing -= 1;
    inside[word] = (inside[word] ?? 0) + 1;
    for (let first = all[start]; missing === 0 && first; first = all[start]) {
      if (at - first.at < smallest.span) smallest = { from: first.at, span: at - first.at };
      inside[first.word] = (inside[first.word] ?? 0) - 1;
      if (inside[first.word] === 0) missing += 1;
      start += 1;
    }
  }
  return smallest;
}
