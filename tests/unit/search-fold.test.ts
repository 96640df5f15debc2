import { describe, expect, test } from 'vitest';
import { createFold, plain } from '../../src/search/fold.ts';

describe('plain()', () => {
  test.each([
    ['Ａ', 'a'],
    ['É', 'e'],
    ['ﬁ', 'fi'],
    ['①', '1'],
    ['㈠', '一'],
    ['，', ''],
    [' ', ''],
    ['\u0301', ''],
    ['国', '国'],
    ['가', '가'],
    ['が', 'か'],
  ])('%s is %s', (character, folded) => {
    expect(plain(character)).toBe(folded);
  });
});

describe('createFold()', () => {
  const fold = createFold(['发發髮', '着著']);

  test('the first of a class stands for each of the others', () => {
    expect(fold('發髮发著着他').text).toBe('发发发着着他');
    // The second time as the first.
    expect(fold('發髮发著着他').text).toBe('发发发着着他');
  });

  test.each([
    ['甲，乙', '甲乙', [0, 2], [1, 3]],
    ['𠮷乙', '𠮷乙', [0, 0, 2], [2, 2, 3]],
    ['aﬁb', 'afib', [0, 1, 1, 2], [1, 2, 2, 3]],
    ['e\u0301乙', 'e乙', [0, 2], [1, 3]],
    ['，。', '', [], []],
  ])('of %s it is told where each character came from', (text, folded, starts, ends) => {
    expect(fold(text)).toEqual({ text: folded, starts, ends });
  });
});
