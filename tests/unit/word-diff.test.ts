import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords } from '../../src/report/word-diff.ts';
import { LAW } from '../arbitraries/seed.ts';
import { mixedText } from '../arbitraries/text.ts';

const side = (before: string, after: string, left: 'out' | 'in'): string =>
  compareWords(before, after)
    .filter(({ type }) => type === 'same' || type === left)
    .map(({ text }) => text)
    .join('');

const show = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ type, text }) => (type === 'out' ? `[-${text}-]` : type === 'in' ? `{+${text}+}` : text))
    .join('');

/** A few words that come again and again, so that there is more than one way to compare. */
const words = fc.array(fc.constantFrom('发展', '，', '。', '推进', '？'), { maxLength: 12 });

describe('compareWords()', () => {
  test('compares words, not characters', () => {
    expect(compareWords('加快建设制造强国。', '加快推进网络强国。')).toEqual([
      { type: 'same', text: '加快' },
      { type: 'out', text: '建设制造' },
      { type: 'in', text: '推进网络' },
      { type: 'same', text: '强国。' },
    ]);
    expect(compareWords('推进新型工业化。', '大力推进新型工业化。')).toEqual([
      { type: 'in', text: '大力' },
      { type: 'same', text: '推进新型工业化。' },
    ]);
    expect(compareWords('甲。', '甲。')).toEqual([{ type: 'same', text: '甲。' }]);
    expect(compareWords('', '')).toEqual([]);
  });

  test.each([
    // Of two that were exchanged, the first one is out and comes in again behind the other.
    ['甲，乙。', '乙。甲，', '[-甲，-]乙。{+甲，+}'],
    ['坚持稳中求进，推动发展。', '推动发展，坚持稳中求进。', '{+推动发展，+}坚持稳中求进[-，推动发展-]。'],
    // Of two that are alike, the second one is out, or has come in.
    ['甲，甲，', '甲，', '甲，[-甲，-]'],
    ['甲，', '甲，甲，', '甲，{+甲，+}'],
    // Every change has what is out before what is in, not the first alone.
    ['建设制造强国，网络强国', '网络强国，制造强国', '[-建设制造-]{+网络+}强国，[-网络-]{+制造+}强国'],
    ['加快建设。加快推进。', '加快推进。加快建设。', '加快[-建设-]{+推进+}。加快[-推进-]{+建设+}。'],
    ['一，二', '一？三！', '一[-，二-]{+？三！+}'],
  ])('of %s and %s', (before, after, shown) => {
    expect(show(before, after)).toBe(shown);
  });

  test('has what is out right before what is in, and no two stretches of a type side by side', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const types = compareWords(before.join(''), after.join('')).map(({ type }) => type);
        expect(types.join(' ')).not.toMatch(/in out|(same|out|in) \1/u);
      }),
      LAW,
    );
  });

  test('has both texts whole', () => {
    fc.assert(
      fc.property(mixedText, mixedText, (before, after) => {
        expect(side(before, after, 'out')).toBe(before);
        expect(side(before, after, 'in')).toBe(after);
      }),
      LAW,
    );
  });

  test.each([
    [0, ['out', 'in', 'same', 'out', 'in']],
    [1, ['out', 'in']],
  ])('compares texts that differ in up to 1500 words, and %i more', (more, types) => {
    const [before, after] = [
      `${'，'.repeat(375)}山${'，'.repeat(375 + more)}`,
      `${'。'.repeat(375)}山${'。'.repeat(375)}`,
    ];
    expect(compareWords(before, after).map(({ type }) => type)).toEqual(types);
  });

  test('takes texts that are too long to compare as replaced in the middle', () => {
    const [before, after] = ['甲乙丙，'.repeat(4000), '丁戊己。'.repeat(4000)];
    expect(compareWords(`首。${before}尾。`, `首。${after}尾。`).map(({ type }) => type)).toEqual([
      'same',
      'out',
      'in',
      'same',
    ]);
  });
});
