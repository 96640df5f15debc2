/** Words and how often they occur, in simplified characters; ranks what bytes leave open. */
export interface Lexicon {
  /** Occurrences of a word, 0 for an unknown one. */
  frequency(word: string): number;
  /** A text in simplified characters, one for one. */
  simplify(text: string): string;
  /** True for a character that only simplified texts have: 业, not 業 or 人. */
  isSimplified(character: string): boolean;
}

const LONGEST_WORD = 8;

/** Logarithms of what no word list tells: rough, and only their order matters. */
const COST = {
  unknownHan: -19,
  /** ，。、；：？！: common, but dear, or every lost character would end a sentence. */
  stop: -7,
  /** Two of them side by side. */
  clash: -12,
  usual: -4,
  other: -12,
} as const;

/** Log-likelihood of a short text as a string of dictionary words: higher is likelier. */
export function likelihood(text: string, lexicon: Lexicon): number {
  const characters = [...lexicon.simplify(text)];
  const best = new Array<number>(characters.length + 1).fill(-Infinity);
  best[0] = 0;
  for (let from = 0; from < characters.length; from += 1) {
    const reached = best[from] ?? -Infinity;
    let word = '';
    for (let to = from + 1; to <= Math.min(characters.length, from + LONGEST_WORD); to += 1) {
      const character = characters[to - 1] ?? '';
      word += character;
      const cost = to === from + 1 ? single(character, characters[from - 1] ?? '', lexicon) : compound(word, lexicon);
      if (cost !== undefined) best[to] = Math.max(best[to] ?? -Infinity, reached + cost);
      if (!HAN.test(character)) break;
    }
  }
  return best[characters.length] ?? -Infinity;
}

/** Han characters of a stretch of a text that belong to no dictionary word of two or more there. */
export function isolatedIn(text: string, from: number, to: number, lexicon: Lexicon): string[] {
  const characters = [...lexicon.simplify(text)];
  const inWord = new Set<number>();
  for (let start = 0; start < characters.length; start += 1) {
    for (let end = start + 2; end <= Math.min(characters.length, start + LONGEST_WORD); end += 1) {
      if (lexicon.frequency(characters.slice(start, end).join('')) === 0) continue;
      for (let at = start; at < end; at += 1) inWord.add(at);
    }
  }
  return characters.slice(from, to).filter((character, index) => HAN.test(character) && !inWord.has(from + index));
}

const HAN = /\p{Script=Han}/u;
const STOP = /[，。、；：？！]/u;
const USUAL = /[\u0000-\u003e\u0040-\u007f\u3008-\u3011（）“”‘’…〇％℃]/u;
const LOG_TOTAL = Math.log(6e7); // the sum of the dictionary's counts

function single(character: string, before: string, lexicon: Lexicon): number {
  if (STOP.test(character)) return STOP.test(before) ? COST.stop + COST.clash : COST.stop;
  if (!HAN.test(character)) return USUAL.test(character) ? COST.usual : COST.other;
  const frequency = lexicon.frequency(character);
  return frequency > 0 ? Math.log(frequency) - LOG_TOTAL : COST.unknownHan;
}

function compound(word: string, lexicon: Lexicon): number | undefined {
  const frequency = lexicon.frequency(word);
  return frequency > 0 ? Math.log(frequency) - LOG_TOTAL : undefined;
}
