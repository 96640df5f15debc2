import { describe, expect, test } from 'vitest';
import { findHistory, keyOfLabel, readDateLine } from '../../src/intake/dated.ts';
import { isLabelled, readLabel } from '../../src/intake/labels.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);
const read = (line: string): string | undefined => {
  const found = readLabel(line);
  return found && `${found.key} ${found.value}`;
};

describe('a label before a colon is', () => {
  const VALUES = { date: ['2024年3月5日', '2024-03-05'], author: ['甲乙', '甲乙'], publisher: ['甲部', '甲部'], issuer: ['甲部', '甲部'], number: ['甲〔2024〕3号', '甲〔2024〕3号'], status: ['现行有效', 'in-force'], address: ['https://example.org/a', 'https://example.org/a'], title: ['甲的办法', '甲的办法'], adopted: ['2024年3月5日', '2024-03-05'], effective: ['2024年3月5日', '2024-03-05'], published: ['2024年3月5日', '2024-03-05'] } as const;
  const LABELS: Readonly<Record<keyof typeof VALUES, readonly string[]>> = {
    date: words('成文日期 成文时间 成文時間 发文日期 發文日期 签发日期 簽發日期 签署日期 簽署時間 修正日期 修订日期 修訂日期 日期 时间 時間'),
    author: words('作者 撰稿 撰稿人 撰文 执笔 執筆 执笔人 編著 编著 记者 記者 文'),
    issuer: words('发文机关 發文機關 发文单位 發文單位 发文机构 發文機構 制定机关 制發單位 签发机关 簽發單位 签發機構 颁布机关 頒佈機關 颁发单位 頒發機構 单位 單位'),
    publisher: words('来源 來源 信息来源 资讯来源 資訊來源 文章来源 稿件来源 稿源 发布机构 發佈機構 发布机关 發布機關 发布单位 發佈單位 出版者 出版社 出版单位 出版單位 主办 主辦 主办单位 主辦單位 主办机关 主辦機關'),
    number: words('发文字号 發文字號 文号 文號 文书号 文書號 发布文号 發布文號'),
    status: words('时效 时效性 時效性 效力 效力状态 效力狀態 有效性'),
    address: words('原文链接 原文鏈結 原文网址 原文網址 原文连结 原文連結 来源网址 來源網址 链接 鏈接 网址 網址 URL'),
    title: words('标题 標題 题名 題名 名称 文件名称 文件名稱'),
    adopted: words('通过 通過 通过日期 通过时间 通過時間 审议通过 审议通过日期 制定 订定 訂定日期 批准 批准日期'),
    effective: words('施行 施行日期 实施日期 實施日期 生效 生效日期 生效时间 执行 执行日期 執行時間'),
    published: words('发布 發布 發佈 发表 发布日期 发布时间 發佈時間 公布 公佈日期 刊发 刊發 刊登日期 印发 印發日期'),
  };
  const rows = Object.entries(LABELS).flatMap(([key, all]) => all.map((label) => [label, key as keyof typeof VALUES] as const));

  test.each(rows)('%s: %s', (label, key) => {
    const [value, known] = VALUES[key];
    expect(read(`${label}：${value}`)).toBe(`${key} ${known}`);
    expect(read(`甲${label}：${value}`)).toBeUndefined();
    expect(read(`${label}甲：${value}`)).toBeUndefined();
  });

  test.each([
    ['作者:甲', 'author 甲'],
    ['作者 ： 甲 ', 'author 甲'],
    ['作\u3000者：甲', 'author 甲'],
    ['作 者：甲', 'author 甲'],
    ['作  者：甲', undefined],
    ['【作者】：甲', 'author 甲'],
    ['[作者]：甲', 'author 甲'],
    ['［作者］：甲', 'author 甲'],
    ['（作者）：甲', 'author 甲'],
    ['(作者):甲', 'author 甲'],
    ['甲，作者：乙', undefined],
    ['作者甲', undefined],
    ['作者：', undefined],
    ['作者： ', undefined],
    ['URL：https://example.org/a b', 'address https://example.org/a'],
    ['网址：http://example.org/a>b', 'address http://example.org/a'],
    ['网址：见 http://example.org/a', undefined],
    ['网址：example.org', undefined],
    ['日期：去年', undefined],
    [`标题：${'甲'.repeat(60)}`, `title ${'甲'.repeat(60)}`],
    [`标题：${'甲'.repeat(61)}`, undefined],
    ['时效性：尚未生效', 'status not-yet-in-force'],
    ['时效性：尚未施行', 'status not-yet-in-force'],
    ['时效性：尚未实施', 'status not-yet-in-force'],
    ['時效性：尚未實施', 'status not-yet-in-force'],
    ['时效性：失效', 'status repealed'],
    ['时效性：已废止', 'status repealed'],
    ['時效性：已廢止', 'status repealed'],
    ['时效性：已修改', 'status amended'],
    ['时效性：已被修改', 'status amended'],
    ['时效性：已修正', 'status amended'],
    ['时效性：已修订', 'status amended'],
    ['時效性：已修訂', 'status amended'],
    ['时效性：有效', 'status in-force'],
    ['时效性：施行中', 'status in-force'],
    ['时效性：不明', undefined],
  ])('%s: %s', (line, known) => {
    expect(read(line)).toBe(known);
    expect(isLabelled(line)).toBe(known !== undefined);
  });
}); // prettier-ignore

