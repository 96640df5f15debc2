import type { DocumentModel } from './document-model.ts';
import type { Lexicon } from './lexicon.ts';

/** The words that readings are weighed by: a word list, and the text itself. */
export interface Words {
  readonly lexicon: Lexicon;
  readonly document: DocumentModel;
}

/** A text that grows character by character, and how likely it is (natural logarithm). */
export interface Line {
  readonly text: string;
  readonly score: number;
  /** The last characters in simplified form, of which a word can still be made. */
  readonly tail: string;
  /** How likely the best division into words is: up to here, and up to each character of the tail before. */
  readonly best: readonly number[];
  /** How many characters ago the last one was chosen from several; what stands around it speaks for it. */
  readonly sinceChosen: number;
}

const LONGEST_WORD = 8;

/** Weights of what the text itself has elsewhere, for a character that was chosen; found on the project's texts. */
const FAMILIAR = { one: 0.5, pair: 2, three: 0.5 } as const;

/** A line that goes on behind a text; what stands there is taken as it is. */
export function lineBehind(left: string, words: Words): Line {
  const read = extendBy({ text: '', score: 0, tail: '', best: [0], sinceChosen: Infinity }, left, words);
  const start = read.best[0] ?? 0;
  return { ...read, score: 0, best: read.best.map((each) => each - start) };
}

/** The line with a text behind it. */
export function extendBy(line: Line, text: string, words: Words): Line {
  let extended = line;
  for (const character of text) extended = extend(extended, character, words);
  return extended;
}

/** The line with one more character; `chosen` where it is one of several that can stand there. */
export function extend(line: Line, character: string, { lexicon, document }: Words, chosen = false): Line {
  const simplified = lexicon.simplify(character);
  const before = line.best[0] ?? 0;
  let best = before + single(simplified, line.tail.slice(-1), lexicon);
  const isHan = HAN.test(simplified);
  const tail = (line.tail + simplified).slice(-LONGEST_WORD);
  for (let length = 2; isHan && length <= tail.length; length += 1) {
    const reached = line.best[length - 1];
    if (reached === undefined) break;
    const frequency = lexicon.frequency(tail.slice(-length));
    if (frequency > 0) best = Math.max(best, reached + Math.log(frequency) - LOG_TOTAL);
  }
  const sinceChosen = chosen ? 0 : line.sinceChosen + 1;
  return {
    text: line.text + character,
    score: line.score + best - before + familiarity(line.text, character, sinceChosen, document),
    sinceChosen,
    tail: isHan ? tail : simplified,
    best: isHan ? [best, ...line.best.slice(0, LONGEST_WORD - 1)] : [best],
  };
}

function familiarity(before: string, character: string, sinceChosen: number, document: DocumentModel): number {
  if (sinceChosen > 2) return 0;
  const three = FAMILIAR.three * Math.log1p(document.three(before, character));
  if (sinceChosen > 1) return three;
  const pair = FAMILIAR.pair * Math.log1p(document.pair(before, character));
  if (sinceChosen > 0) return three + pair;
  return three + pair + FAMILIAR.one * Math.log1p(document.one(character));
}

/** Logarithms of what no word list tells: rough, and only their order matters. */
const COST = {
  unknownHan: -19,
  /** A character that is no part of a word there: rarer than its count as a word says. */
  alone: -2,
  /** ，。、；：？！: common, but dear, or every lost character would end a sentence. */
  stop: -7,
  /** Two of them side by side. */
  clash: -12,
  usual: -4,
  other: -12,
} as const;

const HAN = /^\p{Script=Han}$/u;
const STOP = /^[，。、；：？！]$/u;
const USUAL = /^[\u0000-\u003e\u0040-\u007f\u3008-\u3011（）“”‘’…〇％℃]$/u;
const LOG_TOTAL = Math.log(6e7); // the sum of the dictionary's counts

function single(character: string, before: string, lexicon: Lexicon): number {
  if (STOP.test(character)) return STOP.test(before) ? COST.stop + COST.clash : COST.stop;
  if (!HAN.test(character)) return USUAL.test(character) ? COST.usual : COST.other;
  const frequency = lexicon.frequency(character);
  return frequency > 0 ? Math.log(frequency) - LOG_TOTAL + COST.alone : COST.unknownHan;
}
