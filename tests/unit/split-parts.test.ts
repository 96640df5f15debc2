import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { readStructure, showStructure } from '../fixtures/structure-tree.ts';

/** A text, its lines between strokes, as the pipeline splits it: title, headings by level, paragraphs by kind. */
function parts(lines: string, file = 'a.txt'): string[] {
  return showStructure(readStructure(file, `${lines.replaceAll('|', '\n')}\n`))
    .split('\n')
    .map((each) => each.trim().replace(/ \{label: .*\}$/u, ''))
    .filter((each) => each !== '' && each !== '(before the first heading)');
}

const titleOf = (lines: string, file?: string): string | undefined => parts(lines, file)[0];
const headingsOf = (lines: string, file?: string): string[] =>
  parts(lines, file).filter((each) => each.startsWith('#'));
const T = '关于甲的报告||';

describe('the title', () => {
  test.each([
    ['needs three lines', '关于甲的报告|甲。|乙。', '关于甲的报告'],
    ['is none of two', '关于甲的报告|甲。', 'none'],
    ['of two lines', '甲乙丙丁|关于戊的报告|甲。|乙。', '甲乙丙丁关于戊的报告'],
    ['of five', '一一甲|二二乙|三三丙|四四丁|五五的报告|甲。|乙。', '一一甲二二乙三三丙四四丁五五的报告'],
    ['is but the first of six', '一一甲|二二乙|三三丙|四四丁|五五戊|六六的报告|甲。|乙。', '一一甲'],
    ['ends where it is whole', '甲的报告|乙的通知|甲。|乙。', '甲的报告'],
    ['goes on where a title mark is open', '印发《甲办法|（试行）的说明》|的通知|甲。|乙。', '印发《甲办法'],
    ['goes on with 关于, whatever it ends with', '甲乙省政府|关于甲乙丙|甲。|乙。', '甲乙省政府关于甲乙丙'],
    ['goes on with nothing else', '甲乙省政府|对于甲乙丙|甲。|乙。', '甲乙省政府'],
    ['is no sentence', '甲乙。|关于甲乙丙|甲。|乙。', 'none'],
    [
      'stands below four lines of a head',
      'GB/T 1234|〔2020〕1号|来源：甲|2024年3月|关于甲的报告|甲。|乙。',
      '关于甲的报告',
    ],
    ['stands below the number of a paper', '甲部文件|甲〔2020〕3号|关于甲的通知|甲。|乙。', '关于甲的通知'],
    ['takes 文件 without a number as its own', '甲部文件|乙乙|关于甲的通知|甲。|乙。', '甲部文件乙乙关于甲的通知'],
    ['stands below 附件', '附件|关于甲的报告|甲。|乙。', '关于甲的报告'],
    ['and not below one of several', '附件|关于甲的报告|甲。|附件2|乙。', 'none'],
    ['stands below a date', '2024年3月5日|甲乙的报告|甲。|乙。', '甲乙的报告'],
    ['of a law of Hong Kong', '第599章《预防条例》||第1条 甲。|乙。', '第599章《预防条例》'],
    ['is no chapter', '第五章 预防|第1条 甲。|乙。', 'none'],
    ['is no 总则', '总则|第1条 甲。|乙。', 'none'],
  ])('%s', (_, lines, title) => {
    expect(titleOf(lines)).toBe(`title: ${title}`);
  });

  test.each([
    ['a heading of the first level', '# 甲||## 乙||丙。', '甲'],
    ['none of the second', '## 甲||丙。||## 乙||丁。', 'none'],
    ['one of two that have headings below them', '# 甲||## 乙||丙。||# 丁||戊。', 'none'],
    ['one of two that have none right below', '# 甲||# 丁||## 乙||丙。', '甲'],
    ['a heading above numbered ones', '# 甲||## 乙||丙。||# 二、丁||戊。', '甲'],
    ['one of several that are numbered', '# 一、甲||## 乙||丙。||# 二、丁||戊。', 'none'],
  ])('in Markdown: %s', (_, lines, title) => {
    expect(titleOf(lines, 'a.md')).toBe(`title: ${title}`);
  });
});

