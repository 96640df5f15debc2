/**
 * Words and how often they occur, in simplified characters: of one UTF-16 unit the word that it is itself, of two the
 * words that begin with them. They are asked for where a text has them: reading all words takes a second.
 */
export type WordCounts = (beginning: string) => Iterable<readonly [word: string, count: number]>;

/** The same with scores: natural logarithms of likelihood. */
type WordScores = (beginning: string) => Iterable<readonly [word: string, score: number]>;

/** Words by their first two characters, so that a place where no word begins costs one look. */
export interface WordIndex {
  readonly scores: WordScores;
  /** By UTF-16 unit, once asked for: 0 for a character that is no word of the list. */
  readonly single: Map<number, number>;
  /** Once asked for: null where no word begins so. */
  readonly pairs: Map<number, Pair | null>;
  /** Words of three characters and more, of the pairs that were asked for. */
  readonly longer: Map<string, number>;
}

interface Pair {
  /** Of the pair as a word; -Infinity where it only begins longer ones. */
  score: number;
  /** Length of the longest word that begins with it. */
  longest: number;
}

const LOG_TOTAL = Math.log(6e7); // the sum of the counts of a large word list

/** An index of words of Han characters of the basic plane; others are left out. */
export function createIndex(scores: WordScores = () => []): WordIndex {
  return { scores, single: new Map(), pairs: new Map(), longer: new Map() };
}

export function indexWords(counts: WordCounts): WordIndex {
  return createIndex((beginning) =>
    Array.from(counts(beginning), ([word, count]) => [word, Math.log(Math.max(count, 1)) - LOG_TOTAL] as const),
  );
}

/** Score of a character as a word; 0 where it is none. */
export function scoreOfUnit(index: WordIndex, unit: number): number {
  const known = index.single.get(unit);
  if (known !== undefined) return known;
  let score = 0;
  if (isHanUnit(unit)) for (const [, found] of index.scores(String.fromCharCode(unit))) score = found;
  index.single.set(unit, score);
  return score;
}

/** What begins with two Han units; null for nothing. */
export function pairOf(index: WordIndex, first: number, second: number): Pair | null {
  const key = pairKey(first, second);
  const known = index.pairs.get(key);
  if (known !== undefined) return known;
  let pair: Pair | null = null;
  for (const [word, score] of index.scores(String.fromCharCode(first, second))) {
    if (!isHan(word)) continue;
    pair ??= { score: -Infinity, longest: 2 };
    if (word.length === 2) pair.score = Math.max(pair.score, score);
    else {
      pair.longest = Math.max(pair.longest, word.length);
      index.longer.set(word, score);
    }
  }
  index.pairs.set(key, pair);
  return pair;
}

const FIRST = 0x3400;
const LAST = 0x9fff;
const RANGE = LAST - FIRST + 1;

/** True for a unit that is a Han character of the basic plane. */
export function isHanUnit(unit: number): boolean {
  return unit >= FIRST && unit <= LAST;
}

/** True for Han characters of the basic plane alone. */
export function isHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isHanUnit(text.charCodeAt(at))) return false;
  return text !== '';
}

/** One small integer for two Han units. */
export function pairKey(first: number, second: number): number {
  return (first - FIRST) * RANGE + (second - FIRST);
}
