import { describe, expect, test } from 'vitest';
import { split } from '../../src/pipeline/split/split.ts';
import { splitSentences } from '../../src/pipeline/split/sentences.ts';

describe('splitSentences()', () => {
  test.each([
    ['stops', '甲。乙！丙？丁…戊', ['甲。', '乙！', '丙？', '丁…', '戊']],
    ['a stop and its quotation mark', '他说：“甲。”乙。', ['他说：“甲。”', '乙。']],
    ['a quotation of several sentences', '他说：“甲。乙。”丙。', ['他说：“甲。乙。”', '丙。']],
    [
      'a quoted question that goes on',
      '回答“为何？”、“如何？”的问题。乙。',
      ['回答“为何？”、“如何？”的问题。', '乙。'],
    ],
    ['brackets that go on', '甲（乙。丙）丁。戊。', ['甲（乙。丙）丁。', '戊。']],
    ['brackets in quotation marks', '“甲（乙。”丙）丁。', ['“甲（乙。”', '丙）丁。']],
    ['a list number before a quotation', '1)甲“乙。丙”丁。戊。', ['1)甲“乙。丙”丁。', '戊。']],
    ['a quotation mark that is never closed', '“甲。乙。', ['“甲。', '乙。']],
    ['one that was never opened', '甲。乙”丙。', ['甲。', '乙”丙。']],
    ['stops in a row', '好？！”真的……。对', ['好？！”', '真的……。', '对']],
    ['ASCII marks before Chinese', '真的?是!', ['真的?', '是!']],
    ['ASCII marks in Latin', 'Q&A? Yes! 好。', ['Q&A? Yes! ', '好。']],
    ['numbers', '增长3.5%。达1.2亿', ['增长3.5%。', '达1.2亿']],
    ['spaces behind a stop', '甲。 乙。', ['甲。 ', '乙。']],
    ['no stop', '甲', ['甲']],
    ['nothing', '', []],
  ])('%s', (_, paragraph, sentences) => {
    expect(splitSentences(paragraph).map(({ from, to }) => paragraph.slice(from, to))).toEqual(sentences);
  });
});

describe('split()', () => {
  test('takes a line for a paragraph, and knows headings by their form', () => {
    const text = '# 标题\n\n引言。\n第一章 总则\n第一条 甲。乙。\n\n（二）任务\n丙\n一、任务是：\n第三章 结尾。\n';
    const { title, sections } = split(text);
    expect(title?.text).toBe('# 标题');
    expect(
      sections.map(({ level, heading, paragraphs }) => [level, heading?.text, ...paragraphs.map((part) => part.text)]),
    ).toEqual([
      [0, undefined, '引言。'],
      [2, '第一章 总则', '第一条 甲。乙。'],
      [3, '（二）任务', '丙', '一、任务是：', '第三章 结尾。'],
    ]);
  });

  test('a line as long as a paragraph is no heading', () => {
    expect(split(`一、${'甲'.repeat(78)}\n乙。`).sections).toMatchObject([{ level: 2, paragraphs: [{}] }]);
    expect(split(`一、${'甲'.repeat(79)}\n乙。`).sections).toMatchObject([{ level: 0, paragraphs: [{}, {}] }]);
    expect(split(`一、${'甲'.repeat(38)}。${'甲'.repeat(9)}\n乙。`).sections).toMatchObject([{ level: 0 }]);
  });

  test('a text of nothing but blank lines has no sections', () => {
    expect(split(' \n\n\u2003\n')).toEqual({ sections: [] });
  });
});
