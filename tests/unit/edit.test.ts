import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit, invertEdits, mapOffset } from '../../src/pipeline/edit.ts';
import { issue, issueTable, placeAt } from '../../src/pipeline/issue.ts';

const edit = (from: number, to: number, insert: string): Edit => ({
  from,
  to,
  insert,
  rule: 'test',
  certainty: 'certain',
});

describe('applyEdits()', () => {
  test.each<[name: string, edits: Edit[], expected: string]>([
    ['nothing', [], 'abcdef'],
    ['a deletion', [edit(1, 3, '')], 'adef'],
    ['an insertion at either end', [edit(0, 0, '<'), edit(6, 6, '>')], '<abcdef>'],
    ['neighbours', [edit(1, 2, 'B'), edit(2, 3, 'C')], 'aBCdef'],
    ['two insertions at one place', [edit(2, 2, '1'), edit(2, 2, '2')], 'ab12cdef'],
    ['everything', [edit(0, 6, '')], ''],
  ])('does %s', (_, edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected);
    expect(applyEdits(expected, invertEdits('abcdef', edits))).toBe('abcdef');
  });

  test.each<[name: string, edits: Edit[]]>([
    ['overlap', [edit(0, 3, ''), edit(2, 4, '')]],
    ['are out of order', [edit(3, 4, ''), edit(0, 1, '')]],
    ['end behind the text', [edit(5, 7, '')]],
    ['begin before it', [edit(-1, 1, '')]],
    ['run backwards', [edit(3, 2, '')]],
  ])('throws where edits %s', (_, edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
  });
});

describe('mapOffset()', () => {
  test.each<[name: string, edits: Edit[], offset: number, before: number, after: number]>([
    ['before every edit', [edit(2, 4, 'xyz')], 1, 1, 1],
    ['at the start of a replaced stretch', [edit(2, 4, 'xyz')], 2, 2, 2],
    ['inside it', [edit(2, 4, 'xyz')], 3, 2, 5],
    ['at its end', [edit(2, 4, 'xyz')], 4, 5, 5],
    ['behind it', [edit(2, 4, 'xyz')], 5, 6, 6],
    ['where something is inserted', [edit(2, 2, 'xyz')], 2, 2, 5],
    ['where something is deleted', [edit(2, 4, '')], 3, 2, 2],
    ['between two edits', [edit(0, 2, ''), edit(2, 4, 'x')], 2, 0, 0],
    ['at an insertion behind a deletion', [edit(0, 2, ''), edit(2, 2, 'xy')], 2, 0, 2],
  ])('%s', (_, edits, offset, before, after) => {
    expect(mapOffset(edits, offset, -1)).toBe(before);
    expect(mapOffset(edits, offset, 1)).toBe(after);
  });
});

describe('placeAt()', () => {
  test.each([
    ['the beginning', '中文\n甲', 0, 1, 1],
    ['a line end, on its line', '中文\n甲', 2, 1, 3],
    ['the first character of a line', '中文\n甲', 3, 2, 1],
    ['behind the last line end', '中文\n', 3, 2, 1],
    ['characters of two units as one', '😀𠀀甲\n😀乙', 8, 2, 2],
    ['Windows line ends', 'a\r\nb', 3, 2, 1],
    ['an empty text', '', 0, 1, 1],
  ])('counts %s', (_, text, offset, line, column) => {
    expect(placeAt(text, offset)).toEqual({ line, column, offset });
    expect(placeAt(text, offset, 'a.txt')).toEqual({ file: 'a.txt', line, column, offset });
  });
});

describe('issue()', () => {
  test('takes the severity of its code from the table', () => {
    const details = { actual: 'a', expected: 'b', note: 'c' };
    expect(issue('summary-missing', details)).toEqual({ code: 'summary-missing', severity: 'warning', ...details });
    for (const code of Object.keys(issueTable)) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});
