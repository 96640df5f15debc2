import { describe, expect, test } from 'vitest';
import { type Block, blocksOf } from '../../src/pipeline/split/blocks.ts';
import { plainLayout } from '../../src/pipeline/split/layout.ts';
import { findTitle, isWhole, wholeTitle } from '../../src/pipeline/split/title.ts';
import type { StructureRules } from '../../src/vocabulary/structure-rules.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);
const blocks = (lines: string): Block[] => blocksOf(plainLayout(lines.replaceAll('|', '\n')));
/** The lines that are the title, by their places. */
const place = (lines: string, rules: StructureRules = 2): string => {
  const { from, to } = findTitle(blocks(lines), rules);
  return from === to ? 'none' : `${from}–${to}`;
};
/** True where a line can be no part of a title. */
const isApart = (line: string, rules: StructureRules = 2): boolean => wholeTitle(blocks(`${line}|湖区管理办法`), 0, rules) === 0; // prettier-ignore

describe('a line stands apart from the title', () => {
  test.each([
    ...words('——云岭 —云岭 –云岭 -云岭 --云岭 来源于云岭 來源 时间 時間 作者甲 发布云岭 發布 日期 索引号 文号'),
    ...words('云岭〔2024〕号 云岭［2024］号 （云岭） (云岭) 云岭省长 云岭市长王某 云岭湖北岸常务副省主席 国务院总理甲'),
    ...words('云岭2024年3月 云岭2024年12月号 民国99年3月 民國112年3月云岭'),
  ])('%s', (line) => {
    expect([isApart(line, 1), isApart(line, 2)]).toEqual([true, true]);
  });

  test.each(words('云岭—— 云岭来源 云岭时间 见日期 云岭（甲） 云岭〔202〕号 云岭［20245］号 市长甲 a云岭市长 云岭2024年 云岭湖治理'))(
    'not %s',
    (line) => {
      expect([isApart(line, 1), isApart(line, 2)]).toEqual([false, false]);
    },
  );

  test('a name of two to twelve characters before an office', () => {
    expect(['甲', '甲乙', '甲'.repeat(12), '甲'.repeat(13)].map((name) => isApart(`${name}省长`))).toEqual([false, true, true, false]); // prettier-ignore
  });

  test.each([
    '云岭[2024]5号',
    '云岭日报第3版',
    '云岭日报 第 12 版',
    '第123版云岭',
    ...words('索引号：甲 索引號：甲 发文机关：甲 發文機關：甲 发文字号：甲 發文字號：甲 发文日期：甲 成文日期：甲 发布日期：甲 發布日期：甲 公开日期：甲 公開日期：甲 生效日期：甲 施行日期：甲 签发日期：甲 簽發日期：甲'),
    ...words('标题：甲 標題：甲 名称：甲 名稱：甲 主题分类：甲 主題分類：甲 主题词：甲 主題詞：甲 分类：甲 信息分类：甲 分類：甲 时效：甲 时效性：甲 時效性：甲 文号：甲 文號：甲 有效性：甲 受文者：甲'),
    ...words('发布机构：甲 發布機構：甲 公开机关：甲 公開機關：甲 制定单位：甲 制定單位：甲 制定时间：甲'),
    ...words('【发布时间】：甲 ［发布时间］：甲 [发布时间]：甲 发布时间:甲 發布時間：甲'),
    '索 引 号：000014349',
    '发\u3000文\t机关：甲',
  ])('by the second rules: %s', (line) => {
    expect(isApart(line, 2)).toBe(true);
    // What the first rules know of them begins with one of their own words.
    if (!/^(?:发布|發布|文号|索引号)/u.test(line)) expect(isApart(line, 1)).toBe(false);
  });

  test.each([
    '云岭[202]5号',
    '云岭第1234版',
    '云岭第3页',
    ...words('见索引号：甲 发文：甲 成文：甲 主题：甲 信息：甲 制定：甲 名称甲 受文者甲'),
  ])('by neither: %s', (line) => {
    expect([isApart(line, 1), isApart(line, 2)]).toEqual([false, false]);
  });
}); // prettier-ignore

