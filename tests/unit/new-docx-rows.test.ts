import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/intake/docx/counters.ts';
import { openField, readFieldCode } from '../../src/intake/docx/fields.ts';
import { readFormula } from '../../src/intake/docx/formula.ts';
import { isName, isTitle } from '../../src/intake/docx/parts.ts';
import { isOn, readRunStyles, toggle } from '../../src/intake/docx/run-properties.ts';
import { readStyles } from '../../src/intake/docx/styles.ts';
import { readSymbol } from '../../src/intake/docx/symbols.ts';
import { grouped, lower, lowered, raise, raised } from '../../src/pipeline/split/heights.ts';
import { sayFormula } from '../../src/pipeline/split/formula.ts';
import { startTelling } from '../../src/intake/telling.ts';
import { findElement, parseXml } from '../../src/intake/xml.ts';

const words = (text: string): string[] => text.trim().split(/\s+/u);
function element(xml: string): ReturnType<typeof findElement> & object {
  const found = findElement(parseXml(xml), /^<([\w:]+)/u.exec(xml)?.[1] ?? '');
  if (!found) throw new Error(`no element in ${xml}`);
  return found;
}

describe('formatNumber() writes', () => {
  test.each<[string, readonly [number, string][]]>([
    ['chineseCounting', [[1, '一'], [10, '十'], [21, '二十一']]],
    ['japaneseCounting', [[11, '十一']]],
    ['taiwaneseCounting', [[11, '十一']]],
    ['taiwaneseCountingThousand', [[100, '一百']]],
    ['ideographDigital', [[11, '十一']]],
    ['taiwaneseDigital', [[11, '十一']]],
    ['chineseLegalSimplified', [[2, '贰']]],
    ['ideographLegalTraditional', [[2, '貳']]],
    ['ideographTraditional', [[1, '甲'], [10, '癸'], [11, '11'], [0, '0']]],
    ['ideographZodiac', [[1, '子'], [12, '亥'], [13, '13']]],
    ['decimalEnclosedCircle', [[1, '①'], [20, '⑳'], [21, '21'], [0, '0']]],
    ['decimalEnclosedCircleChinese', [[3, '③']]],
    ['decimalFullWidth', [[10, '１０']]],
    ['decimalFullWidth2', [[29, '２９']]],
    ['decimalZero', [[7, '07'], [10, '10'], [100, '100']]],
    ['upperLetter', [[1, 'A'], [26, 'Z'], [27, 'AA'], [52, 'ZZ'], [53, 'AAA']]],
    ['lowerLetter', [[1, 'a'], [26, 'z'], [27, 'aa']]],
    ['upperRoman', [[4, 'IV']]],
    ['lowerRoman', [[4, 'iv']]],
    ['none', [[4, '']]],
    ['decimal', [[4, '4']]],
    ['whatever', [[4, '4']]],
  ])('%s', (format, rows) => {
    for (const [value, written] of rows) expect(formatNumber(value, format)).toBe(written);
  });
}); // prettier-ignore

describe('readSymbol() reads', () => {
  test.each([
    ['Wingdings', 'F0FE', '🗹'],
    ['Wingdings', 'FE', '🗹'],
    ['宋体', '2605', '★'],
    ['宋体', '20', ' '],
    ['宋体', '1F', undefined],
    ['宋体', '10FFFF', '\u{10ffff}'],
    ['宋体', '110000', undefined],
    ['宋体', 'D7FF', '\ud7ff'],
    ['宋体', 'D800', undefined],
    ['宋体', 'DFFF', undefined],
    ['宋体', 'E000', undefined],
    ['宋体', 'F041', undefined],
    ['宋体', 'F8FF', undefined],
    ['宋体', 'F900', '\uf900'],
    ['宋体', 'xyz', undefined],
  ])('of %s %s', (font, code, symbol) => {
    expect(readSymbol(font, code)).toBe(symbol);
  });
});

