import { describe, expect, test } from 'vitest';
import { readNames } from '../../src/vocabulary/forms.ts';
import { isLikelyAddress } from '../../src/report/address/likely.ts';
import { readPasted } from '../../src/report/address/pasted.ts';
import { resolveAddress } from '../../src/report/address/resolve.ts';
import { tableOf } from '../../src/report/address/table.ts';
import { lawReport, movedReport, withText } from '../arbitraries/addressed-report.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const show = (typed: string, table: Parameters<typeof resolveAddress>[1]): string[] =>
  resolveAddress(typed, table).map(({ section, paragraph, sentence }) =>
    [section, paragraph, sentence].filter((part) => part !== undefined).join(' '),
  );

describe('resolveAddress() in the default report', () => {
  const table = tableOf(defaultRun.report);
  test.each([
    ['p4', ['tasks p4']],
    ['#p4', ['tasks p4']],
    ['P4', ['tasks p4']],
    ['ｐ４', ['tasks p4']],
    ['¶4', ['tasks p4']],
    ['¶ 4', ['tasks p4']],
    ['para. 4', ['tasks p4']],
    ['paragraph 4', ['tasks p4']],
    ['p4.s2', ['tasks p4 2']],
    ['p4s2', ['tasks p4 2']],
    ['4.2', ['tasks p4 2']],
    ['第四段', ['tasks p4']],
    ['第4段', ['tasks p4']],
    ['第４段', ['tasks p4']],
    ['第四自然段', ['tasks p4']],
    ['第四段第二句', ['tasks p4 2']],
    ['第4段2句', ['tasks p4 2']],
    ['§2', ['guidance']],
    ['section 2', ['guidance']],
    ['第二节', []],
    ['第二節', []],
    ['第二部分', []],
    ['§ 2', ['guidance']],
    ['§二', ['guidance']],
    ['§5', []],
    ['§0', []],
    ['p4.s0', []],
    ['4.0', []],
    ['第四段第零句', []],
    ['tasks', ['tasks']],
    ['3', ['guidance p3', 'tasks']],
    ['第九段', []],
    ['p9', []],
    ['p4.s99', []],
    ['第十二条', []],
    ['工业', []],
    ['', []],
  ])('%s', (typed, places) => {
    expect(show(typed, table)).toEqual(places);
  });
});

describe('resolveAddress() in a text with articles', () => {
  const table = tableOf(lawReport);
  test.each([
    ['第二条', ['general p2']],
    ['第二條', ['general p2']],
    ['第2条', ['general p2']],
    ['第十二条', ['duties p7']],
    ['第十二条之一', ['duties p9']],
    ['第12條之1', ['duties p9']],
    ['第三章', ['duties p7']],
    ['第二章', ['rights p3']],
    ['第二章第三条', ['rights p3']],
    ['第二章第十二条', []],
    ['第三条（二）', ['rights p5']],
    ['第三条第（二）项', ['rights p5']],
    ['第三条第二项', ['rights p5']],
    ['第三條第二項', ['rights p5']],
    ['第三条第二款', ['rights p6']],
    ['第十二条第二款', ['duties p8']],
  ])('%s', (typed, places) => {
    expect(show(typed, table)).toEqual(places);
  });
});

test('parts are found under the headings that they stand under, and under those within a section', () => {
  const over = (title: string): object => ({
    path: [{ anchor: title, title: { hans: title, hant: title }, names: readNames(title) }],
  });
  const [general, rights, duties] = lawReport.sections;
  if (!general || !rights || !duties) throw new Error('the example has three sections');
  const heading = (title: string): object => ({
    type: 'heading',
    title: { hans: title, hant: title },
    names: readNames(title),
  });
  const [three, ...items] = rights.paragraphs.map((id) => ({ type: 'paragraph', id }));
  const table = tableOf({
    ...lawReport,
    sections: [
      { ...general, ...over('第一编 总则') },
      {
        ...rights,
        ...over('第二编 分则'),
        pieces: [heading('第一节 一般规定'), three, heading('第二节 引用'), ...items],
      },
      { ...duties, ...over('第二编 分则') },
    ],
  } as typeof lawReport);
  expect(show('第一编', table)).toEqual(['general p1']);
  expect(show('第二编', table)).toEqual(['rights p3']);
  expect(show('第二编第三章第十二条', table)).toEqual(['duties p7']);
  expect(show('第一编第三章', table)).toEqual([]);
  expect(show('第二章第二节（二）', table)).toEqual(['rights p5']);
});

