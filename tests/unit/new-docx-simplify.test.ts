import { describe, expect, test } from 'vitest';
import { simplify } from '../../src/intake/docx/simplify.ts';
import type { Numbered } from '../../src/intake/docx/numbering.ts';
import type { Writing } from '../../src/intake/docx/writing.ts';
import { startTelling } from '../../src/intake/telling.ts';
import { parseXml } from '../../src/intake/xml.ts';

interface Given {
  readonly number?: Numbered;
  /** Hides runs with `<w:vanish/>`, and paragraphs of which the mark has it. */
  readonly hides?: boolean;
}

interface Written {
  readonly xml: string;
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

function write(xml: string, { number = { mark: '' }, hides = false }: Given = {}): Written {
  const telling = startTelling();
  const writing: Writing = {
    number: () => number,
    letters: { isHidden: (run) => hides && run !== undefined && run.children.length > 0 },
    pictures: new Set(),
    telling,
    name: 'paragraph',
    count: 0,
    at: 0,
    boxes: [],
    formulas: [],
    cap: '',
    fields: [],
  };
  return { xml: simplify(parseXml(xml), writing), ...telling.list() };
}

const t = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
const run = (inner: string, letters = ''): string =>
  `<w:r>${letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`}${inner}</w:r>`;
const T = '<w:t>甲</w:t>';

describe('simplify() keeps of a run', () => {
  test.each([
    ['its words', run(T), run(t('甲'))],
    ['signs of markup', run('<w:t>a&lt;b&amp;"c"</w:t>'), run(t('a&lt;b&amp;&quot;c&quot;'))],
    ['all of its pieces', run(`${T}<w:tab/><w:t>乙</w:t>`), run(`${t('甲')}<w:tab/>${t('乙')}`)],
    ['a tab at a place', run('<w:ptab w:alignment="right"/>'), run('<w:tab/>')],
    ['a break with its kind', run('<w:br w:type="page"/>'), run('<w:br w:type="page"></w:br>')],
    ['a return', run('<w:cr/>'), run('<w:br/>')],
    ['a hyphen', run('<w:noBreakHyphen/>'), run('<w:t>-</w:t>')],
    ['no hyphen that is not shown', run('<w:softHyphen/>'), ''],
    ['no words that were deleted', run('<w:delText>甲</w:delText>'), ''],
    ['references to notes', run('<w:footnoteReference w:id="2"/><w:endnoteReference w:id="3"/>'), run('<w:footnoteReference w:id="2"></w:footnoteReference><w:endnoteReference w:id="3"></w:endnoteReference>')],
    ['nothing of a comment', run('<w:commentReference w:id="1"/>'), ''],
    ['a symbol', run('<w:sym w:font="宋体" w:char="2605"/>'), run(t('★'))],
    ['bold', run(T, '<w:b/>'), run(t('甲'), '<w:b/>')],
    ['no bold that is off', run(T, '<w:b w:val="0"/>'), run(t('甲'))],
    ['italics', run(T, '<w:i w:val="1"/>'), run(t('甲'), '<w:i/>')],
    ['a mark under it as italics', run(T, '<w:em w:val="dot"/>'), run(t('甲'), '<w:i/>')],
    ['no mark', run(T, '<w:em w:val="none"/>'), run(t('甲'))],
    ['what strikes it out', run(T, '<w:strike/>'), run(t('甲'), '<w:strike/>')],
    ['twice', run(T, '<w:dstrike/>'), run(t('甲'), '<w:strike/>')],
    ['neither that is off', run(T, '<w:strike w:val="false"/><w:dstrike w:val="0"/>'), run(t('甲'))],
    ['its style and height', run(T, '<w:vertAlign w:val="superscript"/><w:rStyle w:val="a"/><w:color w:val="red"/>'), run(t('甲'), '<w:rStyle w:val="a"></w:rStyle><w:vertAlign w:val="superscript"></w:vertAlign>')],
    ['all of them in order', run(T, '<w:i/><w:b/>'), run(t('甲'), '<w:b/><w:i/>')],
    ['nothing of its properties', run('', '<w:b/>'), ''],
    ['what is more than text, beside it', run(`${T}<w:ruby><w:rubyBase>${run('<w:t>乙</w:t>')}</w:rubyBase></w:ruby><w:t>丙</w:t>`), `${run(t('甲'))}${run(t('乙'))}${run(t('丙'))}`],
    ['the words of what nobody knows', run(`<w:x>${run(T)}</w:x>`), run(t('甲'))],
  ])('%s', (_, xml, written) => {
    expect(write(xml)).toEqual({ xml: written, dropped: [], lost: [] });
  });

  test.each(['pgNum', 'dayLong', 'dayShort', 'monthLong', 'monthShort', 'yearLong', 'yearShort'])('%s, which Word fills in, is lost', (name) => {
    expect(write(`<w:p>${run(`<w:${name}/>`)}</w:p>`).lost).toEqual(['a page number or date that Word fills in (paragraph 1)']);
  });

  test.each([
    ['underlining', '<w:u w:val="single"/>', ['underlining: 1 character, paragraph 0, the first “甲”']],
    ['none', '<w:u w:val="none"/>', []],
    ['highlighting', '<w:highlight w:val="yellow"/>', ['highlighting: 1 character, paragraph 0, the first “甲”']],
    ['no highlighting', '<w:highlight w:val="none"/>', []],
  ])('%s is told', (_, letters, lost) => {
    expect(write(run(T, letters)).lost).toEqual(lost);
    expect(write(run('<w:t> </w:t>', letters)).lost).toHaveLength(letters.includes('yellow') ? 1 : 0);
    expect(write(run('<w:tab/>', letters)).lost).toEqual([]);
  });

  test('nothing that is hidden, which is told with its words', () => {
    expect(write(run(`${T}<w:tab/><w:t>乙</w:t>`, '<w:vanish/>'), { hides: true })).toEqual({ xml: '', dropped: ['hidden (paragraph 0): “甲乙” (2 characters)'], lost: [] });
    expect(write(run('<w:tab/>', '<w:vanish/>'), { hides: true }).dropped).toEqual([]);
  });
}); // prettier-ignore

describe('simplify() reads a field', () => {
  const char = (type: string, data = ''): string => run(`<w:fldChar w:fldCharType="${type}">${data}</w:fldChar>`);
  const code = (words: string): string => run(`<w:instrText>${words}</w:instrText>`);
  const words = (xml: string): string => xml.replaceAll(/<[^>]*>/gu, '');
  test.each([
    ['by its result', char('begin') + code(' REF a ') + char('separate') + run(T) + char('end'), '甲', []],
    ['without one, by its code', char('begin') + code('SYMBOL ') + code('65') + char('end'), 'A', []],
    ['by its form', char('begin', '<w:ffData><w:checkBox/></w:ffData>') + code('FORMCHECKBOX') + char('end'), '☐', []],
    ['in the code of another, which shows nothing', char('begin') + char('begin') + code('SYMBOL 65') + char('end') + code('X') + char('separate') + run(T) + char('end'), '甲', []],
    ['in the result of another', char('begin') + code('X') + char('separate') + char('begin') + code('SYMBOL 65') + char('end') + char('end'), 'A', []],
    ['words in its code', char('begin') + run(T) + char('separate') + run('<w:t>乙</w:t>') + char('end'), '乙', ['the code of a field (paragraph 0): “甲” (1 character)']],
    ['that ends without a beginning', char('end') + char('separate') + run(T), '甲', []],
  ])('%s', (_, xml, shown, dropped) => {
    const written = write(xml);
    expect([words(written.xml.replaceAll(/<w:instrText>.*?<\/w:instrText>/gu, '')), written.dropped]).toEqual([shown, dropped]);
  });

  test('and writes what it makes in the letters of its end', () => {
    const bold = `<w:r><w:rPr><w:b/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(write(char('begin') + code('SYMBOL 65') + bold).xml).toContain(run(t('A'), '<w:b/>'));
  });
}); // prettier-ignore

