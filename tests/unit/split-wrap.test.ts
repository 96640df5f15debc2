import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import type { Format } from '../../src/pipeline/split/layout.ts';

const CHARACTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

/** A line of so many characters of full width, with what it ends in. */
const line = (width: number, end = ''): string => CHARACTERS.repeat(3).slice(0, width - end.length) + end;

/** Which lines, counted from 1, are joined to the one before; of lines that stand below a title and a paragraph. */
function joined(lines: readonly string[], format: Format = 'plain'): number[] {
  const above = format === 'plain' ? '关于甲的报告\n\n总说。\n\n' : '# 关于甲\n\n总说。\n\n';
  const text = `${above}${lines.join('\n')}\n`;
  const ends = lines.map((_, index) => above.length + lines.slice(0, index).join('\n').length);
  return layOut(text, format)
    .edits.filter(({ rule }) => rule === 'line-break')
    .map(({ from, to }) => ends.findIndex((end) => from <= end && end < to) + 1);
}

const full = line(20);
const last = line(5, '。');
/** Short paragraphs: so many that the text as a whole is not wrapped. */
const verses = Array.from({ length: 12 }, () => '短。');

describe('a text that is wrapped at a width', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['lines of 14 characters are wrapped', [line(14), line(14), line(14), last], [2, 3, 4]],
    ['lines of 13 are verse', [line(13), line(13), line(13), last], []],
    ['three full lines', [full, full, '', '甲。', full, last], [2, 6]],
    ['two alone, a paragraph apart', [full, '', '甲。', full, last], []],
    ['a line that is a character short', [full, full, line(19), last], [2, 3, 4]],
    ['a line that is two characters short', [full, full, full, line(18), last], [2, 3, 4]],
    ['a quarter of the lines is full', [full, full, full, last, ...verses.slice(0, 6)], [2, 3, 4]],
    ['less than a quarter is', ['甲。', full, '', full, '', full, ...verses], []],
    ['a mark that hangs beyond the width', [full, `${line(20)}，`, full, last], [2, 3, 4]],
    ['a full line that ends a sentence', [full, full, line(20, '。'), full, last], [2, 3, 5]],
    ['one that a colon ends', [full, full, line(20, '：'), full, last], [2, 3, 5]],
    ['one that a mark within a sentence ends', [full, full, line(20, '，'), full, last], [2, 3, 4, 5]],
    ['a word that did not fit', [full, full, full, line(18), `word${last}`], [2, 3, 4, 5]],
    ['a longer one', [full, full, full, line(17), `words${last}`], [2, 3, 4, 5]],
    ['a line that the word would have fitted into', [full, full, full, line(16), `word${last}`], [2, 3, 4]],
    ['no line behind a blank one', [full, full, '', full, last], [2, 5]],
    ['a line with dots and a page number', [full, full, full, `${line(17)}··12`, last], [2, 3, 4]],
    ['dots without a number', [full, full, full, `${line(17)}···`, last], [2, 3, 4, 5]],
  ])('%s', (_, lines, runOn) => {
    expect(joined(lines)).toEqual(runOn);
  });

  test.each<[string, readonly string[], readonly number[]]>([
    ['blank lines stand between all paragraphs', [full, line(20, '。'), line(9, '。'), '', full, line(20, '。'), line(8, '。'), '', full, last], [2, 3, 6, 7, 10]],
    ['one paragraph ends without a blank line', [full, line(20, '。'), line(9, '。'), '', full, line(20, '。'), line(8, '。'), full, last], [2, 6, 9]],
    ['only one short line ends a sentence', [full, line(20, '。'), line(20, '。'), full, '', full, full], [2, 7]],
  ])('sentences at the end of full lines, where %s', (_, lines, runOn) => {
    expect(joined(lines)).toEqual(runOn);
  }); // prettier-ignore

  test.each<[string, readonly string[], readonly number[]]>([
    ['two', [`　　${line(18)}`, full, line(20, '。'), full, `　　${line(18)}`, last], [2, 3, 4, 6]],
    ['one', [`　${line(19)}`, full, full, `　${line(19)}`, last], [2, 3, 5]],
    ['half a character', [` ${line(19)}`, full, full, ` ${line(19)}`, last], [2, 3, 4, 5]],
    ['a tab', [`\t${line(18)}`, full, full, `\t${line(18)}`, last], [2, 3, 5]],
  ])('first lines that stand further in: %s', (_, lines, runOn) => {
    expect(joined(lines)).toEqual(runOn);
  });

  test.each<[string, string, string, boolean]>([
    ['第 at the end of a line', line(20, '第'), '一、二产业有变。', true],
    ['no 第', full, '一、二产业有变。', false],
    ['a chapter that is spoken of', full, '第三章规定如下。', true],
    ['one that begins', full, '第三章 规定', false],
    ['a decimal and its measure', full, '3.2平方公里。', true],
    ['one behind the end of a sentence', line(20, '。'), '3.2平方公里。', false],
    ['an item and its words', full, '（三）平方公里。', false],
    ['a dash', full, '——就是这样。', true],
    ['a bullet', full, '● 就是这样。', false],
    ['the second item of a list within the lines', line(20, '：（一）子丑'), '（二）寅卯。', true],
    ['the third, where there is no second', line(20, '：（一）子丑'), '（三）寅卯。', false],
  ])('what looks like a number goes on a full line or not: %s', (_, before, after, isRest) => {
    expect(joined([full, full, full, before, after]).includes(5)).toBe(isRest);
  });
});

