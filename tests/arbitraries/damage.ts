import { dict } from '@node-rs/jieba/dict.js';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import type { GlossList } from '../../src/pipeline/restore/damage.ts';
import { encodeGbk } from '../../src/pipeline/restore/gbk.ts';
import { defaultRun } from './default-report.ts';

/** Words of two to four characters in frequent use, converted as the damaging chain does it. */
const words = new TextDecoder()
  .decode(dict)
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '', count]) => /^\p{Script=Han}{2,4}$/u.test(word) && Number(count) >= 800)
  .map(([word = '']) => convertCharwise(word))
  .filter((word) => encodeGbk(word) !== undefined);

const MARKS = [
  '，',
  '、',
  '。',
  '；',
  '：',
  '？',
  '！',
  '“',
  '”',
  '（',
  '）',
  '。\n',
  '2024年',
  '5G',
  '3.5%',
  'GDP',
  '《',
  '》',
];

/** Traditional text as it stood before the chain glossed it: words, full-width marks, numbers, line ends. */
export const originalText = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.constantFrom(...MARKS) }),
    { minLength: 20, maxLength: 160 },
  )
  .map((pieces) => pieces.join(''));

/** The paragraphs of the default report as they were before the chain glossed them. */
const paragraphs = defaultRun.report.paragraphs.map(({ sentences }) =>
  convertCharwise(sentences.map(({ hans }) => hans).join('')),
);
export const reportText = fc
  .shuffledSubarray(paragraphs, { minLength: 1, maxLength: 3 })
  .map((texts) => texts.join('\n'));

/** True for a character of GBK that GB 2312 lacks: the gloss lists of the chain hold no other. */
function isOutsideGb2312(character: string): boolean {
  const bytes = /\p{Script=Han}/u.test(character) ? encodeGbk(character) : undefined;
  return (
    bytes?.length === 2 && !(bytes.charCodeAt(0) >= 0xb0 && bytes.charCodeAt(0) <= 0xf7 && bytes.charCodeAt(1) >= 0xa1)
  );
}

/** A text and a gloss list that is drawn from its traditional characters, in any order. */
export const glossedText = (text: fc.Arbitrary<string>): fc.Arbitrary<{ original: string; glosses: GlossList }> =>
  text.chain((original) => {
    const characters = [...new Set(original)].filter(isOutsideGb2312);
    return fc.record({
      original: fc.constant(original),
      glosses: fc
        .shuffledSubarray(characters, { minLength: Math.min(4, characters.length) })
        .map((chosen) => chosen.map((character) => [character, pinyin(character)] as const)),
    });
  });

/** The glosses as a careful person would put them in: behind whole characters only, and behind all of them. */
export function glossPlainly(text: string, glosses: GlossList): string {
  const readings = new Map(glosses);
  return [...text]
    .map((character) => (readings.has(character) ? `${character}(${readings.get(character) ?? ''})` : character))
    .join('');
}
