import { describe, expect, test } from 'vitest';
import { nameOfTitle } from '../../src/pipeline/split/named-titles.ts';
import { splitSentences } from '../../src/pipeline/split/sentences.ts';
import { beginsTable, findTabTables, isDelimiter } from '../../src/pipeline/split/table.ts';
import { CURRENT_RULES } from '../../src/vocabulary/structure-rules.ts';
import { isWhole } from '../../src/pipeline/split/title.ts';
import { readStructure, showStructure } from '../fixtures/structure-tree.ts';

const shown = (lines: string, file = 'a.txt'): string[] =>
  showStructure(readStructure(file, `${lines.replaceAll('¶', '\n')}\n`)).split('\n').map((each) => each.trim()); // prettier-ignore

describe('nameOfTitle() knows a title that stands for itself', () => {
  const titles: Readonly<Record<string, readonly string[]>> = {
    preface: ['序言', '前言', '序', '引言', '导言', '導言', '绪论', '緒論'],
    'general-provisions': ['总则', '總則'],
    'general-programme': ['总纲', '總綱'],
    'supplementary-provisions': ['附则', '附則'],
    conclusion: ['结语', '結語', '结论', '結論'],
    afterword: ['后记', '後記'],
    notes: ['注释', '註釋', '注釋'],
    abstract: ['摘要'],
  };
  const rows = Object.entries(titles).flatMap(([name, all]) => all.map((title) => [title, name] as const));

  test.each(rows)('%s', (title, name) => {
    expect(nameOfTitle(title)).toBe(name);
  });

  test.each(rows.filter(([title]) => title.length === 2))('%s, with spaces between its characters only', (title, name) => {
    const [first = '', second = ''] = title;
    for (const gap of [' ', '\u3000', '  ', '\u3000\u3000']) expect(nameOfTitle(first + gap + second)).toBe(name);
    for (const gap of ['甲', '\t', '、']) expect(nameOfTitle(first + gap + second)).toBeUndefined();
  }); // prettier-ignore

  test.each(rows)('%s, with nothing before or behind it', (title) => {
    expect([nameOfTitle(`甲${title}`), nameOfTitle(`${title}甲`)]).toEqual([undefined, undefined]);
  });

  test.each([
    ['结束语', 'conclusion'],
    ['結束語', 'conclusion'],
    ['跋', 'afterword'],
    ['参考文献', 'references'],
    ['主要参考文献', 'references'],
    ['參考文獻', 'references'],
    ['主要參考文獻', 'references'],
    ['参考文献：', 'references'],
    ['參考文獻:', 'references'],
    ['甲参考文献', undefined],
    ['参考文献甲', undefined],
    ['注释：', 'notes'],
    ['註釋:', 'notes'],
    ['注释。', undefined],
    ['提要', 'abstract'],
    ['内容提要', 'abstract'],
    ['內容提要', 'abstract'],
    ['甲提要', undefined],
    ['总则：', undefined],
  ])('%s: %s', (title, name) => {
    expect(nameOfTitle(title)).toBe(name);
  });
});

describe('the line under a table’s head', () => {
  test.each([
    ['| --- | --- |', true],
    ['|---|---|', true],
    ['--- | ---', true],
    ['-|-', true],
    ['| :-: | --: |', true],
    [' \t| :--- \t| --- | \t', true],
    ['| - |', true],
    ['---', false],
    ['| | |', false],
    ['甲 | ---', false],
    ['| --- | ---甲', false],
    ['| --- | --- | 甲', false],
    ['| --- 甲 --- |', false],
    ['| :: |', false],
    ['| ::- |', false],
    ['| --- || --- |', false],
  ])('%j: %s', (line, is) => {
    expect(isDelimiter(line)).toBe(is);
  });

  test.each([
    ['甲 | 乙', '- | -', true],
    ['甲', '- | -', false],
    ['甲 \\| 乙', '- | -', false],
    ['甲 \\| 乙 | 丙', '- | -', true],
    ['甲 | 乙', '甲 | 乙', false],
  ])('below %j, %j: %s', (line, next, begins) => {
    expect(beginsTable(line, next)).toBe(begins);
  });
});

describe('lines with tabs are rows', () => {
  const rowsOf = (text: string): string[] =>
    findTabTables(text).map((note) => note.type === 'row' ? `${note.table}${note.head ? ' head' : ''}: ${note.cells.map(({ from, to }) => text.slice(from, to)).join('|')}` : ''); // prettier-ignore
  test.each([
    ['two of them', '甲\t乙\n丙\t丁', ['1 head: 甲|乙', '1: 丙|丁']],
    ['not one', '甲\t乙', []],
    ['not where the number of cells differs', '甲\t乙\n丙\t丁\t戊', []],
    ['two tables', '甲\t乙\n丙\t丁\n戊\n己\t庚\t辛\n壬\t癸\t子', ['1 head: 甲|乙', '1: 丙|丁', '2 head: 己|庚|辛', '2: 壬|癸|子']],
    ['a last cell that is empty', '甲\t乙\t丙\n丁\t戊\t', ['1 head: 甲|乙|丙', '1: 丁|戊|']],
    ['an empty one in the head', '甲\t乙\t\n丁\t戊\t己', ['1 head: 甲|乙|', '1: 丁|戊|己']],
    ['a tab at the end that is no cell', '甲\t乙\n丁\t戊\t', ['1 head: 甲|乙', '1: 丁|戊']],
    ['not a line that only ends in a tab', '甲\t\n乙\t', []],
    ['spaces around them', '  甲\t 乙 \n  丙 \t丁', ['1 head: 甲|乙', '1: 丙|丁']],
    ['spaces before them, and the last cell empty', '  甲\t乙\t丙\n  丁\t戊\t', ['1 head: 甲|乙|丙', '1: 丁|戊|']],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  }); // prettier-ignore
});

