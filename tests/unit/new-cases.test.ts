import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { orderDates } from '../../src/intake/dated.ts';
import { makeOf } from '../fixtures/make-of.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/intake');
const of = (name: string): ReturnType<typeof makeOf> => makeOf(path.join(folder, name));

describe('files as people really have them come out with their words', () => {
  test.each([
    ['crash.docx', '# 云岭水务报告\n\n## 一、基本情况\n\n正文一段。\n'],
    ['nocrash.docx', '# 云岭水务报告\n\n## 一、基本情况\n\n正文一段。\n'],
    ['nest.docx', '# 云岭水务报告\n\n（一）东区供水。\n\n  1. 扩建水厂；\n  2. 改造管网。\n\n（二）西区供水。\n'],
    ['caption.docx', '# 云岭渔业年报\n\n产量见表3。\n\n表 3 渔业产量\n\n| 年份 | 产量 |\n| --- | --- |\n| 2024 | 18.3 |\n'],
    ['ruby.docx', '# 云岭渔业年报\n\n湖中产鳜鱼。\n'],
    ['hidden.docx', '# 云岭渔业年报\n\n公开内容。\n'],
    ['cell.docx', '# 云岭渔业年报\n\n| 任务 | 步骤 |\n| --- | --- |\n| 改造 | 1 设计 2 施工 |\n'],
    ['emphasis-min.md', '# 通则\n\n**加强领导。**<!-- -->各地要落实责任。\n'],
    ['fm.md', '本公报由云岭市水务局编制，反映全市水资源状况。\n\n## 降水\n\n全年降水1100毫米。\n'],
    ['fm2.md', '## 总论\n\n正文一段，说明情况。\n'],
    ['h1.md', '云岭文库\n\n# 云岭水资源公报\n\n正文一段，说明情况。\n\n脚注多段[^1]。\n\n[^1]: 甲。 乙段。 丙项 丁项\n'],
    ['paren.md', '# 云岭规程\n\n要求如下：\n\n1\\) 容积不小于50立方米；\n\n2\\) 每季清淤一次。\n'],
    ['junk.txt', '云岭市2024年工作要点\n来源：云岭日报\n时间：2024-02-02\n为做好全年工作，制定本要点。\n一、总体要求\n稳中求进。\n'],
    ['x.mhtml', '# 云岭\n\n正文一段。\n'],
  ])('%s', async (name, text) => {
    expect((await of(name)).text).toBe(text);
  }); // prettier-ignore

  test('elements.docx: simple fields, directions and overrides are text', async () => {
    const { text } = await of('elements.docx');
    for (const words of ['甲自定义末一。', '乙方向末二。', '丙方向末三。', '丁块级自定义。', '戊复杂域末四。', '表 1 河道面积', '己校对。', '壬 癸 子', '丑寅', '卯第3页。', '| 辰单元格 | 巳 |', '| 午行 | 未 |'])
      expect(text).toContain(words);
  }); // prettier-ignore

  test('bold.docx: bold beside Chinese marks', async () => {
    expect((await of('bold.docx')).text).toContain('**加强领导。**<!-- -->各地要落实责任。');
  });
});

test.each([
  ['ruby.docx', 'lost', /the reading above “鳜” .*“guì”/u],
  ['hidden.docx', 'dropped', /hidden \(paragraph 2\): “内部批注不得外传。” \(9 characters\)/u],
  ['junk.txt', 'dropped', /下载 打印 【字号： 加大 减小 】/u],
  ['h1.md', 'lost', /a list, table or heading inside a footnote/u],
] as const)('%s: what is not in the text is told', async (name, list, said) => {
  const { draft } = await of(name);
  expect(draft[list].join('\n')).toMatch(said);
});

test.each([
  ['fm.md', '云岭水资源公报', '2024-05-01'],
  ['fm2.md', '云岭水资源公报', undefined],
  ['h1.md', '云岭水资源公报', undefined],
  ['date-pass.txt', '云岭省节约用水条例', '2021-11-26'],
  ['date-hk.txt', '水务署公布食水化验结果', '2024-08-23'],
  ['cjkdate.txt', '关于公布节水型企业名单的通知', '2024-03-05'],
  ['junk.txt', '云岭市2024年工作要点', '2024-02-02'],
  ['plainnotes.txt', '云岭市统计公报', undefined],
  ['roc.txt', '示例机关函', '2023-03-01'],
  ['ce.txt', '示例机关函', '2023-03-01'],
])('%s: title and date', async (name, title, date) => {
  const { draft } = await of(name);
  expect([draft.title.value, orderDates(draft.findings)[0]?.value]).toEqual([title, date]);
});

test('what is known beside the title stands in report.yaml as values', async () => {
  expect((await of('fm.md')).yaml).toContain(
    'authors:\n  - zh: 王某 # found: “author” in the front matter\n    kind: person',
  );
  expect((await of('date-pass.txt')).yaml).toMatch(
    /^adopted: 2021-11-26 # found: .*\neffective: 2022-01-01 # found: /mu,
  );
  expect((await of('junk.txt')).yaml).toContain('#   zh: 云岭日报 # found: the line “来源：云岭日报”');
  expect((await of('x.mhtml')).yaml).toContain('address: https://www.yunling.example.gov.cn/a.html # found:');
});

test('a traditional title stays as the text has it', async () => {
  const { draft, report, yaml } = await of('tw.txt');
  expect(draft.title.value).toBe('云岭县湿地保育台帐管理办法');
  expect(yaml).toContain('  original: 雲嶺縣濕地保育臺帳管理辦法\n');
  expect(report.metadata.title.hant).toBe('雲嶺縣濕地保育臺帳管理辦法');
  expect(report.metadata.title.hans).toBe('云岭县湿地保育台帐管理办法');
});

test.each(['roc.txt', 'ce.txt'])('%s: the annexed rules are a section with their articles', async (name) => {
  const { report } = await of(name);
  const pieces = report.sections.flatMap((section) => section.pieces ?? []);
  const at = pieces.findIndex((piece) => piece.type === 'heading' && piece.title.hant === '示例物品管理辦法');
  const below = pieces.slice(at + 1).map((piece) => (piece.type === 'paragraph' ? piece.id : ''));
  const articles = below.map((id) => report.paragraphs.find((paragraph) => paragraph.id === id)?.sentences[0]?.hant);
  expect(at).toBeGreaterThan(0);
  expect(articles).toEqual([expect.stringMatching(/^第一條/u), expect.stringMatching(/^第二條/u)]);
});

test('plainnotes.txt: three notes with their references', async () => {
  const { report } = await of('plainnotes.txt');
  expect(report.paragraphs.flatMap(({ kind, label }) => (kind === 'note' ? [label] : []))).toEqual(['1', '2', '3']);
});
