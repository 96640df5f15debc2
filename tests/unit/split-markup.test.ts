import { describe, expect, test } from 'vitest';
import { formatOf, layOut } from '../../src/pipeline/split/lay-out.ts';
import { readMarkdown } from '../../src/pipeline/split/markdown.ts';
import { beginsTable, findTabTables, isDelimiter } from '../../src/pipeline/split/table.ts';

/** A Markdown text, its lines between strokes of another kind, without markup, and what the markup said. */
function read(lines: string): { readonly text: string; readonly notes: string[]; readonly marks: string[] } {
  const { text, notes, marks } = layOut(`${lines.replaceAll('¦', '\n')}\n`, 'markdown');
  return {
    text: text.trimEnd().replaceAll('\n', '¦'),
    notes: notes.map((note) =>
      note.type === 'heading' ? `heading ${note.level}`
      : note.type === 'item' ? `item ${note.depth}`
      : note.type === 'note' ? `note ${note.label}`
      : note.type === 'row' ? `${note.head ? 'head' : 'row'} ${note.table}: ${note.cells.map(({ from, to }) => text.slice(from, to)).join('/')}`
      : note.type),
    marks: marks.map((mark) => `${mark.type} ${mark.type === 'note' ? mark.label : text.slice(mark.from, mark.to)}${mark.type === 'link' ? ` ${mark.href}` : mark.type === 'image' ? ` ${mark.src}` : ''}`),
  }; // prettier-ignore
}

describe('lines of Markdown', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a heading of the sixth level', '###### 甲', '甲', ['heading 6']],
    ['no heading of the seventh', '####### 甲', '####### 甲', []],
    ['no heading without a space', '#甲', '#甲', []],
    ['hashes at its end', '## 甲 ##', '甲', ['heading 2']],
    ['hashes that belong to it', '## 甲##', '甲##', ['heading 2']],
    ['three spaces before it', '   # 甲', '甲', ['heading 1']],
    ['a line of =', '甲¦==¦乙。', '甲¦¦乙。', ['heading 1']],
    ['one sign alone', '总说。¦甲¦=¦乙。', '总说。¦甲¦=¦乙。', []],
    ['a line of -', '甲¦--¦乙。', '甲¦¦乙。', ['heading 2']],
    ['a line of - apart', '甲¦¦---¦乙。', '甲¦¦¦乙。', []],
    ['a line of - under a sentence', '甲。¦---¦乙。', '甲。¦¦乙。', []],
    ['two headings with lines under them', '甲¦==¦乙¦==¦丙。', '甲¦¦乙¦¦丙。', ['heading 1', 'heading 1']],
    ['items', '- 甲¦* 乙¦+ 丙', '甲¦乙¦丙', ['item 0', 'item 0', 'item 0']],
    ['items of items', '- 甲¦  - 乙¦    - 丙¦\t- 丁¦ - 戊', '甲¦乙¦丙¦丁¦戊', ['item 0', 'item 1', 'item 2', 'item 2', 'item 0']],
    ['items with numbers, which stay', '1. 甲¦2) 乙', '1. 甲¦2) 乙', ['item 0', 'item 0']],
    ['items to tick off', '- [ ] 甲¦- [x] 乙', '甲¦乙', ['item 0', 'item 0']],
    ['a quotation', '> 甲¦> 乙', '甲¦乙', ['quote', 'quote']],
    ['a note', '[^1]: 甲', '甲', ['note 1']],
    ['rules', '甲。¦¦***¦¦乙。¦¦* * *¦¦丙。', '甲。¦¦¦¦乙。¦¦¦¦丙。', []],
    ['two stars are no rule', '甲。¦¦**¦¦乙。', '甲。¦¦**¦¦乙。', []],
    ['code between fences', '```¦# 甲¦```¦# 乙', '¦# 甲¦¦乙', ['verse', 'heading 1']],
    ['two stretches of it', '```¦甲¦```¦# 乙¦~~~¦丙¦~~~', '¦甲¦¦乙¦¦丙', ['verse', 'heading 1', 'verse']],
    ['a comment', '甲<!-- 乙 -->丙', '甲丙', []],
    ['two comments on a line', '甲<!--乙-->丙<!--丁-->戊', '甲丙戊', []],
    ['a comment over lines', '甲<!--¦# 乙¦-->丙', '甲丙', []],
    ['one that never ends', '甲<!-- 乙', '甲<!-- 乙', []],
    ['front matter', '---¦title: 甲¦---¦# 乙', '¦乙', ['heading 1']],
    ['no front matter further down', '甲。¦¦---¦title: 甲¦---¦乙。', '甲。¦¦¦title: 甲¦¦乙。', ['heading 2']],
  ])('%s', (_, lines, text, notes) => {
    const found = read(lines);
    expect({ text: found.text, notes: found.notes }).toEqual({ text, notes });
  }); // prettier-ignore

  test.each<[string, string, readonly string[]]>([
    ['a table', '| 甲 | 乙 |¦| --- | --- |¦| 丙 | 丁 |', ['head 1: 甲/乙', 'row 1: 丙/丁']],
    ['without strokes outside', '甲 | 乙¦--- | ---¦丙 | 丁', ['head 1: 甲/乙', 'row 1: 丙/丁']],
    ['with an empty cell', '| 甲 | 乙 |¦|---|---|¦|  | 丁 |', ['head 1: 甲/乙', 'row 1: /丁']],
    ['with a stroke in a cell', '| 甲\\|乙 | 丙 |¦|---|---|¦| 丁 | 戊 |', ['head 1: 甲|乙/丙', 'row 1: 丁/戊']],
    ['two, apart', '|甲|乙|¦|-|-|¦|丙|丁|¦¦|戊|己|¦|-|-|¦|庚|辛|', ['head 1: 甲/乙', 'row 1: 丙/丁', 'head 2: 戊/己', 'row 2: 庚/辛']],
    ['none without a line of dashes', '| 甲 | 乙 |¦| 丙 | 丁 |', []],
    ['that a blank line ends', '|甲|乙|¦|-|-|¦|丙|丁|¦¦|戊|己|', ['head 1: 甲/乙', 'row 1: 丙/丁']],
    ['that a line without a stroke ends', '|甲|乙|¦|-|-|¦|丙|丁|¦戊¦|己|庚|', ['head 1: 甲/乙', 'row 1: 丙/丁']],
  ])('%s', (_, lines, notes) => {
    expect(read(lines).notes).toEqual(notes);
  }); // prettier-ignore
});