describe('simplify() writes a paragraph', () => {
  const p = (inner: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
  const made = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
  const MARKED = run(t('（一）'));
  test.each<[string, string, Given, string]>([
    ['with its style', p(run(T), '<w:pStyle w:val="a"/><w:jc w:val="center"/>'), {}, made(run(t('甲')), '<w:pStyle w:val="a"></w:pStyle>')],
    ['as a heading by its outline', p(run(T), '<w:pStyle w:val="a"/>'), { number: { mark: '', outline: 0 } }, made(run(t('甲')), '<w:pStyle w:val="Heading1"/>')],
    ['as an item', p(run(T)), { number: { mark: '', item: { ordered: true, level: 2 } } }, made(run(t('甲')), '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="2"/></w:numPr>')],
    ['as a point', p(run(T)), { number: { mark: '', item: { ordered: false, level: 0 } } }, made(run(t('甲')), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')],
    ['with its number', p(run(T)), { number: { mark: '（一）' } }, made(MARKED + run(t('甲')))],
    ['not where it has no words', p(run('<w:br/>')), { number: { mark: '（一）' } }, made(run('<w:br></w:br>'))],
    ['but where it has a note', p(run('<w:footnoteReference w:id="2"/>')), { number: { mark: '（一）' } }, made(MARKED + run('<w:footnoteReference w:id="2"></w:footnoteReference>'))],
    ['not where its mark is deleted', p(run(T), '<w:rPr><w:del w:id="1"/></w:rPr>'), { number: { mark: '（一）' } }, made(run(t('甲')), '<w:rPr><w:del/></w:rPr>')],
    ['not where it was moved away', `<w:moveFrom>${p('')}</w:moveFrom>`, { number: { mark: '（一）' } }, ''],
    ['not where it is hidden', p(run(T, '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>'), { hides: true, number: { mark: '（一）', item: { ordered: true, level: 0 } } }, made('')],
    ['but where only its mark is', p(run(T), '<w:rPr><w:vanish/></w:rPr>'), { hides: true, number: { mark: '（一）' } }, made(MARKED + run(t('甲')))],
  ])('%s', (_, xml, given, written) => {
    expect(write(xml, given).xml).toBe(written);
  });

  test('and counts it', () => {
    const sym = run('<w:sym w:font="Own" w:char="F041"/>');
    const LOST = (place: number): string => `the symbol F041 of the font Own, which no standard names (paragraph ${place})`;
    expect(write(p(sym) + p('') + p(sym)).lost).toEqual([LOST(1), LOST(3)]);
    expect(write(p(`${p(sym)}${sym}`) + p(sym)).lost).toEqual([LOST(2), LOST(1), LOST(3)]);
    expect(write(`<w:del>${p('')}${p('')}</w:del>${p(sym)}`).lost).toEqual([LOST(3)]);
  });

  test.each([
    ['w:del', '甲', '', ['a tracked deletion (paragraph 0), which is left out: “甲” (1 character)']],
    ['w:moveFrom', '甲', '', ['text that a tracked move took from here (paragraph 0), which is left out: “甲” (1 character)']],
    ['w:ins', '甲', run(t('甲')), ['tracked insertions, taken as accepted: 1 character, paragraph 0, the first “甲”']],
    ['w:moveTo', '甲', run(t('甲')), ['tracked moves, the text stands where it was moved to: 1 character, paragraph 0, the first “甲”']],
    ['w:ins', ' ', run(t(' ')), []],
    ['w:del', '', '', []],
  ])('%s with “%s”', (name, words, xml, lost) => {
    expect(write(`<${name}>${run(`<w:t>${words}</w:t>`)}</${name}>`)).toEqual({ xml, dropped: [], lost });
  });

  test('deleted words are told once, of either kind', () => {
    expect(write(`<w:del>${run('<w:delText>甲</w:delText>')}${run('<w:instrText>x</w:instrText>')}</w:del>`).lost).toEqual(['a tracked deletion (paragraph 0), which is left out: “甲” (1 character)']);
  });

  test.each([
    ['properties', '<w:sectPr><w:t>甲</w:t></w:sectPr><w:tblGrid>乙</w:tblGrid><w:tblPr>丙</w:tblPr>', ''],
    ['an inserted document', '<w:altChunk r:id="a"/>', ''],
    ['a formula', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>', run(t('\ue0040\ue005'))],
    ['a formula without a letter', '<m:oMath/>', ''],
    ['a table', '<w:tbl><w:tblPr/><w:x/></w:tbl>', '<w:tbl></w:tbl>'],
    ['a link', '<w:hyperlink r:id="a" w:history="1"></w:hyperlink>', '<w:hyperlink r:id="a" w:history="1"></w:hyperlink>'],
    ['the reading of nothing', '<w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt></w:ruby></w:r>', ''],
  ])('%s', (_, xml, written) => {
    expect(write(xml).xml).toBe(written);
  });
}); // prettier-ignore

describe('simplify() writes of a table', () => {
  const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const EMPTY = '<w:tc><w:p/></w:tc>';
  const words = run(T);
  test.each([
    ['a row', `<w:tr>${cell('')}</w:tr>`, `<w:tr>${cell('')}</w:tr>`, [], []],
    ['a row of its head', '<w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>', [], []],
    ['no head that is off', '<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr></w:tr>', '<w:tr></w:tr>', [], []],
    ['the columns that a row leaves out', `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>${cell('')}</w:tr>`, `<w:tr>${EMPTY}${EMPTY}${cell('')}${EMPTY}</w:tr>`, [], []],
    ['sixty at most', '<w:tr><w:trPr><w:gridBefore w:val="61"/></w:trPr></w:tr>', `<w:tr>${EMPTY.repeat(60)}</w:tr>`, [], []],
    ['none of no number', '<w:tr><w:trPr><w:gridBefore w:val="x"/></w:trPr></w:tr>', '<w:tr></w:tr>', [], []],
    ['no hidden row', `<w:tr><w:trPr><w:hidden/></w:trPr>${cell(words)}</w:tr>`, '', ['a hidden row of a table (paragraph 0): “甲” (1 character)'], []],
    ['one that is not hidden', `<w:tr><w:trPr><w:hidden w:val="0"/></w:trPr>${cell('')}</w:tr>`, `<w:tr>${cell('')}</w:tr>`, [], []],
    ['no deleted row', `<w:tr><w:trPr><w:del/></w:trPr>${cell(words)}</w:tr>`, '', [], ['a row of a table that a tracked change deleted (paragraph 0), which is left out: “甲” (1 character)']],
    ['how a cell is merged', cell('', '<w:tcW w:w="5"/><w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>'), cell('', '<w:gridSpan w:val="2"></w:gridSpan><w:vMerge w:val="restart"></w:vMerge>'), [], []],
    ['the words of the first of merged cells', cell(words, '<w:vMerge w:val="restart"/>'), cell(run(t('甲')), '<w:vMerge w:val="restart"></w:vMerge>'), [], []],
    ['those that it covers, which are told', cell(words, '<w:vMerge/>'), cell(run(t('甲')), '<w:vMerge></w:vMerge>'), ['under a merged cell, where Word does not show it (paragraph 0): “甲” (1 character)'], []],
    ['nothing that it covers', cell(run('<w:t> </w:t>'), '<w:vMerge w:val="continue"/>'), cell(run(t(' ')), '<w:vMerge w:val="continue"></w:vMerge>'), [], []],
    ['words in a control', `<w:sdt><w:sdtPr/><w:sdtContent>${words}</w:sdtContent></w:sdt>`, run(t('甲')), [], []],
    ['none where nobody filled it in', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`, '', ['a field that nobody filled in (paragraph 0): “甲” (1 character)'], []],
    ['but its cells', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${cell('')}</w:sdtContent></w:sdt>`, cell(''), ['a field that nobody filled in (paragraph 0): “” (0 characters)'], []],
    ['nothing of an empty control', '<w:sdt><w:sdtPr/></w:sdt>', '', [], []],
  ])('%s', (_, xml, written, dropped, lost) => {
    expect(write(xml)).toEqual({ xml: written, dropped, lost });
  });

  test('the root names the kinds of elements that are written', () => {
    expect(write('<w:document a="b"></w:document>').xml).toMatch(/^<w:document xmlns:r="[^"]+" xmlns:wp="[^"]+" xmlns:a="[^"]+" xmlns:pic="[^"]+" a="b"><\/w:document>$/u);
    expect(write('<w:document xmlns:r="own"></w:document>').xml).toContain('xmlns:r="own"');
  });
}); // prettier-ignore
