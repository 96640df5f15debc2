import { describe, expect, test } from 'vitest';
import { readNames } from '../../src/vocabulary/forms.ts';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { tableOf } from '../../src/report/address/table.ts';
import type { PublishedParagraph, PublishedPiece, PublishedReport } from '../../src/pipeline/published.ts';
import { lawReport, withText } from '../arbitraries/addressed-report.ts';

const show = (typed: string, report: PublishedReport): string[] =>
  resolveAddress(typed, tableOf(report)).map(({ section, paragraph = '', sentence = '' }) => `${section} ${paragraph} ${sentence}`.trim()); // prettier-ignore

/** The parts as `章 1: 0–5 page`. */
const partsOf = (report: PublishedReport): string[] =>
  tableOf(report).parts.map(([kind, number, from, to, stands]) => `${kind} ${number}: ${from}–${to} ${stands}`);

const changed = (report: PublishedReport, changes: Readonly<Record<string, Partial<PublishedParagraph>>>): PublishedReport => ({
  ...report,
  paragraphs: report.paragraphs.map((paragraph) => ({ ...paragraph, ...changes[paragraph.id] })),
}); // prettier-ignore

/** The report with these pieces on its first page: a heading with its depth, or a paragraph. */
const pieced = (report: PublishedReport, pieces: readonly (readonly [title: string, depth?: number] | string)[]): PublishedReport => ({
  ...report,
  sections: report.sections.map((section, index) => index > 0 ? section : { ...section, pieces: pieces.map((piece) => typeof piece === 'string' ? { type: 'paragraph', id: piece } : { type: 'heading', names: readNames(piece[0]), depth: piece[1] } as unknown as PublishedPiece) }),
}); // prettier-ignore

describe('tableOf() gives', () => {
  test('pages with their titles, and paragraphs that are apart', () => {
    const report = changed(withText([['a', '甲', ['子。', '丑。', '寅。']]]), { p1: { kind: 'closing' }, p2: { kind: 'table' } });
    expect(tableOf(report).sections).toEqual([{ slug: 'a', title: { hans: '甲', hant: '甲', en: '甲' } }]);
    expect(tableOf(report).apart).toEqual([1]);
  }); // prettier-ignore

  test('the parts of headings and of lines in the order of reading', () => {
    const report = withText([
      ['a', '第一章 甲', ['第一条 子。', '丑。', '（一）寅。', '第二条 卯。', '辰。']],
      ['b', '乙', ['巳。']],
      ['c', '第二章 丙', ['第三条 午。']],
    ]);
    expect(partsOf(report)).toEqual([
      '章 1: 0–5 page', // up to the page without a number
      '条 1: 0–3 line',
      '（一） 1: 2–3 line',
      '条 2: 3–5 line',
      '章 2: 6–7 page',
      '条 3: 6–7 line',
    ]);
  });

  test('an article as long as its paragraphs, and a chapter in a line over its articles', () => {
    const report = withText([['a', '甲', ['第一章 子', '第一条 丑。', '第二条 寅。', '第二章 卯', '第三条 辰。']]]);
    const deeper = changed(report, { p4: { depth: 1 } });
    const parts = ['章 1: 0–3 line', '条 1: 1–2 line', '条 2: 2–3 line', '章 2: 3–5 line', '条 3: 4–5 line'];
    expect(partsOf(report)).toEqual(parts);
    expect(partsOf(deeper)).toEqual(parts); // how deep a line stands tells of items only
  });
});

