import { describe, expect, test } from 'vitest';
import { isAligned } from '../../src/pipeline/convert/dictionaries.ts';
import { findProtected } from '../../src/pipeline/convert/protect.ts';
import { type ConversionRule, createCutter, requireAligned } from '../../src/pipeline/convert/rule.ts';
import { scoreOf, scoreOfParts, segment } from '../../src/pipeline/convert/segment.ts';
import {
  createIndex,
  indexWords,
  isHan,
  isHanUnit,
  pairKey,
  pairOf,
  scoreOfUnit,
  type WordIndex,
} from '../../src/pipeline/convert/words.ts';

const rule = (from: string, to: string): ConversionRule => ({ from, to, reason: '' });

describe('createCutter() cuts a text at its rules', () => {
  const cut = (rules: readonly [string, string][], text: string): string =>
    createCutter(rules.map(([from, to]) => rule(from, to)))(text).map((piece) => `${piece.text}${piece.rule ? `<${piece.rule.from}` : ''}`).join('|');
  test.each<[string, [string, string][], string, string]>([
    ['in its midst', [['后', '後']], '皇后在', '皇|後<后|在'],
    ['at its ends', [['后', '後']], '后天后', '後<后|天|後<后'],
    ['beside each other', [['后', '後']], '后后', '後<后|後<后'],
    ['nowhere', [['后', '後']], '前面', '前面'],
    ['without rules', [], '后', '后'],
    ['an empty text', [['后', '後']], '', ''],
    ['the longest where several begin', [['后', '後'], ['后天', '後天'], ['后天的', '後天的']], '后天后', '後天<后天|後<后'],
    ['whatever their order', [['后天', '後天'], ['后', '後']], '后天', '後天<后天'],
    ['the leftmost', [['天后', '天后'], ['后天', '後天']], '天后天', '天后<天后|天'],
    ['the last of two for the same words', [['后', '後'], ['后', '后']], '后', '后<后'],
    ['at signs of patterns as they are', [['后.', '後.'], ['(后)', '(後)'], ['后*', '後*']], '后天后.(后)后*', '后天|後.<后.|(後)<(后)|後*<后*'],
  ])('%s', (_, rules, text, pieces) => {
    expect(cut(rules, text)).toBe(pieces);
  });

  test.each([...'\\^$.*+?()[]{}|/'])('at %s as it is', (sign) => {
    expect(cut([[`后${sign}`, `後${sign}`]], `后${sign}天`)).toBe(`後${sign}<后${sign}|天`);
  });
}); // prettier-ignore

test('requireAligned() wants both sides of one length', () => {
  expect(() => requireAligned([rule('后', '後'), rule('后天', '後天')])).not.toThrow();
  expect(() => requireAligned([rule('后', '後'), rule('后天', '後')])).toThrow(
    new RangeError('Cannot convert by the rule “后天” → “後”: its sides differ in length'),
  );
  expect(() => requireAligned([])).not.toThrow();
});

test.each([
  ['甲乙', '丙丁', true],
  ['甲', '丙丁', false],
  ['', '', true],
  ['𠀀', '𠀁', true],
  ['𠀀', '甲乙', false],
  ['甲乙', '𠀀', false],
  ['甲𠀀', '𠀀甲', false],
])('isAligned(%s, %s) is %s', (text, converted, is) => {
  expect(isAligned(text, converted)).toBe(is);
});

describe('findProtected() finds what no conversion touches', () => {
  const found = (text: string): string[] => findProtected(text).map(({ from, to }) => text.slice(from, to));
  test.each([
    ['见https://a.example/后里，', ['https://a.example/后里']],
    ['http://a.example/b)c。', ['http://a.example/b)c']],
    ['ftp://a.example（甲）', ['ftp://a.example']],
    ['xyz://a.example', []],
    ['https://a.example b', ['https://a.example']],
    ['<https://a.example>', ['https://a.example']],
    ['“https://a.example”', ['https://a.example']],
    ['www.a.example；后', ['www.a.example']],
    ['a.b+c-d@e-f.example.org后', ['a.b+c-d@e-f.example.org']],
    ['a@b', []],
    ['后`里后`后', ['`里后`']],
    ['`里\n后`', []],
    ['```\n里\n```后`里`', ['```\n里\n```', '`里`']],
    ['```里', []],
    ['后里', []],
    ['https://a.example，www.b.example', ['https://a.example', 'www.b.example']],
  ])('%j: %j', (text, stretches) => {
    expect(found(text)).toEqual(stretches);
  });
});