describe('headings', () => {
  const dated = '各县：|现印发甲。|甲部|2024年3月5日|';
  test.each([
    ['what is issued with a letter', `${T}${dated}甲办法|第一条 甲。`, ['## 甲办法']],
    ['behind a remark on its date', `${T}${dated}（此件公开）|甲办法|第一条 甲。`, ['## 甲办法']],
    ['not behind two remarks', `${T}${dated}（此件公开）|（急件）|甲办法|第一条 甲。`, []],
    ['not with nothing under it', `${T}${dated}甲办法`, []],
    ['not what says not what it is', `${T}${dated}甲和乙|第一条 甲。`, []],
    ['not where no sentence stands above', `${T}甲部|2024年3月5日|甲办法|第一条 甲。`, []],
    ['four dates of what was issued', `${T}甲。|2024年3月5日|甲办法|乙。|2024年3月6日|乙办法|丙。|2024年3月7日|丙办法|丁。|2024年3月8日|丁办法|戊。`, ['## 甲办法', '## 乙办法', '## 丙办法', '## 丁办法']],
    ['five dates of a chronicle', `${T}甲。|2024年3月5日|甲办法|乙。|2024年3月6日|乙办法|丙。|2024年3月7日|丙办法|丁。|2024年3月8日|丁办法|戊。|2024年3月9日|己。`, []],
    ['articles with a title and a text', '甲办法||第一条 目的|甲。|第二条 范围|乙。', ['## 第一条 目的', '## 第二条 范围']],
    ['not the last, with nothing under it', '甲办法||第一条 目的|甲。|第二条 范围', ['## 第一条 目的']],
    ['not one above another article', '甲办法||第一条 目的|第二条 范围|乙。', ['## 第二条 范围']],
    ['not one that was taken out', '甲办法||第一条 （删去）|甲。|第二条 范围|乙。', ['## 第二条 范围']],
    ['not one above a chapter', '甲办法||第一条 目的|第二章 乙|第二条 范围|乙。', ['## 第二章 乙', '### 第二条 范围']],
    ['an annex behind the date', `${T}${dated}附件1：名单|张三。|附件2|清单|李四。`, ['## 附件1：名单', '## 附件2　清单']],
    ['not one that is listed before it', `${T}甲。|附件1：名单|2024年3月5日`, []],
    ['not the first line of a list', `${T}甲。|附件：1.甲|2.乙|2024年3月5日`, []],
    ['half of the lines that are counted have a text', `${T}甲。|一、甲|乙。|二、乙|三、丙|丁。|四、丁`, ['## 一、甲', '## 二、乙', '## 三、丙', '## 四、丁']],
    ['less than half have', `${T}甲。|一、甲|乙。|二、乙|三、丙|丁。|四、丁|五、戊`, []],
    ['one of two has', `${T}甲。|一、甲|二、乙|丙。`, ['## 一、甲', '## 二、乙']],
    ['none has', `${T}甲。|一、甲|二、乙`, []],
    ['numbers alone', `${T}甲。|一|乙。|二|丙。`, ['## 一', '## 二']],
    ['one number alone', `${T}甲。|一|乙。|丙。`, []],
    ['numbers alone from 2', `${T}甲。|二|乙。|三|丙。`, []],
    ['a sentence among fewer titles', `${T}甲。|一、甲。|乙。|二、乙|丙。`, []],
    ['a sentence among more titles', `${T}甲。|一、甲|乙。|二、乙|丙。|三、丙。|丁。`, ['## 一、甲', '## 二、乙']],
    ['levels by what is more general', `${T}第一章 甲|一、乙|（一）丙|丁。|二、乙|戊。|第二章 甲|（一）丙|丁。`, ['## 第一章 甲', '### 一、乙', '#### （一）丙', '### 二、乙', '## 第二章 甲', '### （一）丙']],
    ['A. below I.', `${T}甲。|I. 甲|A. 乙|丙。|B. 丁|戊。|II. 己|庚。`, ['## I. 甲', '### A. 乙', '### B. 丁', '## II. 己']],
    ['A. above nothing without Roman numbers', `${T}甲。|1. 甲|A. 乙|丙。|B. 丁|戊。|2. 己|庚。`, ['## 1. 甲', '### A. 乙', '### B. 丁', '## 2. 己']],
  ])('%s', (_, lines, headings) => {
    expect(headingsOf(lines)).toEqual(headings);
  }); // prettier-ignore

  test.each([
    ['as general as the chapters', '甲办法||总则|甲。|第一章 分则|乙。|附则|丙。', ['## 总则', '## 第一章 分则', '## 附则']],
    ['of a text without numbers', '甲办法||甲。|附则|丙。', ['## 附则']],
    ['with a colon', '甲办法||甲。|第一章 甲|乙。|注释：|丙。', ['## 第一章 甲', '## 注释：']],
    ['below an annex', `${T}第一章 甲|甲。|附件1 表|丙。|第一章 丁|丁。|附则|丁。`, ['## 第一章 甲', '## 附件1 表', '### 第一章 丁', '### 附则']],
    ['at the end, behind an annex', `${T}第一章 甲|甲。|附件1 表|丙。|参考文献|丁。|后记|戊。`, ['## 第一章 甲', '## 附件1 表', '## 参考文献', '## 后记']],
    ['that are no titles', '甲办法||甲。|附则如下|丙。|本总则|丁。', []],
  ])('titles without a number, %s', (_, lines, headings) => {
    expect(headingsOf(lines)).toEqual(headings);
  }); // prettier-ignore

  test('of Markdown are all that there are', () => {
    expect(headingsOf('# 甲||第一章 乙||丙。||## 丁||戊。||### 己||庚。||## 辛||壬。', 'a.md')).toEqual(['## 丁', '### 己', '## 辛']); // prettier-ignore
    expect(headingsOf('# 甲||第一章 乙||丙。||第二章 丁||戊。', 'a.md')).toEqual(['## 第一章 乙', '## 第二章 丁']);
  });
});