describe('an item of a list reaches', () => {
  const list = withText([['a', '甲', ['一、子', '丑', '1.寅', '二、卯']]]);
  test.each([
    ['up to the next one that is as general, and the last one to the end', {}, ['一、 1: 0–3 line', '1. 1: 2–3 line', '一、 2: 3–4 line']],
    ['over one that stands deeper', { p4: { depth: 1 } }, ['一、 1: 0–4 line', '1. 1: 2–4 line', '一、 2: 3–4 line']],
    ['up to one that stands as deep', { p1: { depth: 1 }, p4: { depth: 1 } }, ['一、 1: 0–3 line', '1. 1: 2–4 line', '一、 2: 3–4 line']],
    ['up to the end of the text', { p2: { kind: 'closing' } }, ['一、 1: 0–1 line', '1. 1: 2–3 line', '一、 2: 3–4 line']],
    ['up to the end of its article', { p1: { article: '1' }, p2: { article: '1' } }, ['一、 1: 0–2 line', '1. 1: 2–3 line', '一、 2: 3–4 line']],
  ] as const)('%s', (_, changes, parts) => {
    expect(partsOf(changed(list, changes))).toEqual(parts);
  }); // prettier-ignore
});

describe('a heading that is an article reaches', () => {
  const report = withText([['o', '序', ['零。']], ['a', '第一条 甲', ['子。', '丑。', '寅。']], ['b', '跋', ['卯。']]]);
  const one = { article: '1' };
  test.each([
    ['up to the next page where the text does not tell', {}, '条 1: 1–4 page'],
    ['as far as its paragraphs', { p2: one, p3: one }, '条 1: 1–3 page'],
    ['no further than its page', { p2: one, p3: one, p4: one, p5: one }, '条 1: 1–4 page'],
    ['up to another article of the same number', { p2: one, p3: { ...one, names: readNames('第一条') }, p4: one }, '条 1: 1–2 page'],
    ['over an item', { p2: one, p3: { ...one, names: readNames('（一）') }, p4: one }, '条 1: 1–4 page'],
    ['over its own first line', { p2: { ...one, names: readNames('第一条') }, p3: one }, '条 1: 1–3 page'],
  ])('%s', (_, changes, part) => {
    expect(partsOf(changed(report, changes)).filter((each) => each.endsWith('page'))).toEqual([part]);
  });

  test('to the end of the text where all of it is one article', () => {
    const whole = withText([['a', '第一条 甲', ['子。', '丑。']]]);
    expect(partsOf(changed(whole, { p1: one, p2: one }))).toEqual(['条 1: 0–2 page']);
  });
}); // prettier-ignore

describe('a heading within a page reaches up to', () => {
  const report = withText([['a', '甲', ['子。', '丑。', '寅。']]]);
  test.each([
    ['one that stands as deep, whatever its form', [['一、', 2], 'p1', ['1.', 2], 'p2', 'p3'], ['一、 1: 0–1 heading', '1. 1: 1–3 heading']],
    ['one that stands less deep, not one that stands deeper', [['一、', 2], 'p1', ['二、', 3], 'p2', ['1.', 1], 'p3'], ['一、 1: 0–2 heading', '一、 2: 1–2 heading', '1. 1: 2–3 heading']],
    ['one that is as general by its form, where no depth is known', [['一、'], 'p1', ['1.'], 'p2', ['二、'], 'p3'], ['一、 1: 0–2 heading', '1. 1: 1–2 heading', '一、 2: 2–3 heading']],
    ['one that is as general by its form, where only one depth is known', [['一、', 2], 'p1', ['1.'], 'p2', ['二、', 2], 'p3'], ['一、 1: 0–2 heading', '1. 1: 1–2 heading', '一、 2: 2–3 heading']],
    ['one without a number', [['一、'], 'p1', ['引言'], 'p2', 'p3'], ['一、 1: 0–1 heading']],
    ['one as general as each of its numbers', [['（一）1.', 2], 'p1', ['2.', 2], 'p2', ['（二）', 2], 'p3'], ['（一） 1: 0–2 heading', '1. 1: 0–1 heading', '1. 2: 1–2 heading', '（一） 2: 2–3 heading']],
  ] as const)('%s', (_, pieces, parts) => {
    expect(partsOf(pieced(report, pieces))).toEqual(parts);
  }); // prettier-ignore

  test('the next paragraph at least: one with nothing below it is no place', () => {
    const empty = pieced(report, [['第一节', 2], ['第二节', 2], 'p1', ['第三节', 2], 'p2', 'p3']);
    expect([show('第一节', empty), show('第二节', empty), show('§1', empty), show('§2', empty)]).toEqual([[], ['a p1'], [], ['a p1']]); // prettier-ignore
  });
});

