import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/intake/blocks.ts';
import { joinParagraphs } from '../../src/intake/pdf/blocks.ts';
import type { Line } from '../../src/intake/pdf/lines.ts';
import { removeReadings } from '../../src/intake/pdf/readings.ts';

const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({ page: 1, text, x: 50, right: 450, y, size: 10, cells: [], ...more }); // prettier-ignore
/** Full lines of 40 characters, 20 points apart from 600 down. */
const full = (count: number, more: Partial<Line> = {}, from = 600): Line[] => Array.from({ length: count }, (_, at) => line('字'.repeat(40), from - at * 20, more)); // prettier-ignore
const shown = (...pages: readonly (readonly Line[])[]): string[] =>
  joinParagraphs(pages).blocks.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.level)} ${textOf(block.content)}`;
    return block.type === 'paragraph' ? textOf(block.content).replaceAll(/字+/gu, (all) => `${all.length / 40}`) : block.type; // prettier-ignore
  });
/** Lines above, the last two of which are those that may be one paragraph. */
const paragraphs = (last: Partial<Line>, next: Partial<Line> = {}): string[] =>
  shown([...full(10), line('甲', 400, last), line('乙', 380, next)]).map((each) => each.replace(/^10/u, ''));

describe('joinParagraphs(): a line goes on in the next one', () => {
  test.each<[string, Partial<Line>, Partial<Line>, string[]]>([
    ['where it is full', {}, {}, ['甲乙']],
    ['where it falls short by less than 1.6 characters', { right: 434.1 }, {}, ['甲乙']],
    ['not where by as much', { right: 434 }, {}, ['甲', '乙']],
    ['where the next stands one character in', {}, { x: 60 }, ['甲乙']],
    ['not where farther in', {}, { x: 60.1 }, ['甲', '乙']],
    ['by the size of the next', {}, { x: 60.3, size: 10.5 }, ['甲乙']],
    ['2.8 lines below', {}, { y: 372 }, ['甲乙']],
    ['not farther below', {}, { y: 371.9 }, ['甲', '乙']],
    ['in letters larger by three quarters of a point', {}, { size: 10.75 }, ['甲乙']],
    ['not in larger ones', {}, { size: 10.8 }, ['甲', '乙']],
    ['nor in smaller ones', {}, { size: 9.2 }, ['甲', '乙']],
    ['on the next page, however high', {}, { page: 2, y: 700 }, ['甲乙']],
    ['and so far down', {}, { page: 2, y: 10 }, ['甲乙']],
  ])('%s', (_, last, next, texts) => {
    expect(paragraphs(last, next)).toEqual(texts);
  });

  test.each([
    ['a word that a hyphen cuts', 'water-', 'way', 'waterway'],
    ['no capital behind one', 'water-', 'Way', 'water-Way'],
    ['no capital before one', 'WATER-', 'way', 'WATER-way'],
    ['no sign in place of one', 'water–', 'way', 'water–way'],
    ['two words', 'water', 'way', 'water way'],
    ['a figure and a word', '3', 'km', '3 km'],
    ['a word and a figure', 'km', '3', 'km3'],
    ['a mark and a word', 'water,', 'way', 'water, way'],
    ['a stop and a word', 'water.', 'Way', 'water. Way'],
    ['a semicolon and a word', 'water;', 'way', 'water; way'],
    ['a colon and a word', 'water:', 'way', 'water: way'],
    ['brackets', 'water)', '(way', 'water) (way'],
    ['a share and a word', '3%', 'way', '3% way'],
    ['a dash and a word', 'water—', 'way', 'water—way'],
    ['a word and Chinese', 'water', '道', 'water道'],
    ['Chinese and a word', '水', 'way', '水way'],
    ['a word and a mark', 'water', ',way', 'water,way'],
  ])('joined: %s', (_, last, next, text) => {
    expect(paragraphs({ text: last }, { text: next })).toEqual([text]);
  });
});

describe('joinParagraphs(): a heading is', () => {
  const head = (text: string, size: number, y = 700, more: Partial<Line> = {}): Line => line(text, y, { size, right: 200, ...more }); // prettier-ignore
  test.each<[string, Line[], string[]]>([
    ['a line in larger letters', [head('甲', 11.3)], ['# 甲']],
    ['not in hardly larger ones', [head('甲', 11.2)], ['甲']],
    ['of 59 characters', [head('题'.repeat(59), 20)], [`# ${'题'.repeat(59)}`]],
    ['not of 60', [head('题'.repeat(60), 20)], ['题'.repeat(60)]],
    ['of the level of its size', [head('甲', 20, 760), head('乙', 16, 730), head('丙', 13, 700)], ['# 甲', '## 乙', '### 丙']],
    ['whatever their order', [head('甲', 13, 760), head('乙', 20, 730), head('丙', 16, 700)], ['### 甲', '# 乙', '## 丙']],
    ['of one level where sizes differ by less than a point', [head('甲', 20, 760), head('乙', 16.4, 730), head('丙', 15.6, 700)], ['# 甲', '## 乙', '## 丙']],
    ['of the sixth level at most', [26, 24, 22, 20, 18, 16, 14].map((size, at) => head('甲', size, 790 - at * 30)), ['# 甲', '## 甲', '### 甲', '#### 甲', '##### 甲', '###### 甲', '###### 甲']],
    ['two lines of nine characters', [head('一二三四五六七八九', 20, 730), head('十', 20, 700)], ['# 一二三四五六七八九十']],
    ['not of eight', [head('一二三四五六七八', 20, 730), head('十', 20, 700)], ['# 一二三四五六七八', '# 十']],
    ['less than two sizes apart', [head('一二三四五六七八九', 20, 739.9), head('十', 20, 700)], ['# 一二三四五六七八九十']],
    ['not two', [head('一二三四五六七八九', 20, 740), head('十', 20, 700)], ['# 一二三四五六七八九', '# 十']],
    ['not one above the other', [head('一二三四五六七八九', 20, 700), head('十', 20, 730)], ['# 一二三四五六七八九', '# 十']],
    ['not beside each other', [head('一二三四五六七八九', 20, 700), head('十', 20, 700)], ['# 一二三四五六七八九', '# 十']],
    ['not on two pages', [head('一二三四五六七八九', 20, 730), head('十', 20, 700, { page: 2 })], ['# 一二三四五六七八九', '# 十']],
    ['not with what is none', [head('一二三四五六七八九', 11.4, 730), head('十', 11, 710)], ['# 一二三四五六七八九', '十']],
  ])('%s', (_, heads, blocks) => {
    expect(shown([...heads, ...full(10)]).slice(0, -1)).toEqual(blocks);
  });

  test('by the size that most characters have', () => {
    expect(shown([line('甲'.repeat(39), 700, { size: 20, right: 100 }), ...full(1)])).toEqual([`# ${'甲'.repeat(39)}`, '1']);
    expect(shown([line('甲'.repeat(41), 700, { size: 20, right: 100 }), ...full(1)])).toEqual(['甲'.repeat(41), '1']);
  });
}); // prettier-ignore

