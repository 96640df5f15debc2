import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/pipeline/split/blocks.ts';
import { findArticles } from '../../src/pipeline/split/articles.ts';
import { findHeadings, levelsOf } from '../../src/pipeline/split/headings.ts';
import { findIrregularities } from '../../src/pipeline/split/irregularities.ts';
import { plainLayout } from '../../src/pipeline/split/layout.ts';

const blocks = (lines: string): ReturnType<typeof blocksOf> => blocksOf(plainLayout(lines.replaceAll('|', '\n')));
/** Places and ranks of the headings below the first line. */
const found = (lines: string, from = 1): string =>
  findHeadings(blocks(`题|${lines}`), from, 2).map(({ index, rank }) => `${index}:${rank}`).join(' '); // prettier-ignore

describe('findHeadings(): numbers that count one sequence', () => {
  test.each([
    ['are headings with a text below', '一、甲|子。|二、乙|丑。', '1:10 3:10'],
    ['across a gap', '1. 甲|子。|3. 丙|丑。', '1:12 3:12'],
    ['from 1 alone', '1. 甲|子。', '1:12'],
    ['not the rest of a list, from 2 alone', '2. 乙|丑。', ''],
    ['but of another form', '二、乙|丑。', '1:10'],
    ['and two from 2', '2. 乙|丑。|3. 丙|寅。', '1:12 3:12'],
    ['not across something more general', '1. 甲|子。|一、乙|丑。|2. 丙|寅。', '1:12 3:10'],
    ['but across something less general', '一、甲|子。|1. 乙|丑。|二、丙|寅。', '1:10 3:12 5:10'],
    ['not across a chapter', '1. 甲|子。|第一章 乙|丑。|2. 丙|寅。', '1:12 3:3'],
    ['not across an annex', '1. 甲|子。|附件1 乙|丑。|2. 丙|寅。', '1:12 3:0'],
    // Items and headings of one form: each goes on behind what is like it.
    ['items before headings', '1. 甲。|1. 甲|子。|2. 乙。|2. 乙|丑。', '2:12 5:12'],
    ['items within them', '1. 甲|子。|1. 甲。|2. 乙。|2. 乙|丑。', '1:12 5:12'],
    ['the last of two that it follows', '1. 甲|子。|1. 乙|丑。|2. 丙|寅。', '1:12 3:12 5:12'],
    ['two forms side by side', '1. 甲|子。|（1）乙|丑。|2. 丙|寅。|（2）丁|卯。', '1:12 3:13 5:12 7:13'],
    ['none where none has a text', '一、甲|二、乙|三、丙', ''],
    ['none where the last alone could have one', '一、甲|二、乙', ''],
    ['the last with nothing below, among others', '一、甲|子。|二、乙', '1:10 3:10'],
    ['a line above a deeper one has it below', '一、甲|（一）乙|丑。', '1:10 2:11'],
    ['not above one as general', '一、甲|一、乙|丑。', '2:10'],
    ['less than half have a text', '一、甲|二、乙|三、丙|子。', ''],
    ['half of them', '一、甲|二、乙|子。', '1:10 2:10'],
    ['a sentence in the sequence, and as many headings as not', '一、甲|子。|二、乙。|丑。', ''],
    ['and more headings', '一、甲|子。|二、乙。|丑。|三、丙|寅。', '1:10 5:10'],
    ['numbers alone', '一|子。|二|丑。', '1:9 3:9'],
    ['one number alone', '一|子。', ''],
    ['two from 2', '二|子。|三|丑。', ''],
    ['a number alone among others', '（一）甲|子。|（二）|丑。', '1:11 3:11'],
    ['no number alone of another form', '1.|子。|2.|丑。', ''],
    ['a chapter’s alone', '第一章|子。', '1:3'],
    ['an annex’s alone', '附件|子。', '1:0'],
  ])('%s', (_, lines, headings) => {
    expect(found(lines)).toBe(headings);
  });

  test('not above the title', () => {
    expect(found('一、甲|子。|二、乙|丑。', 3)).toBe('3:10');
    expect(found('第一章 甲|附则|第二章 乙', 2)).toBe('2:3 3:3');
    expect(found('第一章 甲|附则|第二章 乙', 3)).toBe('3:3');
  });

  test('thirty-two sequences can go on at once, and the first of more cannot', () => {
    const interrupted = (count: number): string => `1. 甲|子。|${'1. 乙。|'.repeat(count)}2. 丙|丑。`;
    // 2. goes on behind what is like it, as long as that is remembered; else it is an item behind the others.
    expect(found(interrupted(31))).toBe('1:12 34:12');
    expect(found(interrupted(32))).toBe('1:12');
  });
}); // prettier-ignore

