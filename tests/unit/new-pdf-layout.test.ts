import { expect, test } from 'vitest';
import { findRegions, turnColumns } from '../../src/intake/pdf/columns.ts';
import { joinLines, type Line, type Piece, removeMargins } from '../../src/intake/pdf/lines.ts';
import { removeReadings } from '../../src/intake/pdf/readings.ts';
import { partTables } from '../../src/intake/pdf/tables.ts';

const piece = (text: string, x: number, y: number, size = 12): Piece => ({
  text,
  x,
  y,
  size,
  width: [...text].length * size,
});
const column = (text: string, x: number, top: number): Piece[] => [...text].map((one, at) => piece(one, x, top - at * 12)); // prettier-ignore
const textsOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

test('findRegions() finds columns, the last of one character with them, and lines before and behind', () => {
  const pieces = [piece('横排一行。', 50, 700), ...column('直排文字', 500, 600), ...column('又一列文', 480, 600), piece('。', 460, 600), piece('横排又一行。', 50, 100)]; // prettier-ignore
  const regions = findRegions(pieces);
  expect(regions.map(({ isVertical, pieces: own }) => [isVertical, own.length])).toEqual([[false, 1], [true, 9], [false, 1]]); // prettier-ignore
  expect(textsOf(turnColumns(regions[1]?.pieces ?? [], 1, 800))).toEqual(['直排文字', '又一列文', '。']);
});

test('findRegions() takes no lines for columns that have one character before the others', () => {
  const pieces = [1, 2, 3, 4].flatMap((row) => [
    piece(String(row), 50, 700 - row * 20),
    piece('一项内容', 70, 700 - row * 20),
  ]);
  expect(findRegions(pieces).map(({ isVertical }) => isVertical)).toEqual([false]);
});

test('turnColumns() makes a space of a wide gap', () => {
  expect(textsOf(turnColumns([...column('縣志', 50, 700), ...column('卷三', 50, 664)], 1, 800))).toEqual(['縣志 卷三']);
});

test.each([
  ['a raised figure', [piece('10', 50, 100), piece('4', 74, 104, 9), piece('吨', 80, 100)], '10⁴吨'],
  ['a lowered figure', [piece('CO', 50, 100), piece('2', 74, 97, 9), piece('排放', 80, 100)], 'CO₂排放'],
  ['a smaller figure on the line', [piece('共', 50, 100), piece('2', 62, 100, 9), piece('项', 70, 100)], '共2项'],
  ['raised words', [piece('甲', 50, 100), piece('乙', 62, 104, 9)], '甲乙'],
])('joinLines() reads %s', (_, pieces, text) => {
  expect(textsOf(joinLines(pieces, 1))).toEqual([text]);
});

test('removeReadings() takes the readings above a line away, and no other small line', () => {
  const lines = joinLines([piece('疏浚河道', 50, 100), piece('shū jùn', 50, 112, 6), piece('source', 50, 60, 6)], 1);
  const { lines: kept, readings } = removeReadings(lines);
  expect(textsOf(kept)).toEqual(['疏浚河道', 'source']);
  expect(textsOf(readings)).toEqual(['shū jùn']);
});

const row = (cells: readonly string[], y: number): Piece[] => cells.flatMap((text, at) => (text === '' ? [] : [piece(text, 50 + at * 150, y)])); // prettier-ignore

test('partTables() finds three rows or more in columns, and gives each cell its place', () => {
  const rows = [
    ['年份', '产量', '增长'],
    ['2023', '17', ''],
    ['2024', '18', '5%'],
  ];
  const lines = joinLines([piece('上文。', 50, 400), ...rows.flatMap((cells, at) => row(cells, 300 - at * 20)), piece('下文。', 50, 100)], 1); // prettier-ignore
  const parts = partTables(lines);
  expect(parts.map((part) => ('table' in part ? 'table' : textsOf(part.lines)))).toEqual([
    ['上文。'],
    'table',
    ['下文。'],
  ]);
  const [, table] = parts;
  const found = table && 'table' in table && table.table.type === 'table' ? table.table.rows : [];
  expect(found.map((cells) => cells.map((cell) => JSON.stringify(cell).match(/text":"([^"]*)/u)?.[1] ?? ''))).toEqual(
    rows,
  );
});

test.each([
  [
    'two rows',
    [
      ['年份', '产量'],
      ['2023', '17'],
    ],
  ],
  [
    'two columns of a text',
    [1, 2, 3, 4].map(() => ['这一行文字写在左边一栏里这一行', '这一行文字写在右边一栏里这一行']),
  ],
])('partTables() takes %s for no table', (_, rows) => {
  const wide = rows.flatMap((cells, at) => cells.map((text, side) => piece(text, 50 + side * 250, 300 - at * 20)));
  expect(partTables(joinLines(wide, 1)).every((part) => 'lines' in part)).toBe(true);
});

test('removeMargins() names once what a browser printed around one page', () => {
  const lines = joinLines([piece('11/29/26, 11:23 AM', 20, 790, 8), piece('直排', 400, 790, 8), ...[1, 2, 3, 4].map((at) => piece(`正文${at}。`, 50, 500 - at * 20)), piece('https://a.example/b.html', 20, 10, 8)], 1); // prettier-ignore
  const { lines: kept, dropped } = removeMargins([{ number: 1, height: 800, lines }]);
  expect(kept.map(textsOf)).toEqual([['正文1。', '正文2。', '正文3。', '正文4。']]);
  expect(dropped).toEqual([expect.stringMatching(/^what the browser printed around the page: “11\/29\/26.*1 page$/u)]);
});
