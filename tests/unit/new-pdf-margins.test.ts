import { describe, expect, test } from 'vitest';
import { joinLines, type Page, type Piece, removeMargins } from '../../src/intake/pdf/lines.ts';

const HEIGHT = 800;
const piece = (text: string, y: number, x = 50, size = 10): Piece => ({ text, x, y, size, width: [...text].length * size }); // prettier-ignore

/** A page of ten lines of text 20 points apart, from 600 down, with more of them at other heights. */
function page(number: number, more: readonly (readonly [text: string, y: number])[]): Page {
  const text = Array.from({ length: 10 }, (_, at) => piece(`第${number}页的第${at}行文字${'甲乙丙丁戊'[number % 5]}`, 600 - at * 20)); // prettier-ignore
  const pieces = [...text, ...more.map(([words, y]) => piece(words, y))].sort((a, b) => b.y - a.y);
  return { number, height: HEIGHT, lines: joinLines(pieces, number) };
}

/** On which pages a line is left, of pages that each have it or not. */
function left(words: string, heights: readonly (number | undefined)[]): number[] {
  const pages = heights.map((y, index) => page(index + 1, y === undefined ? [] : [[words, y]]));
  return removeMargins(pages).lines.flatMap((lines, index) => (lines.some(({ text }) => text === words) ? [index + 1] : [])); // prettier-ignore
}

describe('what stands at one place of page after page is taken away', () => {
  test.each<[string, readonly (number | undefined)[], readonly number[]]>([
    ['within the upper 12 % of the page', [705, 705, 705], []],
    ['below them', [703, 703, 703], [1, 2, 3]],
    ['within the lower 12 %', [95, 95, 95], []],
    ['above them', [97, 97, 97], [1, 2, 3]],
    ['on two pages of three', [750, 750, undefined], []],
    ['on one page of three', [750, undefined, undefined], [1]],
    ['on one page alone', [750], [1]],
    ['on two of six, a third', [750, 750, ...Array<undefined>(4)], []],
    ['on two of seven, less than a third', [750, 750, ...Array<undefined>(5)], [1, 2]],
    ['on three of nine', [750, 750, 750, ...Array<undefined>(6)], []],
    ['on three of ten', [750, 750, 750, ...Array<undefined>(7)], [1, 2, 3]],
    ['on the first page and, after a pause, on the last', [750, undefined, undefined, undefined, undefined, 750], []],
    ['at two places', [750, 730, undefined], [1, 2]],
    ['at nearly one place', [751, 750, undefined], []],
  ])('%s', (_, heights, pages) => {
    expect(left('某省水利规划', heights)).toEqual(pages);
  });

  test('a line as near to the text as the text’s own lines belongs to it', () => {
    const near = (gap: number): Page[] =>
      [1, 2, 3].map((number) => {
        const lines = Array.from({ length: 10 }, (_, at) => piece(`第${number}页${at}${'甲乙丙'[number - 1]}`, 720 - gap - at * 20)); // prettier-ignore
        return { number, height: HEIGHT, lines: joinLines([piece('某省水利规划', 720), ...lines], number) };
      });
    const has = (gap: number): boolean => removeMargins(near(gap)).lines.flat().some(({ text }) => text === '某省水利规划'); // prettier-ignore
    expect([has(20), has(25), has(27), has(60)]).toEqual([true, true, false, false]);
  });

  test('three lines of a head are, and no fourth', () => {
    const head = (count: number): (readonly [string, number])[] => Array.from({ length: count }, (_, at) => [`页眉${'甲乙丙丁'[at]}`, 790 - at * 20]); // prettier-ignore
    const leftOf = (count: number): string[] =>
      removeMargins([1, 2, 3].map((number) => page(number, head(count)))).lines.flat().map(({ text }) => text).filter((text) => text.startsWith('页眉')); // prettier-ignore
    expect(leftOf(3)).toEqual([]);
    expect(leftOf(4)).toHaveLength(12);
  });

  test('headers that differ by figures alone are one', () => {
    const pages = [1, 2, 3].map((number) => page(number, [[`规划 第 ${number} 稿`, 750]]));
    const { lines, dropped } = removeMargins(pages);
    expect(lines.flat().some(({ text }) => text.startsWith('规划'))).toBe(false);
    expect(dropped).toHaveLength(3);
  });

  test.each([
    ['12', true],
    ['— 12 —', true],
    ['第 3 页', true],
    ['第3页 共9页', true],
    ['3 / 9', true],
    ['Page 3 of 9', true],
    ['xiv', true],
    ['12345', false],
    ['3 吨', false],
    ['第三页', false],
  ])('%j is a page number, on one page too: %s', (words, isNumber) => {
    expect(left(words, [40]).length).toBe(isNumber ? 0 : 1);
  });

  test('what was dropped is said, once each, with the number of pages', () => {
    const pages = [1, 2, 3].map((number) => page(number, [['某省水利规划', 750], [`${number}`, 40]])); // prettier-ignore
    expect(removeMargins(pages).dropped).toEqual(['page header or footer: 某省水利规划 (3 pages)', 'page numbers (3 pages)']); // prettier-ignore
    expect(removeMargins([page(1, [['7', 40]])]).dropped).toEqual(['page numbers (1 page)']);
  });
});

test.each([
  ['nothing between characters', piece('乙', 100, 63), '甲乙', 0],
  ['a wide gap, and cells', piece('乙', 100, 76), '甲 乙', 2],
  ['a gap of one and a half characters, and cells alone', piece('乙', 100, 75), '甲乙', 2],
  ['no cells at one and a fifth', piece('乙', 100, 72), '甲乙', 0],
  ['a space before a word', piece('b', 100, 63), '甲 b', 0],
  ['none where the gap is a fifth', piece('b', 100, 62), '甲b', 0],
  ['a line of its own half a character below', piece('乙', 95, 60), '甲|乙', 0],
  ['none a little less below', piece('乙', 96, 60), '甲乙', 0],
  ['a line of its own for what stands before', piece('乙', 100, 55), '甲|乙', 0],
  ['none for what overlaps a little', piece('乙', 100, 56), '甲乙', 0],
])('joinLines() makes %s', (_, next, text, cells) => {
  const lines = joinLines([piece('甲', 100), next], 1);
  expect(lines.map((line) => line.text).join('|')).toBe(text);
  expect(lines[0]?.cells).toHaveLength(cells);
});
