import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/intake/blocks.ts';
import { findInLines } from '../../src/intake/findings.ts';

const found = (lines: string): Findings => findInLines(lines.replaceAll('|', '\n'));
const valuesOf = (lines: string, key: keyof Findings): string[] => found(lines)[key].map(({ value }) => value);
const han = (count: number): string => '甲'.repeat(count);
/** Sentences, a line each: none of them can be a title, a date or a name. */
const sentences = (count: number): string => '甲乙丙。|'.repeat(count);

describe('the title of a text is', () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    ['its first heading', '甲乙|# 丙丁|戊。', '丙丁', 'the first heading'],
    ['one at the sixth place', `${sentences(5)}# 丙丁|戊。`, '丙丁', 'the first heading'],
    ['none at the seventh', `${sentences(6)}# 丙丁|戊。`, undefined, undefined],
    ['none with a number', '# 一、丙丁|戊。', undefined, undefined],
    ['its first line', '甲乙|丙丁|戊。', '甲乙', 'the first line'],
    ['a line of 60 characters', `${han(60)}|戊。`, han(60), 'the first line'],
    ['none of 61', `${han(61)}|戊。`, undefined, undefined],
    ['no line without Chinese', 'Annual Report|甲乙', undefined, undefined],
    ['no numbered line', '（一）甲乙|丙丁', undefined, undefined],
    ...['。', '！', '？', '；', '：', '，'].map((mark): [string, string, undefined, undefined] => [`no line that ends with ${mark}`, `甲乙${mark}|丙丁`, undefined, undefined]),
    ['a line with a mark in its midst', '甲，乙丙|丁。', '甲，乙丙', 'the first line'],
    ['lines up to one that ends as titles do', '甲部关于乙|丙丁|戊的决定|己。', '甲部关于乙丙丁戊的决定', 'the first 3 lines'],
    ['in traditional characters', '甲部關於乙|戊的決定|己。', '甲部關於乙戊的決定', 'the first 2 lines'],
    ['four lines', '甲部关于乙|丙丁|戊己|庚的决定|辛。', '甲部关于乙丙丁戊己庚的决定', 'the first 4 lines'],
    ['not five', '甲部关于乙|丙丁|戊己|庚辛|壬的决定|癸。', '甲部关于乙', 'the first line'],
    ['one line that is whole', '甲部关于乙的决定|丙的通知|丁。', '甲部关于乙的决定', 'the first line'],
    ['one line where a sentence stands between', '甲部关于乙|丙丁。|戊的决定|己。', '甲部关于乙', 'the first line'],
    ['one line where none ends as titles do', '甲部关于乙|丙丁|戊。', '甲部关于乙', 'the first line'],
    ['one line without 关于', '甲部乙|丙的决定|丁。', '甲部乙', 'the first line'],
    ['lines up to a type in brackets', '甲部关于乙|丙的办法（试行）|丁。', '甲部关于乙丙的办法（试行）', 'the first 2 lines'],
    ['with 20 characters in them', `甲部关于乙|丙的办法(${han(20)})|丁。`, `甲部关于乙丙的办法(${han(20)})`, 'the first 2 lines'],
    ['not with 21', `甲部关于乙|丙的办法（${han(21)}）|丁。`, '甲部关于乙', 'the first line'],
    ['not up to a type with words behind it', '甲部关于乙|丙的办法之二|丁。', '甲部关于乙', 'the first line'],
    ['below brackets', '（甲乙）|丙丁|戊。', '丙丁', 'the first line'],
    ['below other brackets', '〔甲乙〕|[丙]|(丁)|戊己|庚。', '戊己', 'the first line'],
    ['a line that only begins with brackets', '（甲乙）丙|丁。', '（甲乙）丙', 'the first line'],
    ['a line that only ends with them', '甲（乙丙）|丁。', '甲（乙丙）', 'the first line'],
    ['below a label', '来源：甲报|丙丁|戊。', '丙丁', 'the first line'],
    ['below the number of a paper', '甲办发〔2024〕12号|丙丁|戊。', '丙丁', 'the first line'],
    ['below a line of 29 characters with one', `${han(20)}〔2024〕12号|丙丁|戊。`, '丙丁', 'the first line'],
    ['the line itself where it has 30', `${han(21)}〔2024〕12号|丙丁|戊。`, `${han(21)}〔2024〕12号`, 'the first line'],
    ['below 附件', '附件|丙丁|戊。', '丙丁', 'the first line'],
    ['below 附 录', '附 录|丙丁|戊。', '丙丁', 'the first line'],
    ['below 附錄', '附錄|丙丁|戊。', '丙丁', 'the first line'],
    ['below 附件 and three characters', '附件　甲乙丙：|丙丁|戊。', '丙丁', 'the first line'],
    ['the line itself where there are four', '附件甲乙丙丁|戊己|庚。', '附件甲乙丙丁', 'the first line'],
    ['the line itself where a word stands before', '见附件|戊己|庚。', '见附件', 'the first line'],
    ['below the head of a paper', '甲乙市人民政府文件|丙丁|戊。', '丙丁', 'the first line'],
    ['with what is below it', '丙丁|（征求意见稿）|戊。', '丙丁（征求意见稿）', 'the first line'],
    ['a heading without its marks and indent', '##   丙丁|戊。', '丙丁', 'the first heading'],
    ['no heading of seven hashes', '####### 丙丁|戊。', '####### 丙丁', 'the first line'],
    ['no heading without a space', '#丙丁|戊。', '#丙丁', 'the first line'],
    ['none of an empty text', '', undefined, undefined],
  ])('%s', (_, lines, title, where) => {
    expect(found(lines).title).toEqual(title === undefined ? [] : [{ value: title, where }]);
  });

  test('a line without the white space around it', () => {
    expect(found('\u3000\u3000 丙丁\u3000 |戊。').title).toEqual([{ value: '丙丁', where: 'the first line' }]);
    expect(findInLines('丙丁\r戊己\r\n庚').title[0]?.value).toBe('丙丁');
  });
}); // prettier-ignore