describe('findHeadings(): articles and annexes', () => {
  test.each([
    ['with a title and a text', '第一条 目的|甲。|第二条 范围|乙。', '1:7 3:7'],
    ['not without a title', '第一条|甲。', ''],
    ['not the last', '第一条 目的', ''],
    ['not above another', '第一条 目的|第二条 乙。', ''],
    ['not above a chapter', '第一条 目的|第一章 乙|丙。', '2:3'],
    ...['删去', '刪去', '删除', '刪除', '废止', '廢止', '保留'].map((word) => [`not one that says （${word}）`, `第一条 （${word}）|甲。`, '']),
    ['not one in other brackets', '第一条 (废止)|甲。', ''],
    ['one that says more', '第一条 （废止）的规定|甲。', '1:7'],
    ['one that says it at its end', '第一条 规定（废止）|甲。', '1:7'],
    ['an annex with a text', '附件1：名单|张三。', '1:0'],
    ['not one that is only named', '附件1：名单|附件2：表', ''],
    ['nor the last', '甲。|附件1：名单', ''],
    ['but behind the date', '甲。|2024年3月5日|附件1：名单', '3:0'],
    ['not at the date', '附件1：名单|2024年3月5日', ''],
    ['never the first line of a list', '甲。|2024年3月5日|附件：1.名单', ''],
    ['with a space in it', '附件： 1.名单|张三。', ''],
    ['without a colon', '附件1 名单|附件2 表', '1:0 2:0'],
    ['with a colon further on', '附件1 名单：甲|附件2 表', '1:0 2:0'],
    ['with a figure further on', '附件：名单1|张三。', '1:0'],
  ])('%s', (_, lines = '', headings = '') => {
    expect(found(lines)).toBe(headings);
  });

  const DATED = '子。|2024年3月5日|';
  test.each([
    ['what is issued with a letter', `${DATED}甲办法|丑。`, '3:0'],
    ['behind a remark', `${DATED}（此件公开）|甲办法|丑。`, '4:0'],
    ['not further down', `${DATED}丑。|甲办法|寅。`, ''],
    ['not without a sentence above', `子|2024年3月5日|甲办法|丑。`, ''],
    ['not where only a title ends with a stop', `子：|2024年3月5日|甲办法|丑。`, ''],
    ['not the last line', `${DATED}甲办法`, ''],
    ['not what does not say what it is', `${DATED}甲乙|丑。`, ''],
    ['not before the first date', `甲办法|子。|2024年3月5日`, ''],
    ['a second one', `${DATED}甲办法|丑。|2024年3月6日|乙办法|寅。`, '3:0 6:0'],
    ['a remark of two characters', `${DATED}（公开）|甲办法|丑。`, '4:0'],
    ['not behind one of one', `${DATED}（公）|甲办法|丑。`, ''],
    ['nor behind words with brackets in them', `${DATED}见（公开）|甲办法|丑。`, ''],
    ['nor behind brackets with words behind', `${DATED}（公开）吧|甲办法|丑。`, ''],
  ])('%s', (_, lines, headings) => {
    expect(found(lines)).toBe(headings);
  });
}); // prettier-ignore

describe('findHeadings(): titles without a number', () => {
  test.each([
    ['are as general as the most general number', '第一章 甲|子。|一、乙|丑。|附则|寅。', '1:3 3:10 5:3'],
    ['whatever stands first', '总则|子。|一、乙|丑。|第一章 甲|寅。', '1:3 3:10 5:3'],
    ['are the least general where there is none', '附则|子。', '1:100'],
    ['not as general as an annex', '附件1 表|子。|附则|丑。', '1:0 3:100'],
    ['nor as what is issued', '子。|2024年3月5日|甲办法|丑。|附则|寅。', '3:0 5:100'],
    ['with a colon', '第一章 甲|子。|注释：|丑。', '1:3 3:3'],
    ['not as a sentence', '第一章 甲|子。|附则。|丑。', '1:3'],
    ...['参考文献', '主要参考文献', '參考文獻', '后记', '後記', '后 记', '后\u3000记', '参考文献：'].map((end) => [
      `at the end behind an annex: ${end}`,
      `第一章 甲|子。|附件1 表|丑。|${end}|寅。`,
      '1:3 3:0 5:0',
    ]),
    ['before an annex', '第一章 甲|子。|后记|寅。|附件1 表|丑。', '1:3 3:3 5:0'],
    ['others behind an annex', '第一章 甲|子。|附件1 表|丑。|附则|寅。', '1:3 3:0 5:3'],
  ])('%s', (_, lines = '', headings = '') => {
    expect(found(lines)).toBe(headings);
  });
});

test.each([
  [[], []],
  [[3], [2]],
  [
    [10, 11, 10, 12],
    [2, 3, 2, 3],
  ],
  [
    [10, 10, 10],
    [2, 2, 2],
  ],
  [
    [11, 10, 11],
    [2, 2, 3],
  ],
  [
    [10, 11, 12, 3, 12],
    [2, 3, 4, 2, 3],
  ],
  [
    [3, 12, 11, 12],
    [2, 3, 3, 4],
  ],
])('levelsOf() counts ranks %j as levels %j', (ranks, levels) => {
  expect(levelsOf(ranks.map((rank, index) => ({ rank, index })))).toEqual(levels);
});

