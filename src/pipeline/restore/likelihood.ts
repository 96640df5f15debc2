import type { PlainGloss } from './plain-gloss.ts';
import { inGb2312 } from './gbk.ts';
import type { Lexicon } from './lexicon.ts';
import { LETTER } from './reading.ts';

/**
 * How much likelier the chain is to have put these glosses into a text than an author, as the natural logarithm of the
 * ratio. What is seen of each character and of the text counts as if it came about independently.
 *
 * The chain strikes common characters in the middle of words, many of a text's traditional ones, again and again, and
 * cuts bytes on the way. An author reads rare characters, names, single characters in quotes or in a list, in a
 * text that speaks of reading.
 */
export function chainLikelihood(text: string, glosses: readonly PlainGloss[], lexicon: Lexicon): number {
  const { plain, ends } = withoutGlosses(text, glosses);
  const seen = new Map<string, number>();
  let sum = 0;
  glosses.forEach(({ character, nested }, index) => {
    const end = ends[index] ?? 0;
    const times = (seen.get(character) ?? 0) + 1;
    seen.set(character, times);
    if (nested.length > 0) sum += WEIGHTS.cut;
    if (times > 1) {
      if (times <= 1 + WEIGHTS.mostRepeats) sum += WEIGHTS.repeated;
      return;
    }
    sum += isInWord(plain, end, lexicon) ? WEIGHTS.inWord : WEIGHTS.alone;
    sum += lexicon.frequency(lexicon.simplify(character)) < RARE ? WEIGHTS.rare : WEIGHTS.common;
    sum += isQuoted(plain, end - character.length, end) ? WEIGHTS.quoted : WEIGHTS.unquoted;
    sum += isItem(plain, end) ? WEIGHTS.item : WEIGHTS.running;
  });
  const cuts = [...text.slice(0, SAMPLE).matchAll(CUT)].length;
  return sum + Math.min(cuts, WEIGHTS.mostCuts) * WEIGHTS.cut + shareWeight(plain, ends) + speaksWeight(plain, lexicon);
}

/**
 * Natural logarithms: a glossed character stands in a word or alone, is rare or common, and so on. Counted in the 69 texts
 * of authors and the 119 passages of tests/fixtures/glosses they are: in a word 1.5, alone -2.4; common 0.6, rare -3.8; in
 * quotes -1.6; in running text 0.8, an item -4.0; a second time 1.6; a text that speaks of reading -2.8. What speaks for the
 * chain weighs less here, as authors have written more than these texts: none of theirs may be harmed.
 */
const WEIGHTS = {
  inWord: 1,
  alone: -2.2,
  common: 0.7,
  rare: -3.2,
  unquoted: 0.3,
  quoted: -2.5,
  running: 0.2,
  item: -1.6,
  repeated: 1.6,
  mostRepeats: 3,
  cut: 4,
  mostCuts: 3,
  speaks: -4,
} as const;

/** Units of a text that are looked at for what shows all over it. */
const SAMPLE = 20_000;

/** Of the chain's lists none has nearly every character; a lesson does. */
const WHOLE = 0.95;

/** By the share of a text's traditional characters that are glossed, from the first gloss on. */
function shareWeight(plain: string, ends: readonly number[]): number {
  const from = Math.max(0, (ends[0] ?? 0) - SAMPLE / 2);
  const sample = plain.slice(from, from + SAMPLE);
  const glossed = ends.filter((end) => end <= from + SAMPLE).length;
  const share = glossed / (sample.match(/\p{Script=Han}/gu) ?? []).filter((character) => !inGb2312(character)).length;
  if (share < 0.05) return -8;
  if (share < 0.1) return -4;
  if (share < 0.15) return -1;
  return share < WHOLE ? 1.5 : -2;
}

/** A text that speaks of reading, in the beginning of which such a word is found; the more, the shorter it is. */
function speaksWeight(plain: string, lexicon: Lexicon): number {
  const beginning = [...plain.slice(0, SAMPLE / 10)];
  if (!SPEAKS.test(beginning.map((character) => lexicon.simplify(character)).join(''))) return 0;
  const han = plain.slice(0, SAMPLE).match(/\p{Script=Han}/gu)?.length ?? 0;
  return WEIGHTS.speaks * Math.min(1, SHORT / han);
}

/** Occurrences in the word list below which a character is rare. */
const RARE = 170;

/** What only bytes that were cut leave: a reading whose bracket was swallowed. */
const CUT = new RegExp(`\\?[${LETTER}]{1,6}\\)`, 'gu');

/** Han characters of a text up to which one such word speaks for all of it. */
const SHORT = 300;

/** A text that speaks of reading and writing; in simplified characters. */
const SPEAKS =
  /读音|注音|拼音|读作|念作|音同|生字|生词|词汇|课文|多音|古字|部首|笔画|字义|释义|练习|朗读|抄写|同学|第.{1,3}课|老师教|meaning|lesson|pinyin/iu;

function withoutGlosses(text: string, glosses: readonly PlainGloss[]): { readonly plain: string; readonly ends: readonly number[] } {
  let plain = '';
  let last = 0;
  const ends = glosses.map(({ from, to }) => {
    plain += text.slice(last, from);
    last = to;
    return plain.length;
  });
  return { plain: plain + text.slice(last), ends };
} // prettier-ignore

/** Occurrences that a word has at least, and units that words are looked for in on each side. */
const USUAL = 20;
const REACH = 4;

/** Whether a word of two characters or more has the one that ends there. */
function isInWord(plain: string, end: number, lexicon: Lexicon): boolean {
  const around = [...plain.slice(Math.max(0, end - REACH), end + REACH)].map((character) => lexicon.simplify(character)).join(''); // prettier-ignore
  const here = Math.min(end, REACH);
  for (let from = 0; from < here; from += 1) {
    for (let to = Math.max(here, from + 2); to <= Math.min(around.length, from + REACH); to += 1) {
      if (lexicon.frequency(around.slice(from, to)) >= USUAL) return true;
    }
  }
  return false;
}

function isQuoted(plain: string, from: number, to: number): boolean {
  return /[「『“‘《〈"']/u.test(plain.charAt(from - 1)) && /[」』”’》〉"']/u.test(plain.charAt(to));
}

/** Han characters that an item of a list has at most. */
const ITEM = 4;

/** Whether the character stands in a stretch of so few characters between marks of a list. */
function isItem(plain: string, end: number): boolean {
  const before = /[^、\n；;,，:：|]*$/u.exec(plain.slice(Math.max(0, end - ITEM * 2), end))?.[0] ?? '';
  const after = /^[^、\n；;,，。.:：|]*/u.exec(plain.slice(end, end + ITEM * 2))?.[0] ?? '';
  return before.length + after.length <= ITEM && /[、\n；;|]|^$/u.test(plain.charAt(end - before.length - 1) + plain.charAt(end + after.length)); // prettier-ignore
}
