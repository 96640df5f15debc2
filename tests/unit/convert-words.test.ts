import { describe, expect, test } from 'vitest';
import { convert, toQuotes } from '../../src/pipeline/convert/convert.ts';
import { isAligned, normalizeIdeographs } from '../../src/pipeline/convert/dictionaries.ts';
import { standardForm, traditionalForms } from '../../src/pipeline/convert/forms.ts';
import { findProtected } from '../../src/pipeline/convert/protect.ts';
import { applyReviews } from '../../src/pipeline/convert/review.ts';
import { convertWithRisks } from '../../src/pipeline/convert/risks.ts';
import { type ConversionRule, requireAligned, type RuleKind } from '../../src/pipeline/convert/rule.ts';
import { scoreOf, scoreOfParts, segment } from '../../src/pipeline/convert/segment.ts';
import { inFormsOf } from '../../src/pipeline/convert/varieties.ts';
import {
  createIndex,
  indexWords,
  isHan,
  isHanUnit,
  pairKey,
  type WordCounts,
} from '../../src/pipeline/convert/words.ts';

const none = { hans: [], hant: [] };
const rule = (from: string, to: string, kind?: RuleKind): ConversionRule => ({ from, to, reason: 'test', ...(kind ? { kind } : {}) }); // prettier-ignore
const TOTAL = 6e7;
const countsOf =
  (list: readonly (readonly [string, number])[]): WordCounts =>
  (beginning) =>
    list.filter(([word]) => word.slice(0, 2) === beginning);

describe('segment() cuts a text into its likeliest words', () => {
  const cut = (text: string, counts: readonly (readonly [string, number])[], phrases: readonly (readonly [string, number])[] = []): string => {
    const vocabulary = { list: indexWords(countsOf(counts)), phrases: createIndex(countsOf(phrases)) };
    let from = 0;
    return segment(text, text, vocabulary).map((to) => text.slice(from, (from = to))).join('|');
  }; // prettier-ignore

  test.each<[string, string, readonly (readonly [string, number])[], string]>([
    ['a word and two characters', '甲乙丙丁', [['甲乙', 10]], '甲乙|丙|丁'],
    ['the likelier of two words', '甲乙丙', [['甲乙', 10], ['乙丙', 100], ['甲', 5], ['丙', 5]], '甲|乙丙'],
    ['the other where that is likelier', '甲乙丙', [['甲乙', 100], ['乙丙', 10], ['甲', 5], ['丙', 5]], '甲乙|丙'],
    ['a longer word before its parts', '甲乙丙', [['甲乙', 10], ['甲乙丙', 10]], '甲乙丙'],
    ['a word of three of which no two are one', '甲乙丙', [['甲乙丙', 10]], '甲乙丙'],
    ['a word of four at the end', '子甲乙丙丁', [['甲乙丙丁', 10], ['甲乙', 10]], '子|甲乙丙丁'],
    ['the second of the same words', '甲乙甲乙', [['甲乙', 10]], '甲乙|甲乙'],
    ['figures and letters one by one', '甲乙12甲乙', [['甲乙', 10]], '甲乙|1|2|甲乙'],
    ['no word across them', '甲1乙', [['甲乙', 10]], '甲|1|乙'],
    ['nothing', '', [], ''],
  ])('%s', (_, text, counts, words) => {
    expect(cut(text, counts)).toBe(words);
  }); // prettier-ignore

  test('a phrase that is as likely as its parts is taken whole', () => {
    expect(cut('甲乙丙', [], [['甲乙丙', -57]])).toBe('甲乙丙');
    expect(cut('甲乙丙', [], [['甲乙丙', -58]])).toBe('甲|乙|丙');
  });

  test('a word scores by its count, one that no list has not at all', () => {
    const list = indexWords(countsOf([['甲', 6], ['甲乙', 60], ['甲乙丙', 600], ['a', 9], ['零乙', 0]])); // prettier-ignore
    expect(scoreOf('甲', list)).toBeCloseTo(Math.log(6 / TOTAL));
    expect(scoreOf('甲乙', list)).toBeCloseTo(Math.log(60 / TOTAL));
    expect(scoreOf('甲乙丙', list)).toBeCloseTo(Math.log(600 / TOTAL));
    expect(scoreOf('零乙', list)).toBeCloseTo(Math.log(1 / TOTAL));
    expect(scoreOf('丙', list)).toBe(-19);
    expect(scoreOf('乙丙', list)).toBe(-Infinity);
    expect(scoreOf('乙丙丁', list)).toBe(-Infinity);
    expect(scoreOfParts('甲乙丙', list)).toBeCloseTo(Math.log(60 / TOTAL) - 19);
    expect(scoreOfParts('甲乙', list)).toBeCloseTo(Math.log(6 / TOTAL) - 19);
  });

  test('of two counts for one word the greater holds', () => {
    expect(scoreOf('甲乙', indexWords(countsOf([['甲乙', 60], ['甲乙', 6]])))).toBeCloseTo(Math.log(60 / TOTAL)); // prettier-ignore
    expect(scoreOf('甲乙', indexWords(countsOf([['甲乙', 6], ['甲乙', 60]])))).toBeCloseTo(Math.log(60 / TOTAL)); // prettier-ignore
  });

  test.each([
    ['\u33ff', false],
    ['\u3400', true],
    ['\u9fff', true],
    ['\ua000', false],
    ['甲a', false],
    ['a甲', false],
    ['甲乙', true],
    ['', false],
    ['𠀀', false],
  ])('isHan(%j) is %s', (text, is) => {
    expect(isHan(text)).toBe(is);
    if (text.length === 1) expect(isHanUnit(text.charCodeAt(0))).toBe(is);
  });

  test('no two pairs of characters have one key', () => {
    const units = [0x3400, 0x3401, 0x4e00, 0x9ffe, 0x9fff];
    const keys = units.flatMap((first) => units.map((second) => pairKey(first, second)));
    expect(new Set(keys).size).toBe(25);
    expect(Math.min(...keys)).toBe(0);
  });
});

