import { describe, expect, test } from 'vitest';
import { openStyle } from '../../scripts/site/citing/make-templates.ts';
import { findAmendment, findHistory, readDateLine } from '../../src/intake/dated.ts';
import { findInLines } from '../../src/intake/findings.ts';
import { readLabel } from '../../src/intake/labels.ts';
import { tidyText } from '../../src/intake/tidy-text.ts';
import { removeToolBars } from '../../src/intake/tool-bars.ts';

describe('what is known of a text', () => {
  test.each([
    ['2024年8月23日（星期五）', '2024-08-23'],
    ['二〇二四年三月五日', '2024-03-05'],
    ['2024-02-02 10:30', '2024-02-02'],
    ['（2024年3月5日印发）', '2024-03-05'],
    ['中華民國113年5月20日', '2024-05-20'],
    ['截至2024年3月5日已完成', undefined],
    ['第2024号', undefined],
  ])('readDateLine(%s) is %s', (line, date) => {
    expect(readDateLine(line)).toBe(date);
  });

  test.each([
    ['（2021年11月26日云岭省第十三届人民代表大会常务委员会第二十五次会议通过　自2022年1月1日起施行）', { adopted: '2021-11-26', effective: '2022-01-01' }],
    ['（2020年3月1日云岭市人民政府令第5号公布　自2020年5月1日起施行）', { published: '2020-03-01', effective: '2020-05-01' }],
    ['2024年3月5日，全市降水较多。', {}],
    ['本条例自2022年1月1日起施行。', {}],
  ])('findHistory(%s)', (line, expected) => {
    const found = Object.entries(findHistory(line, 'x')).flatMap(([key, all]) => all.map(({ value }) => [key, value]));
    expect(Object.fromEntries(found)).toEqual(expected);
  }); // prettier-ignore

  test.each([
    ['發布日期：2024年3月5日', { key: 'published', value: '2024-03-05' }],
    ['成文日期: 2024-03-05', { key: 'date', value: '2024-03-05' }],
    ['来源：云岭日报', { key: 'publisher', value: '云岭日报' }],
    ['作 者：王某', { key: 'author', value: '王某' }],
    ['【时效性】：已被修改', { key: 'status', value: 'amended' }],
    ['效力：失效', { key: 'status', value: 'repealed' }],
    ['施行日期：2025年1月1日', { key: 'effective', value: '2025-01-01' }],
    ['原文链接：https://a.example/b', { key: 'address', value: 'https://a.example/b' }],
    ['要求：各县照办', undefined],
    ['日期：不详', undefined],
  ])('readLabel(%s)', (line, expected) => {
    expect(readLabel(line)).toEqual(expected);
  });

  test('labels, numbers and brackets are no title, and the day of adoption is not that of the text’s making', () => {
    const found = findInLines(
      '来源：云岭日报\n时间：2024-02-02\n云岭市2024年工作要点\n（征求意见稿）\n为做好全年工作。',
    );
    expect(found).toMatchObject({
      title: [{ value: '云岭市2024年工作要点（征求意见稿）' }],
      publisher: [{ value: '云岭日报' }],
      date: [{ value: '2024-02-02' }],
    });
  });
});

describe('removeToolBars()', () => {
  const TEXT = '云岭市2024年工作要点\n来源：云岭日报\n为做好全年工作，制定本要点。\n';
  test.each([
    ['a bar broken over lines', '下载\n打印\n【字号：\n加大\n减小\n】\n', '', 1],
    ['a bar on a line, and the foot of a page', '打印 | 关闭 | 分享\n', '上一篇：某通知\n下一篇：另一通知\n', 1],
    ['nothing', '', '', 0],
    ['one word that may be a heading', '', '下载\n', 0],
  ])('takes away %s', (_, head, foot, count) => {
    const { text, dropped } = removeToolBars(head + TEXT + foot);
    expect(text).toBe(count === 0 ? head + TEXT + foot : TEXT);
    expect(dropped.length).toBe(count);
  });

  test('a text that is nothing else stays', () => {
    expect(removeToolBars('下载\n打印\n').text).toBe('下载\n打印\n');
  });
});

test('tidyText() leaves a damaged text byte for byte, whatever its characters are', () => {
  const damaged = '經(jīng)濟(jì)\u200b發(fā)展２０２４';
  expect(tidyText(damaged, undefined)).toEqual({ text: damaged, dropped: [], lost: [] });
  expect(tidyText('经济\u200b发展', undefined).text).toBe('经济发展');
});

test.each([
  ['hans', '日期不详'],
  ['hant', '日期不詳'],
  ['en', 'n.d.'],
] as const)(
  'a text without a date is cited as undated (%s), never by the year in which it was looked at',
  (language, undated) => {
    const report = {
      title: '公报',
      authors: [],
      publisher: '对照',
      issued: [],
      suppliedDate: false,
      language: 'zh-Hans',
    };
    for (const style of ['gb7714-2015', 'gb7714-2025', 'apa'] as const) {
      const render = openStyle(style, language);
      const cited = render?.({ report, level: 'report', place: '', address: 'https://a.example/', key: 'k', accessed: [2026, 1, 27] }) ?? []; // prettier-ignore
      if (render) expect(cited.map(({ text }) => text).join(' ')).toContain(undated);
    }
  },
);

describe('the day of an amended law', () => {
  const adopted = '1986年12月2日第六届全国人民代表大会常务委员会第十八次会议通过';
  const revised = '2009年4月24日第十一届全国人民代表大会常务委员会第八次会议修订';
  const first =
    '根据2012年10月26日第十一届全国人民代表大会常务委员会第二十九次会议《关于修改〈中华人民共和国邮政法〉的决定》第一次修正';
  const second =
    '根据2015年4月24日第十二届全国人民代表大会常务委员会第十四次会议《关于修改〈中华人民共和国义务教育法〉等五部法律的决定》第二次修正';

  test.each([
    [`（${adopted}）`, undefined],
    [revised, '2009-04-24'],
    [first, '2012-10-26'],
    [`（${adopted}　${revised}　${first}　${second}）`, '2015-04-24'],
    ['（1982年12月4日通过　1988年4月12日宪法修正案公布）', undefined],
    ['2024年，全市修订规划三项。', undefined],
  ])('findAmendment(%s)', (line, day) => {
    expect(findAmendment(line)).toBe(day);
  });

  test.each([
    ['in a line each', [adopted, revised, first, second].join('\n')],
    ['in one', `（${adopted}　${revised}　${first}　${second}）`],
    ['in no order', [second, adopted, first].join('\n')],
  ])('is the latest: %s', (_, history) => {
    const { date, adopted: days } = findInLines(
      `中华人民共和国邮政法\n${history}\n第一条　为了保障邮政普遍服务，制定本法。`,
    );
    expect(date[0]?.value).toBe('2015-04-24');
    expect(days[0]?.value).toBe('1986-12-02');
  });
});