describe('labels on lines of their own', () => {
  test.each([
    ['an article and its text', '第 1 條|甲。|第 2 條||乙。', ['prose article 1: 第 1 條　甲。', 'prose article 2: 第 2 條　乙。']],
    ['an article and, apart, what is like a title', '第 1 條||甲乙|丙。', ['prose article 1: 第 1 條', 'prose article 1: 甲乙', 'prose article 1: 丙。']],
    ['an annex and its title', '甲。|附件2|清单|乙。', ['prose: 甲。', '## 附件2　清单', 'prose: 乙。', 'numbering-gap line 5: “附件2”, not number 1']],
    ['two blank lines between them', '附件||||甲乙|丙。', ['## 附件', 'prose: 甲乙', 'prose: 丙。']],
    ['three', '附件|||甲乙|丙。', ['## 附件　甲乙', 'prose: 丙。']],
    ['a clause and its term', '3.1|甲乙|丙。', ['## 3.1　甲乙', 'prose: 丙。']],
    ['one blank line between them', '3.1||甲乙|丙。', ['## 3.1　甲乙', 'prose: 丙。']],
    ['two of them', '3.1|||甲乙|丙。', ['prose: 3.1', 'prose: 甲乙', 'prose: 丙。']],
    ['a clause and a sentence', '3.1|甲乙。|丙。', ['prose: 3.1', 'prose: 甲乙。', 'prose: 丙。']],
    ['an annex, what it is, and its title', '附录A|（规范性）|甲乙|丙。', ['## 附录A　（规范性）　甲乙', 'prose: 丙。']],
    ['two blank lines among them', '附录A|（资料性附录）|||甲乙|丙。', ['## 附录A　（资料性附录）　甲乙', 'prose: 丙。']],
    ['three of them', '附录A||（资料性）|||甲乙|丙。', ['## 附录A　（资料性）', 'prose: 甲乙', 'prose: 丙。']],
  ])('%s', (_, lines, found) => {
    expect(parts(`${T}总说。|${lines}`).slice(2)).toEqual(found);
  }); // prettier-ignore

  test('the title of what is issued is joined, and no other line behind a date', () => {
    expect(parts(`${T}甲。|2024年3月5日|甲省关于|戊的办法|第一条 甲。`)).toContain('## 甲省关于戊的办法');
    expect(parts(`${T}甲。|2024年3月5日|甲省关于|戊的情况|丙。`)).not.toContain('甲省关于戊的情况');
  });
});

