import { describe, expect, test } from 'vitest';
import { longestInOrder } from '../../src/pipeline/identify/in-order.ts';
import { containment, lettersOf, likeness, weigh, weightedLikeness } from '../../src/pipeline/identify/likeness.ts';

describe('lettersOf()', () => {
  test.each([
    // Punctuation counts only where there is little else: of fewer than eight letters.
    ['一二三四五六七，', '一二三四五六七，'],
    ['一二三四，五六七八。', '一二三四五六七八'],
    [' 注：\n略。', '注：略。'],
    ['', ''],
  ])('%j is compared as %s', (text, letters) => {
    expect(lettersOf(text).letters.join('')).toBe(letters);
  });

  test('counts each pair as often as it is there', () => {
    expect([...lettersOf('甲乙甲乙甲').pairs]).toEqual([['甲乙', 2], ['乙甲', 2]]); // prettier-ignore
    expect(lettersOf('甲').pairs.size).toBe(0);
  });
});

describe('likeness()', () => {
  test.each([
    ['甲乙丙丁', '甲乙丙丁', 1],
    ['甲乙丙丁', '甲乙丙戊', 0.75],
    ['甲乙丙丁', '戊乙丙丁', 0.75],
    ['甲乙丙丁', '甲戊己丁', 0.5],
    // In order only.
    ['甲乙丙丁', '丁丙乙甲', 0.25],
    ['甲乙', '甲乙丙丁', 2 / 3],
    ['甲乙丙丁', '甲乙', 2 / 3],
    ['甲甲甲', '甲', 0.5],
    ['戊甲己乙', '甲庚乙辛', 0.5],
    ['甲', '乙', 0],
    ['', '', 0],
    ['', '甲', 0],
  ])('of %s and %s is %f', (one, other, share) => {
    expect(likeness(lettersOf(one), lettersOf(other))).toBeCloseTo(share, 10);
    expect(likeness(lettersOf(other), lettersOf(one))).toBeCloseTo(share, 10);
  });
});

describe('containment()', () => {
  test.each([
    ['乙丙', '甲乙丙丁', 1],
    ['甲乙丙丁', '乙丙', 1 / 3],
    // A pair that comes twice has to be there twice.
    ['甲乙甲乙甲', '甲乙甲', 0.5],
    ['甲', '甲乙', 0],
    ['', '甲乙', 0],
  ])('of %s in %s is %f', (part, whole, share) => {
    expect(containment(lettersOf(part), lettersOf(whole))).toBeCloseTo(share, 10);
  });
});

describe('weightedLikeness()', () => {
  const texts = ['甲乙丙', '甲乙丁', '甲乙戊'].map(lettersOf);
  const weight = weigh(texts);
  const like = (one: string, other: string) => weightedLikeness(lettersOf(one), lettersOf(other), weight);

  test('a pair that all texts have says less than one that one has, and that less than one that none has', () => {
    expect(weight('甲乙')).toBeCloseTo(Math.log(1 + 3 / 4), 10);
    expect(weight('乙丙')).toBeCloseTo(Math.log(1 + 3 / 2), 10);
    expect(weight('己庚')).toBeCloseTo(Math.log(4), 10);
  });

  test('is 1 for equal texts, 0 for those that share nothing, and less for a formula than for what is rare', () => {
    expect(like('甲乙丙', '甲乙丙')).toBeCloseTo(1, 10);
    expect(like('甲乙', '丙丁')).toBe(0);
    expect(like('', '')).toBe(0);
    expect(like('甲乙己', '甲乙庚')).toBeLessThan(like('己乙丙', '庚乙丙'));
    expect(like('甲乙己', '甲乙庚')).toBeCloseTo((2 * weight('甲乙')) / (2 * weight('甲乙') + 2 * weight('己庚')), 10);
    expect(like('甲乙甲乙', '甲乙')).toBeCloseTo((2 * weight('甲乙')) / (3 * weight('甲乙') + weight('乙甲')), 10);
  });
});

test.each([
  [[1, 2, 3], [1, 2, 3]],
  [[3, 1, 2], [1, 2]],
  [[2, 3, 1], [2, 3]],
  [[5, 1, 6, 2, 3], [1, 2, 3]],
  [[0, 8, 4, 12, 2, 10, 6, 14], [0, 2, 6, 14]],
  [[3, 2, 1], [1]],
  [[], []],
])('longestInOrder() of %j is %j', (numbers, chosen) => {
  expect([...longestInOrder(numbers)].sort((a, b) => a - b)).toEqual(chosen);
}); // prettier-ignore