describe('what an article is made of', () => {
  const taiwan = (...texts: string[]): PublishedReport => ({ ...withText([['a', '甲', texts]]), originalScript: 'hant' });
  const mainland = (...texts: string[]): PublishedReport => withText([['a', '甲', texts]]);
  test.each([
    ['第一条第一款', mainland('第一条 （一）子。', '丑。'), ['a p1'], 'the line that an article begins with is its first paragraph, an item or not'],
    ['第一条第二款', mainland('第一条 （一）子。', '丑。'), ['a p2'], ''],
    ['第一條（二）', mainland('第一条 子：', '一、丑', '二、寅', '（一）卯', '（二）辰'), ['a p5'], 'a form that is named is that form'],
    ['第一條第二项', mainland('第一条 子：', '一、丑', '二、寅', '（一）卯', '（二）辰'), ['a p5'], 'the usual form goes before the more general one'],
    ['第一條第二目', mainland('第一条 子：', '（一）丑', '（二）寅', '1.卯', '2.辰'), ['a p5'], ''],
    ['第一條第二款', taiwan('第一條 子：', '壹、丑', '貳、寅', '一、卯', '二、辰'), ['a p5'], ''],
    ['第一條第二目', taiwan('第一條 子：', '一、丑', '二、寅', '（一）卯', '（二）辰'), ['a p5'], ''],
    ['第一條第二款', taiwan('第一條 子：', '1.丑', '2.寅', '（一）卯', '（二）辰', '一、巳', '第二條 午：', '一、未'), [], 'there is no second of the usual form'],
    ['第一條第二款', taiwan('第一條 子：', '1.丑', '2.寅', '（一）卯', '（二）辰', '第二條 午：', '一、未'), ['a p5'], 'without the usual form, the most general'],
  ])('%s', (typed, report, places) => {
    expect(show(typed, report)).toEqual(places);
  });

  test('a paragraph below a heading of its own is one of its paragraphs', () => {
    const one = { article: '1' };
    const report = changed(withText([['a', '第一条 甲', ['子。', '丑。', '（一）寅。']]]), { p1: one, p2: one, p3: one });
    const headed = pieced(report, ['p1', ['（一）', 3], 'p2', 'p3']);
    expect([show('第一条第二款', headed), show('第一条第三款', headed)]).toEqual([['a p2'], []]);
  });
}); // prettier-ignore

describe('addresses by number', () => {
  const many = withText([['a', '甲', Array.from({ length: 12 }, () => '子。')]]);
  const [first] = many.paragraphs;
  const sentences = Array.from({ length: 12 }, (_, index) => ({ id: `p12.s${index + 1}`, hans: '子。', hant: '子。', restored: [] }));
  const report = changed(many, { p12: { ...(first && { sentences }) } });
  test.each([
    ['p12', ['a p12']],
    ['12', ['a p12']],
    ['12.1', ['a p12 1']],
    ['12.12', ['a p12 12']],
    ['p12.s12', ['a p12 12']],
    ['p12.s13', []],
    ['par4', ['a p4']],
    ['par. 4', ['a p4']],
    ['para4', ['a p4']],
    ['para. 4', ['a p4']],
    ['xp4', []],
    ['p/4', []],
  ])('%s', (typed, places) => {
    expect(show(typed, report)).toEqual(places);
  });
}); // prettier-ignore

test('a slug is found in strokes and with a mark before it, not with them inside it', () => {
  expect(['#general', '/general/', '//general', 'gen/eral', 'gener#al'].map((typed) => show(typed, lawReport))).toEqual(
    [['general'], ['general'], ['general'], [], []],
  );
});
