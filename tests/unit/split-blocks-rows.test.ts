import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/pipeline/document.ts';
import { blocksOf } from '../../src/pipeline/split/blocks.ts';
import { findContents } from '../../src/pipeline/split/contents.ts';
import { findFootnotes } from '../../src/pipeline/split/footnotes.ts';
import type { Layout, LineNote } from '../../src/pipeline/split/layout.ts';
import { plainLayout } from '../../src/pipeline/split/layout.ts';
import { makeParagraphs } from '../../src/pipeline/split/paragraphs.ts';
import { withoutQuoted } from '../../src/pipeline/split/quoted.ts';
import { runsOnWithin } from '../../src/pipeline/split/run-in.ts';
import { readNumbering } from '../../src/vocabulary/forms.ts';
import { isTitleLike } from '../../src/pipeline/split/title-like.ts';
import { findDated, MONTH_IN_FIGURES, readDate, readLabelledDate, WEEKDAY } from '../../src/pipeline/split/dates.ts';

const layout = (lines: string, more: Partial<Layout> = {}): Layout => ({
  ...plainLayout(lines.replaceAll('|', '\n')),
  ...more,
});
const blocks = (lines: string, more?: Partial<Layout>): ReturnType<typeof blocksOf> => blocksOf(layout(lines, more));
const strong = (from: number, to: number): Mark => ({ type: 'strong', from, to });
const note = (at: number, label = '1'): Mark => ({ type: 'note', label, from: at, to: at });

describe('blocksOf() makes a block of each line', () => {
  test('with its place, and whether it stands apart', () => {
    expect(blocks('甲|乙||丙| \u3000|丁').map(({ text, span, isApart }) => `${text} ${span.from}–${span.to}${isApart ? ' apart' : ''}`)).toEqual([
      '甲 0–1 apart', '乙 2–3', '丙 5–6 apart', '丁 10–11 apart',
    ]);
  });

  // 甲乙 is 0–2, 丙丁 3–5, 戊 6–7.
  test.each<[string, Mark[], Mark[][]]>([
    ['a mark within a line', [strong(0, 1)], [[strong(0, 1)], [], []]],
    ['one of another line, from its beginning', [strong(4, 5)], [[], [strong(1, 2)], []]],
    ['one that goes on into the next line, up to the end', [strong(1, 4)], [[strong(1, 2)], [], []]],
    ['an empty one', [strong(1, 1)], [[], [], []]],
    ['a reference to a note, which is empty', [note(1), note(5)], [[note(1)], [note(2)], []]],
    ['at the very beginning', [note(3)], [[], [note(0)], []]],
    ['several in a line', [strong(0, 1), strong(1, 2), note(7)], [[strong(0, 1), strong(1, 2)], [], [note(1)]]],
    ['one that begins at a line’s end', [strong(2, 5)], [[], [], []]],
  ])('%s', (_, marks, own) => {
    expect(blocks('甲乙|丙丁|戊', { marks }).map((block) => block.marks)).toEqual(own);
  });

  test.each<[string, LineNote[], (string | undefined)[]]>([
    ['a note at its beginning', [{ type: 'quote', at: 3 }], [undefined, 'quote', undefined]],
    ['within it', [{ type: 'quote', at: 4 }], [undefined, 'quote', undefined]],
    ['at its end', [{ type: 'quote', at: 5 }], [undefined, 'quote', undefined]],
    ['two', [{ type: 'verse', at: 0 }, { type: 'quote', at: 6 }], ['verse', undefined, 'quote']],
    ['the first of a line', [{ type: 'verse', at: 0 }, { type: 'quote', at: 1 }], ['verse', undefined, undefined]],
  ])('markup: %s', (_, notes, types) => {
    expect(blocks('甲乙|丙丁|戊', { notes }).map((block) => block.note?.type)).toEqual(types);
  });

  test('A. is the least of all, unless there are Roman numbers', () => {
    expect(blocks('A. 甲|1. 乙').map(({ numbering }) => numbering?.rank)).toEqual([14.5, 12]);
    expect(blocks('A. 甲|1. 乙|II. 丙').map(({ numbering }) => numbering?.rank)).toEqual([9, 12, 8]);
  });
}); // prettier-ignore