describe('figures above and below the line', () => {
  test.each([
    ['0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ', undefined],
    ['0123456789+-−=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'],
    ['2甲', undefined, undefined],
    ['', '', ''],
  ])('%j', (text, up, down) => {
    expect([raise(text), lower(text)]).toEqual([up, down]);
  });
  test.each([
    ['2', '²', '₂'],
    ['', '', ''],
    ['ab', '^ab', '_ab'],
    ['n', 'ⁿ', '_n'],
    ['a+b', '^(a+b)', '_(a+b)'],
  ])('%j, or else a sign before them', (text, up, down) => {
    expect([raised(text), lowered(text)]).toEqual([up, down]);
  });
  test.each([
    ['ab', 'ab'],
    ['1.5', '1.5'],
    ['e\u0301', 'e\u0301'],
    ['2a', '(2a)'],
    ['a2', '(a2)'],
    ['-a', '(-a)'],
    ['a-', '(a-)'],
    ['', ''],
  ])('grouped(%j)', (text, written) => {
    expect(grouped(text)).toBe(written);
  });
});

describe('readFormula() reads', () => {
  const e = (text: string, name = 'm:e'): string => `<${name}><m:r><m:t>${text}</m:t></m:r></${name}>`;
  test.each([
    ['a fraction', `<m:f>${e('a', 'm:num')}${e('b+c', 'm:den')}</m:f>`, 'a/(b+c)'],
    ['a power', `<m:sSup>${e('x')}${e('2', 'm:sup')}</m:sSup>`, 'x²'],
    ['an index', `<m:sSub>${e('x')}${e('i', 'm:sub')}</m:sSub>`, 'x_i'],
    ['both', `<m:sSubSup>${e('x')}${e('1', 'm:sub')}${e('2', 'm:sup')}</m:sSubSup>`, 'x₁²'],
    ['both before it', `<m:sPre>${e('1', 'm:sub')}${e('2', 'm:sup')}${e('x')}</m:sPre>`, '₁²x'],
    ['a root', `<m:rad><m:deg/>${e('x')}</m:rad>`, '√x'],
    ['a third root', `<m:rad>${e('3', 'm:deg')}${e('x+1')}</m:rad>`, '³√(x+1)'],
    ['a root without a degree', `<m:rad>${e('x')}</m:rad>`, '√x'],
    ['an integral', `<m:nary>${e('0', 'm:sub')}${e('1', 'm:sup')}${e('x')}</m:nary>`, '∫₀¹x'],
    ['a sum', `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${e('x')}</m:nary>`, '∑x'],
    ['brackets', `<m:d>${e('x')}</m:d>`, '(x)'],
    ['two things in them', `<m:d>${e('x')}${e('y')}</m:d>`, '(x|y)'],
    ['brackets of their own', `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="}"/><m:sepChr m:val=","/></m:dPr>${e('x')}${e('y')}</m:d>`, '[x,y}'],
    ['a bracket on one side', `<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${e('x')}</m:d>`, '{x'],
    ['nothing else between brackets', `<m:d>${e('x')}${e('y', 'm:ctrl')}</m:d>`, '(x)'],
    ['a matrix', `<m:m><m:mPr/><m:mr>${e('a')}${e('b')}</m:mr><m:mr>${e('c')}${e('d')}</m:mr></m:m>`, '(a, b; c, d)'],
    ['equations', `<m:eqArr>${e('a=1')}${e('b=2')}</m:eqArr>`, 'a=1; b=2'],
    ['no properties', '<m:rPr><m:t>x</m:t></m:rPr><m:r><m:t>y</m:t></m:r>', 'y'],
    ['what it does not know by its letters', '<m:box><m:e><m:r><m:t>z</m:t></m:r></m:e></m:box>', 'z'],
    ['no words beside them', 'x<m:r><m:t>y</m:t></m:r>z', 'y'],
  ])('%s', (_, xml, written) => {
    expect(sayFormula(readFormula(parseXml(xml), false))).toBe(written);
  });
}); // prettier-ignore

