/**
 * The smallest stretch that has a place of every word: how far its last place is from its first.
 * @param places where each word stands, in any order; a word that stands nowhere makes it infinite
 */
export function smallestWindow(places: readonly (readonly number[])[]): number {
  const all = places.flatMap((own, word) => own.map((at) => ({ at, word }))).sort((a, b) => a.at - b.at);
  const inside = places.map(() => 0);
  let missing = places.length;
  let smallest = places.length === 0 ? 0 : Infinity;
  let from = 0;
  for (const { at, word } of all) {
    if (inside[word] === 0) missing -= 1;
    inside[word] = (inside[word] ?? 0) + 1;
    for (let first = all[from]; missing === 0 && first; first = all[from]) {
      smallest = Math.min(smallest, at - first.at);
      inside[first.word] = (inside[first.word] ?? 0) - 1;
      if (inside[first.word] === 0) missing += 1;
      from += 1;
    }
  }
  return smallest;
}
