import { describe, expect, test } from 'vitest';
import { readNumeral } from '../../src/vocabulary/numerals.ts';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { tableOf } from '../../src/report/address/table.ts';
import { lawReport, movedReport } from '../arbitraries/addressed-report.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const show = (typed: string, table: Parameters<typeof resolveAddress>[1]): string[] =>
  resolveAddress(typed, table).map(({ section, paragraph, sentence }) =>
    [section, paragraph, sentence].filter((part) => part !== undefined).join(' '),
  );

describe('resolveAddress() in the default report', () => {
  const table = tableOf(defaultRun.report);
  test.each([
    ['p4', ['tasks p4']],
    ['#p4', ['tasks p4']],
    ['P4', ['tasks p4']],
    ['ｐ４', ['tasks p4']],
    ['¶4', ['tasks p4']],
    ['¶ 4', ['tasks p4']],
    ['para. 4', ['tasks p4']],
    ['paragraph 4', ['tasks p4']],
    ['p4.s2', ['tasks p4 2']],
    ['p4s2', ['tasks p4 2']],
    ['4.2', ['tasks p4 2']],
    ['第四段', ['tasks p4']],
    ['第4段', ['tasks p4']],
    ['第４段', ['tasks p4']],
    ['第四自然段', ['tasks p4']],
    ['第四段第二句', ['tasks p4 2']],
    ['第4段2句', ['tasks p4 2']],
    ['§2', ['guidance']],
    ['section 2', ['guidance']],
    ['第二节', ['guidance']],
    ['第二節', ['guidance']],
    ['第二部分', ['guidance']],
    ['tasks', ['tasks']],
    ['3', ['guidance p3', 'tasks']],
    ['第九段', []],
    ['p9', []],
    ['p4.s99', []],
    ['第十二条', []],
    ['工业', []],
    ['', []],
  ])('%s', (typed, places) => {
    expect(show(typed, table)).toEqual(places);
  });
});

describe('resolveAddress() in a text with articles', () => {
  const table = tableOf(lawReport);
  test.each([
    ['第二条', ['general p2']],
    ['第二條', ['general p2']],
    ['第2条', ['general p2']],
    ['第十二条', ['duties p7']],
    ['第十二条之一', ['duties p9']],
    ['第12條之1', ['duties p9']],
    ['第三章', ['duties p7']],
    ['第二章', ['rights p3']],
    ['第二章第三条', ['rights p3']],
    ['第二章第十二条', []],
    ['第三条（二）', ['rights p5']],
    ['第三条第（二）项', ['rights p5']],
    ['第三条第二项', ['rights p5']],
    ['第三條第二項', ['rights p5']],
    ['第三条第二款', ['rights p6']],
    ['第十二条第二款', ['duties p8']],
  ])('%s', (typed, places) => {
    expect(show(typed, table)).toEqual(places);
  });
});

test('parts are found under the headings that they stand under, and under those within a section', () => {
  const over = (title: string): object => ({ path: [{ title: { hans: title, hant: title } }] });
  const [general, rights, duties] = lawReport.sections;
  if (!general || !rights || !duties) throw new Error('the example has three sections');
  const heading = (title: string): object => ({ type: 'heading', title: { hans: title, hant: title } });
  const [three, ...items] = rights.paragraphs.map((id) => ({ type: 'paragraph', id }));
  const table = tableOf({
    ...lawReport,
    sections: [
      { ...general, ...over('第一编 总则') },
      {
        ...rights,
        ...over('第二编 分则'),
        pieces: [heading('第一节 一般规定'), three, heading('第二节 引用'), ...items],
      },
      { ...duties, ...over('第二编 分则') },
    ],
  } as typeof lawReport);
  expect(show('第一编', table)).toEqual(['general p1']);
  expect(show('第二编', table)).toEqual(['rights p3']);
  expect(show('第二编第三章第十二条', table)).toEqual(['duties p7']);
  expect(show('第一编第三章', table)).toEqual([]);
  expect(show('第二章第二节（二）', table)).toEqual(['rights p5']);
});

test('第三段 is the third in present order, and p3 is offered where that is another one', () => {
  const table = tableOf(movedReport);
  expect(show('第三段', table)).toEqual(['guidance p2', 'guidance p3']);
  expect(show('p3', table)).toEqual(['guidance p3']);
});

test.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['廿三', 23],
  ['一百零三', 103],
  ['一百一十', 110],
  ['两千零二十四', 2024],
  ['二〇二四', 2024],
  ['一万二千', 12_000],
  ['貳拾', 20],
  ['12', 12],
  ['十十', undefined],
  ['二百三百', undefined],
  ['甲', undefined],
  ['', undefined],
])('readNumeral() reads %s', (text, number) => {
  expect(readNumeral(text)).toBe(number);
});