describe('a character that stands alone', () => {
  const rules = { hans: [], hant: [rule('系', '係', 'alone'), rule('只', '隻', 'counted'), rule('里', '裡', 'usual'), rule('余', '餘', 'closed')] }; // prettier-ignore
  test.each([
    ['a verb before a figure', '系2019年', '係2019年'],
    ['a verb before a title', '系《甲》', '係《甲》'],
    ['a name', '院（系）', '院（系）'],
    ['behind a figure', '3只', '3隻'],
    ['behind a figure in words', '三只', '三隻'],
    ['behind 第', '第三只', '第三隻'],
    ['behind 许多', '许多只', '許多隻'],
    ['behind no figure', '只', '只'],
    ['behind a stroke', '元/只', '元/隻'],
    ['in a list', '头（只）', '頭（隻）'],
    ['in a list of three', '（头、只、匹）', '（頭、隻、匹）'],
    ['in a bracket that goes on', '（只；', '（只；'],
    ['behind no bracket that ends one', '。只）', '。只）'],
    ['the second as well', '3只、4只', '3隻、4隻'],
    ['in its usual form', '里。', '裡。'],
    ['in the only form that is left', '余。', '餘。'],
  ])('%s: %s', (_, text, converted) => {
    expect(convert(text, 'hant', rules)).toBe(converted);
  });

  test('what decided is said', () => {
    const { risks } = convertWithRisks('3只，里，余，系2', 'hant', rules);
    expect(risks.map(({ at, from, by, kind }) => [at, from, by, kind])).toEqual([
      [1, '只', 'house', 'counted'],
      [3, '里', 'default', 'usual'],
      [5, '余', 'house', 'closed'],
      [7, '系', 'house', 'alone'],
    ]);
  });
});

describe('reviews', () => {
  const review = (context: string, character: string, form: string) => ({ context, character, form, reason: { zh: '', en: 'r' }, to: 'hant' as const }); // prettier-ignore
  const show = (text: string, reviews: readonly ReturnType<typeof review>[], by: 'phrase' | 'kept' = 'phrase'): string =>
    applyReviews([{ from: text.slice(0, 3), to: text.slice(0, 3), by }, { from: text.slice(3), to: text.slice(3), by: 'default' }], text, reviews)
      .map(({ from, to, by: decidedBy, reviewed }) => `${from}${from === to ? '' : `>${to}`} ${decidedBy}${reviewed ? ' reviewed' : ''}`)
      .join(', '); // prettier-ignore
  test.each([
    ['none', [], '甲乙甲 phrase, 乙甲乙 default'],
    ['one that stands nowhere', [review('丙', '丙', '丁')], '甲乙甲 phrase, 乙甲乙 default'],
    ['every place of the context', [review('甲乙', '乙', '丁')], '甲 phrase, 乙>丁 report reviewed, 甲 phrase, 乙>丁 report reviewed, 甲 default, 乙>丁 report reviewed'],
    ['the character twice in one context', [review('乙甲乙甲', '甲', '丁')], '甲乙 phrase, 甲>丁 report reviewed, 乙 default, 甲>丁 report reviewed, 乙 default'],
    ['contexts that overlap', [review('乙甲乙', '甲', '丁')], '甲乙 phrase, 甲>丁 report reviewed, 乙 default, 甲>丁 report reviewed, 乙 default'],
    ['no place outside the context', [review('甲乙甲乙甲', '乙', '丁')], '甲 phrase, 乙>丁 report reviewed, 甲 phrase, 乙>丁 report reviewed, 甲乙 default'],
    ['one that agrees', [review('甲乙甲乙甲', '乙', '乙')], '甲 phrase, 乙 phrase reviewed, 甲 phrase, 乙 default reviewed, 甲乙 default'],
    ['of two for one place the last', [review('甲乙甲乙甲', '乙', '丙'), review('甲乙甲乙甲', '乙', '丁')], '甲 phrase, 乙>丁 report reviewed, 甲 phrase, 乙>丁 report reviewed, 甲乙 default'],
  ])('%s', (_, reviews, found) => {
    expect(show('甲乙甲乙甲乙', reviews)).toBe(found);
  }); // prettier-ignore

  test('leave code and addresses alone', () => {
    expect(show('甲乙甲乙甲乙', [review('甲乙', '乙', '丁')], 'kept')).toBe('甲乙甲 kept, 乙>丁 report reviewed, 甲 default, 乙>丁 report reviewed'); // prettier-ignore
  });
});

