import { describe, expect, test } from 'vitest';
import { findSignature, isBody, kindOfName, namesIn, readRedHead, readSpeaker } from '../../src/intake/issuers.ts';
import { belowTitle } from '../../src/intake/titles.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);
const han = (count: number): string => '甲'.repeat(count);
const lines = (text: string): string[] => text.split('|');

describe('isBody() knows', () => {
  test.each(words('水利厅 水利廳 水利局 水利部 甲市委 水利委员会 甲市政府 最高人民法院 大学科技园管理中心 水利（集团）公司'))('%s', (name) => {
    expect([isBody(name), isBody([...name].join(' ')), isBody([...name].join('\u3000'))]).toEqual([true, true, true]);
  });
  test.each(['局', '甲局的', '水利局长', 'A水利局', '水利局。', `${han(31)}局`, ''])('no “%s”', (name) => {
    expect(isBody(name)).toBe(false);
  });
  test('a name of two to thirty characters before its kind', () => {
    expect([isBody('甲局'), isBody('甲乙局'), isBody(`${han(30)}局`)]).toEqual([false, true, true]);
  });
}); // prettier-ignore

describe('findSignature(): who signs is', () => {
  const bodies = [...'甲乙丙丁戊己庚辛壬癸子丑寅'].map((each) => `${each}水局`);
  const date = (spaces: number): string => `2024年${' '.repeat(spaces)}3月5日`;
  const signed = (text: string, head = 15, tail = 8): string[] => findSignature(lines(text), head, tail).map(({ value }) => value);
  test.each([
    ['the line before a date', '甲。|甲水局|2024年3月5日', ['甲水局']],
    ['several of them, in order', '甲。|甲水局|乙水局|2024年3月5日', ['甲水局', '乙水局']],
    ['none beyond what is no body', '甲水局|甲。|乙水局|2024年3月5日', ['乙水局']],
    ['none where a sentence stands between', '甲水局|甲。|2024年3月5日', []],
    ['twelve at most', `${bodies.join('|')}|2024年3月5日`, bodies.slice(1)],
    ['before a date in brackets', '甲水局|（2024年3月5日）', ['甲水局']],
    ['before a date in half-width ones', '甲水局|(2024年3月5日)', ['甲水局']],
    ['before a month', '甲水局|2024年3月', ['甲水局']],
    ['not before a year', '甲水局|2024年', []],
    ['not before a date with more', '甲水局|2024年3月5日发布', []],
    ['before a date of 23 characters', `甲水局|${date(14)}`, ['甲水局']],
    ['not before one of 24', `甲水局|${date(15)}`, []],
    ['several in one line, apart by gaps', '甲水局　　乙水局|2024年3月5日', ['甲水局', '乙水局']],
    ['apart by a mark', '甲水局、乙水局|2024年3月5日', ['甲水局', '乙水局']],
    ['names apart by one space', '甲乙水局 丙丁水局|2024年3月5日', ['甲乙水局', '丙丁水局']],
    ['one name with a space in it', '甲乙市 水利局|2024年3月5日', ['甲乙市水利局']],
    ['short names that one space parts', '甲水局 乙水局|2024年3月5日', ['甲水局乙水局']],
    ['no line with a person in it', '甲水局　　张三|2024年3月5日', []],
    ['two dates, each with its own', '甲水局|2024年3月5日|乙水局|2024年3月6日', ['甲水局', '乙水局']],
    ['nobody without a date', '甲水局|乙水局', []],
  ])('%s', (_, text, names) => {
    expect(signed(text)).toEqual(names);
  });

  test('the foot of a long text comes before its head, and its middle counts nothing', () => {
    const text = '甲水局|2024年3月5日|甲。|乙水局|2024年3月6日|乙。|丙水局|2024年3月7日';
    expect(signed(text, 2, 2)).toEqual(['丙水局', '甲水局']);
    expect(signed(text, 4, 4)).toEqual(['甲水局', '乙水局', '丙水局']); // a short one is read as a whole
    expect(signed(text, 4, 3)).toEqual(['丙水局', '甲水局']);
    expect(findSignature(['甲水局', '2024年3月5日'], 2, 2)).toEqual([{ value: '甲水局', where: 'the line before the date' }]);
  });
}); // prettier-ignore

test.each([
  ['甲乙市人民政府文件', '甲乙市人民政府'],
  ['甲 乙 市 人 民 政 府 文 件', '甲乙市人民政府'],
  ['甲乙市水利局公文', '甲乙市水利局'],
  ['甲乙市水利局　函', '甲乙市水利局'],
  ['甲乙市水利局  令 ', '甲乙市水利局'],
  ['甲乙市水利局 公告', '甲乙市水利局'],
  ['甲乙縣政府 書函', '甲乙縣政府'],
  ['甲乙县政府 书函', '甲乙县政府'],
  ['甲乙市水利局函', undefined],
  ['甲乙市水利局 函件', undefined],
  ['甲乙市水利局文件汇编', undefined],
  ['张三文件', undefined],
  ['文件', undefined],
  ['张三 函', undefined],
])('readRedHead(%s) is %s', (line, body) => {
  expect(readRedHead(line)).toBe(body);
});

