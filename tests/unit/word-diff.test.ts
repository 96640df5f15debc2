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

  test('has both texts whole', () => {
    fc.assert(
      fc.property(mixedText, mixedText, (before, after) => {
        expect(side(before, after, 'out')).toBe(before);
        expect(side(before, after, 'in')).toBe(after);
      }),
      LAW,
    );
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
