import { describe, expect, test } from 'vitest';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { tableOf } from '../../src/report/address/table.ts';
import type { PublishedParagraph } from '../../src/pipeline/published.ts';
import { lawReport, withText } from '../arbitraries/addressed-report.ts';

type Report = typeof lawReport;

const show = (typed: string, report: Report): string[] =>
  resolveAddress(typed, tableOf(report)).map(({ section, paragraph = '', sentence = '' }) => `${section} ${paragraph} ${sentence}`.trim()); // prettier-ignore

/** The report with something else said of some of its paragraphs. */
const changed = (report: Report, changes: Readonly<Record<string, Partial<PublishedParagraph>>>): Report => ({
  ...report,
  paragraphs: report.paragraphs.map((paragraph) => ({ ...paragraph, ...changes[paragraph.id] })),
});

describe('the ends of what can be addressed', () => {
  test.each([
    ['p1', ['general p1']],
    ['p0', []],
    ['p9', ['duties p9']],
    ['p10', []],
    ['第一段', ['general p1']],
    ['第零段', []],
    ['第九段', ['duties p9']],
    ['第十段', []],
    ['p1.s1', ['general p1 1']],
    ['p1.s0', []],
    ['p1.s2', []],
    ['第一段第一句', ['general p1 1']],
    ['第一段第二句', []],
    ['#/general/', ['general']],
    ['general', ['general']],
    ['generals', []],
  ])('%s', (typed, places) => {
    expect(show(typed, lawReport)).toEqual(places);
  });
});

test('§N is a page where no heading has a number, from the first to the last', () => {
  const report = withText([
    ['a', '甲', ['子。']],
    ['b', '乙', ['丑。']],
  ]);
  expect(['§0', '§1', '§2', '§3'].map((typed) => show(typed, report))).toEqual([[], ['a'], ['b'], []]);
  const annexed = withText([
    ['a', '甲', ['子。']],
    ['b', '附件1 乙', ['丑。']],
  ]);
  // An annex is no chapter: its number is not the text’s.
  expect([show('§1', annexed), show('§2', annexed)]).toEqual([['a'], ['b']]);
});

test('§N is the most general heading with that number', () => {
  const report = withText([
    ['a', '第一章 甲', ['子。']],
    ['b', '第一节 乙', ['丑。']],
    ['c', '第二节 丙', ['寅。']],
    ['d', '第二章 丁', ['卯。']],
  ]);
  expect(show('§1', report)).toEqual(['a']);
  expect(show('§2', report)).toEqual(['d']);
});

describe('paragraphs of an article', () => {
  const report = withText([['a', '第一章 甲', ['第一条 甲。', '表一', '乙。', '丙。', '第二条 丁。', '戊。', '某部']]]);
  test('are no tables, captions and footnotes', () => {
    for (const kind of ['table', 'caption', 'note'] as const) {
      const with2 = changed(report, { p2: { kind } });
      expect([show('第一条第二款', with2), show('第一条第三款', with2)]).toEqual([['a p3'], ['a p4']]);
    }
    expect(show('第一条第二款', report)).toEqual(['a p2']);
  });

  test('end with the article, and where the text closes', () => {
    expect(show('第一条第四款', report)).toEqual(['a p4']);
    expect(show('第一条第五款', report)).toEqual([]);
    expect(show('第二条第三款', report)).toEqual(['a p7']);
    expect(show('第二条第三款', changed(report, { p7: { kind: 'closing' } }))).toEqual([]);
  });
});

test('an item reaches over those that stand deeper, and up to the next one', () => {
  const report = changed(withText([['a', '甲', ['一、甲：', '1.子。', '2.丑。', '二、乙：', '1.寅。']]]), {
    p1: { depth: 0 },
    p2: { depth: 1 },
    p3: { depth: 1 },
    p4: { depth: 0 },
    p5: { depth: 1 },
  });
  expect(show('一、2.', report)).toEqual(['a p3']);
  expect(show('二、1.', report)).toEqual(['a p5']);
  expect(show('二、2.', report)).toEqual([]);
  expect(show('1.', report)).toEqual(['a p2', 'a p5']);
});

test('a chapter’s heading goes before a line that begins like one', () => {
  const report = withText([
    ['a', '第一章 甲', ['第二章 说明见后', '子。']],
    ['b', '第二章 乙', ['丑。']],
  ]);
  expect(show('第二章', report)).toEqual(['b p3']);
  expect(show('附件', withText([['a', '甲', ['附件：1. 名单']], ['b', '附件 名单', ['丑。']]]))).toEqual(['b p2']); // prettier-ignore
});

test('a section that was called otherwise twice is found by each name, one that went without a successor by none', () => {
  const report: Report = {
    ...lawReport,
    history: {
      ...lawReport.history,
      sections: [
        { slug: 'introduction', since: 1, gone: 2, successor: 'opening' },
        { slug: 'opening', since: 2, gone: 3, successor: 'general' },
        { slug: 'appendix', since: 1, gone: 2 },
        { slug: 'general', since: 3 },
      ],
    },
  };
  expect(tableOf(report).former).toEqual([
    ['introduction', 'general'],
    ['opening', 'general'],
  ]);
  expect(['introduction', 'opening', 'appendix', 'general'].map((typed) => show(typed, report))).toEqual([['general'], ['general'], [], ['general']]); // prettier-ignore
});