describe('kinds', () => {
  const S = `${T}总说。|`;
  const kindsOf = (lines: string): string[] => parts(lines).map((each) => each.split(':', 1)[0] ?? '').slice(1); // prettier-ignore
  test.each([
    ['when a law was passed', '甲法|（2024年3月5日第八次会议通过）|第一条 甲。', ['front', 'prose article 1']],
    ['a line of 120 characters that begins with a date', `甲法|2024年3月5日${'甲'.repeat(110)}。|乙。`, ['front', 'prose']],
    ['one of 121', `甲法|2024年3月5日${'甲'.repeat(111)}。|乙。`, ['prose', 'prose']],
    ['the number of a paper', '关于甲的通知|甲〔2024〕1号|乙。|丙。', ['front', 'prose', 'prose']],
    ['lines behind the first sentence', '关于甲的通知|乙。|甲〔2024〕1号|丙。', ['prose', 'prose', 'prose']],
    ['to whom a letter goes', `${T}各县：|乙。`, ['address', 'prose']],
    ['the same further down', `${S}各县：|乙。`, ['prose', 'prose', 'prose']],
    ['who is spoken to, anywhere', `${S}各位代表：|乙。`, ['prose', 'address', 'prose']],
    ['60 characters to them', `${S}同志们${'甲'.repeat(60)}：|乙。`, ['prose', 'address', 'prose']],
    ['61', `${S}同志们${'甲'.repeat(61)}：|乙。`, ['prose', 'prose', 'prose']],
    ['a caption', `${S}表1-2　甲|乙。|图 3：甲乙|丙。`, ['prose', 'caption', 'prose', 'caption', 'prose']],
    ['what only speaks of a table', `${S}表1-2说明甲|乙。|表1 甲乙。`, ['prose', 'prose', 'prose', 'prose']],
    ['a signature and its date', `${S}甲部|2024年3月5日`, ['prose', 'closing', 'closing']],
    ['three lines of it', `${S}甲部|乙部|丙部|2024年3月5日`, ['prose', 'closing', 'closing', 'closing', 'closing']],
    ['four', `${S}丁部|甲部|乙部|丙部|2024年3月5日`, ['prose', 'prose', 'closing', 'closing', 'closing', 'closing']],
    ['24 characters of it', `${S}${'甲'.repeat(24)}|2024年3月5日`, ['prose', 'closing', 'closing']],
    ['25', `${S}${'甲'.repeat(25)}|2024年3月5日`, ['prose', 'prose', 'closing']],
    ['a remark and an imprint behind it', `${S}甲部|2024年3月5日|（此件公开）|抄送：乙。|丁部2024年3月6日印发`, ['prose', 'closing', 'closing', 'closing', 'closing', 'closing']],
    ['a signature behind the date, at the end', `${S}2024年3月5日|甲部`, ['prose', 'closing', 'closing']],
    ['four lines of it', `${S}2024年3月5日|甲部|乙部|丙部|丁部`, ['prose', 'closing', 'closing', 'closing', 'closing', 'closing']],
    ['five', `${S}2024年3月5日|甲部|乙部|丙部|丁部|戊部`, ['prose', 'closing', 'prose', 'prose', 'prose', 'prose', 'prose']],
    ['a date, and a text behind it', `${S}2024年3月5日|甲部|乙。`, ['prose', 'closing', 'prose', 'prose']],
    ['what is attached, above it', `${S}附件：名单|甲部|2024年3月5日`, ['prose', 'prose', 'closing', 'closing']],
    ['four dates', `${S}2024年1月|甲。|2024年2月|乙。|2024年3月|丙。|2024年4月|丁。`, ['prose', 'closing', 'prose', 'closing', 'prose', 'closing', 'prose', 'closing', 'prose']],
    ['five, a chronicle', `${S}2024年1月|甲。|2024年2月|乙。|2024年3月|丙。|2024年4月|丁。|2024年5月|戊。`, Array.from({ length: 11 }, () => 'prose')],
    ['items by what is more general', `${S}一、甲。|（一）乙。|1.丙。|（二）丁。|二、戊。`, ['prose', 'item 0', 'item 1', 'item 2', 'item 1', 'item 0']],
    ['items anew behind a paragraph', `${S}一、甲。|（一）乙。|丙。|（二）丁。|（三）丁。`, ['prose', 'item 0', 'item 1', 'prose', 'item 0', 'item 0']],
    ['an item of 300 characters', `${S}一、${'甲'.repeat(297)}。`, ['prose', 'item 0']],
    ['one of 301', `${S}一、${'甲'.repeat(298)}。`, ['prose', 'prose']],
  ])('%s', (_, lines, kinds) => {
    expect(kindsOf(lines)).toEqual(kinds);
  }); // prettier-ignore
});

