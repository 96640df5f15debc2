import { issue, type Issue, placeAt, placesIn } from '../issue.ts';
import { whyNot } from './families/reencoded.ts';
import { isPlainChinese, readabilityOf } from './readable.ts';
import type { Restoration, RestoreOptions } from './restoration.ts';

/** What is lost in a text for good, each place; and a text that is ruined from end to end. Neither is ever repaired. */
export function findRuin(
  received: string,
  { text, edits, family }: Restoration,
  { lexicon, file }: RestoreOptions,
): Issue[] {
  if (family.includes('-as-') || family === 'misread-twice') return []; // it says itself what it cannot bring back
  const place = placesIn(received, file);
  const isSettled = (at: number): boolean => edits.some(({ from, to }) => from <= at && at < to);
  const isAny = ['\ufffd', '锟', '錕'].some((each) => received.includes(each));
  const lost = (isAny ? [...received.matchAll(LOST)] : [])
    .filter(({ index }) => !isSettled(index))
    .map(({ 0: match, index }) =>
      issue('damage-bytes-lost', {
        place: place(index),
        actual: `“${received.slice(Math.max(0, index - 6), index + match.length + 6)}”: ${match.length} characters that stand for bytes that no program could read`,
        expected: 'the characters themselves, which nothing here tells',
        note: 'It was left as received. Get the page from its server again, or give its reading in corrections.yaml.',
      }),
    );
  if (family !== 'none' || !isRuined(text, lexicon)) return lost;
  const { inWords } = readabilityOf(text, lexicon());
  const ruined = issue('text-unreadable', {
    place: placeAt(received, 0, file),
    actual: `“${text.slice(0, 16)}”: ${Math.round(inWords * 100)} % of the Chinese characters stand in words`,
    expected: 'a readable text',
    note: `Tried, and not the cause: ${whyNot(received, lexicon())}. Get the text from its source again, or name the encoding of the file.`,
  });
  return [ruined, ...lost];
}

/** U+FFFD, and what its bytes are when they are read as GBK: 锟斤拷. */
const LOST = /\ufffd+|(?:锟斤拷|錕斤拷)+(?:锟|錕)?/gu;

/** Han characters that it takes; share of them in words below which a text is ruined, and of rare ones; characters for each usual mark. */
const RUIN = { han: 12, inWords: 0.35, rare: 0.4, perMark: 60 } as const;

/** Occurrences in the word list below which a character is rare: names are made of others. */
const RARE = 500;

const HAN = /\p{Script=Han}/gu;

/**
 * True where Han characters make no words, stand in one unbroken mass, and nothing else shows a text: lists of names or
 * of rare characters have marks and spaces between them, and Japanese its kana.
 */
function isRuined(text: string, lexicon: RestoreOptions['lexicon']): boolean {
  if (isPlainChinese(text)) return latinRuin(text);
  const sample = text.slice(0, 2400);
  const han = sample.match(HAN)?.length ?? 0;
  if (han < RUIN.han) return latinRuin(text);
  if ((sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0) * 10 > han)
    return false;
  const marks = sample.match(/[，。、；：？！（）《》“”「」『』\s\d,.;:()—…·]/gu)?.length ?? 0;
  const strange = sample.match(STRANGE)?.length ?? 0;
  if (marks * RUIN.perMark > han * 6 && strange * 12 < han) return false;
  const words = lexicon();
  const rare = (sample.match(HAN) ?? []).filter(
    (character) => words.frequency(words.simplify(character)) < RARE,
  ).length;
  return rare > han * RUIN.rare && readabilityOf(sample, words).inWords < RUIN.inWords;
}

/** What Chinese text has hardly, and misread bytes have often: bopomofo among Han, box drawings, private use, control characters. */
const STRANGE =
  /[\u3100-\u312f\u2500-\u259f\ue000-\uf8ff\u0080-\u009f\ufffd\uff61-\uff9f¤§¨°±×÷\u0370-\u04ff⑴-⑽㈱㊣]/gu;

/** UTF-8 or GBK in Latin letters, of which bytes were lost: letters with accents that no language puts side by side. */
function latinRuin(text: string): boolean {
  const runs =
    text
      .slice(0, 2400)
      .match(/(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}){2,}/gu) ?? [];
  const all = text.slice(0, 2400).match(/[^\x00-\x7f\s]/gu)?.length ?? 0;
  return all >= 24 && runs.join('').length > all * 0.6;
}