describe('a field of Word', () => {
  const form = (data: string): string | undefined => openField(element(`<w:fldChar><w:ffData>${data}</w:ffData></w:fldChar>`)).form;
  const entries = '<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/><w:listEntry/>';
  test.each([
    ['a checked box', '<w:checkBox><w:checked/></w:checkBox>', '☑'],
    ['one that is not', '<w:checkBox><w:checked w:val="0"/><w:default w:val="1"/></w:checkBox>', '☐'],
    ['one that is by default', '<w:checkBox><w:default w:val="1"/></w:checkBox>', '☑'],
    ['one that says nothing', '<w:checkBox/>', '☐'],
    ['a choice', `<w:ddList><w:result w:val="1"/><w:default w:val="0"/>${entries}</w:ddList>`, '乙'],
    ['one by default', `<w:ddList><w:default w:val="1"/>${entries}</w:ddList>`, '乙'],
    ['the first of a list', `<w:ddList>${entries}</w:ddList>`, '甲'],
    ['one without words', `<w:ddList><w:result w:val="2"/>${entries}</w:ddList>`, ''],
    ['one that is not in the list', `<w:ddList><w:result w:val="3"/>${entries}</w:ddList>`, undefined],
    ['no form', '<w:textInput/>', undefined],
  ])('%s', (_, data, shown) => {
    expect(form(data)).toBe(shown);
  });

  const read = (code: string): readonly [string | undefined, readonly string[]] => {
    const telling = startTelling();
    const shown = readFieldCode({ code, isCode: true, form: undefined }, telling, 'paragraph 3');
    return [shown, telling.list().lost];
  };
  const RING = 'characters in a ring or box, without it';
  const EQUATION = 'formulas of fields (EQ), with their words alone';
  test.each<[string, string | undefined, readonly string[]]>([
    [' SYMBOL 254 \\f "Wingdings" \\s 10 ', '🗹', []],
    ['symbol 0xFE \\f Wingdings', '🗹', []],
    ['SYMBOL 65', 'A', []],
    ['SYMBOL 0x41', 'A', []],
    ['A SYMBOL 65', undefined, []],
    ['eq \\o\\ac(○,3)', '③', []],
    ['EQ \\o\\ac(◯;20)', '⑳', []],
    ['EQ \\o \\a (○，1)', '①', []],
    ['EQ \\o\\c(○, 9)', '⑨', []],
    ['EQ \\o\\ac(○,21)', '21', [`${RING}: 2 characters, paragraph 3, the first “21”`]],
    ['EQ \\o\\ac(○,0)', '0', [`${RING}: 1 character, paragraph 3, the first “0”`]],
    ['EQ \\o\\ac(○,甲1)', '甲1', [`${RING}: 2 characters, paragraph 3, the first “甲1”`]],
    ['EQ \\o\\ac(○,1甲)', '1甲', [`${RING}: 2 characters, paragraph 3, the first “1甲”`]],
    ['EQ \\o\\ac(□,3)', '3', [`${RING}: 1 character, paragraph 3, the first “3”`]],
    ['EQ \\f(1,2)', '1/2', []],
    ['EQ \\F (a;b)', 'a/b', []],
    ['EQ \\f(，2)', '/2', []],
    ['EQ x\\f(1,2)', 'x (1,2)', [`${EQUATION}: 6 characters, paragraph 3, the first “x (1,2)”`]],
    ['EQ \\f(1,2)x', '(1,2)x', [`${EQUATION}: 6 characters, paragraph 3, the first “(1,2)x”`]],
    ['EQ \\r(3\\,x)', '(3 x)', [`${EQUATION}: 4 characters, paragraph 3, the first “(3 x)”`]],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hàn),漢)', '漢', ['the reading above “漢” (paragraph 3): “hàn” (3 characters)']],
    ['EQ \\o \\al ( \\s \\up9 (guì) ; 鳜鱼)', '鳜鱼', ['the reading above “鳜鱼” (paragraph 3): “guì” (3 characters)']],
    ['PAGE', undefined, []],
    ['SEQ 3', undefined, []],
  ])('%j shows %j', (code, shown, lost) => {
    expect(read(code)).toEqual([shown, lost]);
  });

  test('shows its form whatever its code, and nothing where Word has written a result', () => {
    const field = { code: 'SYMBOL 65', isCode: false, form: undefined };
    expect(readFieldCode(field, startTelling(), '')).toBeUndefined();
    expect(readFieldCode({ ...field, form: '☑' }, startTelling(), '')).toBe('☑');
    expect(readFieldCode({ ...field, isCode: true, form: '' }, startTelling(), '')).toBe('');
  });
}); // prettier-ignore

