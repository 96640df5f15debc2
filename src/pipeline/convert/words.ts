/** Words and how often they occur, in simplified characters; a stage is handed them and reads them once. */
export type WordCounts = Iterable<readonly [word: string, count: number]>;

/**
 * Words by their first two characters, so that a place where no word begins costs one look. Scores are natural
 * logarithms of likelihood.
 */
export interface WordIndex {
  /** By UTF-16 unit; 0 for a character that is no word of the list. */
  readonly single: Float64Array;
  readonly pairs: Map<number, Pair>;
  /** Words of three characters and more. */
  readonly longer: Map<string, number>;
}

interface Pair {
  /** Of the pair as a word; -Infinity where it only begins longer ones. */
  score: number;
  /** Length of the longest word that begins with it. */
  longest: number;
}

const LOG_TOTAL = Math.log(6e7); // the sum of the counts of a large word list

export function createIndex(): WordIndex {
  return { single: new Float64Array(0x10000), pairs: new Map(), longer: new Map() };
}

export function indexWords(counts: WordCounts): WordIndex {
  const index = createIndex();
  for (const [word, count] of counts) if (isHan(word)) addWord(index, word, Math.log(Math.max(count, 1)) - LOG_TOTAL);
  return index;
}

/** Adds a word of Han characters of the basic plane. */
export function addWord(index: WordIndex, word: string, score: number): void {
  if (word.length === 1) {
    index.single[word.charCodeAt(0)] = score;
    return;
  }
  const key = pairKey(word.charCodeAt(0), word.charCodeAt(1));
  let pair = index.pairs.get(key);
  if (!pair) index.pairs.set(key, (pair = { score: -Infinity, longest: 2 }));
  if (word.length === 2) pair.score = Math.max(pair.score, score);
  else {
    pair.longest = Math.max(pair.longest, word.length);
    index.longer.set(word, score);
  }
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