describe('a number is the id’s, wherever the paragraph stands now', () => {
  const table = tableOf(movedReport); // p1, p3, p2, p4 …
  test.each(['p3', '¶3', '3', '第三段', '第3段', '第三自然段', 'para. 3'])('%s', (typed) => {
    expect(resolveAddress(typed, table)[0]).toEqual({ section: 'guidance', paragraph: 'p3' });
  });

  test.each([
    ['按现序第三段', 'guidance p2'],
    ['按現序第3段', 'guidance p2'],
    ['现序第二段', 'guidance p3'],
    ['third in the present order', 'guidance p2'],
    ['3rd in present order', 'guidance p2'],
    ['the third paragraph in the present order', 'guidance p2'],
    ['按现序第三段第一句', 'guidance p2 1'],
  ])('%s is the place, in words', (typed, place) => {
    expect(show(typed, table)).toEqual([place]);
    expect(resolveAddress(typed, table)[0]).toMatchObject({ position: typed.includes('二') ? 2 : 3 });
  });

  test.each(['按现序第九段', '按现序第零段', 'ninth in the present order', 'last in the present order'])(
    '%s is none',
    (typed) => expect(resolveAddress(typed, table)).toEqual([]),
  );
});

describe('a paragraph that is gone', () => {
  const table = { ...tableOf(defaultRun.report), gone: ['p60'] };
  const gone = [{ section: '', paragraph: 'p60', gone: true }];
  test.each(['p60', '第60段', '第六十段', '¶60', '60', 'p60.s2', '第六十段第二句', 'p4-p60', '第60—62段'])(
    '%s',
    (typed) => {
      expect(resolveAddress(typed, table)).toEqual(typed.includes('62') ? [] : gone);
    },
  );
  test('has no sentence 0', () => expect(resolveAddress('p60.s0', table)).toEqual([]));
});

describe('ranges', () => {
  const range = (typed: string, table: Parameters<typeof resolveAddress>[1]): string[] =>
    resolveAddress(typed, table).map(({ paragraph, to }) => `${paragraph ?? ''} ${to ?? ''}`);
  test.each([
    ['p4–p6', 'p4 p6'],
    ['p4-6', 'p4 p6'],
    ['4—6', 'p4 p6'],
    ['¶4–6', 'p4 p6'],
    ['paras. 4 to 6', 'p4 p6'],
    ['paragraphs 4–6', 'p4 p6'],
    ['第4—6段', 'p4 p6'],
    ['第四至六段', 'p4 p6'],
    ['第四段至第六段', 'p4 p6'],
    ['第4段——第6段', 'p4 p6'],
    ['第４～６段', 'p4 p6'],
  ])('%s', (typed, places) => expect(range(typed, tableOf(defaultRun.report))).toEqual([places]));

  test.each(['p6–p4', 'p4–p4', 'p4–p99', 'p0–p4', 'p4.s1–p4.s2', '–p4', 'p4–', 'p4–p6–p8'])('%s is none', (typed) =>
    expect(range(typed, tableOf(defaultRun.report))).toEqual([]),
  );

  test.each([
    ['第二条至第三条', 'p2 p6'],
    ['第二至三条', 'p2 p6'],
    ['第三條至第十二條', 'p3 p8'],
    ['第十二条至第十二条之一', 'p7 p9'],
    ['第一章至第二章', 'p1 p6'],
  ])('%s', (typed, places) => expect(range(typed, tableOf(lawReport))).toEqual([places]));
});

describe('what was pasted', () => {
  const table = {
    ...tableOf(defaultRun.report),
    gone: ['p60'],
    versions: [
      ['0badcafe', 'p5'],
      ['deadbeef', 'p60'],
    ] as const,
  };
  const [, , , fourth] = table.paragraphs[3] ?? ['', 0, 0, ''];
  const id = 'new-industrialization';
  test.each([
    [`https://mirror.example/sub/${id}/p4/?v=00000000`, ['tasks p4']],
    [`https://mirror.example/${id}/p4/?v=${fourth}#s2`, ['tasks p4 2']],
    [`https://mirror.example/${id}/p4`, ['tasks p4']],
    [`https://mirror.example/zh-hant/${id}/tasks/?v=${fourth}#p4.s2:~:text=x`, ['tasks p4 2']],
    [`https://mirror.example/en/${id}/tasks/index.html`, ['tasks']],
    [`https://mirror.example/${id}/#%E7%AC%AC%E5%9B%9B%E6%AE%B5`, ['tasks p4']],
    [`https://mirror.example/${id}/?v=${fourth}`, ['tasks p4']],
    [`https://mirror.example/${id}/p60/?v=deadbeef`, [' p60']],
    [`?v=${fourth}`, ['tasks p4']],
    [`v=${fourth.toUpperCase()}`, ['tasks p4']],
    [defaultRun.report.paragraphs[3]?.hash ?? '', ['tasks p4']],
    ['?v=0badcafe', ['tasks p5']],
    ['?v=deadbeef', [' p60']],
    ['?v=12345678', []],
    ['?v=0badcaf', []],
    [`https://mirror.example/${id}/p4/#s0`, []],
  ])('%s', (typed, places) => {
    expect(show(typed, table)).toEqual(places);
  });

  test.each([
    [`https://a.example/x/y/${id}/p4/`, id],
    [`https://a.example/en/${id}/`, id],
    ['https://a.example/', undefined],
    ['https://a.example/en/', undefined],
    ['?v=1a8fe31d', undefined],
    ['p4', undefined],
  ])('%s is of the report %s', (typed, report) => {
    expect(readPasted(typed)?.report).toBe(report);
  });

  test.each([
    '第三段',
    'p4',
    '4',
    '4–6',
    '按现序第三段',
    'third in the present order',
    'https://a.example/r/p4/',
    '?v=1a8fe31d',
  ])('%s is worth looking up', (typed) => expect(isLikelyAddress(typed)).toBe(true));
});

