import { expect, test } from 'vitest';
import { rangeOf } from '../../scripts/check/tree.ts';
import { readMarkdown } from '../../src/intake/markdown/read-markdown.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { micromark } from 'micromark';
import { printable } from '../../scripts/printable.ts';

const read = async (markdown: string) => {
  const { value } = await readMarkdown(Buffer.from(markdown), { file: 'a.md', encoding: undefined });
  if (!value) throw new Error('it was not read');
  return value;
};

test('readMarkdown() leaves out what is struck out with stress in it', async () => {
  const { blocks, lost } = await read('留~~去**重**的*字*~~下。~~ 不 ~~\n');
  expect(blocks).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: '留下。~~ 不 ~~' }] }]);
  expect(lost.join()).toContain('“去重的字”');
});

test('readMarkdown() leaves out what is struck out, and says so; a single tilde is text', async () => {
  const { blocks, lost } = await read('河湖~~作废的话~~治理，长3~5米，~~ 不是 ~~。\n');
  expect(JSON.stringify(blocks)).not.toContain('作废的话');
  expect(JSON.stringify(blocks)).toContain('3~5米，~~ 不是 ~~。');
  expect(lost).toEqual(['struck out, and left out: “作废的话” (4 characters) (paragraph 1)']);
});

test('readMarkdown() finds several authors', async () => {
  const { findings } = await read('---\ntitle: 甲\nauthor: [周宁, 陈宜]\n---\n\n正文。\n');
  expect(findings.author).toMatchObject([{ value: '周宁、陈宜' }]);
});

const source = async (markdown: string): Promise<string> => {
  const received = { file: 'a.md', bytes: Buffer.from(markdown), kind: 'markdown' as const };
  return (await takeIn(received, undefined)).value?.text ?? '';
};

test.each([
  ['**加强领导。**各地要落实。', '<strong>加强领导。</strong>', '加强领导。各地要落实。'],
  [
    '落实**“三个必须”**要求，**（一）统筹。**继续',
    '<strong>“三个必须”</strong>',
    '落实“三个必须”要求，（一）统筹。继续',
  ],
  ['前**：后面**又**问题——**对策', '<strong>：后面</strong>', '前：后面又问题——对策'],
  ['**《规划》**2024年实施', '<strong>《规划》</strong>', '《规划》2024年实施'],
])('%s is stressed, here and in any other program', async (markdown, stressed, text) => {
  const written = await source(markdown);
  expect(micromark(written, { allowDangerousHtml: true })).toContain(stressed);
  const laid = layOut(written, 'markdown');
  expect(laid.text.trim()).toBe(text);
  expect(laid.marks.map(({ from, to }) => laid.text.slice(from, to))).toContain(stressed.replaceAll(/<[^>]*>/gu, ''));
});

test.each([
  ['items with brackets', '1) 甲；\n2) 乙。', '1\\) 甲；\n\n2\\) 乙。\n'],
  ['items to check', '- [ ] 甲\n- [x] 乙', '- ☐ 甲\n- ☑ 乙\n'],
  ['definitions', '断面\n: 指河道的横截面。', '断面\n\n指河道的横截面。\n'],
  ['code', '```\n# 不是标题\n  a_b\n```', '```\n# 不是标题\n  a_b\n```\n'],
  ['code with a fence in it', '````\n```\n甲\n````', '````\n    ```\n甲\n````\n'],
  ['code with a comment in it', '```\n<!-- 甲 -->\n```', '\\<\\!-- 甲 -->\n'],
  [
    'how the columns of a table stand',
    '| 年 | 量 |\n|:--|--:|\n| 1 | 2 |',
    '| 年 | 量 |\n| :--- | ---: |\n| 1 | 2 |\n',
  ],
  ['a list in a footnote', '甲[^1]。\n\n[^1]: 乙。\n\n    1. 丙\n    2. 丁', '甲[^1]。\n\n[^1]: 乙。 1 丙 2 丁\n'],
  ['a formula', '设 $x_1 * y_2 * z_{3}$ 为', '设 $x\\_1 \\* y\\_2 \\* z\\_{3}$ 为\n'],
])('readMarkdown() keeps %s', async (_, markdown, expected) => {
  expect(await source(markdown)).toBe(expected);
});