describe('what Word’s properties say', () => {
  test.each([
    ...['0', 'false', 'off', 'none', 'FALSE', 'Off'].map((value) => [value, false] as const),
    ...['1', 'true', 'on', '', '0x', 'x0', 'nonex'].map((value) => [value, true] as const),
    [undefined, false] as const,
  ])('isOn(%j) is %s', (value, is) => {
    expect(isOn(value)).toBe(is);
  });

  test('toggle() is on without a value, and unknown where it is not named', () => {
    const properties = element('<w:rPr><w:b/><w:i w:val="0"/></w:rPr>');
    expect(['w:b', 'w:i', 'w:u'].map((name) => toggle(properties, name))).toEqual([true, false, undefined]);
  });

  const hidden = (styles: string, run: string, paragraph = ''): boolean =>
    readRunStyles(`<w:styles>${styles}</w:styles>`).isHidden(element(`<w:rPr>${run}</w:rPr>`), element(`<w:pPr>${paragraph}</w:pPr>`));
  const style = (id: string, inner: string, more = 'w:type="paragraph"'): string => `<w:style w:styleId="${id}" ${more}>${inner}</w:style>`;
  const VANISH = '<w:rPr><w:vanish/></w:rPr>';
  test.each<[string, string, string, string, boolean]>([
    ['nothing', '', '', '', false],
    ['the default', `<w:docDefaults><w:rPrDefault>${VANISH}</w:rPrDefault></w:docDefaults>`, '', '', true],
    ['the default, which a style shows again', `<w:docDefaults><w:rPrDefault>${VANISH}</w:rPrDefault></w:docDefaults>${style('a', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}`, '', '<w:pStyle w:val="a"/>', false],
    ['the style of paragraphs by default', style('a', VANISH, 'w:type="paragraph" w:default="1"'), '', '', true],
    ['not a style that is no default', style('a', VANISH), '', '', false],
    ['nor the default of characters', style('a', VANISH, 'w:type="character" w:default="1"'), '', '', false],
    ['another style in place of the default', style('a', VANISH, 'w:type="paragraph" w:default="1"') + style('b', ''), '', '<w:pStyle w:val="b"/>', false],
    ['a style that rests on one', style('a', VANISH) + style('b', '<w:basedOn w:val="a"/>'), '', '<w:pStyle w:val="b"/>', true],
    ['not where it says itself', style('a', VANISH) + style('b', '<w:basedOn w:val="a"/><w:rPr><w:vanish w:val="0"/></w:rPr>'), '', '<w:pStyle w:val="b"/>', false],
    ['styles that rest on each other', style('a', '<w:basedOn w:val="b"/>') + style('b', '<w:basedOn w:val="a"/>'), '', '<w:pStyle w:val="a"/>', false],
    ['a style of the run', style('a', VANISH), '<w:rStyle w:val="a"/>', '', true],
    ['two styles, of which one shows what the other hides', style('a', VANISH), '<w:rStyle w:val="a"/>', '<w:pStyle w:val="a"/>', false],
    ['the run itself, whatever its styles', style('a', VANISH), '<w:rStyle w:val="a"/><w:vanish w:val="0"/>', '', false],
  ])('hidden by %s', (_, styles, run, paragraph, is) => {
    expect(hidden(styles, run, paragraph)).toBe(is);
  });
}); // prettier-ignore

