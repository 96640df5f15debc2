import { pinyin } from 'pinyin-pro';
import type { PublishedTerm } from '../pipeline/published.ts';

/**
 * The reading of each character of a simplified text, empty for what is none. Terms are read as the glossary has
 * them; the rest as pinyin-pro's dictionary of words does.
 */
export function readCharacters(text: string, glossary: readonly PublishedTerm[]): string[] {
  const characters = [...text];
  const readings = pinyin(text, { type: 'array', toneType: 'symbol', toneSandhi: false, nonZh: 'spaced' });
  const read = characters.map((character, index) => (HAN.test(character) ? (readings[index] ?? '') : ''));
  for (const { pattern, reading } of IN_CONTEXT) {
    for (const { index } of text.matchAll(pattern)) read[[...text.slice(0, index)].length] = reading;
  }
  for (const { term, pinyin: given } of glossary) {
    const known = syllablesOf(given);
    const wanted = [...term.hans].filter((character) => HAN.test(character)).length;
    if (known.length !== wanted) continue;
    for (let at = text.indexOf(term.hans); at !== -1; at = text.indexOf(term.hans, at + term.hans.length)) {
      const start = [...text.slice(0, at)].length;
      let next = 0;
      [...term.hans].forEach((character, offset) => {
        if (HAN.test(character)) read[start + offset] = known[next++] ?? '';
      });
    }
  }
  return characters.flatMap((character, index) => [read[index] ?? '', ...(character.length > 1 ? [''] : [])]);
}

/** A Chinese title in pinyin, its syllables apart as libraries write them; what is no Chinese stays as it is. */
export function romanise(text: string, tones: 'symbol' | 'none' = 'symbol'): string {
  const read = pinyin(text, { toneType: tones, type: 'string', nonZh: 'consecutive', toneSandhi: false });
  const marked = MARKS.reduce((done, [mark, latin]) => done.replaceAll(mark, latin), read);
  return marked
    .trim()
    .replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (_, before: string, first: string) => before + first.toUpperCase());
}

/** Chinese punctuation as it is written between Latin letters. */
const MARKS: readonly (readonly [mark: RegExp, latin: string])[] = [
  [/ *——? */gu, ': '],
  [/[《〈「『“] */gu, '“'],
  [/ *[》〉」』”]/gu, '”'],
  [/（ */gu, '('],
  [/ *）/gu, ')'],
  [/［ */gu, '['],
  [/ *］/gu, ']'],
  [/ *[，、] */gu, ', '],
  [/ *： */gu, ': '],
];

/** What the dictionary of words misses, because it is a matter of the sentence; each matches the one character. */
const IN_CONTEXT: readonly { readonly pattern: RegExp; readonly reading: string }[] = [
  // 以……为……, “take … as …”
  { pattern: /(?<=以(?![来及]|[，。；：])[^，。；：]+)为/gu, reading: 'wéi' },
  // the adverb's 地
  { pattern: /(?<=极大|更好|更加|不断|有效|深入|广泛|积极|持续|充分|切实|有力|显著)地/gu, reading: 'de' },
];

const HAN = /\p{Script=Han}/u;
const TONES = /[\u0300\u0301\u0304\u030c]/gu;
const SYLLABLE =
  /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)(?![aeiouv])/guy;

/** `xīnguān yìqíng` in syllables: cut where the next one can begin. */
function syllablesOf(given: string): string[] {
  return given
    .toLowerCase()
    .split(/[\s'’\-，、·,]+/u)
    .flatMap((word) => {
      const plain = word.normalize('NFD').replaceAll(TONES, '').replaceAll('u\u0308', 'v').normalize('NFC');
      const letters = [...word.normalize('NFC')];
      SYLLABLE.lastIndex = 0;
      const found = [...plain.matchAll(SYLLABLE)];
      if (found.reduce((sum, [syllable]) => sum + syllable.length, 0) !== plain.length) return [''];
      return found.map(({ index, 0: syllable }) => letters.slice(index, index + syllable.length).join(''));
    });
}