describe('withoutQuoted() takes no numbers out of a quotation', () => {
  const numbered = (lines: string): string => blocks(lines).map(({ numbering }) => numbering?.label.trim() ?? '-').join(' ');
  test.each([
    ['up to its end', '一、修改为：|“第三条 甲。|（一）乙；|（二）丙。”|二、丁。', '一、 - - - 二、'],
    ['that one line holds', '“第三条 甲。”|（一）乙。', '- （一）'],
    ['with a stop behind its end', '“第三条 甲。|（一）乙”；|（二）丙。', '- - （二）'],
    ...['“第三条 甲。|（一）乙。”', '「第三條 甲。|（一）乙。」', '『第三條 甲。|（一）乙。』', '"第三条 甲。|（一）乙。"', '“第三章 甲|（一）乙”。'].map((lines) => [`in whatever marks: ${lines}`, `${lines}|（二）丙。`, '- - （二）']),
    ['not where it never ends', '“第三条 甲。|（一）乙。', '- （一）'],
    ['nor where an amendment goes on first', '“第三条 甲。|（一）乙。|二、删去第四条。|“第五条 丙。”', '- （一） 二、 -'],
    ...['修改', '增加', '删去', '删除', '改为', '作为', '增訂', '刪除'].map((word) => [`with ${word}`, `“第三条 甲。|（二）${word}乙。|丙。”`, '- （二） -']),
    ['but where it says something else', '“第三条 甲。|（二）规定乙。|丙。”', '- - -'],
    ['or in another form', '“第三条 甲。|2. 修改乙。|丙。”', '- - -'],
    ['not a mark within a line', '“第三条 甲。|（一）“乙”丙。|丁。”', '- - -'],
    ['two of them', '“第三条 甲。|（一）乙。”|（二）丙。|“第四条 丁。|（三）戊。”|（四）己。', '- - （二） - - （四）'],
    ['not a quotation of anything else', '“甲。|（一）乙。”', '- （一）'],
  ])('%s', (_, lines = '', labels = '') => {
    expect(numbered(lines)).toBe(labels);
  });

  test('of a hundred lines, and of no more', () => {
    const of = (count: number): string | undefined => numbered(`“第三条 甲。|${'乙。|'.repeat(count - 2)}（一）丙。”`).split(' ').at(-1);
    expect([of(100), of(101)]).toEqual(['-', '（一）']);
  });

  test('what is quoted is no title', () => {
    const [, second] = blocks('“第三条 甲。|一、乙|丙。”');
    expect(second?.isTitleLike).toBe(false);
    expect(withoutQuoted([{ text: '甲', isTitleLike: true }])).toEqual([{ text: '甲', isTitleLike: true }]);
  });
}); // prettier-ignore

describe('findContents() finds a list of contents', () => {
  const list = (lines: string, from = 0): string => {
    const { from: first, to } = findContents(blocks(lines), from);
    return `${first}–${to}`;
  };
  test.each([
    ['of two lines that stand in the text again', '目录|甲章|乙章|甲章|子。|乙章|丑。', 0, '0–3'],
    ['not of one', '目录|甲章|甲章|子。', 0, '0–0'],
    ['nor without its title', '甲章|乙章|甲章|子。|乙章', 0, '0–0'],
    ['further down', '题|甲。|目录|甲章|乙章|甲章|子。|乙章', 0, '2–5'],
    ['not above a place', '目录|甲章|乙章|甲章|子。|乙章', 1, '0–0'],
    ['with spaces around its title', ' 目录 |甲章|乙章|甲章|子。|乙章', 0, '0–3'],
    ['with pages', '目录|甲章 1|乙章（12）|甲章|子。|乙章', 0, '0–3'],
    ['with dashes', '目录|甲章——1|乙章–1234|甲章|子。|乙章', 0, '0–3'],
    ['not with five figures', '目录|甲章 12345|乙章 2|甲章|子。|乙章', 0, '0–0'],
    ['with dots before the page, whatever the text has', '目录|甲...1|乙．．．．ⅻ|子。', 0, '0–3'],
    ['of two', '目录|甲……1|乙⋯⋯ xviii|子。', 0, '0–3'],
    ['not with two full stops', '目录|甲..1|乙..2|子。', 0, '0–0'],
    ['nor with one ellipsis', '目录|甲…1|乙…2|子。', 0, '0–0'],
    ['nor with six letters', '目录|甲……xviiii|乙……xviiii|子。', 0, '0–0'],
    ['not beyond a line that only has a page', '目录|甲章 1|乙章 3|别的 2|丙章 4|甲章|子。|乙章|丙章', 0, '0–3'],
    ['up to a line that has none', '目录|甲章|乙章|别的|丙章|甲章|子。|乙章|丙章', 0, '0–3'],
    ['up to a line that stands there for the last time', '目录|甲章 1|乙章 2|丙章|甲章|子。|乙章', 0, '0–3'],
    ['whatever spaces and widths', '目录|第 一 章 甲Ａ|乙 章|第一章甲A|子。|乙·章', 0, '0–3'],
    ['up to the end of the text', '目录|甲……1|乙……2', 0, '0–3'],
  ])('%s', (_, lines, from, found) => {
    expect(list(lines, from)).toBe(found);
  });
});

