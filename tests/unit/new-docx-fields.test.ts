import { describe, expect, test } from 'vitest';
import { openField, readFieldCode } from '../../src/intake/docx/fields.ts';
import { readSymbol } from '../../src/intake/docx/symbols.ts';
import { decodeEntity } from '../../src/pipeline/restore/entities.ts';
import { lower, raise } from '../../src/pipeline/split/heights.ts';
import { startTelling } from '../../src/intake/telling.ts';
import { findElements, parseXml } from '../../src/intake/xml.ts';
import { decodeXml } from '../../src/intake/zip.ts';

/** What a field with this code shows, and what is told of it. */
function read(code: string): readonly [shown: string | undefined, told: string] {
  const telling = startTelling();
  const shown = readFieldCode({ code, isCode: true, form: undefined }, telling, 'paragraph 1');
  return [
    shown,
    telling
      .list()
      .lost.map((line) => line.split(':')[0])
      .join('; '),
  ];
}

describe('readFieldCode()', () => {
  const READING = 'the reading above “河” (paragraph 1)';
  const RING = 'characters in a ring or box, without it';
  const FORMULA = 'formulas of fields (EQ), with their words alone';
  test.each([
    [' SYMBOL 9733 ', '★', ''],
    ['SYMBOL 0x2605', '★', ''],
    ['symbol 0X2605', '★', ''],
    ['SYMBOL 254 \\f "Wingdings"', '🗹', ''],
    ['SYMBOL 254 \\f Wingdings', '🗹', ''],
    ['SYMBOL 254 \\s 12 \\f "Wingdings" \\h', '🗹', ''],
    ['SYMBOL 254 \\f  "Wingdings "', '🗹', ''],
    ['A SYMBOL 9733', undefined, ''],
    ['SYMBOLS 9733', undefined, ''],
    ['PAGE', undefined, ''],
    ['EQ \\o\\ac(○,1)', '①', ''],
    ['eq \\o\\ac(◯，20)', '⑳', ''],
    ['EQ \\o\\ac(○,21)', '21', RING],
    ['EQ \\o\\ac(○,0)', '0', RING],
    ['EQ \\o\\ac(□,7)', '7', RING],
    ['EQ \\o\\ac(△,甲)', '甲', RING],
    ['EQ \\o\\ac(◇;甲1)', '甲1', RING],
    ['EQ \\o\\ac(○,甲1)', '甲1', RING],
    ['EQ \\o\\ac(○,1甲)', '1甲', RING],
    ['EQ \\o\\c(□,甲)', '甲', RING],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hé),河)', '河', READING],
    ['EQ \\o\\ac(\\s\\up9(hé)，河)', '河', READING],
    ['EQ \\o \\al ( \\s \\up ( hé ) ; 河)', '河', READING],
    ['EQ \\o\\ar(\\s\\up 10(hé),河)', '河', READING],
    ['EQ \\f(1,2)', '1/2', ''],
    ['EQ \\F (甲，乙)', '甲/乙', ''],
    ['EQ \\f(1;2)', '1/2', ''],
    ['EQ \\f(,2)', '/2', ''],
    ['EQ x\\f(1,2)', 'x (1,2)', FORMULA],
    ['EQ \\f(1,2)x', '(1,2)x', FORMULA],
    ['EQ \\r(3,x)', '(3,x)', FORMULA],
    ['EQ \\s\\up8(a)  \\do3(b\\,c)', '(a) (b c)', FORMULA],
    ['A EQ \\f(1,2)', undefined, ''],
  ])('of %s is %s', (code, shown, told) => {
    expect(read(code)).toEqual([shown, told]);
  });

  test('is nothing where Word has written what it shows, and what a form shows', () => {
    expect(readFieldCode({ code: 'SYMBOL 9733', isCode: false, form: undefined }, startTelling(), '')).toBeUndefined();
    expect(readFieldCode({ code: 'SYMBOL 9733', isCode: false, form: '☑' }, startTelling(), '')).toBe('☑');
  });
});