test.each(words('甲通过 通过甲 甲施行 施行甲 施行日 甲发布 发布甲 公布日期甲 审通过'))('keyOfLabel() knows no %s', (label) => {
  expect(keyOfLabel(label)).toBeUndefined();
}); // prettier-ignore

describe('findHistory() knows', () => {
  const told = (line: string): string =>
    Object.entries(findHistory(line, '')).flatMap(([key, found]) => found.map(({ value }) => `${key} ${value}`)).join(', '); // prettier-ignore
  test.each([
    ['（2021年11月26日甲会议通过）', 'adopted 2021-11-26'],
    ['(2021年11月26日甲會議通過)', 'adopted 2021-11-26'],
    ['〔2021年11月26日审议通过〕', 'adopted 2021-11-26'],
    ['[2021年11月26日甲制定]', 'adopted 2021-11-26'],
    ['2021年11月26日订定', 'adopted 2021-11-26'],
    ['2021年11月26日訂定', 'adopted 2021-11-26'],
    ['2021年11月26日甲批准', 'adopted 2021-11-26'],
    ['2021年11月26日甲表决', 'adopted 2021-11-26'],
    ['2021年11月26日甲表決', 'adopted 2021-11-26'],
    ['2021年11月26日公布', 'published 2021-11-26'],
    ['2021年11月26日公佈', 'published 2021-11-26'],
    ['2021年11月26日甲发布', 'published 2021-11-26'],
    ['2021年11月26日甲發佈', 'published 2021-11-26'],
    ['2021年11月26日印发', 'published 2021-11-26'],
    ['2021年11月26日甲令第3号', 'published 2021-11-26'],
    ['2021年11月26日起施行', 'effective 2021-11-26'],
    ['2021年11月26日起正式施行', 'effective 2021-11-26'],
    ['2021年11月26日实施', 'effective 2021-11-26'],
    ['2021年11月26日實施', 'effective 2021-11-26'],
    ['2021年11月26日生效', 'effective 2021-11-26'],
    ['2021年11月26日执行', 'effective 2021-11-26'],
    ['2021年11月26日執行', 'effective 2021-11-26'],
    ['（2021年11月26日甲会议通过 2021年12月1日甲令第3号公布 自2022年1月1日起施行）', 'adopted 2021-11-26, published 2021-12-01, effective 2022-01-01'],
    ['（根据2021年11月26日甲会议通过的决定）', 'adopted 2021-11-26'],
    ['（於2021年11月26日通過）', 'adopted 2021-11-26'],
    // Each day is told of what is done on it, up to the next mark.
    ['2021年11月26日甲。会议通过', ''],
    ['2021年11月26日甲，会议通过', ''],
    ['2021年11月26日至2021年12月1日通过', 'adopted 2021-12-01'],
    [`2021年11月26日${'甲'.repeat(60)}通过`, 'adopted 2021-11-26'],
    [`2021年11月26日${'甲'.repeat(61)}通过`, ''],
    [`2021年11月26日${'甲'.repeat(40)}公布`, 'published 2021-11-26'],
    [`2021年11月26日${'甲'.repeat(41)}公布`, ''],
    ['甲于2021年11月26日通过', ''],
    ['2021年11月26日', ''],
  ])('%s: %s', (line, history) => {
    expect(told(line)).toBe(history);
  });
}); // prettier-ignore

describe('readDateLine() takes a date', () => {
  test.each([
    ['2024年8月23日', '2024-08-23'],
    ['（2024年8月23日）', '2024-08-23'],
    ['(2024年8月23日)', '2024-08-23'],
    ['〔2024年8月23日〕', '2024-08-23'],
    ['[ 2024年8月23日 ]', '2024-08-23'],
    ['2024年8月23日（星期五）', '2024-08-23'],
    ['2024年8月23日 10:30', '2024-08-23'],
    ['2024年8月23日 10：30:15', '2024-08-23'],
    ['2024年8月23日 上午 9:05', '2024-08-23'],
    ['2024年8月23日下午3:05', '2024-08-23'],
    ['2024年8月23日时间：10:30', '2024-08-23'],
    ['2024年8月23日 時間:10:30', '2024-08-23'],
    ['2024年8月23日印发', '2024-08-23'],
    ['2024年8月23日印發', '2024-08-23'],
    ['2024年8月23日起草', '2024-08-23'],
    ['2024年8月23日修订', '2024-08-23'],
    ['2024年8月23日修訂', '2024-08-23'],
    ['2024年8月23日甲会议通过', undefined],
    ['甲乙丙', undefined],
  ])('%s: %s', (line, date) => {
    expect(readDateLine(line)).toBe(date);
  });
});
