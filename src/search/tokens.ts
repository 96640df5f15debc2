/** Stands before a single character in the index; folding never gives it, so that no bigram begins with it. */
const SINGLE = 'ª';
/** Stands before pinyin in the index. */
const PINYIN = 'º';

/** Between paragraphs: Pagefind counts its place and indexes nothing, so that no phrase reaches across. */
export const BREAK = '|';

/**
 * The token that a record has for its kind and for its report: Pagefind writes filters in varying order, and two
 * builds must be the same. No stemmer knows its end.
 */
export function markOf(name: string): string {
  return `${SINGLE}${name.replaceAll('-', SINGLE)}${SINGLE}`;
}

/** Pairs of neighbouring characters of a folded text, overlapping; none where there is only one character. */
function bigrams(folded: string): string[] {
  const characters = [...folded];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/** What is indexed of folded paragraphs: their bigrams in order, and once every character that is in them. */
export function tokenize(paragraphs: readonly string[]): string {
  const singles = [...new Set(paragraphs.join(''))].sort().map((character) => SINGLE + character);
  return [...paragraphs.flatMap((folded) => [...bigrams(folded), BREAK]), ...singles].join(' ');
}

/** Tokens that a record must have next to each other. */
export interface Phrase {
  readonly tokens: readonly string[];
  /** The place of the first among those of the whole string. */
  readonly from: number;
}

/** So many bigrams are looked up at once; what else is in a string is found out by reading the text. */
const LONGEST_PHRASE = 3;

/**
 * Parts of a folded string, any one of which a record must have where the string stands in it: the ones that cost
 * the fewest bytes to look up come first, and those that others have tokens of are left out.
 * @param commonness thousands of places that a token has in the index
 */
export function phrasesOf(folded: string, commonness: (token: string) => number): readonly [Phrase, ...Phrase[]] {
  const pairs = bigrams(folded);
  if (pairs.length <= LONGEST_PHRASE) return [{ tokens: pairs.length === 0 ? [SINGLE + folded] : pairs, from: 0 }];
  const phrases = pairs.slice(LONGEST_PHRASE - 1).map((_, from) => {
    const tokens = pairs.slice(from, from + LONGEST_PHRASE);
    return { tokens, from, cost: tokens.reduce((sum, token) => sum + Math.max(1, commonness(token)), 0) };
  });
  const [first = { tokens: pairs, from: 0 }, ...rest] = phrases.sort((a, b) => a.cost - b.cost);
  const chosen: [Phrase, ...Phrase[]] = [first];
  for (const phrase of rest) {
    if (chosen.every(({ from }) => Math.abs(from - phrase.from) >= LONGEST_PHRASE)) chosen.push(phrase);
  }
  return chosen;
}

/** Tokens by which a romanised text is found: from each of its syllables to the end, and its initials. */
export function pinyinTokens(pinyin: string): string[] {
  const syllables = syllablesOf(pinyin);
  const tails = syllables.map((_, index) => syllables.slice(index).join(''));
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return [...new Set([...tails, ...(syllables.length > 1 ? [initials] : [])])].map((tail) => PINYIN + tail);
}

/** A query as the beginning of a pinyin token: without tones (marks or digits), spaces and apostrophes. */
export function pinyinPrefix(query: string): string | undefined {
  const letters = syllablesOf(query).join('');
  return /^[a-z]{2,}$/u.test(letters) ? PINYIN + letters : undefined;
}

function syllablesOf(pinyin: string): string[] {
  return pinyin
    .normalize('NFD')
    .replaceAll(/u\u0308/gu, 'v')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=[a-z])[1-5]/gu, ' ')
    .split(/[^a-z0-9]+/u)
    .filter((part) => part !== '');
}
