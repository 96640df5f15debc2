import { dict } from '@node-rs/jieba/dict.js';
import { Converter } from 'opencc-js/t2cn';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import type { Lexicon } from '../../src/pipeline/restore/lexicon.ts';

let words: ReadonlyMap<string, number> | undefined;
let lexicon: Lexicon | undefined;

/** The word list of jieba (349,046 words with their counts); read once, and only when it is asked for. */
export function loadWords(): ReadonlyMap<string, number> {
  if (words) return words;
  const counts = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word, count] = line.split(' ');
    if (word !== undefined && count !== undefined) counts.set(word, Number(count));
  }
  words = counts;
  return words;
}

/** The same as the stages ask for it that rank readings. */
export function loadLexicon(): Lexicon {
  if (lexicon) return lexicon;
  const frequencies = loadWords();
  const convert = Converter({ from: 't', to: 'cn' });
  const simplified = new Map<string, string>();
  const simplify = (character: string): string => {
    const known = simplified.get(character);
    if (known !== undefined) return known;
    const found = convert(character);
    simplified.set(character, found);
    return found;
  };
  lexicon = {
    frequency: (word) => frequencies.get(word) ?? 0,
    simplify,
    isSimplified: (character) => convertCharwise(character) !== character,
  };
  return lexicon;
}
