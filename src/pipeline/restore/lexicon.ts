/** Words and how often they occur, in simplified characters; ranks what bytes leave open. */
export interface Lexicon {
  /** Occurrences of a word, 0 for an unknown one. */
  frequency(word: string): number;
  /** A character in its simplified form. */
  simplify(character: string): string;
  /** True for a character that only simplified texts have: 业, not 業 or 人. */
  isSimplified(character: string): boolean;
}

const LONGEST_WORD = 8;
const HAN = /\p{Script=Han}/u;

/** Han characters of a stretch of a text that belong to no dictionary word of two or more there, in simplified form. */
export function isolatedIn(text: string, from: number, to: number, lexicon: Lexicon): string[] {
  const characters = [...text].map((character) => lexicon.simplify(character));
  const inWord = new Set<number>();
  for (let start = 0; start < characters.length; start += 1) {
    for (let end = start + 2; end <= Math.min(characters.length, start + LONGEST_WORD); end += 1) {
      if (lexicon.frequency(characters.slice(start, end).join('')) === 0) continue;
      for (let at = start; at < end; at += 1) inWord.add(at);
    }
  }
  return characters.slice(from, to).filter((character, index) => HAN.test(character) && !inWord.has(from + index));
}