describe('a text that is not wrapped as a whole', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['three lines, the first two of one width', [full, line(19), last], [2, 3]],
    ['the second is two characters short', [full, line(18), last], []],
    ['two lines', [full, last], []],
    ['lines of 14 characters', [line(14), line(14), last], [2, 3]],
    ['lines of 13', [line(13), line(13), last], []],
    ['lines under the number of an article', ['第 1 條', full, line(19), last], [3, 4]],
    ['a line that begins with a comma', ['子丑', '，寅卯。'], [2]],
    ['one behind the end of a sentence', ['子丑。', '，寅卯。'], []],
    ['one that begins with a bracket, behind 14 characters', [line(14, '（子'), '）丑。'], [2]],
    ['the same behind 13', [line(13, '（子'), '）丑。'], []],
    ['what a comma ends in a numbered line', ['1.子丑，', '寅卯。'], [2]],
    ['what a comma ends in another line', ['子丑，', '寅卯。'], []],
    ['a numbered line behind one with a comma', ['1.子丑，', '2.寅卯。'], []],
  ])('%s', (_, lines, runOn) => {
    expect(joined([...verses, '', ...lines, '', ...verses]).map((each) => each - verses.length - 1)).toEqual(runOn);
  });
});

describe('Markdown joins a line that a comma ends', () => {
  const width = line(14, '，');
  test.each<[string, readonly string[], readonly number[]]>([
    ['of 14 characters', [width, '寅卯。'], [2]],
    ['of 13, which can be verse', [line(13, '，'), '寅卯。'], []],
    ['not behind a full stop', [line(14, '。'), '寅卯。'], []],
    ['not across a blank line', [width, '', '寅卯。'], []],
    ['not where two spaces break it', [`${width}  `, '寅卯。'], []],
    ['but where one space stands', [`${width} `, '寅卯。'], [2]],
    ['not where a list begins', [width, '- 寅卯。'], []],
    ['not in a quotation', [`> ${width}`, '寅卯。'], []],
  ])('%s', (_, lines, runOn) => {
    expect(joined([...verses, '', ...lines, '', ...verses], 'markdown').map((each) => each - verses.length - 1)).toEqual(runOn);
  }); // prettier-ignore

  test('and no plain text', () => {
    expect(joined([...verses, '', width, '寅卯。', '', ...verses])).toEqual([]);
  });
});

test.each([
  ['nothing between characters', full, full, `${full}${full}`],
  ['a space between words', `${line(18)} the`, 'word', ' the word'],
  ['nothing between a character and a word', full, 'word', `酉word`],
  ['nothing within a number', `${line(18)}12`, '34吨', '1234吨'],
  ['nothing behind a separator', `${line(18)}12,`, '345吨', '12,345吨'],
  ['a space behind a comma between words', `${line(18)}one,`, 'two', 'one, two'],
])('a line break becomes %s', (_, before, after, text) => {
  expect(layOut(`关于甲的报告\n\n总说。\n\n${[full, full, full, before, after].join('\n')}\n`, 'plain').text).toContain(text); // prettier-ignore
});