describe('findFootnotes() finds', () => {
  const notes = (lines: string, more?: Partial<Layout>): string => {
    const { labels, references } = findFootnotes(blocks(lines, more));
    const told = [...references].map(([index, marks]) => `${index}:${marks.map((mark) => `${mark.type === 'note' ? mark.label : ''}@${mark.from}–${mark.to}`).join('+')}`); // prettier-ignore
    return `${[...labels].map(([index, label]) => `${index}=${label}`).join(' ')}; ${told.join(' ')}`;
  };
  test.each([
    ['one below its reference', '甲［1］乙。|［1］丙。', '1=1; 0:1@1–4'],
    ['in any brackets', '甲[1]乙〔2〕。|[1]丙。|〔2〕丁。', '1=1 2=2; 0:1@1–4+2@5–8'],
    ['in a circle, at the end of a clause', '甲①，乙②。|①丙。|②丁。', '1=① 2=②; 0:①@1–2+②@4–5'],
    ['at the end of a line', '甲①|①丙。', '1=①; 0:①@1–2'],
    ['not in a circle before words', '甲①乙。|①丙。', '; '],
    ['not above its reference', '［1］丙。|甲［1］乙。', '; '],
    ['once each', '甲［1］乙。|［1］丙。|［1］丁。', '1=1; 0:1@1–4'],
    ['no reference at the beginning of a line', '甲［1］。|［1］乙［2］。|［2］丙。', '1=1; 0:1@1–4'],
    ['no reference to what is no note', '甲［1］［3］。|［1］丙。', '1=1; 0:1@1–4'],
    ['nothing where nothing refers', '甲。|［1］乙。', '; '],
    ['no reference whose note never comes', '［1］甲。|乙［1］。', '; '],
    ['no item of a list behind a colon', '甲①。|如下：|①乙。', '; '],
    ['but of one in brackets', '甲［1］。|如下：|［1］乙。', '2=1; 0:1@1–4'],
    ['and of one below its name', '甲①。|注释：|①乙。', '2=①; 0:①@1–2'],
    ['no year', '甲［2024］。|［2024］乙。', '; '],
  ])('%s', (_, lines, found) => {
    expect(notes(lines)).toBe(found);
  });
  test('no line that markup tells something of', () => {
    expect(notes('甲［1］。|［1］乙。', { notes: [{ type: 'quote', at: 6 }] })).toBe('; ');
  });
});

