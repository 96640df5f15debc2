import iconv from 'iconv-lite';
import type { Edit } from '../../edit.ts';
import { issue, type Issue, placesIn } from '../../issue.ts';
import type { Lexicon } from '../lexicon.ts';
import { isPlainChinese, type Readability, readabilityOf } from '../readable.ts';
import type { Reencoding, Undone } from './family.ts';

/** A text whose bytes were read in another encoding than the one that it was written in. */
interface Misreading {
  readonly family: Reencoding;
  /** The encoding that the bytes were read in, and the one that they are in; WHATWG labels. */
  readonly read: Encoding;
  readonly written: Encoding;
}

type Encoding = 'windows-1252' | 'iso-8859-1' | 'gbk' | 'big5' | 'shift_jis' | 'utf-8';

const MISREADINGS: readonly Misreading[] = [
  { family: 'utf8-as-latin1', read: 'windows-1252', written: 'utf-8' },
  { family: 'big5-as-latin1', read: 'windows-1252', written: 'big5' },
  { family: 'utf8-as-big5', read: 'big5', written: 'utf-8' },
  { family: 'utf8-as-shift-jis', read: 'shift_jis', written: 'utf-8' },
  { family: 'utf8-as-gbk', read: 'gbk', written: 'utf-8' },
  { family: 'gbk-as-latin1', read: 'windows-1252', written: 'gbk' },
  { family: 'gbk-as-big5', read: 'big5', written: 'gbk' },
  { family: 'gbk-as-shift-jis', read: 'shift_jis', written: 'gbk' },
  { family: 'big5-as-gbk', read: 'gbk', written: 'big5' },
];

/**
 * How much it takes: Han characters that come out, of a chain of two more; share of them in words, and of Chinese among
 * all that is no ASCII; how much more of it is in words than before.
 */
const MINIMUM = { han: 6, hanOfTwo: 10, inWords: 0.6, chinese: 0.9, gain: 0.25 } as const;

/**
 * Families of texts that were read in the wrong encoding, once or twice: UTF-8, GBK or Big5 read as Windows-1252, GBK,
 * Big5 or Shift-JIS. Undone where words come out that were not there before, line by line; a line of which bytes were lost
 * is left as received, with the reason. Undefined for a text that is none of these.
 */
export function undoReencoding(received: string, lexicon: () => Lexicon, file: string | undefined): Undone | undefined {
  if (!/[^\x00-\x7f]{2}/u.test(received) || isPlainChinese(received)) return undefined;
  const lines = [...received.matchAll(/[^\r\n]+/gu)].filter(([line]) => /[^\x00-\x7f]/u.test(line));
  const sample = sampleOf(lines.map(([line]) => line));
  if ([...sample.replaceAll(/[\x00-\x7f]/gu, '')].length < sample.length * DENSE) return undefined;
  const before = readabilityOf(sample, lexicon());
  const chain = before.inWords >= READABLE ? undefined : findChain(sample, before, lexicon());
  if (!chain) return undefined;
  const edits: Edit[] = [];
  const issues: Issue[] = [];
  const place = placesIn(received, file);
  for (const { 0: line, index } of lines) {
    const text = undo(line, chain) ?? undo(line, withControls(chain));
    if (text === undefined) issues.push(lost(chain, line, place(index)));
    else edits.push({ from: index, to: index + line.length, insert: text, rule: 'encoding', certainty: 'certain' });
  }
  return { family: nameOf(chain), edits, glosses: [], verified: issues.length === 0, issues };
}

/** Why each family that a ruined text could be of does not bring it back; for the message that refuses it. */
export function whyNot(text: string, lexicon: Lexicon): string {
  const sample = sampleOf([text]);
  return MISREADINGS.map((each) => {
    const { han, inWords } = readabilityOf(loosely(sample, [each]), lexicon);
    return `${each.family}: ${han < MINIMUM.han ? 'no Chinese comes out' : `${Math.round(inWords * 100)} % in words`}`;
  }).join('; ');
}

/** A character of a text stands for so many bytes of it at most, with marks and figures. */
const MOST_BYTES = 4;

/** Share of characters beyond ASCII, below which lines are in a language that has a few. */
const DENSE = 0.2;

/** Share of Han characters in words of a text that is readable as it is. */
const READABLE = 0.55;

/** Characters of the text that a family is looked for in. */
const SAMPLE = 1200;

