import { describe, expect, test } from 'vitest';
import { readNumbering } from '../../src/vocabulary/forms.ts';
import { isTitleLike } from '../../src/pipeline/split/title-like.ts';
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

  test.each([
    ['a heading that markup has no part in', `甲${'乙'.repeat(39)}`, true],
    ['one of 41 characters', `甲${'乙'.repeat(40)}`, false],
    ['characters beyond the basic plane, which are one each', '𠀀'.repeat(40), true],
    ['41 of them', '𠀀'.repeat(41), false],
    ['one with a comma at its end', '甲乙，', false],
    ['one with a closing quotation mark behind its stop', '甲乙。”', false],
    ['a row of a table', '甲\t乙\t丙', false],
    ['two columns', '甲\t乙', true],
  ])('isTitleLike() of %s', (_, line, is) => {
    expect(isTitleLike(line)).toBe(is);
  });

  test.each([
    ['80 characters', `一、${'甲'.repeat(78)}`, true],
    ['81 characters', `一、${'甲'.repeat(79)}`, false],
    ['41 with a stop within', `一、${'甲'.repeat(18)}。${'甲'.repeat(20)}`, false],
    ['40 with a stop within', `一、${'甲'.repeat(18)}。${'甲'.repeat(19)}`, true],
    ['an article of 41', `第一条　${'甲'.repeat(37)}`, false],
    ['an article of 40', `第一条　${'甲'.repeat(36)}`, true],
  ])('isTitleLike() of a numbered line of %s', (_, line, is) => {
    expect(isTitleLike(line, readNumbering(line))).toBe(is);
  });

  test.each([
    ['a restart', '一、甲。|二、乙。|一、丙。|二、丁。', []],
    ['a gap', '一、甲。|三、乙。', ['gap 2']],
    ['a repeat', '一、甲。|二、乙。|二、丙。', ['repeat 3']],
    ['a step back', '一、甲。|二、乙。|三、丙。|二、丁。', ['repeat 4']],
    ['an item sequence that ended begins again from 1', '一、甲：|（一）子。|（二）丑。|二、乙：|（一）寅。', []],
    ['one that goes on under the next', '一、甲：|（一）子。|（二）丑。|二、乙：|（三）寅。', []],
    ['one that leaves out a number there', '一、甲：|（一）子。|（二）丑。|二、乙：|（四）寅。', ['gap 3']],
    ['one that begins with 2 there', '一、甲：|（一）子。|（二）丑。|（三）卯。|二、乙：|（二）寅。', ['gap 1']],
    ['one that repeats its last number there', '一、甲：|（一）子。|（二）丑。|二、乙：|（二）寅。', ['repeat 3']],
    ['one that repeats its 1 there', '一、甲：|（一）子。|二、乙：|（一）寅。', []],
    ['the same without an end', '一、甲：|（一）子。|（一）寅。', ['repeat 2']],
  ])('the numbers of %s', (_, lines, odd) => {
    const { irregularities = [] } = split(`关于甲乙的报告\n\n甲乙丙。\n${lines.split('|').join('\n')}\n`);
    expect(irregularities.map(({ type, expected }) => `${type} ${expected}`)).toEqual(odd);
  });

  test('a text of nothing but blank lines has no sections', () => {
    expect(split(' \n\n\u2003\n')).toEqual({ sections: [] });
  });
});