describe('joinParagraphs(): the edges of a page are', () => {
  const rest = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(/\d+/gu, '字'));
  test('those of most of its lines, whatever a tenth of them does', () => {
    const outer = (count: number, more: Partial<Line>): Line[] => [...full(count, more, 800), ...full(20 - count)];
    // Those lines, and then the others: as one paragraph, or each by itself.
    expect(shown(outer(1, { x: 30 }))).toHaveLength(1 + 1);
    expect(shown(outer(2, { x: 30 }))).toHaveLength(1 + 1);
    expect(shown(outer(3, { x: 30 }))).toHaveLength(1 + 17);
    expect(shown(outer(1, { right: 500 }))).toHaveLength(1 + 1);
    expect(shown(outer(2, { right: 500 }))).toHaveLength(1 + 18);
  });

  test('those of lines in the letters of the text', () => {
    expect(shown([...full(3, { size: 9, x: 20, right: 480 }, 700), ...full(10)])).toHaveLength(1 + 1);
    expect(shown([...full(3, { size: 9.1, x: 20, right: 480 }, 700), ...full(10)])).toHaveLength(3 + 10 - 2);
  });

  test('those of two columns, where each has more than three tenths of the lines', () => {
    const left = (count: number): Line[] => full(count, { right: 240 });
    const right = (count: number): Line[] => full(count, { x: 260 });
    expect(rest(shown([...left(6), ...right(4)]))).toEqual(['字']);
    expect(rest(shown([...left(4), ...right(6)]))).toEqual(['字']);
    expect(shown([...left(7), ...right(3)]).length).toBeGreaterThan(1);
    expect(shown([...left(3), ...right(7)]).length).toBeGreaterThan(1);
  });

  test('a line over both columns keeps to the right one', () => {
    const over = line('题', 620, { x: 50, right: 450 });
    expect(rest(shown([over, ...full(5, { right: 240 }), ...full(5, { x: 260 })]))[0]).toBe('题字');
  });
});

test('joinParagraphs() sets a table between what stands above and below it, and says its page', () => {
  const cells = (y: number): Line => line('甲 乙', y, { page: 3, cells: [{ text: '甲', x: 50, right: 60 }, { text: '乙', x: 150, right: 160 }] }); // prettier-ignore
  const page = [...full(2, { page: 3 }), cells(500), cells(480), cells(460), ...full(2, { page: 3 }, 440)];
  expect(shown(page)).toEqual(['2', 'table', '2']);
  expect(joinParagraphs([page]).tables).toEqual([3]);
  expect(joinParagraphs([]).blocks).toEqual([]);
});

describe('removeReadings() takes away', () => {
  const BASE = line('疏浚河道', 100, { x: 50, right: 100, size: 10 });
  const reading = (more: Partial<Line>, text = 'jùn'): Line => line(text, 110, { x: 60, right: 70, size: 6, ...more });
  test.each<[string, Line, boolean]>([
    ['small letters above a line', reading({}), true],
    ['of 62 % of its size', reading({ size: 6.2 }), true],
    ['not larger ones', reading({ size: 6.3 }), false],
    ['less than one and a half lines above', reading({ y: 114.9 }), true],
    ['not so far above', reading({ y: 115 }), false],
    ['not at its height', reading({ y: 100 }), false],
    ['not below it', reading({ y: 90 }), false],
    ['what reaches over its beginning', reading({ x: 40, right: 50.1 }), true],
    ['not what ends there', reading({ x: 40, right: 50 }), false],
    ['what begins before its end', reading({ x: 99.9, right: 120 }), true],
    ['not what begins there', reading({ x: 100, right: 120 }), false],
    ['Bopomofo', reading({}, 'ㄐㄩㄣˋ'), true],
    ['Kana', reading({}, 'しゅん シュン'), true],
    ['marks of tone', reading({}, 'ˊˇˋ˙ ́'), true],
    ['no figures', reading({}, '12'), false],
    ['nothing with Chinese in it', reading({}, 'jùn浚'), false],
    ['nothing with a mark in it', reading({}, 'jùn.'), false],
  ])('%s', (_, small, isTaken) => {
    const { lines, readings } = removeReadings([small, BASE]);
    expect([lines, readings]).toEqual(isTaken ? [[BASE], [small]] : [[small, BASE], []]);
  });
});