function sampleOf(lines: readonly string[]): string {
  let sample = '';
  for (const line of lines) {
    sample += `${line}\n`;
    if (sample.length > SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

/** The misreadings that happened, the last one first; what was lost on the way is left out of what they are judged by. */
function findChain(sample: string, before: Readability, lexicon: Lexicon): readonly Misreading[] | undefined {
  const chains = [
    ...MISREADINGS.map((each) => [each]),
    // What was read wrongly once is kept in UTF-8, and read wrongly from that.
    ...MISREADINGS.filter(({ written }) => written === 'utf-8').flatMap((last) =>
      MISREADINGS.map((first) => [last, first]),
    ),
  ];
  const judged = chains.flatMap((chain) => {
    const text = loosely(sample, chain);
    if (text === '') return [];
    const after = readabilityOf(text, lexicon);
    const enough = after.han >= (chain.length > 1 ? MINIMUM.hanOfTwo : MINIMUM.han);
    const isChinese = after.inWords >= MINIMUM.inWords && after.chinese >= MINIMUM.chinese;
    const isGain = before.han < after.han * MINIMUM.gain || after.inWords >= before.inWords + MINIMUM.gain;
    // What many characters were lost of is no reading of the text.
    const isWhole = after.han * MOST_BYTES ** chain.length >= [...sample.replaceAll(/[\x00-\x7f]/gu, '')].length;
    return enough && isChinese && isGain && isWhole ? [{ chain, score: after.inWords * after.chinese * after.han ** 0.1 - chain.length * 0.05 }] : []; // prettier-ignore
  });
  return judged.sort((a, b) => b.score - a.score)[0]?.chain;
}

/** The same, read by a program that left Latin-1's control characters as they are. */
function withControls(chain: readonly Misreading[]): readonly Misreading[] {
  return chain.map((each) => (each.read === 'windows-1252' ? { ...each, read: 'iso-8859-1' } : each));
}

/** A line as it was before the misreadings; undefined where bytes were lost, or doing it again gives something else. */
function undo(line: string, chain: readonly Misreading[]): string | undefined {
  let text = line;
  for (const { read, written } of chain) {
    const bytes = encode(text, read);
    const found = bytes && decode(bytes, written);
    if (found === undefined) return undefined;
    text = found;
  }
  let again = text;
  for (const { read, written } of chain.toReversed()) {
    const bytes = encode(again, written);
    const misread = bytes && decode(bytes, read);
    if (misread === undefined) return undefined;
    again = misread;
  }
  return again === line ? text : undefined;
}

/** The same, with what does not fit left out: to see whether words come out. */
function loosely(sample: string, chain: readonly Misreading[]): string {
  return chain.reduce((text, { read, written }) => {
    const bytes = Buffer.concat([...text].map((character) => encode(character, read) ?? Buffer.from('\n')));
    return new TextDecoder(written).decode(bytes).replaceAll('\ufffd', '');
  }, sample);
}

/** Windows-1252 has letters and marks where Latin-1 has control characters, of which some programs leave five as they are. */
const WINDOWS_1252: Readonly<Record<string, number>> = Object.fromEntries(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((character, index) => [character, 0x80 + index]),
);

const FROM_1252 = Object.keys(WINDOWS_1252);

const NAMES = { gbk: 'gbk', big5: 'big5hkscs', shift_jis: 'shift_jis', 'utf-8': 'utf-8' } as const;

/** The bytes that a text was read from; undefined where the encoding has not all of it. */
function encode(text: string, encoding: Encoding): Buffer | undefined {
  if (encoding === 'windows-1252') {
    const codes = [...text].map((character) => WINDOWS_1252[character] ?? character.codePointAt(0) ?? 0x100);
    return codes.some((code) => code > 0xff) ? undefined : Buffer.from(codes);
  }
  if (encoding === 'iso-8859-1') return /^[\x00-\xff]*$/u.test(text) ? Buffer.from(text, 'latin1') : undefined;
  const bytes = iconv.encode(text, NAMES[encoding]);
  return iconv.decode(bytes, NAMES[encoding], { stripBOM: false }) === text ? bytes : undefined;
}

function decode(bytes: Buffer, encoding: Encoding): string | undefined {
  if (encoding === 'windows-1252') {
    return [...bytes].map((byte) => FROM_1252[byte - 0x80] ?? String.fromCharCode(byte)).join('');
  }
  if (encoding === 'iso-8859-1') return bytes.toString('latin1');
  const text = iconv.decode(bytes, NAMES[encoding], { stripBOM: false });
  return text.includes('\ufffd') ? undefined : text;
}

function nameOf([last, first]: readonly Misreading[]): Undone['family'] {
  if (!last) throw new Error('Cannot name a chain of no misreadings');
  return first ? 'misread-twice' : last.family;
}

function lost(chain: readonly Misreading[], line: string, place: ReturnType<ReturnType<typeof placesIn>>): Issue {
  return issue('damage-bytes-lost', {
    place,
    actual: `“${line.slice(0, 16)}”: ${chain
      .map(({ read, written }) => `${written} that was read as ${read}`)
      .toReversed()
      .join(', and that ')}, with bytes lost on the way`,
    expected: 'a line whose bytes are all there, so that it can be read again',
    note: 'It was left as received. Get the page from its server again, or give its reading in corrections.yaml.',
  });
}