describe('who issues a text', () => {
  test.each([
    ['the head of the paper, with who signs behind it', '甲乙市水利局文件|丙丁|戊。|己庚市林业局|2024年3月5日', ['甲乙市水利局', '己庚市林业局']],
    ['in the fourth line', '丙|丁|戊|甲乙市水利局文件|己。', ['甲乙市水利局']],
    ['not in the fifth', '丙|丁|戊|己|甲乙市水利局文件|庚。', []],
    ['who publishes, behind a gap', '甲乙市水利局　发布|丙。', ['甲乙市水利局']],
    ['in traditional characters', '甲乙市水利局 發佈|丙。', ['甲乙市水利局']],
    ['not without a gap', '甲乙市水利局发布|丙。', []],
    ['not with words behind', '甲乙市水利局　发布了|丙。', []],
    ['no person', '张三　发布|丙。', []],
    ['a name that is spaced out', '甲 乙 市 水 利 局　发布|丙。', ['甲乙市水利局']],
  ])('%s', (_, lines, bodies) => {
    expect(valuesOf(lines, 'issuer')).toEqual(bodies);
    expect(valuesOf(lines, 'publisher')).toEqual(bodies);
  });

  test('each is told with its place', () => {
    expect(found('甲乙市水利局文件|丙丁|戊。|己庚市林业局|2024年3月5日').issuer.map(({ where }) => where)).toEqual([
      'the head of the paper',
      'the line before the date',
    ]);
  });
}); // prettier-ignore

describe('who speaks', () => {
  const speech = (lines: string): string[] => valuesOf(lines, 'author');
  test.each<[string, string, string[]]>([
    ['stands above the first sentence', '在会上的讲话|甲市市长　王某某|各位代表：', ['王某某']],
    ['not below it', '在会上的讲话|各位代表：|甲市市长　王某某|丙', []],
    ...['。', '！', '？', '：'].map((mark): [string, string, string[]] => [`not below one that ends with ${mark}`, `在会上的讲话|甲乙${mark}|甲市市长　王某某|丙`, []]),
    ['but below a clause', '在会上的讲话|甲乙，|甲市市长　王某某|丙。', ['王某某']],
    ['anywhere where there is no sentence', '在会上的讲话|甲|甲市市长　王某某', ['王某某']],
    ['at the fifteenth place', `${'甲|'.repeat(14)}甲市市长　王某某|${'乙|'.repeat(30)}`, ['王某某']],
    ['not at the sixteenth', `${'甲|'.repeat(15)}甲市市长　王某某|${'乙|'.repeat(30)}`, []],
    ['not at the end', `${'甲|'.repeat(30)}甲市市长　王某某`, []],
    ['alone below the title', '在会上的讲话|王某某|各位代表：', ['王某某']],
    ['alone, with a surname of two characters', '在会上的讲话|欧阳 小明|各位代表：', ['欧阳小明']],
    ['alone, in traditional characters', '在會上的講話|陳某|各位代表：', ['陳某']],
    ['below an office and a date', '在会上的讲话|国家主席|三月五日|王某|各位代表：', ['王某']],
    ...['各位代表', '国家主席', '三月五日', '北京大学', '广东省', '全体同志', '司马', '王某某某'].map((line): [string, string, string[]] => [`not ${line}`, `在会上的讲话|${line}|丙丁，戊。`, []]),
  ])('%s', (_, lines, names) => {
    expect(speech(lines)).toEqual(names);
  });
}); // prettier-ignore

