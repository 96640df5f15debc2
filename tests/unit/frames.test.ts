import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import type { Paragraph } from '../../src/pipeline/document.ts';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { makeDocx, p } from '../fixtures/docx.ts';

const read = (markdown: string): readonly Paragraph[] =>
  split(layOut(markdown, 'markdown')).sections.flatMap(({ paragraphs }) => paragraphs);
const take = async (kind: 'docx' | 'markdown', bytes: Uint8Array): Promise<string> => (await takeIn({ kind, file: `a.${kind}`, bytes }, undefined)).value?.text ?? ''; // prettier-ignore

describe('a frame in a source', () => {
  const FRAME = '::: box\n\n专栏1 水利工程\n\n一、水库\n\n第九条 正文。\n\n:::\n';

  test('is a mark of its paragraphs, and none of it is a heading or an article', () => {
    const paragraphs = read(`# 规划\n\n## 总则\n\n第一条 甲。\n\n${FRAME}\n乙。\n\n${FRAME}\n`);
    expect(paragraphs.map(({ text, box, article }) => [text, box, article])).toEqual([
      ['第一条 甲。', undefined, '1'],
      ['专栏1 水利工程', 1, '1'],
      ['一、水库', 1, '1'],
      ['第九条 正文。', 1, '1'],
      ['乙。', undefined, '1'],
      ['专栏1 水利工程', 2, '1'],
      ['一、水库', 2, '1'],
      ['第九条 正文。', 2, '1'],
    ]);
  });

  test.each([
    ['one that nothing ends', '::: box\n\n甲。\n'],
    ['an end of nothing', '甲。\n\n:::\n'],
    ['signs in code', '```\n::: box\n甲\n:::\n```\n'],
  ])('is not %s', (_, markdown) => {
    expect(read(markdown).every(({ box }) => box === undefined)).toBe(true);
  });
});

describe('a frame is taken out of', () => {
  const cell = (...lines: readonly string[]): string =>
    `<w:tr><w:tc>${lines.map((line) => p(line)).join('')}</w:tc></w:tr>`;
  const around = (table: string): Uint8Array => makeDocx({ body: `${p('在前的一段正文，比框里的字多。')}${table}${p('在后的一段正文，比框里的字多。')}` }); // prettier-ignore

  test.each([
    ['a table of one cell', `<w:tbl>${cell('专栏1', '正文。')}</w:tbl>`],
    ['a table of one column', `<w:tbl>${cell('专栏1')}${cell('正文。')}</w:tbl>`],
  ])('%s in Word', async (_, table) => {
    expect(await take('docx', around(table))).toContain('多。\n\n::: box\n\n专栏1\n\n正文。\n\n:::\n\n在后');
  });

  test('no table that holds most of the text, or a heading', async () => {
    expect(await take('docx', makeDocx({ body: `${p('短')}<w:tbl>${cell('正文很长，比外面的字多得多。')}</w:tbl>` }))).not.toContain(':::'); // prettier-ignore
    expect(await take('docx', around(`<w:tbl><w:tr><w:tc>${p('标题', '<w:outlineLvl w:val="0"/>')}${p('文。')}</w:tc></w:tr></w:tbl>`))).not.toContain(':::'); // prettier-ignore
  });

  test('a frame of Markdown, with its title, and no other line of colons', async () => {
    const text = await take(
      'markdown',
      Buffer.from('甲。\n::: tip 提示\n- 乙\n- 丙\n:::\n丁。\n\n\\::: box\n\n戊 :::\n'),
    );
    expect(text).toBe('甲。\n\n::: box\n\n**提示**\n\n- 乙\n- 丙\n\n:::\n\n丁。\n\n\\::: box\n\n戊 :::\n');
  });

  test('our own source again', async () => {
    const source = '甲。\n\n::: box\n\n专栏1\n\n| 乙 | << |\n| --- | --- |\n| 丙 | 丁 |\n\n:::\n';
    expect(await take('markdown', Buffer.from(source))).toBe(source);
  });
});