describe('findArticles() gives lines their article', () => {
  const articles = (lines: string, headings: readonly number[] = [], outside: readonly number[] = []): string =>
    findArticles(blocks(lines), new Set(headings), (index) => outside.includes(index)).map((each) => each ?? '-').join(' '); // prettier-ignore
  test.each<[string, string, number[], number[], string]>([
    ['from its number on', '甲。|第一条 乙。|丙。|第二条 丁。|戊。', [], [], '- 1 1 2 2'],
    ['with what adds to it', '第三条之一 甲。|乙。', [], [], '3-1 3-1'],
    ['up to a heading', '第一条 甲。|第二章 乙|丙。', [1], [], '1 - -'],
    ['also where it is a heading itself', '第一条 目的|甲。', [0], [], '- 1'],
    ['up to what is attached', '第一条 甲。|附件：乙|丙。', [], [], '1 - -'],
    ['up to what stands outside', '第一条 甲。|丁|丙。', [], [1], '1 - -'],
  ])('%s', (_, lines, headings, outside, given) => {
    expect(articles(lines, headings, outside)).toBe(given);
  });
});

describe('findIrregularities() tells', () => {
  const told = (lines: string, headings: readonly number[] = []): string => {
    const all = blocks(lines);
    const heads = new Set(headings.map((index) => all[index]));
    return findIrregularities(all, (block) => heads.has(block)).map(({ type, found: label, expected }) => `${type} ${label} ${expected}`).join(', '); // prettier-ignore
  };
  test.each<[string, string, number[], string]>([
    ['a gap', '（一）甲。|（三）乙。', [], 'gap （三） 2'],
    ['a repeat', '（一）甲。|（一）乙。', [], 'repeat （一） 2'],
    ['a step back', '（一）甲。|（二）乙。|（三）丙。|（二）丁。', [], 'repeat （二） 4'],
    ['nothing in order', '（一）甲。|（二）乙。|（三）丙。', [], ''],
    ['nothing where it begins again from 1', '（一）甲。|（二）乙。|（一）丙。|（二）丁。', [], ''],
    ['nothing where it begins again under something more general', '一、甲：|（一）子。|二、乙：|（一）丑。', [], ''],
    ['nothing where it goes on there', '一、甲：|（一）子。|二、乙：|（二）丑。', [], ''],
    ['a repeat under the same', '一、甲：|（一）子。|（一）丑。', [], 'repeat （一） 2'],
    ['a step back behind something more general', '一、甲：|（一）子。|（二）丑。|（三）寅。|二、乙：|（二）卯。', [], 'gap （二） 1'],
    ['what does not begin from 1', '（三）甲。', [], 'gap （三） 1'],
    ['not articles that do not', '第五条 甲。', [], ''],
    ['decimals that do not', '2.3 甲。', [], 'gap 2.3 2.1'],
    ['decimals of another clause', '1.1 甲。|1.2 乙。|2.2 丙。', [], 'gap 2.2 2.1'],
    ['a gap of decimals', '1.1 甲。|1.3 乙。', [], 'gap 1.3 1.2'],
    ['a repeat of decimals', '1.1 甲。|1.2 丙。|1.1 乙。', [], ''],
    ['an article behind one that was inserted', '第一条 甲。|第一条之一 乙。|第三条 丙。', [], 'gap 第三条 2'],
    ['and the right one', '第一条 甲。|第一条之一 乙。|第二条 丙。', [], ''],
    ['articles through chapters', '第一章 甲|第一条 甲。|第二章 乙|第三条 乙。', [0, 2], 'gap 第三条 2'],
    ['not behind an annex, which has its own', '第一条 甲。|第二条 乙。|附件1 表|第一条 丙。', [2], ''],
    ['chapters', '第一章 甲|子。|第三章 乙|丑。', [0, 2], 'gap 第三章 2'],
    ['not letters', 'a）甲。|c）乙。|A. 丙。|C. 丁。', [], ''],
    ['not 上篇 and 下篇', '上篇 甲|子。|下篇 乙|丑。', [0, 2], ''],
    ['not an annex that is no heading', '附件1 甲。|附件3 乙。', [], ''],
    ['an annex that is', '附件1 甲|子。|附件3 乙|丑。', [0, 2], 'gap 附件3 2'],
    ['not what runs on within a line', '如下：（一）甲；|（二）乙。', [], ''],
    ['a heading that goes on behind an item', '（一）甲。|（二）乙|子。', [1], ''],
    ['an item that goes on behind a heading', '（一）甲|子。|（二）乙。', [0], ''],
    ['not one that does not', '（一）甲|子。|（三）乙。', [0], 'gap （三） 1'],
    ['items under each heading anew', '一、甲|1. 子。|2. 丑。|二、乙|1. 寅。', [0, 3], ''],
    ['items that go on behind a heading', '一、甲|1. 子。|二、乙|2. 寅。', [0, 2], ''],
    ['a heading without a number ends the items below', '（一）甲。|附则|（二）乙。', [1], ''],
  ])('%s', (_, lines, headings, odd) => {
    expect(told(lines, headings)).toBe(odd);
  });
}); // prettier-ignore