describe('what stands above a title', () => {
  const above = (line: string, rules: StructureRules): string => place(`${line}|湖区管理办法|第一条 甲。|乙。`, rules);
  test.each(['GB1234', 'GB/T1234', 'GB 1234', 'GB/T  1', 'DB34/T1.A', 'ICS13.060', 'CCSZ16', 'JJF1', 'JJG1', 'YY12', 'HJ\t12', 'HJ\u30001', '中华人民共和国国家标准', '中华人民共和国水利行业标准', '中华人民共和国一二三四五六行业标准'])(
    '%s, by both rules',
    (line) => {
      expect([above(line, 1), above(line, 2)]).toEqual(['1–2', '1–2']);
    },
  );
  test.each(['云岭省地方标准', '地方标准', '中国水利学会团体标准', '云岭集团企业标准'])('%s, by the second', (line) => {
    expect(above(line, 2)).toBe('1–2');
    expect(above(line, 1)).toBe('0–1'); // it ends as a title does
  });
  test.each(['一二三四五六七八九十甲地方标准', '见GB1234', 'GB甲', '中华人民共和国国家标准库', '云岭地方标准库'])('%s by none', (line) => {
    expect(above(line, 2)).not.toBe('1–2');
  });

  test.each([
    ['附件', '附件|湖区管理办法|甲。|乙。', '1–2'],
    ['附　件', '附　件|湖区管理办法|甲。|乙。', '1–2'],
    ['附件：', '附件：|湖区管理办法|甲。|乙。', '1–2'],
    ['not 附件 of others', '附件|湖区管理办法|甲。|附件2|乙。', 'none'],
    ['not 附件 further down', '来源甲|附件|湖区管理办法|甲。', 'none'],
    ['not 附件1', '附件1|湖区管理办法|甲。|乙。', 'none'],
    ['the name of a paper', '云岭市文件|云政〔2024〕5号|湖区管理办法|甲。', '2–3'],
    ['with brackets of other kinds', '云岭市文件|云政［2024］5号|湖区管理办法|甲。', '2–3'],
    ['with square ones', '云岭市文件|云政[2024]5号|湖区管理办法|甲。', '2–3'],
    ['not without a number behind it', '云岭市文件|湖泊|湖区管理办法|甲。', '0–3'],
    ['not a word with more', '云岭市文件夹|云政〔2024〕5号|湖区管理办法|甲。', '0–1'],
    ['six characters before 号', '云岭市文件|云政〔2024〕第12345号|湖区管理办法|甲。', '2–3'],
    ['a number of a paper that looks like a list’s', '（2024）5号|湖区管理办法|甲。|乙。', '1–2'],
    ['no item', '一、甲乙|湖区管理办法|甲。|乙。', 'none'],
    ['five lines', '来源|时间|作者|日期|文号|湖区管理办法|甲。', '5–6'],
    ['not six', '来源|时间|作者|日期|文号|发布|湖区管理办法|甲。', 'none'],
  ])('%s', (_, lines, title) => {
    expect(place(lines)).toBe(title);
  });

  const catalogue = (count: number): string => '分类：甲|'.repeat(count);
  test.each([
    ['twenty lines of a catalogue', `${catalogue(20)}湖区管理办法|甲。`, '20–21'],
    ['and five lines more', `${catalogue(20)}来源|时间|作者|日期|文号|湖区管理办法|甲。`, '25–26'],
    ['the lines of a catalogue beyond the twentieth among those five', `${catalogue(25)}湖区管理办法|甲。`, '25–26'],
    ['not twenty-six', `${catalogue(26)}湖区管理办法|甲。`, 'none'],
    ['a title below it that says not what it is', `${catalogue(2)}湖泊|甲。|乙。`, '2–3'],
    ['and its second line', `${catalogue(2)}云岭市|关于湖泊|甲。|乙。`, '2–4'],
    ['and none there', `${catalogue(2)}甲。|乙。`, 'none'],
    ['a masthead', '云岭日报第3版|湖泊|甲。|乙。', '1–2'],
  ])('%s', (_, lines, title) => {
    expect(place(lines)).toBe(title);
  });
}); // prettier-ignore

describe('a title without a word for what it is', () => {
  test.each([
    ['is the first line', '湖泊|甲。|乙。', '0–1'],
    ['and the next that begins with 关于', '云岭市|关于湖泊|甲。', '0–2'],
    ['or with 關於', '雲嶺市|關於湖泊|甲。', '0–2'],
    ['not with another', '云岭市|有关于湖泊|甲。', '0–1'],
    ['not where that is a sentence', '云岭市|关于湖泊。|甲。', '0–1'],
    ['not two lines', '湖泊|甲。', 'none'],
    ['none where the first line is a sentence', '湖泊。|甲|乙。', 'none'],
    ['none where it stands apart', '来源|甲。|乙。', 'none'],
    ['nothing of nothing', '', 'none'],
  ])('%s', (_, lines, title) => {
    expect(place(lines)).toBe(title);
  });
}); // prettier-ignore

