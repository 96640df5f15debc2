/** How often a character, or two or three side by side, stand in a text itself. */
export interface DocumentModel {
  one(character: string): number;
  /** The character behind the last one of a text. */
  pair(before: string, character: string): number;
  /** The character behind the last two of a text. */
  three(before: string, character: string): number;
}

/** A text repeats its own phrases, names above all; more of it than this tells no more. */
export const LONGEST_SAMPLE = 300_000;

/** Counts in UTF-16 units. */
export function modelDocument(text: string): DocumentModel {
  const sample = text.slice(0, LONGEST_SAMPLE);
  const ones = new Map<number, number>();
  const pairs = new Map<number, number>();
  const threes = new Map<number, number>();
  for (let at = 0; at < sample.length; at += 1) {
    add(ones, keyOf(sample, at, 1));
    if (at > 0) add(pairs, keyOf(sample, at, 2));
    if (at > 1) add(threes, keyOf(sample, at, 3));
  }
  const count = (counts: ReadonlyMap<number, number>, before: string, character: string, length: number): number =>
    before.length < length - 1 ? 0 : (counts.get(keyOf(before + character.charAt(0), before.length, length)) ?? 0);
  return {
    one: (character) => count(ones, '', character, 1),
    pair: (before, character) => count(pairs, before.slice(-1), character, 2),
    three: (before, character) => count(threes, before.slice(-2), character, 3),
  };
}

/** The units of a text up to one of them, as one number: three of 16 bits are within what a number holds exactly. */
function keyOf(text: string, last: number, length: number): number {
  let key = 0;
  for (let at = last - length + 1; at <= last; at += 1) key = key * 0x10000 + text.charCodeAt(at);
  return key;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The model of a text without words of its own. */
export const NO_DOCUMENT: DocumentModel = { one: () => 0, pair: () => 0, three: () => 0 };