test('readMarkdown() tells of shortcodes and formulas', async () => {
  const { dropped, lost } = await read('甲 $a_1$。\n\n{{< figure src="a.png" >}}\n');
  expect(dropped).toEqual(['a shortcode of the site: {{< figure src="a.png" >}}']);
  expect(lost).toEqual(['1 formula in TeX: as they are typed, between dollar signs']);
});

test('what the front matter says beside what is taken from it is told, and so is code', async () => {
  const { dropped, lost, findings } = await read(
    '---\ntitle: 甲\npublished: 2024-03-05\neffective: 2024-05-01\ndescription: 一份说明\ntags: [水, 利]\ndraft: false\n---\n\n用`命令`，见[下](#x)。\n',
  );
  expect(dropped).toEqual([
    '“description” in the front matter: 一份说明',
    '“tags” in the front matter: ["水","利"]',
    '“draft” in the front matter: false',
  ]);
  expect(lost).toEqual(['words set as code; their letters are kept', 'a link to another place of the text itself; its words are kept (paragraph 1)']);
  expect(findings).toMatchObject({ published: [{ value: '2024-03-05' }], effective: [{ value: '2024-05-01' }] });
}); // prettier-ignore

test('the title of the front matter is no line of a text that does not have it', async () => {
  expect(await source('---\ntitle: 公报\n---\n\n# 总论\n\n正文。')).toBe('## 总论\n\n正文。\n');
  expect(await source('---\ntitle: 公报\n---\n\n## 公报\n\n### 总论\n\n正文。')).toBe('# 公报\n\n## 总论\n\n正文。\n');
  expect(await source('+++\ntitle = "公报"\n+++\n\n正文。')).toBe('正文。\n');
});

test('rangeOf() names runs of ids, so that a paragraph that moved is not taken for the end of one', () => {
  expect(rangeOf([])).toBe('');
  expect(rangeOf(['p4'])).toBe('p4');
  expect(rangeOf(['p8', 'p6', 'p7'])).toBe('p8, p6–p7');
  expect(rangeOf(['p1', 'p3', 'p5', 'p7'])).toBe('4 paragraphs');
});

test('printable() shows what a terminal would obey', () => {
  expect(printable('\u001b[31m治理\u202e')).toBe('\\u{1b}[31m治理\\u{202e}');
});

test.each([
  ['<!-- 内 -->正文[^1]。\n\n[^1]: 注文。\n', '正文[^1]。\n\n[^1]: 注文。\n'],
  ['- <!-- 一 --><!-- 二 -->**甲。**\n', '- **甲。**\n'],
  ['正文。\n\n[^a]: 没有人提到的注。\n', '正文。\n\n没有人提到的注。\n'],
])('readMarkdown() reads a line that begins with a comment, and loses no note: %j', async (markdown, text) => {
  expect(await source(markdown)).toBe(text);
});

test('readMarkdown() says that a note has nothing that refers to it', async () => {
  const { lost } = await read('正文[^1]。\n\n[^1]: 一。\n\n[^2]: 二。\n');
  expect(lost).toEqual(['that “2” is a note: nothing refers to it, and its text stands as a paragraph']);
});

test.each([
  ['a row wider than the head', '| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 | 戊 |\n', '| 甲 | 乙 |  |\n| --- | --- | --- |\n| 丙 | 丁 | 戊 |\n'],
  ['without bars at the ends', '甲 | 乙\n--|--\n丙 | 丁 | 戊 | 己\n', '| 甲 | 乙 |  |  |\n| --- | --- | --- | --- |\n| 丙 | 丁 | 戊 | 己 |\n'],
  ['in a quotation', '> | 甲 | 乙 |\n> |--|--|\n> | 丙 | 丁 | 戊 |\n', '| 甲 | 乙 |  |\n| --- | --- | --- |\n| 丙 | 丁 | 戊 |\n'],
  ['with a bar that is escaped', '| 甲 | 乙 |\n|--|--|\n| 丙 | 丁\\|戊 |\n', '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁\\|戊 |\n'],
  ['not in code', '```\n| 甲 |\n|--|\n| 乙 | 丙 |\n```\n', '```\n| 甲 |\n|--|\n| 乙 | 丙 |\n```\n'],
])('no cell is lost: %s', async (_, markdown, source) => {
  const { value } = await takeIn({ kind: 'markdown', file: 'a.md', bytes: Buffer.from(markdown) }, undefined);
  expect(value?.text).toBe(source);
}); // prettier-ignore
