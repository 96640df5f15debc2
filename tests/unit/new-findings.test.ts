import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/pipeline/split/dates.ts';
import { formatNumber } from '../../src/intake/docx/counters.ts';
import { findInLines } from '../../src/intake/findings.ts';
import { findIdProblem } from '../../scripts/new/report-id.ts';

test.each([
  ['2024年3月5日', '2024-03-05'],
  ['二〇二四年十二月三十一日', '2024-12-31'],
  ['二○二四年十月', '2024-10'],
  ['2024年', '2024'],
  ['中華民國 112 年 12 月 31 日', '2023-12-31'],
  ['民國一百一十二年三月五日', '2023-03-05'],
  ['2024-03-05 10:20', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['２０２４年２月３０日', '2024-02'],
  ['2024年13月', '2024'],
  ['第1234年会', undefined],
  ['1.2.3', undefined],
])('readDate(%s)', (text, date) => {
  expect(readDate(text)).toBe(date);
});

describe('findInLines() finds what a text says of itself', () => {
  test('a document of an authority', () => {
    const found = findInLines(
      '某某办公厅关于河湖治理的通知\n某某办发〔2024〕12号\n各市人民政府：\n　　为加快治理，现通知如下。\n一、要求\n某某办公厅\n2024年3月5日\n（此件公开发布）\n',
    );
    expect(found.title[0]?.value).toBe('某某办公厅关于河湖治理的通知');
    expect(found.number[0]?.value).toBe('某某办发〔2024〕12号');
    expect(found.publisher[0]?.value).toBe('某某办公厅');
    expect(found.date).toEqual([{ value: '2024-03-05', where: 'the line “2024年3月5日”' }]);
  });

  test('a title of several lines', () => {
    const found = findInLines('某某省人民政府关于暂时调整\n\n河湖治理有关规定的决定\n\n各市人民政府：\n');
    expect(found.title[0]?.value).toBe('某某省人民政府关于暂时调整河湖治理有关规定的决定');
  });

  test('a page with labels', () => {
    const found = findInLines(
      '河湖治理见成效\n作者：李明　　来源：水利报　　发布时间：2024-03-05 10:20\n今年以来，治理加快。\n',
    );
    expect(found).toMatchObject({
      author: [{ value: '李明' }],
      publisher: [{ value: '水利报' }],
      published: [{ value: '2024-03-05' }],
    });
  });

  test('a sentence is no title, and a year in one no date', () => {
    const found = findInLines('2023年，治理取得成效。\n到2025年，水质达标。\n');
    expect(found).toMatchObject({ title: [], date: [] });
  });
});

test.each([
  [12, 'chineseCounting', '十二'],
  [20, 'chineseCountingThousand', '二十'],
  [105, 'chineseCountingThousand', '一百〇五'],
  [3, 'chineseLegalSimplified', '叁'],
  [2, 'ideographTraditional', '乙'],
  [11, 'decimalEnclosedCircle', '⑪'],
  [12, 'decimalFullWidth', '１２'],
  [28, 'lowerLetter', 'bb'],
  [1994, 'upperRoman', 'MCMXCIV'],
])('formatNumber(%d, %s)', (value, format, written) => {
  expect(formatNumber(value, format)).toBe(written);
});

test.each([
  '../x',
  'a/b',
  'a\\b',
  '.',
  'CON',
  'con',
  'en',
  'zh-hans',
  '404',
  'A',
  'a_b',
  '报告',
  'a--b',
  '-a',
  'a'.repeat(81),
  'a\0',
  '',
])('findIdProblem(%j) refuses', (id) => {
  expect(findIdProblem(id)).toMatch(/^(?:“|--id takes)/u);
});

test('findIdProblem() takes what an address can have', () => {
  expect(findIdProblem('water-plan-2024')).toBeUndefined();
});