describe('a list of words', () => {
  const list = (words: Readonly<Record<string, number>>): WordIndex =>
    createIndex((beginning) => Object.entries(words).filter(([word]) => (beginning.length === 1 ? word === beginning : word.length > 1 && word.startsWith(beginning)))); // prettier-ignore

  test('knows Han characters of the basic plane', () => {
    expect([0x33ff, 0x3400, 0x9fff, 0xa000].map(isHanUnit)).toEqual([false, true, true, false]);
    expect(['甲', '甲a', 'a甲', '', '𠀀', '甲乙丙'].map(isHan)).toEqual([true, false, false, false, false, true]);
    expect([pairKey(0x3400, 0x3400), pairKey(0x3400, 0x3401), pairKey(0x3401, 0x3400)]).toEqual([0, 1, 0x6c00]);
  });

  test('scores words by how often they occur', () => {
    const index = indexWords((beginning) => (beginning === '甲' ? [['甲', 6e7]] : [['乙', 0]]));
    expect(scoreOfUnit(index, '甲'.charCodeAt(0))).toBe(0);
    expect(scoreOfUnit(index, '乙'.charCodeAt(0))).toBeCloseTo(-Math.log(6e7));
    expect(scoreOfUnit(index, 'a'.charCodeAt(0))).toBe(0);
  });

  test('is asked once', () => {
    const asked: string[] = [];
    const index = createIndex((beginning) => {
      asked.push(beginning);
      return [];
    });
    const [first, second] = ['甲'.charCodeAt(0), '乙'.charCodeAt(0)];
    for (let time = 0; time < 2; time += 1) {
      scoreOfUnit(index, first);
      expect(pairOf(index, first, second)).toBeNull();
    }
    expect(asked).toEqual(['甲', '甲乙']);
  });

  test('knows what begins with a pair', () => {
    const index = list({ 甲乙: -3, 甲乙丙: -4, 甲乙丙丁: -5, 甲乙a: -1, 乙丙丁: -2 });
    const pair = (words: string): ReturnType<typeof pairOf> => pairOf(index, words.charCodeAt(0), words.charCodeAt(1));
    expect(pair('甲乙')).toEqual({ score: -3, longest: 4 });
    expect(pair('乙丙')).toEqual({ score: -Infinity, longest: 3 });
    expect(pair('丙丁')).toBeNull();
    expect([...index.longer]).toEqual([['甲乙丙', -4], ['甲乙丙丁', -5], ['乙丙丁', -2]]); // prettier-ignore
  });

  test('scores a word, and what it is made of', () => {
    const index = list({ 甲: -6, 乙: -7, 甲乙: -8, 丙丁: -9, 甲乙丙: -1 });
    expect(['甲', '丙', '甲乙', '乙丙', '甲乙丙', '甲乙丁', 'ab', '甲a'].map((word) => scoreOf(word, index))).toEqual([-6, -19, -8, -Infinity, -1, -Infinity, -Infinity, -Infinity]); // prettier-ignore
    expect(scoreOfParts('甲乙', index)).toBe(-13);
    expect(scoreOfParts('甲乙丙', index)).toBe(-8 - 19);
    expect(scoreOfParts('甲乙丙丁', index)).toBe(-8 - 9);
    expect(scoreOfParts('丙', index)).toBe(-19);
  });

  const cuts = (text: string, words: Readonly<Record<string, number>>, phrases: Readonly<Record<string, number>> = {}, simplified = text): string => {
    let from = 0;
    return segment(text, simplified, { list: list(words), phrases: list(phrases) }).map((to) => text.slice(from, (from = to))).join('|'); // prettier-ignore
  };
  test.each<[string, string, Readonly<Record<string, number>>, Readonly<Record<string, number>>, string]>([
    ['the likeliest words', '甲乙丙', { 甲: -5, 甲乙: -8, 乙丙: -7, 丙: -5 }, {}, '甲|乙丙'],
    ['the others', '甲乙丙', { 甲: -5, 甲乙: -8, 乙丙: -9, 丙: -5 }, {}, '甲乙|丙'],
    ['of two ways alike the one with the longer last word', '甲乙丙', { 甲: -5, 甲乙: -8, 乙丙: -8, 丙: -5 }, {}, '甲|乙丙'],
    ['long words', '甲乙丙丁', { 甲乙丙丁: -8, 甲乙: -5, 丙丁: -5 }, {}, '甲乙丙丁'],
    ['words of no list one by one', '甲乙', {}, {}, '甲|乙'],
    ['what is no Han character alone', 'a甲乙b', { 甲乙: -5 }, {}, 'a|甲乙|b'],
    ['phrases beside words', '甲乙丙', { 甲: -5, 甲乙: -8, 丙: -5 }, { 乙丙: -1 }, '甲|乙丙'],
    ['not beyond the end', '甲乙', { 甲乙丙: -1 }, {}, '甲|乙'],
    ['nothing of nothing', '', {}, {}, ''],
    ['a pair over what is no Han character', '甲a乙', { 甲a: -1 }, {}, '甲|a|乙'],
  ])('segment() takes %s', (_, text, words, phrases, parts) => {
    expect(cuts(text, words, phrases)).toBe(parts);
  });

  test('segment() looks for words in the simplified text and for phrases in the other', () => {
    expect(cuts('甲乙丙', { 丁戊: -5 }, { 乙丙: -20 }, '丁戊己')).toBe('甲乙|丙');
    expect(cuts('甲乙丙', { 丁戊: -30, 丁: -9 }, { 乙丙: -5 }, '丁戊己')).toBe('甲|乙丙');
  });

  test('segment() of a word that no table has leaves out the whole, and what could be another character', () => {
    const inner = (doubtful: string, words: Readonly<Record<string, number>>, phrases: Readonly<Record<string, number>> = {}): string => {
      const table = new Uint8Array(0x10000);
      for (const character of doubtful) table[character.charCodeAt(0)] = 1;
      let from = 0;
      return segment('甲乙丙', '甲乙丙', { list: list(words), phrases: list(phrases) }, { doubtful: table }).map((to) => '甲乙丙'.slice(from, (from = to))).join('|'); // prettier-ignore
    };
    const words = { 甲乙丙: -1, 甲: -5, 甲乙: -14, 乙丙: -14, 丙: -5 };
    expect(inner('', words)).toBe('甲|乙丙');
    expect(inner('丙', words)).toBe('甲|乙丙'); // a listed word with it is less bad than it alone
    expect(inner('甲', words)).toBe('甲乙|丙');
    expect(inner('甲', { 甲: -5, 甲乙: -40, 乙丙: -14, 丙: -5 })).toBe('甲|乙丙');
    expect(inner('甲', { 甲: -5, 乙丙: -14, 丙: -5 }, { 甲乙: -30 })).toBe('甲乙|丙');
  });
}); // prettier-ignore