describe('numbers in brackets, with points and without', () => {
  const report = withText([
    ['opening', '序', ['甲。乙。', '丙。']],
    ['one', '4 要求', ['4.1 一般。', '4.2 尺寸。细则。', '（四）丁。', '戊。己。']],
    ['two', '附录A 样式', ['A.1 底色。', '1.1 字色。', '1. 辛。', '（一）1.壬。', '①癸。']],
    ['three', '附件：名单', ['其他。', '1. 子。']],
  ]);
  const table = tableOf(report);
  test.each([
    ['4.1', ['one p3', 'one p4 1'], 'both'],
    ['4.2', ['one p4'], ''],
    ['6.1', ['one p6 1'], 'nothing has the number'],
    ['（四）', ['one p5'], ''],
    ['(四)', ['one p5'], ''],
    ['４．１', ['one p3', 'one p4 1'], 'what has the number goes before the sentence'],
    ['§4', ['one'], 'the page that has the number, not the fourth page'],
    ['§2', [], 'no heading has it'],
    ['§4.2', ['one p4'], ''],
    ['4', ['one p4', 'one'], ''],
    ['附录A', ['two p7'], ''],
    ['附錄 Ａ', ['two p7'], ''],
    ['附录A.1', ['two p7'], ''],
    ['附录B', [], ''],
    ['A.1', ['two p7'], 'is not 1.1'],
    ['1.1', ['two p8', 'opening p1 1'], 'is not A.1'],
    ['附件', ['three p12'], ''],
    ['附件1', [], 'the only one has no number'],
    ['附件1.', ['three p13'], 'item 1 of the annex'],
    ['附录A（一）', ['two p10'], ''],
    ['1.', ['two p9', 'two p10', 'three p13'], ''],
    ['（一）1.', ['two p10'], ''],
    ['①', ['two p11'], ''],
    ['②', [], ''],
  ])('%s', (typed, places) => {
    expect(show(typed, table)).toEqual(places);
  });
});

describe('second occurrences', () => {
  const table = tableOf(
    withText([
      ['a', '第一章 甲', ['第一条 甲。', '一、甲', '二、乙', '再说：', '一、丙', '第二条 乙。']],
      ['b', '第二章 乙', ['第三条 甲。', '一、丁']],
    ]),
  );
  test.each([
    ['一、', ['a p2', 'a p5', 'b p8']],
    ['第一章一、', ['a p2', 'a p5']],
    ['第二章一、', ['b p8']],
    ['第一条一、', ['a p2', 'a p5']],
    ['第一条第二款', ['a p4']],
    ['第一条第二款第一项', ['a p5']],
    ['第一条第一款第一项', ['a p2']],
    ['第一条第三款', []],
    ['第一条第零款', []],
    ['第二条一、', []],
    ['一、第一条', []],
  ])('%s', (typed, places) => {
    expect(show(typed, table)).toEqual(places);
  });
});

describe('paragraphs and items of an article', () => {
  const text: Parameters<typeof withText>[0] = [
    ['a', '第一章 總則', ['第四條 定義如下：', '一、湖泊。', '二、湖岸：', '（一）公有。', '（二）私有。', '第五條 湖泊應登記。', '登記應備：', '一、文件。', '二、規費。']],
  ]; // prettier-ignore
  const mainland = tableOf(withText(text));
  const taiwan = tableOf({ ...withText(text), originalScript: 'hant' });
  test.each([
    ['第五條第二項', ['a p9'], ['a p7']],
    ['第五條第二款', ['a p7'], ['a p9']],
    ['第五條第二項第一款', ['a p8'], ['a p8']],
    ['第五條第二款第一項', ['a p8'], ['a p8']],
    ['第五條第一項第一款', [], []],
    ['第四條第二款第一目', [], ['a p4']],
    ['第四條第一項第二款第二目', ['a p5'], ['a p5']],
    ['第五條第三項', [], []],
  ])('%s', (typed, inMainland, inTaiwan) => {
    expect(show(typed, mainland)).toEqual(inMainland);
    expect(show(typed, taiwan)).toEqual(inTaiwan);
  });

  test.each([
    [['第一條 甲：', '（一）乙。'], 'mainland'],
    [['第一條 甲：', '一、乙。'], 'taiwan'],
    [['第一條 甲。'], 'taiwan'],
    [['第一條 甲：', '一、乙。', '第二條 甲：', '（一）乙。'], 'taiwan'],
    [['第一條 甲：', '一、乙。', '第二條 甲：', '（一）乙。', '第三條 甲：', '（一）乙。', '一、乙。'], 'mainland'],
  ])('a text in traditional characters such as %j has the order of %s', (paragraphs, order) => {
    const report = withText([['a', '甲', paragraphs]]);
    expect(tableOf({ ...report, originalScript: 'hant' }).order).toBe(order);
    expect(tableOf(report).order).toBe('mainland');
  });
});
