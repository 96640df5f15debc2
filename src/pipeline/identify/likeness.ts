/** A text as it is compared: its letters, and their pairs; white space is none, punctuation only where there is little else. */
export interface Letters {
  readonly letters: readonly string[];
  /** Pairs of neighbouring letters, and how often each is there. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** Of a text such as “注：略。” the marks are half. */
const FEW = 8;

export function lettersOf(text: string): Letters {
  const marked = [...text.replaceAll(/\s/gu, '')];
  const plain = marked.filter((letter) => !/\p{P}/u.test(letter));
  const letters = plain.length < FEW ? marked : plain;
  const pairs = new Map<string, number>();
  for (let at = 1; at < letters.length; at += 1) {
    const pair = `${letters[at - 1] ?? ''}${letters[at] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { letters, pairs };
}

/** The share of letters that two texts have in common in the same order, 0 to 1: a third changed leaves two thirds. */
export function likeness(a: Letters, b: Letters): number {
  const total = a.letters.length + b.letters.length;
  return total === 0 ? 0 : (2 * commonInOrder(a.letters, b.letters)) / total;
}

/** The share of a text's pairs that another has too: near 1 for a part of it, near 0 for anything else. */
export function containment(part: Letters, whole: Letters): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of part.pairs) {
    common += Math.min(count, whole.pairs.get(pair) ?? 0);
    total += count;
  }
  return total === 0 ? 0 : common / total;
}

/** How much a pair says, by how many texts have it: the formulas of a law say little. */
export type Weight = (pair: string) => number;

export function weigh(texts: readonly Letters[]): Weight {
  const having = new Map<string, number>();
  for (const { pairs } of texts) for (const pair of pairs.keys()) having.set(pair, (having.get(pair) ?? 0) + 1);
  return (pair) => Math.log(1 + texts.length / (1 + (having.get(pair) ?? 0)));
}

/** Sørensen–Dice coefficient of the pairs of two texts by their weight, 0 to 1. */
export function weightedLikeness(a: Letters, b: Letters, weight: Weight): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of a.pairs) {
    common += weight(pair) * Math.min(count, b.pairs.get(pair) ?? 0);
    total += weight(pair) * count;
  }
  for (const [pair, count] of b.pairs) total += weight(pair) * count;
  return total === 0 ? 0 : (2 * common) / total;
}

/** Length of a longest common subsequence, a word of bits at a time (Hyyrö 2004). */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [short, long] = [a, b]
    .map((letters) => letters.slice(start, letters.length - end))
    .sort((one, other) => one.length - other.length) as [string[], string[]];
  return start + end + (short.length === 0 ? 0 : commonBits(short, long));
}

function commonBits(short: readonly string[], long: readonly string[]): number {
  const places = new Map<string, bigint>();
  short.forEach((letter, at) => places.set(letter, (places.get(letter) ?? 0n) | (1n << BigInt(at))));
  const all = (1n << BigInt(short.length)) - 1n;
  let open = all;
  for (const letter of long) {
    const here = open & (places.get(letter) ?? 0n);
    if (here !== 0n) open = ((open + here) | (open - here)) & all;
  }
  return open.toString(2).padStart(short.length, '0').split('0').length - 1;
}
