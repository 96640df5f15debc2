import { describe, expect, test } from 'vitest';
import { findRegions, turnColumns } from '../../src/intake/pdf/columns.ts';
import { joinLines, type Line, type Piece } from '../../src/intake/pdf/lines.ts';
import { partTables } from '../../src/intake/pdf/tables.ts';

const piece = (text: string, x: number, y: number, size = 10): Piece => ({ text, x, y, size, width: [...text].length * size }); // prettier-ignore
const shown = (pieces: readonly Piece[]): string[] =>
  joinLines(pieces, 1).map(({ text, cells }) => [text, ...cells.map((cell) => `[${cell.text} ${cell.x}–${cell.right}]`)].join(' ')); // prettier-ignore

describe('joinLines(): a piece', () => {
  test.each<[string, Piece[], string[]]>([
    ['goes on at less than half its size of height', [piece('甲', 50, 100), piece('乙', 60, 104.9)], ['甲乙']],
    ['does not at half', [piece('甲', 50, 100), piece('乙', 60, 105)], ['甲', '乙']],
    ['nor below', [piece('甲', 50, 100), piece('乙', 60, 95)], ['甲', '乙']],
    ['by the larger of two sizes', [piece('甲', 50, 100), piece('乙', 60, 109, 20)], ['甲乙']],
    ['goes on where it reaches back by less than half', [piece('甲', 50, 100), piece('乙', 55.1, 100)], ['甲乙']],
    ['does not where by half', [piece('甲', 50, 100), piece('乙', 55, 100)], ['甲', '乙']],
    ['follows Chinese without a space', [piece('甲', 50, 100), piece('乙', 70, 100)], ['甲乙']],
    ['with one behind Latin letters', [piece('a', 50, 100), piece('乙', 62.1, 100)], ['a 乙']],
    ['with one before them', [piece('甲', 50, 100), piece('2', 62.1, 100)], ['甲 2']],
    ['with none where the gap is a fifth', [piece('a', 50, 100), piece('b', 62, 100)], ['ab']],
    ['with no second one', [piece('a ', 50, 100), piece('b', 73, 100)], ['a b']],
    ['with one at a gap of more than one and a half', [piece('甲', 50, 100), piece('乙', 75.1, 100)], ['甲 乙 [甲 50–60] [乙 75.1–85.1]']],
    ['with none at just that, but cells', [piece('甲', 50, 100), piece('乙', 75, 100)], ['甲乙 [甲 50–60] [乙 75–85]']],
    ['with cells at a gap of more than one and a fifth', [piece('甲', 50, 100), piece('乙', 72.1, 100)], ['甲乙 [甲 50–60] [乙 72.1–82.1]']],
    ['with none at just that', [piece('甲', 50, 100), piece('乙', 72, 100)], ['甲乙']],
    ['that is a wide space is a gap', [piece('甲', 50, 100), { ...piece(' ', 60, 100), width: 12.1 }, piece('乙', 72.1, 100)], ['甲乙 [甲 50–60] [乙 72.1–82.1]']],
    ['belongs to the cell before', [piece('甲', 50, 100), piece('乙', 100, 100), piece('丙', 110, 100), piece('丁', 200, 100)], ['甲 乙丙 丁 [甲 50–60] [乙丙 100–120] [丁 200–210]']],
    ['of white space is no cell', [piece('甲', 50, 100), piece(' ', 100, 100), piece('乙', 110, 100)], ['甲 乙']],
    ['of white space begins no line', [piece(' ', 50, 100), piece('甲', 80, 100)], ['甲']],
    ['that is empty is none', [piece('甲', 50, 100), piece('', 300, 300), piece('乙', 60, 100)], ['甲乙']],
    ['white space is one space', [piece(' 甲 \t 乙 ', 50, 100)], ['甲 乙']],
  ])('%s', (_, pieces, lines) => {
    expect(shown(pieces)).toEqual(lines);
  });

  test.each<[string, Piece, string]>([
    ['raised', piece('2', 60, 101.2, 9), 'm²'],
    ['hardly raised', piece('2', 60, 101.1, 9), 'm2'],
    ['lowered', piece('2', 60, 98.8, 9), 'm₂'],
    ['raised, of nearly the size', piece('2', 60, 102, 9.1), 'm2'],
    ['raised words', piece('a', 60, 102, 9), 'ma'],
  ])('a figure that is %s', (_, raised, text) => {
    expect(shown([piece('m', 50, 100), raised])).toEqual([text]);
  });

  test('gives a line its place, and the size of most of it', () => {
    const [line] = joinLines([piece('甲乙', 50, 100), piece('丙', 70, 101, 8)], 3);
    expect(line).toEqual({ page: 3, text: '甲乙丙', x: 50, right: 78, y: 100, size: 10, cells: [] });
    expect(joinLines([piece('甲', 50, 100), piece('乙丙', 60, 100, 12)], 1)[0]).toMatchObject({ size: 12, right: 84 });
    expect(joinLines([{ ...piece('甲', 50, 100), width: 100 }, piece('乙', 146, 100)], 1)[0]).toMatchObject({ right: 156 });
    expect(joinLines([{ ...piece('甲', 50, 100), width: 100 }, { ...piece('乙', 146, 100), width: 1 }], 1)[0]).toMatchObject({ right: 150 });
  });
}); // prettier-ignore

