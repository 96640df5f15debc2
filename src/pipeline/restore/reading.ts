import { pinyin } from 'pinyin-pro';

/** Letters a reading is written with; a reading has at most six (zhuāng) and stands in ASCII brackets. */
export const LETTER = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ';

/** `(pinyin)` anywhere in a text. For `matchAll` and `replaceAll` only: they start at `lastIndex`, so nothing may set it. */
export const GLOSS = new RegExp(`\\(([${LETTER}]{1,6})\\)`, 'gu');

/** A whole gloss at the start of a text. */
export const GLOSS_HEAD = new RegExp(`^\\(([${LETTER}]{1,6})\\)`, 'u');

/** Units in a gloss, brackets included. */
export const LONGEST_GLOSS = 8;

/** The rest of a gloss whose `(` was swallowed: `pinyin)` at the start of a text. */
export const GLOSS_TAIL = new RegExp(`^([${LETTER}]{1,6})\\)`, 'u');

const known = new Map<string, ReadonlySet<string>>();

/** Every reading of a character, with tone marks: 重 → zhòng, chóng. Empty for what has none. */
export function readingsOf(character: string): ReadonlySet<string> {
  const cached = known.get(character);
  if (cached) return cached;
  const found = /\p{Script=Han}/u.test(character)
    ? new Set(pinyin(character, { multiple: true, type: 'array' }))
    : new Set<string>();
  known.set(character, found);
  return found;
}