describe('openField() shows of a form', () => {
  const form = (xml: string): string | undefined => {
    const [begin] = findElements(parseXml(`<w:fldChar>${xml}</w:fldChar>`), 'w:fldChar');
    if (!begin) throw new Error('no field');
    const field = openField(begin);
    expect(field).toMatchObject({ code: '', isCode: true });
    return field.form;
  };
  const box = (inner: string): string => `<w:ffData><w:checkBox>${inner}</w:checkBox></w:ffData>`;
  const choice = (inner: string): string =>
    `<w:ffData><w:ddList>${inner}<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>`;
  test.each([
    ['a box', box(''), '☐'],
    ['a checked one', box('<w:checked/>'), '☑'],
    ['one that is not', box('<w:checked w:val="0"/><w:default w:val="1"/>'), '☐'],
    ['one that is by default', box('<w:default w:val="1"/>'), '☑'],
    ['the first line of a list', choice(''), '甲'],
    ['the chosen one', choice('<w:result w:val="1"/><w:default w:val="0"/>'), '乙'],
    ['the usual one', choice('<w:default w:val="1"/>'), '乙'],
    ['nothing that is not there', choice('<w:result w:val="2"/>'), undefined],
    ['nothing else', '<w:ffData><w:textInput/></w:ffData>', undefined],
    ['nothing without a form', '', undefined],
  ])('%s', (_, xml, shown) => {
    expect(form(xml)).toBe(shown);
  });
});

describe('characters by their number', () => {
  test.each([
    ['Wingdings', 'F0FE', '🗹'],
    ['Wingdings', 'FE', '🗹'],
    ['宋体', '2605', '★'],
    ['宋体', '20', ' '],
    ['宋体', '1F', undefined],
    ['宋体', 'E000', undefined],
    ['宋体', 'F8FF', undefined],
    ['宋体', 'DFFF', undefined],
    ['宋体', 'D800', undefined],
    ['宋体', 'F900', '\uf900'],
    ['宋体', '10FFFF', '\u{10ffff}'],
    ['宋体', '110000', undefined],
    ['宋体', 'X', undefined],
  ])('%s %s is %s', (font, code, character) => {
    expect(readSymbol(font, code)).toBe(character);
  });

  test.each([
    ['&nbsp;', ' '],
    ['&emsp;', '\u3000'],
    ['&zwj;', ''],
    ['&#20013;', '中'],
    ['&#x4e2d;', '中'],
    ['&#X4E2D;', '中'],
    ['&#32;', ' '],
    ['&#31;', undefined],
    ['&#126;', '~'],
    ['&#127;', undefined],
    ['&#159;', undefined],
    ['&#160;', '\u00a0'],
    ['&#xd7ff;', '\ud7ff'],
    ['&#xd800;', undefined],
    ['&#xdfff;', undefined],
    ['&#xe000;', '\ue000'],
    ['&#x10ffff;', '\u{10ffff}'],
    ['&#x110000;', undefined],
    ['&toString;', undefined],
    ['&eacute;', undefined],
  ])('%s is %j', (entity, character) => {
    expect(decodeEntity(entity)).toBe(character);
  });
});

test('raise() and lower() have what has a form, all of it or nothing', () => {
  expect([raise('10'), raise('-4'), raise('−n'), raise('(n)='), raise('+'), raise('3a'), raise('')]).toEqual([
    '¹⁰',
    '⁻⁴',
    '⁻ⁿ',
    '⁽ⁿ⁾⁼',
    '⁺',
    undefined,
    '',
  ]);
  expect([lower('29'), lower('(2-1)'), lower('n'), lower('=+−')]).toEqual(['₂₉', '₍₂₋₁₎', undefined, '₌₊₋']);
});

test.each([
  ['UTF-8', [0x3c, 0x61, 0xe4, 0xb8, 0xad], '<a中'],
  ['UTF-16, its first half first', [0xff, 0xfe, 0x3c, 0x00, 0x2d, 0x4e], '<中'],
  ['UTF-16, its second half first', [0xfe, 0xff, 0x00, 0x3c, 0x4e, 0x2d], '<中'],
  ['no mark of one', [0xff, 0x41], '\ufffdA'],
  ['nor of the other', [0xfe, 0x41], '\ufffdA'],
])('decodeXml() reads %s', (_, bytes, text) => {
  expect(decodeXml(Uint8Array.from(bytes))).toBe(text);
}); // prettier-ignore