describe('a list of contents', () => {
  test.each([
    ['is left out with two lines that stand in the text', '目录|甲章|乙章|甲章|子。|乙章|丑。', ['甲章', '乙章']],
    ['is text with one', '目录|甲章|甲章|子。|丑。', []],
    [
      'whatever page numbers it has',
      '目　录|第一章 甲……1|第二章 乙 (12)|第一章 甲|子。|第二章 乙|丑。',
      ['第一章 甲……1', '第二章 乙 (12)'],
    ],
    ['with lines that have dots and a number alone', '目录|甲...1|乙……ⅳ|子。', ['甲...1', '乙……ⅳ']],
    ['up to the first line of the text', '目录|甲章|乙章 5|丙丙 7|甲章|子。|乙章|丑。', ['甲章', '乙章 5']],
  ])('%s', (_, lines, contents) => {
    const found = parts(`${T}${lines}`).filter((each) => each.startsWith('contents: '));
    expect(found.slice(1)).toEqual(contents.map((each) => `contents: ${each}`));
  });
});

describe('footnotes', () => {
  test.each([
    [
      'below what refers to them',
      '子［1］丑。|［1］寅。',
      ['prose: 子［1］丑。 {note 1: ［1］}', 'note [1]: ［1］寅。'],
    ],
    ['not above it', '［1］寅。|子［1］丑。', ['prose: ［1］寅。', 'prose: 子［1］丑。']],
    [
      'once each',
      '子［1］丑。|［1］寅。|［1］卯。',
      ['prose: 子［1］丑。 {note 1: ［1］}', 'note [1]: ［1］寅。', 'prose: ［1］卯。'],
    ],
    [
      'two references to one',
      '子［1］丑［1］。|［1］寅。',
      ['prose: 子［1］丑［1］。 {note 1: ［1］} {note 1: ［1］}', 'note [1]: ［1］寅。'],
    ],
    [
      'and what refers to none',
      '子［1］丑［2］。|［1］寅。',
      ['prose: 子［1］丑［2］。 {note 1: ［1］}', 'note [1]: ［1］寅。'],
    ],
    ['three figures', '子［100］。|［100］寅。', ['prose: 子［100］。 {note 100: ［100］}', 'note [100]: ［100］寅。']],
    ['four, which are a year', '子［2024］。|［2024］寅。', ['prose: 子［2024］。', 'prose: ［2024］寅。']],
  ])('%s', (_, lines, found) => {
    expect(parts(`${T}总说。|${lines}`).slice(2)).toEqual(found);
  });

  test('circled numbers refer at the end of a clause, and number one at its beginning', () => {
    const [text, first = '', second = ''] = parts(`${T}总说。|子①，丑②。|①寅。|②卯。`).slice(2);
    expect(text).toBe('prose: 子①，丑②。 {note ①: ①} {note ②: ②}');
    expect([first, second]).toEqual([expect.stringMatching(/^note .*\[①\]/u), expect.stringMatching(/^note .*\[②\]/u)]);
    expect(parts(`${T}总说。|子①丑。|①寅。`).slice(2)).toEqual(['prose: 子①丑。', 'item 0: ①寅。']);
  });
});