describe('a title that markup tells', () => {
  type Note = NonNullable<Block['note']>;
  const marked = (lines: string, notes: Readonly<Record<number, 'title' | 1 | 2>>): Block[] =>
    blocks(lines).map((block, index): Block => {
      const note = notes[index];
      const made: Note | undefined = note === undefined ? undefined : note === 'title' ? { type: 'title', at: 0 } : { type: 'heading', level: note, at: 0 }; // prettier-ignore
      return made ? { ...block, note: made } : block;
    });
  const placeOf = (lines: string, notes: Readonly<Record<number, 'title' | 1 | 2>>, rules: StructureRules = 2): string => {
    const { from, to } = findTitle(marked(lines, notes), rules);
    return from === to ? 'none' : `${from}–${to}`;
  }; // prettier-ignore
  test.each<[string, string, Readonly<Record<number, 'title' | 1 | 2>>, string]>([
    ['is the line that it names', '甲|乙|丙', { 1: 'title' }, '1–2'],
    ['also of a text of two lines', '甲|乙', { 0: 'title' }, '0–1'],
    ['the first of two', '甲|乙|丙', { 1: 'title', 2: 'title' }, '1–2'],
    ['the twenty-fifth line', '甲|'.repeat(40), { 24: 'title' }, '24–25'],
    ['a heading of the first level', '甲|乙。', { 0: 1 }, '0–1'],
    ['none of the second', '甲|乙。|丙。', { 0: 2 }, 'none'],
    ['one above others of the second', '甲|乙|丙。', { 0: 1, 1: 2 }, '0–1'],
    ['none of several with others below each', '甲|乙|丙。|丁', { 0: 1, 1: 2, 3: 1 }, 'none'],
    ['one where those are numbered', '甲|乙|丙。|二、丁', { 0: 1, 1: 2, 3: 1 }, '0–1'],
    ['none where all are', '一、甲|乙|丙。|二、丁', { 0: 1, 1: 2, 3: 1 }, 'none'],
    ['one where another stands right below it', '甲|乙|丙|丁。', { 0: 1, 1: 1, 2: 2 }, '0–1'],
    ['the one below lines that could be it', '丛书|甲|乙。', { 1: 1 }, '1–2'],
    ['not one of two', '丛书|甲|乙。|丙', { 1: 1, 3: 1 }, '0–1'],
    ['not below another heading', '丛书|乙|甲|乙。', { 1: 2, 2: 1 }, '0–1'],
    ['not below a sentence', '丛书。|甲|乙。', { 1: 1 }, 'none'],
    ['not below a title that is whole', '湖区管理办法|甲|乙。', { 1: 1 }, '0–1'],
    ['not one with a number', '丛书|一、甲|乙。', { 1: 1 }, '0–1'],
    ['below four lines', '丛书|丙|丁|戊|甲|乙。', { 4: 1 }, '4–5'],
    ['not below five', '丛书|丙|丁|戊|己|甲|乙。', { 5: 1 }, '0–1'],
  ])('%s', (_, lines, notes, title) => {
    expect(placeOf(lines, notes)).toBe(title);
  });

  test('by the first rules a heading below other lines is none, nor is a title below the fifth', () => {
    expect(placeOf('丛书|甲|乙。', { 1: 1 }, 1)).toBe('0–1');
    expect(placeOf('甲|'.repeat(9), { 4: 'title' }, 1)).toBe('4–5');
    expect(placeOf('甲|'.repeat(9), { 5: 'title' }, 1)).toBe('0–1');
  });

  test('a line that markup tells something else of is no part of one', () => {
    expect(placeOf('云岭市|关于湖泊|甲。', { 1: 2 })).toBe('0–1');
    expect(wholeTitle(marked('云岭市|湖区管理办法', { 0: 2 }), 0, 2)).toBe(0);
  });
});

describe('isWhole() wants brackets that close', () => {
  test.each([
    ['印发《湖区办法》的通知', true],
    ['印发《湖区办法的通知', false],
    ['印发湖区办法》的通知', false],
    ['〈湖区〉办法', true],
    ['〈湖区办法', false],
    ['湖区（试行）办法', true],
    ['湖区(试行)办法', true],
    ['湖区（试行办法', false],
    ['湖区试行）办法', false],
    ['《湖区办法》', true],
    ['湖区办法（试行）', true],
    ['湖区办法(2024年修订)', true],
    ['湖区办法（试行）甲', false],
    ['湖区', false],
  ])('%s: %s', (title, is) => {
    expect([isWhole(title, 1), isWhole(title, 2)]).toEqual([is, is]);
  });

  test.each(words('规范 規範 规程 規程 指引 导则 導則'))('and knows 湖区%s by the second rules alone', (kind) => {
    expect([isWhole(`湖区${kind}`, 1), isWhole(`湖区${kind}`, 2)]).toEqual([false, true]);
  });
});