describe('the cells of a table are its sentences', () => {
  const sentencesOf = (lines: string): string[] => {
    const { document } = readStructure('a.md', `${lines.replaceAll('¶', '\n')}\n`);
    const tables = document.sections.flatMap(({ paragraphs }) => paragraphs).filter(({ kind }) => kind === 'table');
    return tables.flatMap(({ text, sentences }) => sentences.map(({ from, to }) => text.slice(from, to).trim()));
  };
  test.each([
    ['each of them', '| 甲 | 乙 |¶| --- | --- |¶| 丙 | 丁 |', ['甲', '乙', '丙', '丁']],
    ['but not the empty ones', '| 甲 | 乙 |¶| --- | --- |¶| | 丁 |', ['甲', '乙', '丁']],
    ['the first from the table’s beginning', '| | 乙 |¶| --- | --- |¶| 丙 | 丁 |', ['乙', '丙', '丁']],
    ['of two tables', '| 甲 | 乙 |¶| --- | --- |¶| 丙 | 丁 |¶¶| 戊 | 己 |¶| --- | --- |¶| 庚 | 辛 |', [...'甲乙丙丁戊己庚辛']],
  ])('%s', (_, lines, sentences) => {
    expect(sentencesOf(lines)).toEqual(sentences);
  }); // prettier-ignore
});

describe('splitSentences() at marks of ASCII', () => {
  test.each([
    ['a mark of full width before Latin letters', '甲！Abc？d', ['甲！', 'Abc？', 'd']],
    ['a mark of full width with one of ASCII behind it', '甲。?Abc', ['甲。?', 'Abc']],
    ['a mark of ASCII before Latin letters', '甲?Abc', ['甲?Abc']],
    ['one at the end', '甲乙?', ['甲乙?']],
  ])('%s', (_, paragraph, sentences) => {
    expect(splitSentences(paragraph).map(({ from, to }) => paragraph.slice(from, to))).toEqual(sentences);
  });
});

describe('a list of contents', () => {
  const list = '第一章 甲……1¶第二章 乙……3¶第一章 甲¶子。¶第二章 乙¶丑。';
  test.each(['目录', '目 录', '目\u3000錄', '目次', '【目录】', '[目录]', '［目 次］', 'Contents', 'CONTENTS'])('stands below %s', (title) => {
    expect(shown(`关于甲的报告¶¶${title}¶${list}`).filter((each) => each.startsWith('contents:'))).not.toEqual([]);
  });
  test.each(['目录如下', '目甲录', '总目录', 'contents of it'])('and not below %s', (title) => {
    expect(shown(`关于甲的报告¶¶${title}¶${list}`).filter((each) => each.startsWith('contents:'))).toEqual([]);
  });
}); // prettier-ignore

describe('lines above the title', () => {
  test.each(['GB/T 1234', 'GB1234', 'DB11/T 1234', 'JJG 1', 'JJF\u30001', 'YY/T 0466', 'HJ 25.1', 'ICS 13.020', '中华人民共和国国家标准', '中华人民共和国电力行业标准', '来源：甲', '附件', '附 件：', '附件:'])('%s', (line) => {
    expect(shown(`${line}¶关于甲的报告¶甲。¶乙。`)[0]).toBe('title: 关于甲的报告');
  });
  test.each(['甲GB/T 1234', '中华人民共和国国家标准化', '附件甲'])('and not %s', (line) => {
    expect(shown(`${line}¶关于甲的报告¶甲。¶乙。`)[0]).not.toBe('title: 关于甲的报告');
  });
  test.each([['甲〔2020〕3号', true], ['甲[2020]3号', true], ['甲2020年3号', false], ['甲〔2020年〕3号', false]])('the paper of %s: %s', (number, is) => {
    expect(shown(`甲部文件¶${number}¶关于甲的通知¶甲。¶乙。`)[0] === 'title: 关于甲的通知').toBe(is);
  });
}); // prettier-ignore

test.each([
  ['关于甲的通知', true],
  ['关于甲的通知（试行）', true],
  ['印发《甲办法》的通知', true],
  ['印发《甲办法', false],
  ['印发〈甲〉的通知', true],
  ['（甲的通知', false],
  ['关于甲的通知（试行', false],
  ['关于甲的通知（试行）（二）', false],
  ['关于甲的话', false],
])('isWhole(%s) is %s', (title, is) => {
  expect(isWhole(title, CURRENT_RULES)).toBe(is);
});
