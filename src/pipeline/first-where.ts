/**
 * The first number from `from` below `to` of which something is true that is true of all behind it; `to` where it is true
 * of none. By halving: `firstWhere(0, 3, (at) => [2, 4, 9][at] > 3)` is 1.
 */
export function firstWhere(from: number, to: number, isTrue: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