describe('the number of a paper', () => {
  const numbersOf = (lines: string): string[] =>
    found(lines).number.map(({ value, isWeak }) => `${value}${isWeak === true ? ' (weak)' : ''}`);
  test.each<[string, string, string[]]>([
    ['between any brackets', '甲发〔2024〕5号|甲发[2024]6号|甲发［2024］7号|甲发（2024）8號', ['甲发〔2024〕5号', '甲发[2024]6号', '甲发［2024］7号', '甲发（2024）8號']],
    ['with 第', '甲发〔2024〕第5号', ['甲发〔2024〕第5号']],
    ['of four figures', '甲发〔2024〕1234号', ['甲发〔2024〕1234号']],
    ['not of five', '甲发〔2024〕12345号', []],
    ['not without a year of four', '甲发〔202〕5号', []],
    ['without words before it on a line of its own', '〔2024〕5号', ['〔2024〕5号']],
    ['not within a line without words before it', '〔2024〕5号甲', []],
    ['with four characters beside it', '甲发〔2024〕5号一二三四', ['甲发〔2024〕5号']],
    ['weak with five', '甲发〔2024〕5号一二三四五', ['甲发〔2024〕5号 (weak)']],
    ['weak in a line of 59 characters', `甲发〔2024〕5号${han(49)}`, ['甲发〔2024〕5号 (weak)']],
    ['none in one of 60', `甲发〔2024〕5号${han(50)}`, []],
    ['with twelve characters before it', `${han(20)}〔2024〕5号`, [`${han(12)}〔2024〕5号 (weak)`]],
    ['once where a label says it', '文号：甲发〔2024〕5号', ['甲发〔2024〕5号']],
    ...['DB99/T 1234—2024', 'GB 1234-2024', 'GB/T 1234.56–2024', 'HJ 12—2024', 'YY 3—2024', 'JJF 1—2024', 'JJG 1—2024', 'SL 1—2024', 'T/ABC 1—2024', 'Q/AB　1—2024', 'SL/T1--2024'].map((standard): [string, string, string[]] => [`of a standard: ${standard}`, standard, [standard]]),
    ...['GB 1234—24', 'GB—2024', 'A 12—2024', '见GB 12—2024', 'GB 12—2024版', 'GB  12—2024', 'T/A 12—2024'].map((standard): [string, string, string[]] => [`of no standard: ${standard}`, standard, []]),
  ])('%s', (_, lines, numbers) => {
    expect(numbersOf(lines)).toEqual(numbers);
  });
}); // prettier-ignore

