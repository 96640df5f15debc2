import { dict } from '@node-rs/jieba/dict.js';
import { Converter } from 'opencc-js/t2cn';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import type { Lexicon } from '../../src/pipeline/restore/lexicon.ts';

let list: WordList | undefined;
let lexicon: Lexicon | undefined;

/** The word list of jieba: 349,045 lines of a word, its count and its class, in the order of their characters. */
interface WordList {
  readonly text: string;
  /** By the first two UTF-16 units of a line: where the lines that begin so stand. */
  readonly stretches: ReadonlyMap<number, Stretch>;
}

interface Stretch {
  readonly from: number;
  to: number;
}

const NO_WORDS: ReadonlyMap<string, number> = new Map();
const counted = new Map<string, ReadonlyMap<string, number>>();

/**
 * Words of jieba's list and their counts: of one UTF-16 unit the word that it is itself, of two the words that begin
 * with them. Each is read once, and only when it is asked for: most of them no text has.
 */
export function wordsFrom(beginning: string): ReadonlyMap<string, number> {
  const known = counted.get(beginning);
  if (known) return known;
  const { text, stretches } = (list ??= loadList());
  const stretch = stretches.get(keyOf(beginning.charCodeAt(0), beginning.charCodeAt(1) || SPACE));
  if (!stretch) return NO_WORDS;
  const words = new Map<string, number>();
  for (const line of text.slice(stretch.from, stretch.to).trimEnd().split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    words.set(word, Number(count));
  }
  counted.set(beginning, words);
  return words;
}

const SPACE = 0x20; // stands behind a word of one unit

function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Finds the stretches, and reads no word. */
function loadList(): WordList {
  const text = new TextDecoder().decode(dict);
  const stretches = new Map<number, Stretch>();
  let stretch: Stretch | undefined;
  let last = -1;
  for (let from = 0; from < text.length;) {
    const to = text.indexOf('\n', from) + 1 || text.length;
    const key = keyOf(text.charCodeAt(from), text.charCodeAt(from + 1));
    if (stretch && key === last) stretch.to = to;
    else stretches.set(key, (stretch = { from, to }));
    last = key;
    from = to;
  }
  return { text, stretches };
}

/** The same as the stages ask for it that rank readings. */
export function loadLexicon(): Lexicon {
  if (lexicon) return lexicon;
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
    frequency: (word) => wordsFrom(word.slice(0, 2)).get(word) ?? 0,
    simplify,
    isSimplified: (character) => convertCharwise(character) !== character,
  };
  return lexicon;
}