test.each<[string, string, string, readonly string[]]>([
  ['strong', '甲**乙**丙__丁__', '甲乙丙丁', ['strong 乙', 'strong 丁']],
  ['emphasis', '甲*乙*丙 _丁_', '甲乙丙 丁', ['emphasis 乙', 'emphasis 丁']],
  ['a link in strong words', '**甲[乙](https://a.example)**', '甲乙', ['strong 甲乙', 'link 乙 https://a.example']],
  ['a line under a word, which is none', 'a_b_c', 'a_b_c', []],
  ['stars with spaces', '2 * 3 * 4', '2 * 3 * 4', []],
  ['escaped marks', '甲\\*乙\\*', '甲*乙*', []],
  ['code', '甲`*乙*`丙', '甲*乙*丙', []],
  ['a link', '见[甲](https://a.example)和[乙](mailto:b@c.example)', '见甲和乙', ['link 甲 https://a.example', 'link 乙 mailto:b@c.example']],
  ['a link that could run', '[甲](javascript:1)', '甲', []],
  ['an address', '<https://a.example/b>', 'https://a.example/b', ['link https://a.example/b https://a.example/b']],
  ['a picture', '![甲](images/a.png)', '甲', ['image 甲 images/a.png']],
  ['a picture from elsewhere', '![甲](https://a.example/a.png)', '甲', []],
  ['a picture that could run', '![甲](images/a.svg)', '甲', []],
  ['notes', '甲[^1]乙[^b]。', '甲乙。', ['note 1', 'note b']],
])('marks within a line: %s', (_, line, text, marks) => {
  const found = read(line);
  expect({ text: found.text, marks: found.marks }).toEqual({ text, marks });
}); // prettier-ignore

test('edits of markup come in the order of the text', () => {
  const { edits, marks } = readMarkdown('<!--甲-->**乙**[丙](https://a.example)*丁*\n');
  expect(edits.map(({ from }) => from)).toEqual(edits.map(({ from }) => from).sort((a, b) => a - b));
  expect(marks.map(({ type }) => type)).toEqual(['strong', 'link', 'emphasis']);
});

test.each([
  ['| --- | :-: |', true],
  ['---|---', true],
  ['---', false],
  ['| 甲 |', false],
  ['||', false],
])('isDelimiter(%s) is %s', (line, is) => {
  expect(isDelimiter(line)).toBe(is);
});

test.each([
  ['| 甲 |', '|---|', true],
  ['甲\\|乙', '|---|', false],
  ['甲', '|---|', false],
  ['| 甲 |', '| 乙 |', false],
])('beginsTable(%s above %s) is %s', (line, next, is) => {
  expect(beginsTable(line, next)).toBe(is);
});

describe('rows between tabs', () => {
  test.each<[string, string, readonly string[]]>([
    ['two rows', '甲\t乙¦丙\t丁', ['head 1: 甲/乙', 'row 1: 丙/丁']],
    ['one row', '甲\t乙¦丙', []],
    ['rows of other widths', '甲\t乙¦丙\t丁\t戊', []],
    ['two tables, one behind the other', '甲\t乙¦丙\t丁¦子\t丑\t寅¦卯\t辰\t巳', ['head 1: 甲/乙', 'row 1: 丙/丁', 'head 2: 子/丑/寅', 'row 2: 卯/辰/巳']],
    ['an empty last cell', '甲\t乙\t丙¦丁\t戊\t', ['head 1: 甲/乙/丙', 'row 1: 丁/戊/']],
    ['an empty cell within', '甲\t乙\t丙¦丁\t\t己', ['head 1: 甲/乙/丙', 'row 1: 丁//己']],
    ['three rows', '甲\t乙¦丙\t丁¦戊\t己', ['head 1: 甲/乙', 'row 1: 丙/丁', 'row 1: 戊/己']],
  ])('%s', (_, lines, rows) => {
    const text = lines.replaceAll('¦', '\n');
    const found = findTabTables(text).map((note) => (note.type === 'row' ? `${note.head ? 'head' : 'row'} ${note.table}: ${note.cells.map(({ from, to }) => text.slice(from, to)).join('/')}` : '')); // prettier-ignore
    expect(found).toEqual(rows);
  }); // prettier-ignore
});

test.each([
  ['a.md', '甲', 'markdown'],
  ['a.MARKDOWN', '甲', 'markdown'],
  ['a.txt', '甲\n## 乙', 'markdown'],
  ['a.txt', '甲\n##乙', 'plain'],
  ['a.txt', '甲\n    # 乙', 'plain'],
  ['a.md.txt', '甲', 'plain'],
])('formatOf(%s, %j) is %s', (file, text, format) => {
  expect(formatOf(file, text)).toBe(format);
});