describe('readStyles() reads', () => {
  const style = (inner: string, more = 'w:type="paragraph"', id = 'a'): string => `<w:style ${more} w:styleId="${id}">${inner}</w:style>`;
  const named = (name: string): string => `<w:name w:val="${name}"/>`;
  const level = (value: number): string => `<w:pPr><w:outlineLvl w:val="${value}"/></w:pPr>`;
  const read = (styles: string): object | undefined => readStyles(`<w:styles>${styles}</w:styles>`).get('a');
  test.each<[string, string, object | undefined]>([
    ['a heading by its name', style(named('heading 1')), { level: 1, isTitle: false }],
    ['in capitals', style(named('Heading 6')), { level: 6 }],
    ['in Chinese', style(named('标题 2')), { level: 2 }],
    ['in traditional Chinese', style(named('標題3')), { level: 3 }],
    ['none of the seventh level', style(named('heading 7')), { level: undefined }],
    ['none with more in its name', style(named('heading 1 x')), { level: undefined }],
    ['none with more before it', style(named('my heading 1')), { level: undefined }],
    ['none of level 0', style(named('heading 0')), { level: undefined }],
    ['a heading by its outline', style(named('x') + level(0)), { level: 1 }],
    ['of the sixth level', style(named('x') + level(5)), { level: 6 }],
    ['none of the outline’s text', style(named('x') + level(9)), { level: undefined }],
    ['none below level 0', style(named('x') + level(-1)), { level: undefined }],
    ['the name before the outline', style(named('heading 2') + level(4)), { level: 2 }],
    ['the outline of the style below', style(`${named('x')}<w:basedOn w:val="b"/>`) + style(level(1), undefined, 'b'), { level: 2 }],
    ['its own before that', style(`${named('x')}<w:basedOn w:val="b"/>${level(2)}`) + style(level(1), undefined, 'b'), { level: 3 }],
    ['styles that rest on each other', style(`${named('x')}<w:basedOn w:val="b"/>`) + style('<w:basedOn w:val="a"/>', undefined, 'b'), { level: undefined }],
    ...words('title Title 标题 標題 文档标题').map((name): [string, string, object] => [`a title: ${name}`, style(named(name)), { name, isTitle: true }]),
    ['no title', style(named('subtitle')), { isTitle: false }],
    ['no other title', style(named('title 1')), { isTitle: false }],
    ['a numbered one', style('<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="7"/></w:numPr></w:pPr>'), { name: '', numId: '7', numLevel: 2 }],
    ['the number of the style below', style('<w:basedOn w:val="b"/>') + style('<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>', undefined, 'b'), { numId: '7', numLevel: 0 }],
    ['no number', style(''), { numId: undefined, numLevel: 0 }],
    ['no style of characters', style(named('x'), 'w:type="character"'), undefined],
  ])('%s', (_, styles, found) => {
    if (found === undefined) expect(read(styles)).toBeUndefined();
    else expect(read(styles)).toMatchObject(found);
  });
}); // prettier-ignore

describe('what programs write in place of a name', () => {
  test.each(['administrator', 'Admin', 'user', 'users', 'User12', '微软用户', '微軟用戶', 'Microsoft', 'windows', 'lenovo', 'hp', 'dell', 'asus', 'apache poi', 'python-docx', 'wps', 'WPS Office', '未知', '匿名', 'unnamed', 'un-named', 'author', '作者', 'pc', 'my-pc'.slice(1), ''])('“%s” is none', (name) => {
    expect(isName(name)).toBe(false);
  });
  test.each(['王某某', 'Administrators', 'xuser', 'user a', 'hp王', 'my-pc', '甲作者', 'x'.repeat(59)])('“%s” is one', (name) => {
    expect(isName(name)).toBe(true);
  });
  test('and none has sixty characters', () => {
    expect(isName('x'.repeat(60))).toBe(false);
  });
  test.each(['Microsoft Word - a.doc', 'Word 文档', '新建 Microsoft Word 文档', '无标题', '标题', '文档1', '文档 12', 'Document3', 'untitled', '报告.docx', '报告.doc', 'a.wps', 'a.rtf', 'a.pdf', 'a.indd', 'a.qxd', 'title', ''])('the title “%s” is none', (title) => {
    expect(isTitle(title)).toBe(false);
  });
  test.each(['水利报告', 'My document', 'Documents of the state', 'a.docxx', 'titles', '甲Microsoft Word', '标题党研究', '新建水库的报告', '文档学', '文档12号'])('the title “%s” is one', (title) => {
    expect(isTitle(title)).toBe(true);
  });
}); // prettier-ignore
