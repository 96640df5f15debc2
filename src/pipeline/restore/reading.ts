import { pinyin } from 'pinyin-pro';
import type { GlossList } from './damage.ts';
import { decodePair, encodeGbk } from './gbk.ts';

/** Letters a reading is written with; a reading has at most six (zhuāng) and stands in ASCII brackets. */
export const LETTER = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ';

/** Letters, a space at the end on some pages (`spaced-glosses`), and glosses that a later entry of the list put between them: `yōu(jì)` in 優(yōu(jì)). */
const BODY = `[${LETTER}](?:[${LETTER}]|\\([${LETTER}]{1,6}\\)){0,9}[ \\u00a0]?`;

/** `(pinyin)` anywhere in a text. For `matchAll` and `replaceAll` only: they start at `lastIndex`, so nothing may set it. */
export const GLOSS = new RegExp(`\\((${BODY})\\)`, 'gu');

/** A whole gloss at the start of a text. */
export const GLOSS_HEAD = new RegExp(`^\\((${BODY})\\)`, 'u');

/** The rest of a gloss whose `(` was swallowed: `pinyin)` at the start of a text. */
export const GLOSS_TAIL = new RegExp(`^(${BODY})\\)`, 'u');

/** Units in a gloss, brackets and glosses within it included. */
export const LONGEST_GLOSS = 24;

/** A reading as it stood in the list, and the glosses that got into it. */
export interface GlossBody {
  readonly reading: string;
  readonly nested: GlossList;
}

/**
 * Reads what stands between the brackets of a gloss. The chain goes through its list entry by entry, so
 * that a later entry is also found in the glosses of the earlier: the bytes of ō and u hold 璾 (AD75).
 * Undefined where a gloss within has no such character, or the reading is longer than any.
 */
export function readGlossBody(body: string): GlossBody | undefined {
  if (!body.includes('('))
    return body.trimEnd().length <= LONGEST_READING ? { reading: body, nested: NONE } : undefined;
  const nested: (readonly [string, string])[] = [];
  let reading = '';
  for (const [, letters = '', inner] of body.matchAll(/([^()]*)(?:\(([^()]*)\))?/gu)) {
    reading += letters;
    if (inner === undefined) continue;
    const bytes = encodeGbk(reading.slice(-2)) ?? '';
    const character = decodePair(bytes.charCodeAt(bytes.length - 2), bytes.charCodeAt(bytes.length - 1)) ?? '';
    if (!isReadingOf(inner, character)) return undefined;
    nested.push([character, inner]);
  }
  return reading.trimEnd().length <= LONGEST_READING ? { reading, nested } : undefined;
}

const NONE: GlossList = [];
const LONGEST_READING = 6;

const known = new Map<string, ReadonlySet<string>>();

/** True where a reading, as it stands in a gloss, is one of the character's. */
export function isReadingOf(reading: string, character: string): boolean {
  return readingsOf(character).has(reading.trimEnd());
}

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