describe('findRegions(): characters are a column', () => {
  const column = (count: number, step: number, shift = 0, text = '甲'): Piece[] =>
    Array.from({ length: count }, (_, at) => piece(text, 50 + at * shift, 500 - at * step));
  const isVertical = (pieces: readonly Piece[]): boolean => findRegions(pieces).some((region) => region.isVertical);
  test.each<[string, Piece[], boolean]>([
    ['three of them', column(3, 10), true],
    ['not two', column(2, 10), false],
    ['at more than 0.7 of their size', column(3, 7.1), true],
    ['not at 0.7', column(3, 7), false],
    ['at less than three times', column(3, 29.9), true],
    ['not at three times', column(3, 30), false],
    ['within 0.35 of their size beside each other', column(3, 10, 3.4), true],
    ['not at 0.35', column(3, 10, 3.5), false],
    ['with a year of four figures across', [...column(2, 10), { ...piece('2024', 50, 480), width: 10 }], true],
    ['not with five', [...column(2, 10), { ...piece('20245', 50, 480), width: 10 }], false],
    ['not with a space', [...column(2, 10), piece(' ', 50, 480)], false],
    ['not upward', column(3, 10).reverse(), false],
  ])('%s', (_, pieces, is) => {
    expect(isVertical(pieces)).toBe(is);
  });

  test.each<[string, Piece, Piece | undefined, number]>([
    ['belongs to the columns beside it', piece('乙', 35, 500), undefined, 4],
    ['not three sizes off', piece('乙', 20, 500), undefined, 3],
    ['not of another size', piece('乙', 35, 500, 11), undefined, 3],
    ['not of two', piece('乙丙', 35, 500), undefined, 3],
    ['not of a space', piece(' ', 35, 500), undefined, 3],
    ['not where a line goes on', piece('乙', 35, 500), piece('丙', 45, 500), 3],
    ['where what follows stands lower', piece('乙', 35, 500), piece('丙丁戊', 45, 490), 4],
    ['where what follows stands before it', piece('乙', 35, 500), piece('丙丁戊', 10, 500), 4],
  ])('a last column of one character %s', (_, last, next, count) => {
    const [region] = findRegions([...column(3, 10), last, ...(next ? [next] : [])]);
    expect(region).toMatchObject({ isVertical: true });
    expect(region?.pieces).toHaveLength(count);
  });

  test.each<[string, Piece[], string[]]>([
    ['one column', column(3, 10), ['甲甲甲']],
    ['a space at more than 1.6 of the size', column(2, 16.1), ['甲 甲']],
    ['none at 1.6', column(2, 16), ['甲甲']],
    ['another column at three sizes', column(2, 30), ['甲', '甲']],
    ['another column beside it', column(2, 10, 3.5), ['甲', '甲']],
    ['another column at the same height', column(2, 0), ['甲', '甲']],
    ['words without white space', [piece(' 甲 ', 50, 500)], ['甲']],
  ])('turnColumns() makes %s', (_, pieces, texts) => {
    expect(turnColumns(pieces, 2, 800).map(({ text }) => text)).toEqual(texts);
  });

  test('turnColumns() turns the places', () => {
    expect(turnColumns(column(2, 10), 2, 800)).toEqual([{ page: 2, text: '甲甲', x: 290, right: 310, y: 50, size: 10, cells: [], isVertical: true }]);
  });
}); // prettier-ignore