describe('the day of a text', () => {
  const N = 40;
  const at = (line: string, index: number): string =>
    Array.from({ length: N }, (_, each) => (each === index ? line : '甲乙丙。')).join('|');
  test.each([
    ['has a line to itself', '甲|2024年3月5日|乙。', ['2024-03-05']],
    ['stands behind a name and a gap', '水务局办公室编　2024年3月5日|乙。', ['2024-03-05']],
    ['not without a gap', '水务局办公室编2024年3月5日|乙。', []],
    ['stands in the head of a newspaper', '云岭日报/2024年/3月/5日/第3版|乙。', ['2024-03-05']],
    ['behind a name of 20 characters', `${han(20)}/2024年3月5日|乙。`, ['2024-03-05']],
    ['not behind one of 21', `${han(21)}/2024年3月5日|乙。`, []],
    ['nor behind one', '甲/2024年3月5日|乙。', []],
    ['at the fifteenth place', at('2024年3月5日', 14), ['2024-03-05']],
    ['not at the sixteenth', at('2024年3月5日', 15), []],
    ['at the eighth from the end', at('2024年3月5日', N - 8), ['2024-03-05']],
    ['not at the ninth', at('2024年3月5日', N - 9), []],
    ['the head first, and the last of the foot before the others', `${at('2024年3月5日', 0)}|2024年3月6日|2024年3月7日`, ['2024-03-05', '2024-03-07', '2024-03-06']],
    ['once in a text of fifteen lines', `${'甲。|'.repeat(14)}2024年3月5日`, ['2024-03-05']],
    ['over two lines', '甲|二〇二四年|三月五日|乙。', ['2024-03-05']],
    ['is that of its last amendment', '甲法|（2012年10月26日第一次修正　2018年3月5日第二次修正）|乙。', ['2018-03-05']],
    ['the last of two lines', '甲法|（2012年10月26日第一次修正）|（2018年3月5日第二次修正）|乙。', ['2018-03-05', '2012-10-26']],
    ['in whatever order', '甲法|（2018年3月5日第二次修正）|（2012年10月26日第一次修正）|乙。', ['2018-03-05', '2012-10-26']],
    ['no amendment further down', at('（2012年10月26日第一次修正）', 15), []],
    ['is told with what happened', '甲|（2024年3月5日在全会上的讲话）|乙。', ['2024-03-05']],
    ['where no other is known', '甲|2024年3月4日|（2024年3月5日在全会上的讲话）|乙。', ['2024-03-04']],
    ['not further down', at('（2024年3月5日在全会上的讲话）', 15), []],
    ['not where it was passed then', '甲法|（2024年3月5日甲会议通过）|乙。', []],
    ['not where it was published then', '甲法|（2024年3月5日甲部公布）|乙。', []],
    ['not where something came into force', '2024-06-01 实施|乙。', []],
  ])('%s', (_, lines, dates) => {
    expect(valuesOf(lines, 'date')).toEqual(dates);
  });

  test('two amendments of one day are told by the later line first', () => {
    const dates = found('甲法|（2018年3月5日第一次修正）|（2018年3月5日第二次修正）|乙。').date;
    expect(dates.map(({ where }) => where)).toEqual(['the line “（2018年3月5日第二次修正）”', 'the line “（2018年3月5日第一次修正）”']);
  });

  test('a line is named by its first thirty characters', () => {
    expect(found(`甲发〔2024〕5号${han(30)}`).number[0]?.where).toBe(`the line “甲发〔2024〕5号${han(20)}”`);
  });
}); // prettier-ignore

describe('the days in the life of a text', () => {
  const days = (lines: string): string =>
    (['adopted', 'published', 'effective'] as const).flatMap((key) => valuesOf(lines, key).map((value) => `${key} ${value}`)).join(', ');
  test.each([
    ['in its history', '甲法|（2021年11月26日甲会议通过　2021年12月1日甲部公布　自2022年1月1日起施行）|乙。', 'adopted 2021-11-26, published 2021-12-01, effective 2022-01-01'],
    ['not further down', `${sentences(15)}（2021年11月26日甲会议通过）|${sentences(20)}`, ''],
    ['at the fifteenth place', `${sentences(14)}（2021年11月26日甲会议通过）|${sentences(20)}`, 'adopted 2021-11-26'],
    ['where it was printed first', '甲|原载《云岭日报》2024年3月5日第3版', 'published 2024-03-05'],
    ['where that has no day', '甲|原载《云岭日报》', ''],
    ['in its last words', `${sentences(30)}本条例自2022年1月1日起施行。`, 'effective 2022-01-01'],
    ['beside an event', '2024-03-05 发布|2024-06-01 实施|甲。', 'published 2024-03-05, effective 2024-06-01'],
    ['between bars', '发布日期：2024年3月5日 | 施行日期：2024年6月1日', 'published 2024-03-05, effective 2024-06-01'],
    ['beside another label', '发布日期：2024年3月5日 来源：甲报', 'published 2024-03-05'],
  ])('%s', (_, lines, told) => {
    expect(days(lines)).toBe(told);
  });

  test('labels beside each other are read one by one', () => {
    expect(valuesOf('作者：李明 来源：云岭日报', 'author')).toEqual(['李明']);
    expect(valuesOf('作者：李明 来源：云岭日报', 'publisher')).toEqual(['云岭日报']);
    expect(valuesOf('甲|原载《云岭日报》2024年3月5日', 'publisher')).toEqual(['云岭日报']);
  });
}); // prettier-ignore
