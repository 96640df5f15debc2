import { describe, expect, test } from 'vitest';
import { placeNotes, takeFootnotes } from '../../src/intake/pdf/footnotes.ts';
import type { Line } from '../../src/intake/pdf/lines.ts';
import { readPdf } from '../../src/intake/pdf/read-pdf.ts';
import { writeMarkdown } from '../../src/intake/write-markdown.ts';
import { makePdf } from '../fixtures/pdf.ts';

const line = (text: string, y: number, size = 12, more: Partial<Line> = {}): Line => ({ page: 1, text, x: 72, right: 400, y, size, cells: [], ...more }); // prettier-ignore
/** The lines that stay, with marks as [^n], and the notes. */
const take = (...pages: readonly (readonly Line[])[]): readonly [readonly string[], readonly string[]] => {
  const { pages: kept, notes } = takeFootnotes(pages, 12);
  return [kept.flat().map(({ text }) => text.replaceAll(/\ue006(\d+)\ue007/gu, '[^$1]')), [...notes].map(([label, text]) => `${label} ${text}`)]; // prettier-ignore
};

describe('takeFootnotes()', () => {
  test.each<[string, readonly (readonly Line[])[], readonly string[], readonly string[]]>([
    ['a figure in a ring', [[line('甲①。', 600), line('① 乙。', 90, 9)]], ['甲[^1]。'], ['1 乙。']],
    ['a note of two lines', [[line('甲①。', 600), line('①乙', 90, 9), line('丙。', 78, 9)]], ['甲[^1]。'], ['1 乙丙。']],
    ['two notes', [[line('甲①，丁②。', 600), line('①乙。', 90, 9), line('②丙。', 78, 9)]], ['甲[^1]，丁[^2]。'], ['1 乙。', '2 丙。']],
    ['brackets', [[line('甲［1］。', 600), line('[1] 乙。', 90, 9)]], ['甲[^1]。'], ['1 乙。']],
    ['a raised figure', [[line('甲¹，1米。', 600), line('1 乙。', 90, 9)]], ['甲[^1]，1米。'], ['1 乙。']],
    ['a star', [[line('题目*', 600), line('* 某课题。', 90, 9)]], ['题目[^1]'], ['1 某课题。']],
    ['notes that begin again on each page', [[line('甲①。', 600), line('①乙。', 90, 9)], [line('丙①。', 600), line('①丁。', 90, 9)]], ['甲[^1]。', '丙[^2]。'], ['1 乙。', '2 丁。']],
    ['a note above larger letters', [[line('甲①。', 600), line('①乙。', 190, 9), line('参考文献', 150, 14)]], ['甲[^1]。', '参考文献'], ['1 乙。']],
    ['none that nothing refers to', [[line('甲。', 600), line('①乙。', 90, 9)]], ['甲。', '①乙。'], []],
    ['none in letters of the text', [[line('甲①。', 600), line('①乙。', 90)]], ['甲①。', '①乙。'], []],
    ['none a little smaller', [[line('甲①。', 600), line('①乙。', 90, 11.5)]], ['甲①。', '①乙。'], []],
    ['no number of the text', [[line('①甲。', 600), line('①乙。', 90, 9)]], ['①甲。', '①乙。'], []],
    ['no bare figure above the foot', [[line('甲¹。', 600), line('1 乙。', 190, 9), line('丙。', 150)]], ['甲¹。', '1 乙。', '丙。'], []],
    ['no year and no quantity', [[line('甲²。', 600), line('2.5米', 90, 9), line('2、丙', 70, 9)]], ['甲²。', '2.5米', '2、丙'], []],
    ['no row of a table', [[line('甲①。', 600), line('①乙', 90, 9, { cells: [{ text: '①', x: 1, right: 2 }] })]], ['甲①。', '①乙'], []],
    ['no column', [[line('甲①。', 600), line('①乙', 90, 9, { isVertical: true })]], ['甲①。', '①乙'], []],
  ])('%s', (_, pages, kept, notes) => {
    expect(take(...pages)).toEqual([kept, notes]);
  });
}); // prettier-ignore

test('placeNotes() puts a note behind what refers to it, in a table, too', () => {
  const notes = new Map([['1', '乙']]);
  const text = (words: string) => [{ type: 'text' as const, text: words }];
  expect(writeMarkdown(placeNotes([{ type: 'table', rows: [[text('甲\ue0061\ue007'), text('丙')]] }, { type: 'paragraph', content: text('丁') }], notes))).toBe('| 甲[^1] | 丙 |\n| --- | --- |\n\n[^1]: 乙\n\n丁\n'); // prettier-ignore
});

test('readPdf() has the notes at the foot of a page as notes, and a narrow table as a table', async () => {
  const at = (text: string, x: number, y: number, size = 12) => ({ text, x, y, size });
  const rows = [['省份', '县数', '户数'], ['甲省', '6', '312'], ['乙省', '7', '405']].flatMap((cells, row) => cells.map((text, column) => at(text, 72 + column * 40, 500 - row * 20))); // prettier-ignore
  const bytes = makePdf([[at('前文一段，说明数据的来源①。', 72, 560), ...rows, at('① 抽样调查。', 72, 120, 9)]]);
  const { value } = await readPdf(bytes, { file: 'a.pdf', encoding: undefined });
  expect(value && writeMarkdown(value.blocks)).toBe('前文一段，说明数据的来源[^1]。\n\n[^1]: 抽样调查。\n\n| 省份 | 县数 | 户数 |\n| --- | --- | --- |\n| 甲省 | 6 | 312 |\n| 乙省 | 7 | 405 |\n'); // prettier-ignore
  expect(value?.lost.join('\n')).toContain('1 note at the foot of pages, by their marks; compare them with the PDF');
});