test.each([
  ['an address', '见https://a.example/发，发', ['https://a.example/发']],
  ['two', 'http://a.example 和ftp://b.example', ['http://a.example', 'ftp://b.example']],
  ['one that begins with www', '见www.a.example/系。', ['www.a.example/系']],
  ['mail', '写a.b@c-d.example。', ['a.b@c-d.example']],
  ['code', '用`系统`和`发`', ['`系统`', '`发`']],
  ['no code across lines', '用`系\n统`', []],
  ['a block of code', '```\n系\n```\n系', ['```\n系\n```']],
  ['a name behind @', '@系统', []],
  ['none', '系统', []],
])('what no conversion touches: %s', (_, text, found) => {
  expect(findProtected(text).map(({ from, to }) => text.slice(from, to))).toEqual(found);
});

test.each([
  ['甲', '乙', true],
  ['甲', '乙丙', false],
  ['𠀀', '𠀁', true],
  ['𠀀', '甲乙', false],
  ['甲乙', '𠀀', false],
  ['', '', true],
])('isAligned(%s, %s) is %s', (text, converted, is) => {
  expect(isAligned(text, converted)).toBe(is);
});

test('compatibility ideographs become the characters that they stand for, and convert as these do', () => {
  expect(normalizeIdeographs('\uf900甲\ufa0a')).toBe('豈甲見');
  expect(convert('\ufa0a', 'hans', none)).toBe('见');
});

test.each([
  ['一对', '“甲”', '「甲」'],
  ['one within', '“甲‘乙’”', '「甲『乙』」'],
  ['an apostrophe', 'it’s', 'it’s'],
  ['one behind Chinese', '甲’s', '甲』s'],
  ['one before Chinese', 's’甲', 's』甲'],
])('corner quotes: %s', (_, text, quoted) => {
  expect(toQuotes(text, 'hant', { ...none, cornerQuotes: true })).toBe(quoted);
  expect(toQuotes(text, 'hans', { ...none, cornerQuotes: true })).toBe(text);
  expect(toQuotes(text, 'hant', none)).toBe(text);
});

test('forms of a character come with the usual one first, each once', () => {
  const forms = traditionalForms();
  expect(forms.get('发')).toEqual(['發', '髮']);
  expect(forms.get('后')?.[0]).toBe('後');
  expect([...forms.values()].every((each) => new Set(each).size === each.length)).toBe(true);
});

test.each([
  [rule('台湾', '臺灣'), '臺灣'],
  [rule('里', '裡'), '裏'],
  [rule('为何', '為何'), '爲何'],
  [{ ...rule('公布', '公布'), only: 'taiwan' as const }, '公佈'],
  [rule('甲子', '乙丑'), '乙丑'],
])('a rule in OpenCC’s standard forms: %j', (given, standard) => {
  expect(standardForm(given)).toBe(standard);
});

test('a rule whose sides differ in length is refused, and named', () => {
  expect(() => requireAligned([rule('甲', '乙'), rule('甲乙', '乙')])).toThrow('“甲乙” → “乙”');
  expect(() => requireAligned([rule('甲', '乙')])).not.toThrow();
});

test.each([
  ['another form of the same character', '這裡', '這裏', '這裡'],
  ['another word', '著作', '着作', '著作'],
])('inFormsOf() leaves what was written where the script is its own: %s', (_, written, converted, expected) => {
  expect(inFormsOf('hans', written, converted)).toBe(expected);
});

test('inFormsOf() takes another form of a character, no other character, and nothing that is not aligned', () => {
  expect(inFormsOf('hant', '這裏', '這裡')).toBe('這裡');
  expect(inFormsOf('hant', '甲乙', '甲丙')).toBe('甲乙');
  expect(inFormsOf('hant', '這裏', '這裡面')).toBe('這裏');
});