describe('readSpeaker() reads', () => {
  test.each(words('省长 市长 县长 縣長 区长 州长 省長 市長 书记 書記 主席 主任 部长 部長 局长 局長 厅长 廳長 总理 總理 院长 院長 会长 會長 检察长 檢察長'))('who is %s', (office) => {
    expect(readSpeaker(`${office} 王某某`)).toBe('王某某');
    expect(readSpeaker(`甲${office}　王某某 `)).toBe('王某某');
    expect(readSpeaker(`甲${office}王某某`)).toBeUndefined();
    expect(readSpeaker(`${office}助理 王某某`)).toBeUndefined();
  });
  test.each([
    ['甲市副市长、乙县书记　王某', '王某'],
    ['甲市市长　　王　某　某', '王某某'],
    ['甲市市长 王 某', '王某'],
    ['甲市市长 欧阳某某', '欧阳某某'],
    ['甲市市长 欧阳某某某', undefined],
    ['甲市市长 王', undefined],
    ['甲市市长 王某某讲话。', undefined],
    ['甲。市长 王某某', undefined],
    [`${han(24)}市长 王某某`, '王某某'],
    [`${han(25)}市长 王某某`, undefined],
  ])('of “%s”: %s', (line, name) => {
    expect(readSpeaker(line)).toBe(name);
  });
}); // prettier-ignore

test.each([
  ['李明', ['李明']],
  ['李明、王芳', ['李明', '王芳']],
  ['李明，王芳,张三；李四;王五/赵六／钱七', ['李明', '王芳', '张三', '李四', '王五', '赵六', '钱七']],
  ['李明 王芳　张三', ['李明', '王芳', '张三']],
  ['李明、、王芳、', ['李明', '王芳']],
  ['Li Ming', ['Li Ming']],
  ['本报记者 李明', ['李明']],
  ['本報記者：李明', ['李明']],
  ['本刊通讯员李明', ['李明']],
  ['通訊員: 李明', ['李明']],
  ['特约撰稿 李明', ['李明']],
  ['特约撰稿人　李明', ['李明']],
  ['李明记者', ['李明记者']],
  ['', []],
])('namesIn(%s)', (value, names) => {
  expect(namesIn(value)).toEqual(names);
});

test.each([
  ...words('甲课题组 課題組 编写组 編寫組 编委会 甲小组 工作组 编辑部 編輯部 本刊 本报评论员 省水利局').map((name) => [
    name,
    'institution',
  ]),
  ...words('李明 水利局 王某会长').map((name) => [name, 'person']),
])('kindOfName(%s) is %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

describe('belowTitle() takes to the title', () => {
  test.each(words('稿 草案 試行 试行 暂行 暫行 修订 修訂 修正 节选 節選 节录 節錄 摘要'))('（%s）', (state) => {
    for (const below of [`（${state}）`, `(${state})`, `（${han(12)}${state}${han(6)}）`])
      expect(belowTitle('甲', ['甲', below])).toBe(below);
    for (const below of [`（${han(13)}${state}）`, `（${state}${han(7)}）`, `甲（${state}）`, `（${state}）甲`, state])
      expect(belowTitle('甲', ['甲', below])).toBeUndefined();
  });
  test.each([
    ['——乙丙', '——乙丙'],
    ['—乙丙', '——乙丙'],
    ['–乙丙', '——乙丙'],
    ['―乙丙', '——乙丙'],
    ['-乙丙', '——乙丙'],
    ['——  乙丙', '——乙丙'],
    ['——\u3000乙丙', '——乙丙'],
    [`——${han(59)}`, `——${han(59)}`],
    [`——${han(60)}`, undefined],
    ['——乙', undefined],
    ['——乙丙。', undefined],
    ['——乙丙；', undefined],
    ['——乙丙：', undefined],
    ['——乙。丙', '——乙。丙'],
    ['乙——丙', undefined],
    ['乙丙', undefined],
  ])('%s: %s', (below, taken) => {
    expect(belowTitle('甲', ['甲', below, '（试行）'])).toBe(taken);
  });
  test('what stands below the line that the title ends with', () => {
    expect(belowTitle('甲乙', ['甲', '乙', '（试行）'])).toBe('（试行）');
    expect(belowTitle('甲', ['（试行）', '丙', '（草案）'])).toBeUndefined();
    expect(belowTitle('甲', ['乙', '甲'])).toBeUndefined();
  });
  test('among the first thirty lines', () => {
    const above = (count: number): string[] => [...Array<string>(count).fill('乙'), '甲', '（试行）'];
    expect([belowTitle('甲', above(29)), belowTitle('甲', above(30))]).toEqual(['（试行）', undefined]);
  });
}); // prettier-ignore
