import { createIndex, isHan, isHanUnit, pairOf, scoreOfUnit, type WordIndex } from './words.ts';

/** Words known in simplified form (a word list), and words as they stand in the text (phrases and rules). */
export interface Vocabulary {
  readonly list: WordIndex;
  readonly phrases: WordIndex;
}

/** Cost of a character that is a word of no list. */
const UNKNOWN = -19;

/** Cost of a character left to its default inside a word: more than the unlikeliest word. */
const LEFT_ALONE = -20;

/** The same in a listed word that no phrase or rule decides: 洛里|亚, as OpenCC has 洛里, and not 洛|里亚. */
const LISTED_ALONE = -8;

type Reach = (from: number, to: number, score: number) => void;

/** By UTF-16 unit: 1 for a character with several forms. */
interface Inner {
  readonly doubtful?: Uint8Array;
}

/**
 * Cuts a text into its likeliest words: every offset where one ends, in order. What is no Han character of the basic
 * plane stands alone.
 * @param simplified the same text in simplified characters, unit for unit
 * @param inner for a word that no table has: the whole of it is left out, and a character that could be another is
 *   better taken as part of a shorter word than alone
 */
export function segment(text: string, simplified: string, vocabulary: Vocabulary, inner?: Inner): number[] {
  const length = text.length;
  const best = new Float64Array(length + 1).fill(-Infinity);
  const start = new Int32Array(length + 1);
  best[0] = 0;
  const reach: Reach = (from, to, score) => {
    // Of two ways alike the one with the longer last word wins: a phrase is no worse than its parts.
    if (score <= (best[to] ?? 0) || (inner && to - from === length)) return;
    best[to] = score;
    start[to] = from;
  };
  const doubtful = inner?.doubtful;
  const reachUndecided: Reach = (from, to, score) => {
    let isDoubtful = false;
    for (let at = from; at < to; at += 1) isDoubtful ||= doubtful?.[text.charCodeAt(at)] === 1;
    reach(from, to, score + (isDoubtful ? LISTED_ALONE : 0));
  };
  for (let at = 0; at < length; at += 1) {
    const reached = best[at] ?? 0;
    const unit = text.charCodeAt(at);
    if (!isHanUnit(unit)) {
      reach(at, at + 1, reached);
      continue;
    }
    if (at + 1 < length && isHanUnit(text.charCodeAt(at + 1))) {
      reachWords(vocabulary.phrases, text, at, reached, reach);
      reachWords(vocabulary.list, simplified, at, reached, doubtful ? reachUndecided : reach);
    }
    const alone = scoreOfUnit(vocabulary.list, simplified.charCodeAt(at)) || UNKNOWN;
    reach(at, at + 1, reached + alone + (doubtful?.[unit] === 1 ? LEFT_ALONE : 0));
  }
  return trace(start, length);
}

const NONE = createIndex();

/** Likelihood of a text's likeliest words, itself left out. */
export function scoreOfParts(simplified: string, list: WordIndex): number {
  let from = 0;
  let score = 0;
  for (const to of segment(simplified, simplified, { list, phrases: NONE }, {})) {
    score += scoreOf(simplified.slice(from, to), list);
    from = to;
  }
  return score;
}

/** Of a word as the list has it; -Infinity for one that it has not. */
export function scoreOf(word: string, list: WordIndex): number {
  const first = word.charCodeAt(0);
  if (word.length === 1) return scoreOfUnit(list, first) || UNKNOWN;
  const pair = isHan(word) ? pairOf(list, first, word.charCodeAt(1)) : null;
  if (!pair) return -Infinity;
  return word.length > 2 ? (list.longer.get(word) ?? -Infinity) : pair.score;
}

function reachWords(index: WordIndex, text: string, at: number, reached: number, reach: Reach): void {
  const pair = pairOf(index, text.charCodeAt(at), text.charCodeAt(at + 1));
  if (!pair) return;
  reach(at, at + 2, reached + pair.score);
  for (let size = 3; size <= pair.longest && at + size <= text.length; size += 1) {
    const score = index.longer.get(text.slice(at, at + size));
    if (score !== undefined) reach(at, at + size, reached + score);
  }
}

function trace(start: Int32Array, length: number): number[] {
  const ends: number[] = [];
  for (let at = length; at > 0; at = start[at] ?? 0) ends.push(at);
  return ends.reverse();
}
