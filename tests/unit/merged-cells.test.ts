import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { emitParagraph } from '../../src/pipeline/emit/paragraph.ts';
import type { Document } from '../../src/pipeline/document.ts';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { mergeCells } from '../../src/pipeline/split/merged-cells.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { makeParagraphs } from '../../src/report/exports/paragraphs.ts';
import { makeTei } from '../../src/report/exports/tei.ts';
import { rowsOf } from '../../src/report/table-cells.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const NOWHERE = { from: 0, to: 0 };
const SIGNS = { '<': 'left', '^': 'up', '.': undefined } as const;

/** Rows as a line of signs each: `.` a cell, `<` one with the cell left of it, `^` with the one above. */
const merge = (...rows: readonly string[]): string[] =>
  mergeCells(
    rows.map((row, index) => ({
      head: index === 0,
      cells: [...row].map(() => NOWHERE),
      joins: [...row].map((sign) => SIGNS[sign as keyof typeof SIGNS]),
    })),
  ).map(({ head, cells, extents }) => `${head ? 'h ' : ''}${cells.map((_, at) => `${extents?.[at]?.columns ?? 1}x${extents?.[at]?.rows ?? 1}`).join(' ')}`); // prettier-ignore

describe('mergeCells()', () => {
  test.each([
    ['no sign', ['..', '..'], ['h 1x1 1x1', '1x1 1x1']],
    ['two columns', ['.<', '..'], ['h 2x1 0x0', '1x1 1x1']],
    ['three columns', ['.<<', '...'], ['h 3x1 0x0 0x0', '1x1 1x1 1x1']],
    ['two rows', ['..', '..', '^.'], ['h 1x1 1x1', '1x2 1x1', '0x0 1x1']],
    ['two rows of the head', ['..', '^.', '..'], ['h 1x2 1x1', 'h 0x0 1x1', '1x1 1x1']],
    ['three rows of the head', ['..', '^.', '^.', '..'], ['h 1x3 1x1', 'h 0x0 1x1', 'h 0x0 1x1', '1x1 1x1']],
    ['a rectangle', ['...', '.<.', '^<.'], ['h 1x1 1x1 1x1', '2x2 0x0 1x1', '0x0 0x0 1x1']],
    ['two cells in a row', ['....', '.<.<'], ['h 1x1 1x1 1x1 1x1', '2x1 0x0 2x1 0x0']],
    ['no rectangle: wider below', ['...', '...', '^<.'], ['h 1x1 1x1 1x1', '1x1 1x1 1x1', '2x1 0x0 1x1']],
    ['no rectangle: narrower below', ['...', '.<.', '^..'], ['h 1x1 1x1 1x1', '2x1 0x0 1x1', '1x1 1x1 1x1']],
    ['a sign with nothing beside it', ['<.', '..'], ['h 1x1 1x1', '1x1 1x1']],
    ['a sign with nothing above it', ['^.', '..'], ['h 1x1 1x1', '1x1 1x1']],
    ['below a cell that another covers', ['.<', '.^'], ['h 2x1 0x0', '1x1 1x1']],
  ])('%s', (_, rows, expected) => {
    expect(merge(...rows)).toEqual(expected);
  });
});

const read = (markdown: string): Document => split(layOut(markdown, 'markdown'));
const TABLE = '| 指标 | 年度 | << |\n| --- | --- | --- |\n| ^^ | 上年 | 本年 |\n| 水质 | 80 | 85 |\n';

describe('a table with merged cells', () => {
  const { sections } = read(`甲段。\n\n${TABLE}`);
  const table = sections[0]?.paragraphs[1];
  if (table?.rows === undefined) throw new Error('Cannot test merged cells: there is no table');
  const [first] = defaultRun.report.paragraphs;
  if (!first) throw new Error('Cannot test merged cells: there is no paragraph');
  const sentences = table.sentences.map(({ from, to }, at) => {
    const text = table.text.slice(from, to);
    return { id: `p1.s${at + 1}`, hans: text, hant: text, restored: [] };
  });
  const { rows } = table;
  const published = { ...first, kind: 'table' as const, sentences, rows, summary: [], gist: { hans: '', hant: '', en: '' } };
  const report = { ...defaultRun.report, paragraphs: [published] };

  test('says the same words as one without the signs', () => {
    const plain = read(`甲段。\n\n${TABLE.replace('<<', '').replace('^^', '')}`);
    expect(table.text.replaceAll(/\s/gu, '')).toBe('指标年度上年本年水质8085');
    expect(plain.sections[0]?.paragraphs[1]?.text).toBe(table.text);
  });

  test('has its spans on the page, with a head of two rows', () => {
    const html = emitParagraph('zh-hans', report, published).replaceAll(/<\/?Sentence[^>]*>|&#x[9A];/gu, '').replaceAll(/\s*<\/t/gu, '</t');
    expect(html).toContain('<thead><tr><th scope="col" rowspan="2">指标</th><th scope="colgroup" colspan="2">年度</th></tr><tr><th scope="col">上年</th><th scope="col">本年</th></tr></thead>');
    expect(html).toContain('<tbody><tr><td>水质</td><td>80</td><td>85</td></tr></tbody>');
  });

  test('has them on its own page and in the files for programs', () => {
    expect(rowsOf(published)?.map(({ cells }) => cells.map(({ sentence, columns, rows: high }) => `${sentence}:${columns}x${high}`))).toEqual([['0:1x2', '1:2x1'], ['2:1x1', '3:1x1'], ['4:1x1', '5:1x1', '6:1x1']]);
    expect(rowsOf(first)).toBeUndefined();
    const url = 'https://example.org/';
    const names = { hans: '甲', hant: '甲', en: 'A' };
    const tei = makeTei(report, { title: names, licence: names, licenceUrl: null, url });
    expect(tei).toContain('<table xml:id="p1" n="1"><row role="label"><cell rows="2"><s xml:id="p1.s1">指标');
    expect(tei).toContain('<cell cols="2"><s xml:id="p1.s2">年度');
    expect(makeParagraphs(report, url)).toMatchObject({ paragraphs: [{ rows: [{ head: true, cells: [{ sentence: 'p1.s1', rows: 2 }, { sentence: 'p1.s2', columns: 2 }] }, { head: true }, { head: false }] }] });
  });
}); // prettier-ignore

test('signs in a Markdown file are kept, in a list, too', async () => {
  const bytes = Buffer.from(`正文。\n\n${TABLE}\n- 甲\n\n  | 乙 | << |\n  | --- | --- |\n  | 丙 | 丁 |\n`);
  const { value } = await takeIn({ kind: 'markdown', file: 'a.md', bytes }, undefined);
  expect(value?.text).toContain(TABLE);
  expect(value?.text).toContain('| 乙 | << |');
});