describe('partTables(): lines are a table', () => {
  const row = (y: number, ...cells: [text: string, x: number][]): Line => ({
    page: 1, text: cells.map(([text]) => text).join(' '), x: 50, right: 300, y, size: 10,
    cells: cells.map(([text, x]) => ({ text, x, right: x + 20 })),
  });
  const rows = (count: number, step = 20, words = '甲'): Line[] => Array.from({ length: count }, (_, at) => row(500 - at * step, [words, 50], [words, 150]));
  const line = (y: number): Line => row(y);
  const shownParts = (lines: readonly Line[]): string[] =>
    partTables(lines).map((part) => 'lines' in part ? `${part.lines.length} lines` : part.table.type === 'table' ? part.table.rows.map((each) => each.map(([cell]) => (cell?.type === 'text' ? cell.text : '')).join('|')).join(' ') : '');
  test.each<[string, Line[], string[]]>([
    ['three of them', rows(3), ['甲|甲 甲|甲 甲|甲']],
    ['not two', rows(2), ['2 lines']],
    ['between lines of text', [line(560), line(540), ...rows(3), line(400)], ['2 lines', '甲|甲 甲|甲 甲|甲', '1 lines']],
    ['with less than four sizes between them', rows(3, 39.9), ['甲|甲 甲|甲 甲|甲']],
    ['not with four', rows(3, 40), ['3 lines']],
    ['not upward', rows(3, -20), ['3 lines']],
    ['with a cell left out', [...rows(2), row(460, ['甲', 50], ['乙', 250])], ['甲|甲| 甲|甲| 甲||乙']],
    ['not with two parts in one column', [row(500, ['甲', 50], ['乙', 60]), ...rows(2).map((each) => ({ ...each, y: each.y - 20 }))], ['3 lines']],
    ['of one column not', [row(500, ['甲', 50], ['乙', 65]), row(480, ['甲', 55], ['乙', 66]), row(460, ['甲', 50], ['乙', 65])], ['3 lines']],
    ['of two columns of 14 characters', rows(3, 20, '甲'.repeat(14)), [Array.from({ length: 3 }, () => `${'甲'.repeat(14)}|${'甲'.repeat(14)}`).join(' ')]],
    ['not of 15', rows(3, 20, '甲'.repeat(15)), ['3 lines']],
    ['of three columns of more', Array.from({ length: 3 }, (_, at) => row(500 - at * 20, ['甲'.repeat(20), 50], ['乙', 150], ['丙'.repeat(40), 250])), [Array.from({ length: 3 }, () => `${'甲'.repeat(20)}|乙|${'丙'.repeat(40)}`).join(' ')]],
    ['two tables', [...rows(3), line(430), ...rows(3).map((each) => ({ ...each, y: each.y - 100 }))], ['甲|甲 甲|甲 甲|甲', '1 lines', '甲|甲 甲|甲 甲|甲']],
    ['nothing', [], []],
  ])('%s', (_, lines, parts) => {
    expect(shownParts(lines)).toEqual(parts);
  });
}); // prettier-ignore