describe('page numbers', () => {
  test.each([
    ['that count on', '甲|— 1 —|乙|— 2 —|丙。', ['甲', '乙', '丙。']],
    ['that do not', '甲|— 2 —|乙|— 2 —|丙。', ['甲', '— 2 —', '乙', '— 2 —', '丙。']],
    ['of a total', '甲。|1/3|乙。|2/3|丙。', ['甲。', '乙。', '丙。']],
    ['one alone, a fraction', '甲。|1/3|乙。', ['甲。', '1/3', '乙。']],
    ['of two totals', '甲。|1/3|乙。|2/4|丙。', ['甲。', '1/3', '乙。', '2/4', '丙。']],
    ['one of a total and one without', '甲。|1/3|乙。|— 2 —|丙。', ['甲。', '1/3', '乙。', '— 2 —', '丙。']],
    ['第页', '甲。|第1页 共2页|乙。|第2页|丙。', ['甲。', '乙。', '丙。']],
    ['at both ends', '— 1 —|甲。|乙。|— 2 —', ['甲。', '乙。']],
  ])('%s', (_, lines, left) => {
    const found = layOut(lines.replaceAll('|', '\n'), 'plain').text.split('\n').filter((line) => line !== ''); // prettier-ignore
    expect(found).toEqual(left);
  });

  test('a sentence that ends before one ends its paragraph', () => {
    expect(layOut('甲。\n\n— 1 —\n\n乙。', 'plain').text).toBe('甲。\n\n乙。');
    expect(layOut('甲\n\n— 1 —\n\n乙。', 'plain').text).toBe('甲\n乙。');
  });
});

describe('numbers of headings and items that are odd', () => {
  const odd = (lines: string): string[] => parts(`${T}${lines}`).filter((each) => each.startsWith('numbering')).map((each) => each.replace('numbering-', '').replace('line ', '')); // prettier-ignore
  test.each([
    ['a sequence that ended leaves a number out', '一、甲：|（一）子。|（二）丑。|二、乙：|（四）寅。', ['gap 7: “（四）”, not number 3']],
    ['the second gap as well', '一、甲。|三、乙。|五、丙。', ['gap 4: “三、”, not number 2', 'gap 5: “五、”, not number 4']],
    ['the second repeat as well', '一、甲。|一、乙。|一、丙。', ['repeated 4: “一、”, not number 2', 'repeated 5: “一、”, not number 2']],
    ['an article inserted', '第十二条 甲。|第十二条之一 乙。|第十三条 丙。', []],
    ['one inserted and then one left out', '第十二条 甲。|第十二条之一 乙。|第十四条 丙。', ['gap 5: “第十四条”, not number 13']],
    ['two inserted', '第十二条 甲。|第十二条之一 乙。|第十二条之二 丙。', []],
    ['the second inserted without the first', '第十二条 甲。|第十二条之二 乙。', ['gap 4: “第十二条之二”, not number 13']],
    ['articles go on through chapters', '第一章 甲|第一条 甲。|第二章 乙|第二条 乙。', []],
    ['and do not begin again in one', '第一章 甲|第一条 甲。|第二条 甲。|第二章 乙|第一条 乙。', []],
    ['articles that repeat in the next chapter', '第一章 甲|第一条 甲。|第二条 甲。|第二章 乙|第二条 乙。', ['repeated 7: “第二条”, not number 3']],
    ['a document that begins with a later article', '第五条 甲。|第六条 甲。', []],
    ['a list that begins with a later item', '（二）甲。|（三）甲。', ['gap 3: “（二）”, not number 1']],
    ['decimals of a new clause from 1', '1.1 甲。|1.2 乙。|2.1 丙。', []],
    ['decimals of a new clause from 2', '1.1 甲。|1.2 乙。|2.2 丙。', ['gap 5: “2.2”, not number 2.1']],
    ['letters, which are not counted', 'a）甲。|c）乙。', []],
    ['a number that runs on within a line', '如下：（一）甲；|（二）乙。', []],
    ['one that does not', '如下：（一）甲；|（三）乙。', ['gap 4: “（三）”, not number 1']],
  ])('%s', (_, lines, found) => {
    expect(odd(lines)).toEqual(found);
  }); // prettier-ignore
});
