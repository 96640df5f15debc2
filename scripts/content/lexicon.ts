import { dict } from '@node-rs/jieba/dict.js';
import { Converter } from 'opencc-js/t2cn';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import type { Lexicon } from '../../src/pipeline/restore/lexicon.ts';

let lexicon: Lexicon | undefined;

/** The word list of jieba (349,046 words with their counts); read once, and only when it is asked for. */
export function loadLexicon(): Lexicon {
  if (lexicon) return lexicon;
  const frequencies = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word, count] = line.split(' ');
    if (word !== undefined && count !== undefined) frequencies.set(word, Number(count));
  }
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
