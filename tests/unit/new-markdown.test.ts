import { expect, test } from 'vitest';
import { rangeOf } from '../../scripts/check/tree.ts';
import { readMarkdown } from '../../src/intake/markdown/read-markdown.ts';
import { printable } from '../../scripts/printable.ts';

const read = async (markdown: string) => {
  const { value } = await readMarkdown(Buffer.from(markdown), { file: 'a.md', encoding: undefined });
  if (!value) throw new Error('it was not read');
  return value;
};

test('readMarkdown() leaves out what is struck out, and says so; a single tilde is text', async () => {
  const { blocks, lost } = await read('河湖~~作废的话~~治理，长3~5米，~~ 不是 ~~。\n');
  expect(JSON.stringify(blocks)).not.toContain('作废的话');
  expect(JSON.stringify(blocks)).toContain('3~5米，~~ 不是 ~~。');
  expect(lost).toEqual(['“作废的话”, which is struck out: it is left out']);
});

test('readMarkdown() finds several authors', async () => {
  const { findings } = await read('---\ntitle: 甲\nauthor: [周宁, 陈宜]\n---\n\n正文。\n');
  expect(findings.author).toMatchObject([{ value: '周宁、陈宜' }]);
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
