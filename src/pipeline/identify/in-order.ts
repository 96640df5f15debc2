import { firstWhere } from '../first-where.ts';

/** A longest ascending choice of different numbers, as a set: what is not in it has moved. */
export function longestInOrder(numbers: readonly number[]): Set<number> {
  /** The least last number of an ascending choice of each length. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const length = countBelow(ends, number);
    before.set(number, ends[length - 1]);
    ends[length] = number;
  }
  const chosen = new Set<number>();
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) chosen.add(number);
  return chosen;
}

/** How many of some ascending numbers are below another. */
function countBelow(ascending: readonly number[], number: number): number {
  return firstWhere(0, ascending.length, (at) => (ascending[at] ?? Infinity) >= number);
}
