import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/intake/docx/counters.ts';
import { ITEM_MARK, numberParagraphs } from '../../src/intake/docx/numbering.ts';
import { readStyles } from '../../src/intake/docx/styles.ts';
import { findElements, parseXml } from '../../src/intake/xml.ts';
import { list, use } from '../fixtures/docx.ts';

const NONE = readStyles('<w:styles/>');

/** A use of a list that begins again with a number. */
const restarting = (id: number, of: number, start: number, level = 0): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`;

/** What goes before each paragraph of a document: by the list that it is in, and the level. */
function marks(numbering: string, paragraphs: readonly (readonly [id: number, level?: number])[]): string[] {
  const number = numberParagraphs(`<w:numbering>${numbering}</w:numbering>`, NONE);
  return paragraphs.map(([id, level = 0]) => {
    const xml = `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
    const { mark, item } = number(findElements(parseXml(xml), 'w:pPr')[0], false);
    const [, count = '', deeper = ''] = ITEM_MARK.exec(mark) ?? [];
    return item ? `${item.ordered ? count : '•'}${deeper} at ${item.level}` : mark;
  });
}

const HAN = list(1, [['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']]); // prettier-ignore
const PLAIN = list(1, [
  ['decimal', '%1.'],
  ['decimal', '%2.'],
]);

describe('numbers of Word', () => {
  test.each<[string, string, readonly (readonly [number, number?])[], readonly string[]]>([
    ['count on', HAN + use(1), [[1], [1], [1]], ['一、', '二、', '三、']],
    ['begin anew below each number', HAN + use(1), [[1], [1, 1], [1, 1], [1], [1, 1]], ['一、', '（一）', '（二）', '二、', '（一）']],
    ['go on above what stood below', HAN + use(1), [[1], [1, 1], [1, 1], [1]], ['一、', '（一）', '（二）', '二、']],
    ['of a second use go on', HAN + use(1) + '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>', [[1], [2], [1]], ['一、', '二、', '三、']],
    ['begin again once where a use restarts', HAN + use(1) + restarting(2, 1, 1), [[1], [1], [2], [2], [2]], ['一、', '二、', '一、', '二、', '三、']],
    ['begin again twice where two uses do', HAN + use(1) + restarting(2, 1, 1) + restarting(3, 1, 1), [[1], [1], [2], [2], [3], [3]], ['一、', '二、', '一、', '二、', '一、', '二、']],
    ['with the number that a use gives', HAN + use(1) + restarting(2, 1, 5), [[1], [2], [2]], ['一、', '五、', '六、']],
    ['of a use that comes back go on', HAN + use(1) + restarting(2, 1, 1), [[1], [2], [1], [2]], ['一、', '一、', '二、', '三、']],
    ['restart at the level that a use names', HAN + use(1) + restarting(2, 1, 1, 1), [[1], [1, 1], [1, 1], [2, 1], [2, 1], [2]], ['一、', '（一）', '（二）', '（一）', '（二）', '二、']],
    ['of a level whose upper one never came', HAN + use(1), [[1, 1], [1, 1], [1]], ['（一）', '（二）', '二、']],
    ['of items', PLAIN + use(1) + restarting(2, 1, 1), [[1], [1], [2], [2]], ['1 at 0', '2 at 0', '1 at 0', '2 at 0']],
    ['of items in items', PLAIN + use(1), [[1], [1, 1], [1, 1], [1], [1, 1]], ['1 at 0', '1 at 1', '2 at 1', '2 at 0', '1 at 1']],
    ['of items below numbers that are text', HAN + use(1), [[1], [1, 1], [1, 2], [1, 2]], ['一、', '（一）', '1> at 0', '2> at 0']],
    ['of points', list(1, [['bullet', '•'], ['decimal', '%2.']]) + use(1), [[1], [1, 1]], ['• at 0', '1 at 1']],
    ['that run into the words stand apart', list(1, [['chineseCounting', '第%1章'], ['decimal', '%1.%2']]) + use(1), [[1], [1, 1], [1, 1]], ['第一章 ', '一.1 ', '一.2 ']],
    ['of a list that is not there', HAN + use(1), [[7]], ['']],
    ['of a level that is not there', HAN + use(1), [[1, 5]], ['']],
  ])('%s', (_, numbering, paragraphs, found) => {
    expect(marks(numbering, paragraphs)).toEqual(found);
  }); // prettier-ignore

  test('begin where the list says', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>${use(1)}`;
    expect(marks(numbering, [[1], [1]])).toEqual(['（3）', '（4）']);
  });

  test('of items in a cell are its words', () => {
    const number = numberParagraphs(`<w:numbering>${PLAIN}${use(1)}</w:numbering>`, NONE);
    const [properties] = findElements(parseXml('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'), 'w:pPr'); // prettier-ignore
    expect([number(properties, true), number(properties, true)]).toEqual([{ mark: '1 ' }, { mark: '2 ' }]);
  });

  test.each([
    [0, 0],
    [5, 5],
    [6, undefined],
    [9, undefined],
  ])('a paragraph with outline level %d is a heading of level %s', (level, outline) => {
    const number = numberParagraphs('<w:numbering/>', NONE);
    const [properties] = findElements(parseXml(`<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`), 'w:pPr');
    expect(number(properties, false).outline).toBe(outline);
  });
});

test.each([
  ['chineseCounting', 12, '十二'],
  ['taiwaneseCountingThousand', 20, '二十'],
  ['ideographDigital', 3, '三'],
  ['chineseLegalSimplified', 2, '贰'],
  ['ideographLegalTraditional', 2, '貳'],
  ['ideographTraditional', 1, '甲'],
  ['ideographTraditional', 10, '癸'],
  ['ideographTraditional', 11, '11'],
  ['ideographZodiac', 12, '亥'],
  ['ideographZodiac', 13, '13'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedCircle', 0, '0'],
  ['decimalFullWidth', 10, '１０'],
  ['decimalZero', 9, '09'],
  ['decimalZero', 10, '10'],
  ['upperLetter', 1, 'A'],
  ['upperLetter', 26, 'Z'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 28, 'bb'],
  ['lowerLetter', 53, 'aaa'],
  ['upperRoman', 4, 'IV'],
  ['lowerRoman', 9, 'ix'],
  ['none', 3, ''],
  ['decimal', 3, '3'],
])('Word writes a number as %s: %d is %s', (format, value, written) => {
  expect(formatNumber(value, format)).toBe(written);
});