describe('makeParagraphs() puts together', () => {
  const NONE = { kinds: new Map(), articles: [], footnotes: { labels: new Map(), references: new Map() } };
  const make = (lines: string, more: Partial<Layout> = {}, context: Partial<Parameters<typeof makeParagraphs>[4]> = {}, from = 0, to = Infinity): ReturnType<typeof makeParagraphs> => {
    const given = layout(lines, more);
    return makeParagraphs(given.text, blocksOf(given), from, to, { ...NONE, ...context });
  };
  const row = (table: number, head: boolean, ...cells: [from: number, to: number][]): LineNote => ({ type: 'row', at: cells[0]?.[0] ?? 0, table, head, cells: cells.map(([from, to]) => ({ from, to })) });

  test('a paragraph of each line between two', () => {
    expect(make('甲|乙|丙', {}, {}, 1, 2).map(({ text }) => text)).toEqual(['乙']);
    expect(make('甲|乙').map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  test('its label, its marks and its references, in order', () => {
    const [article] = make('第一条 甲乙丙', { marks: [strong(4, 7), strong(4, 5)] }, { footnotes: { labels: new Map(), references: new Map([[0, [note(6)]]]) } });
    expect(article?.marks).toEqual([{ type: 'label', from: 0, to: 3 }, strong(4, 7), strong(4, 5), note(6)]);
    expect(make('甲', { marks: [strong(0, 1)] })[0]?.marks).toEqual([strong(0, 1)]);
    expect(Object.hasOwn(make('甲')[0] ?? {}, 'marks')).toBe(false);
    expect(Object.hasOwn(make('一、甲')[0] ?? {}, 'marks')).toBe(false);
  });

  test('its names, unless it is a note', () => {
    expect(make('一、甲')[0]?.names).toEqual([{ kind: '一、', number: '1' }]);
    expect(Object.hasOwn(make('甲')[0] ?? {}, 'names')).toBe(false);
    const labelled = make('①甲', {}, { footnotes: { labels: new Map([[0, '①']]), references: new Map() } })[0];
    expect(labelled).toMatchObject({ kind: 'note', label: '①' });
    expect(Object.hasOwn(labelled ?? {}, 'names')).toBe(false);
    const marked = make('1. 甲', { notes: [{ type: 'note', at: 0, label: '1' }] })[0];
    expect(marked).toMatchObject({ kind: 'note', label: '1' });
    expect(Object.hasOwn(marked ?? {}, 'names')).toBe(false);
  });

  test.each<[LineNote, object]>([
    [{ type: 'item', at: 0, depth: 2 }, { kind: 'item', depth: 2 }],
    [{ type: 'quote', at: 0 }, { kind: 'quote' }],
    [{ type: 'verse', at: 0 }, { kind: 'verse' }],
    [{ type: 'note', at: 0, label: 'a' }, { kind: 'note', label: 'a' }],
  ])('what its markup says: %j', (its, known) => {
    expect(make('甲', { notes: [its] })[0]).toMatchObject(known);
    expect(Object.keys(make('甲', { notes: [its] })[0] ?? {}).filter((key) => !['text', 'span', 'sentences'].includes(key))).toEqual(Object.keys(known));
  });

  test('its kind and its article', () => {
    const [first, second] = make('甲|乙', {}, { kinds: new Map([[1, { kind: 'closing' as const }]]), articles: [undefined, '3-1'] });
    expect(Object.keys(first ?? {})).toEqual(['text', 'span', 'sentences']);
    expect(second).toMatchObject({ kind: 'closing', article: '3-1' });
  });

  test('the rows of a table, and not of the next one', () => {
    // 0: 甲\t乙  4: 丙\t丁  8: 戊\t己  12: 庚
    const tables = make('甲\t乙|丙\t丁|戊\t己|庚', { notes: [row(1, true, [0, 1], [2, 3]), row(1, false, [4, 5], [6, 7]), row(2, true, [8, 9], [10, 11])], marks: [strong(0, 1), strong(6, 7)] });
    expect(tables).toMatchObject([
      {
        kind: 'table',
        text: '甲\t乙\n丙\t丁',
        span: { from: 0, to: 7 },
        rows: [{ head: true, cells: [{ from: 0, to: 1 }, { from: 2, to: 3 }] }, { head: false, cells: [{ from: 4, to: 5 }, { from: 6, to: 7 }] }],
        sentences: [{ from: 0, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 6 }, { from: 6, to: 7 }],
        marks: [strong(0, 1), strong(6, 7)],
      },
      { kind: 'table', text: '戊\t己', span: { from: 8, to: 11 }, rows: [{ head: true, cells: [{ from: 0, to: 1 }, { from: 2, to: 3 }] }] },
      { text: '庚' },
    ]);
    expect(Object.hasOwn(tables[1] ?? {}, 'marks')).toBe(false);
  });

  test('a table whose first cell is empty, from its beginning', () => {
    const [table] = make('\t乙|丙\t丁', { notes: [row(1, true, [0, 0], [1, 2]), row(1, false, [3, 4], [5, 6])] });
    expect(table?.sentences).toEqual([{ from: 0, to: 3 }, { from: 3, to: 5 }, { from: 5, to: 6 }]);
  });

  test('cells that reach beyond the table, up to its ends', () => {
    const [table] = make('甲\t乙', { notes: [row(1, true, [0, 1], [2, 9])] });
    expect(table?.rows?.[0]?.cells).toEqual([{ from: 0, to: 1 }, { from: 2, to: 3 }]);
  });
}); // prettier-ignore

describe('runsOnWithin(): the number before stands within the line', () => {
  test.each([
    ['附件：1.甲', '2.乙', true],
    ['如下：（一）甲；', '（二）乙', true],
    ['甲。（一）乙；（二）丙；', '（三）丁', true],
    ['甲；（一）乙', '（二）丁', true],
    ['as: 1. 甲; 2. 乙', '3. 丙', true],
    ['如下：（一）甲', '（三）乙', false],
    ['如下：（一）甲', '二、乙', false],
    ['如下（一）甲', '（二）乙', false],
    ['（一）甲', '（二）乙', false],
    ['甲，（一）乙', '（二）乙', false],
  ])('%s, and behind it %s: %s', (line, next, is) => {
    const numbering = readNumbering(next);
    expect(numbering && runsOnWithin(line, numbering)).toBe(is);
  });
});

describe('isTitleLike() takes a line', () => {
  const of = (count: number, label = ''): string => label + '甲'.repeat(count - label.length);
  test.each([
    [of(40), true],
    [of(41), false],
    [of(80, '一、'), true],
    [of(81, '一、'), false],
    [of(41, '第一条　'), false],
    [of(40, '第一条　'), true],
    ['𠀀'.repeat(40), true],
    [`一、${'甲'.repeat(40)}；乙`, false],
    [`一、${'甲'.repeat(40)}，乙`, true],
    ...[...'。；：，、？！…;:,.?!'].map((mark): [string, boolean] => [`甲${mark}`, false]),
    ['甲。”', false],
    ['甲。』）', false],
    ['甲”', true],
    ['甲。乙', true],
    ['甲\t乙', true],
    ['甲\t乙\t丙', false],
  ])('%s: %s', (line, is) => {
    expect(isTitleLike(line, readNumbering(line))).toBe(is);
  });
});

describe('dates in a text', () => {
  test.each([
    ['5 March 2024', '2024-03-05'],
    ['5th Mar. 2024', '2024-03-05'],
    ['1st January, 2024', '2024-01-01'],
    ['22nd feb 2024', '2024-02-22'],
    ['3rd December 1999', '1999-12-03'],
    ['March 5, 2024', '2024-03-05'],
    ['Sept. 30th 2024', '2024-09-30'],
    ['November 1 2024', '2024-11-01'],
    ['Marmalade 5, 2024', '2024-03-05'],
    ['xMarch 5, 2024', undefined],
    ['March 5, 1824', undefined],
    ['March 5, 20245', undefined],
    ['20240305', '2024-03-05'],
    [' 20241231 ', '2024-12-31'],
    ['20241305', undefined],
    ['20240399', undefined],
    ['x20240305', undefined],
    ['202403051', undefined],
    ['2024.3.5', '2024-03-05'],
    ['2024/12', '2024-12'],
    ['12024-03-05', undefined],
    ['2024-03-05x', '2024-03-05'],
    ['2024-03-051', '2024-03'],
    ['2024-031', undefined],
    ['2999年1月', '2999-01'],
    ['3000年1月', undefined],
    ['2024年12月1日', '2024-12-01'],
    ['第2024年', undefined],
    ['12024年', undefined],
    ['民國 113 年 5 月', '2024-05'],
  ])('readDate(%s) is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each([
    ['113年5月20日', '2024-05-20'],
    [' 113/05/20 ', '2024-05-20'],
    ['113.5.20', '2024-05-20'],
    ['99-1-2', '2010-01-02'],
    ['149年1月1日', '2060-01-01'],
    ['150年1月1日', undefined],
    ['60年1月1日', '1971-01-01'],
    ['59年1月1日', undefined],
    ['113年5月201', undefined],
    ['x113年5月20日', undefined],
    ['2024年5月20日', '2024-05-20'],
  ])('readLabelledDate(%s) is %s', (text, date) => {
    expect(readLabelledDate(text)).toBe(date);
  });

  test.each([
    ['（2024年3月5日第八次会议通过）', '2024年3月5日'],
    ['(2024年3月5日 第八次会议)', '2024年3月5日'],
    ['2024年3月5日第八次修订', '2024年3月5日'],
    ['2024年3月5日在全会上', '2024年3月5日'],
    ['2024-03-05 甲部发布', '2024-03-05 甲部'],
    ['2024.3.5国务院令', '2024.3.5国务院'],
    ['甲乙2024年3月5日公布', '甲乙2024年3月5日'],
    ['一二三四五六七八九十一二2024年3月5日公布', undefined],
    ['2024年3月5日在会', undefined],
    ['2024年3月5日第会议', undefined],
  ])('findDated(%s) is %s', (line, dated) => {
    expect(findDated(line)?.trim()).toBe(dated);
  });

  test.each(['2024年3月', '2024 年 12 月', '民国99年1月', '民國 112\u3000年\t3 月', '于2024年3月起'])('a month stands in %s', (line) => {
    expect(MONTH_IN_FIGURES.test(line)).toBe(true);
  });
  test.each(['202年3月', '民族99年1月', '2024年度3月', '2024年月', '2024年3日', '民国一年1月'])('and none in %s', (line) => {
    expect(MONTH_IN_FIGURES.test(line)).toBe(false);
  });
  test.each(['（星期五）', '(周日)', '週六', '礼拜天', '禮拜一', '星期日'])('%s is a weekday', (words) => {
    expect(words.replace(WEEKDAY, '')).toBe('');
  });
}); // prettier-ignore
