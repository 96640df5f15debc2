import { describe, expect, test } from 'vitest';
import { heading, list, numbered, p, picture, PIXEL, r, use } from '../fixtures/docx.ts';
import { takeDocx } from '../fixtures/taken.ts';

const box = (text: string): string =>
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

describe('readDocx() keeps the words of every element', () => {
  const rows: readonly (readonly [name: string, runs: string, text: string])[] = [
    ['a simple field', `${r('见表')}<w:fldSimple w:instr=" REF a ">${r('3')}</w:fldSimple>${r('。')}`, '见表3。'],
    ['a field in a field', `<w:fldSimple w:instr="A"><w:fldSimple w:instr="B">${r('内')}</w:fldSimple></w:fldSimple>${r('外')}`, '内外'],
    ['text set in a direction', `<w:bdo w:val="ltr">${r('甲')}</w:bdo><w:dir w:val="rtl">${r('乙')}</w:dir>${r('丙')}`, '甲乙丙'],
    ['an element of its own', `<w:customXml w:element="x">${r('甲')}</w:customXml><w:smartTag w:element="y">${r('乙')}</w:smartTag>`, '甲乙'],
    ['an element that nobody knows', `<w15:new xmlns:w15="urn:x">${r('甲')}</w15:new>${r('乙')}`, '甲乙'],
    ['the characters below a reading', `${r('产')}<w:r><w:ruby><w:rubyPr/><w:rt>${r('guì')}</w:rt><w:rubyBase>${r('鳜')}</w:rubyBase></w:ruby></w:r>${r('鱼')}`, '产鳜鱼'],
    ['a symbol of a font of pictures', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t></w:r>', '🗹同意'],
    ['a symbol of a font of letters', '<w:r><w:sym w:font="宋体" w:char="2605"/><w:t>级</w:t></w:r>', '★级'],
    ['a hyphen that does not break', '<w:r><w:t>010</w:t><w:noBreakHyphen/><w:t>88</w:t></w:r>', '010-88'],
    ['a box that is checked', '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' + r('是'), '☑是'],
    ['a box of Word 2010', `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr><w:sdtContent>${r('☐')}</w:sdtContent></w:sdt>${r('否')}`, '☐否'],
    ['a character in a ring', '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' + r('项'), '③项'],
    ['a large first letter', `${r('前')}</w:p>${p('水', '<w:framePr w:dropCap="drop" w:lines="3"/>')}${p('利为民。')}${p('末', '<w:framePr w:dropCap="margin"/>')}<w:p>`, '前\n\n水利为民。\n\n末'],
    ['a frame that is none', `${r('前')}</w:p>${p('水', '<w:framePr w:dropCap="none"/>')}<w:p>${r('利。')}`, '前\n\n水\n\n利。'],
    ['a fraction', `${r('占')}<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`, '占<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>'],
    ['a power', '<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>−4</m:t></m:r></m:sup></m:sSup></m:oMath>', '<math><msup><mn>10</mn><mrow><mo>−</mo><mn>4</mn></mrow></msup></math>'],
    ['a shape without another way to draw it', `${r('文')}<mc:AlternateContent ${MC}><mc:Choice Requires="wps"><w:r><w:drawing><w:txbxContent>${p('框')}</w:txbxContent></w:drawing></w:r></mc:Choice></mc:AlternateContent>`, '文\n\n框'],
    ['a shape that is written twice', `${r('文')}<mc:AlternateContent ${MC}><mc:Choice Requires="wps"><w:r><w:drawing><w:txbxContent>${p('框')}</w:txbxContent></w:drawing></w:r></mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent>`, '文\n\n框'],
    ['words drawn as a picture', `${r('文')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="样本"/></v:shape></w:pict></w:r>`, '文\n\n样本'],
    ['words drawn as a picture in a box', `${r('文')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(`${r('框')}<w:r><w:pict><v:shape><v:textpath string="样本"/></v:shape></w:pict></w:r>`)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`, '文\n\n框\n\n样本'],
    ['a mark under each character', r('重点', '<w:em w:val="dot"/>'), '*重点*'],
  ]; // prettier-ignore
  test.each(rows)('%s', async (_, runs, text) => {
    expect((await takeDocx({ body: p(runs) })).markdown).toBe(`${text}\n`);
  });

  test('rows and cells in controls', async () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const control = (inner: string): string => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const { markdown } = await takeDocx({
      body: `<w:tbl><w:tr>${control(cell('甲'))}${cell('乙')}</w:tr>${control(`<w:tr>${cell('丙')}${cell('丁')}</w:tr>`)}</w:tbl>`,
    });
    expect(markdown).toBe('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n');
  });

  test('a picture in a text box, once', async () => {
    const { markdown } = await takeDocx({
      body: p(
        `${r('文')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(picture('img-a', '图'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      media: { 'a.png': PIXEL },
    });
    expect(markdown).toBe('文\n\n![图](images/picture-1.png)\n');
  });

  test('quotations, and a picture in a group', async () => {
    const { markdown } = await takeDocx({
      styles: '<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Intense Quote"/></w:style>',
      body: `${p('引文。', '<w:pStyle w:val="q"/>')}${p(picture('img-a', '图').replace('<pic:pic>', '<wpg:wgp xmlns:wpg="urn:g"><pic:pic>').replace('</pic:pic>', '</pic:pic></wpg:wgp>'))}`,
      media: { 'a.png': PIXEL },
    });
    expect(markdown).toBe('> 引文。\n\n![图](images/picture-1.png)\n');
  });
});

describe('readDocx() counts as Word does', () => {
  const NUMBERING =
    list(1, [
      ['chineseCounting', '（%1）'],
      ['decimal', '%2.'],
      ['bullet', '•'],
    ]) +
    list(2, [['chineseCounting', '%1、']]) +
    [1, 2].map(use).join('');

  test('a number that stands first in the properties of a heading by its outline', async () => {
    const { markdown } = await takeDocx({
      numbering: NUMBERING,
      body: `${p('基本情况', `${numbered(2)}<w:outlineLvl w:val="0"/>`)}${p('正文。')}`,
    });
    expect(markdown).toBe('# 一、基本情况\n\n正文。\n');
  });

  test('a list below a number that is text stands a level deeper, without a point of its own', async () => {
    const { markdown } = await takeDocx({
      numbering: NUMBERING,
      body: [p('东区。', numbered(1)), p('水厂；', numbered(1, 1)), p('一点', numbered(1, 2)), p('管网。', numbered(1, 1)), p('西区。', numbered(1))].join(''), // prettier-ignore
    });
    expect(markdown).toBe('（一）东区。\n\n  1. 水厂；\n     - 一点\n  2. 管网。\n\n（二）西区。\n');
  });

  test('in a cell the numbers are text', async () => {
    const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
    const { markdown } = await takeDocx({
      numbering: list(3, [['decimal', '%1.']]) + use(3),
      body: `<w:tbl><w:tr>${cell(p('任务'))}${cell(p('步骤'))}</w:tr><w:tr>${cell(p('改造'))}${cell(p('设计', numbered(3)), p('施工', numbered(3)))}</w:tr></w:tbl>`,
    });
    expect(markdown).toBe('| 任务 | 步骤 |\n| --- | --- |\n| 改造 | 1 设计 2 施工 |\n');
  });
});

describe('readDocx() leaves hidden words out and says so', () => {
  const STYLES =
    '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="h2"><w:name w:val="h2"/><w:basedOn w:val="h"/></w:style><w:style w:type="paragraph" w:styleId="hp"><w:name w:val="hp"/><w:rPr><w:vanish/></w:rPr></w:style>';
  const rows: readonly (readonly [name: string, body: string, isHidden: boolean])[] = [
    ['by the run', p(r('公开') + r('内部', '<w:vanish/>')), true],
    ['not where the run says that it is not', p(r('公开') + r('内部', '<w:vanish w:val="0"/>')), false],
    ['by the style of the run', p(r('公开') + r('内部', '<w:rStyle w:val="h"/>')), true],
    ['by a style that rests on it', p(r('公开') + r('内部', '<w:rStyle w:val="h2"/>')), true],
    ['not where the run shows it again', p(r('公开') + r('内部', '<w:rStyle w:val="h"/><w:vanish w:val="false"/>')), false],
    ['by the style of the paragraph', p(r('公开')) + p('内部', '<w:pStyle w:val="hp"/>'), true],
    ['not where two styles hide it', p(r('公开')) + p(r('内部', '<w:rStyle w:val="h"/>'), '<w:pStyle w:val="hp"/>'), false],
    ['by the row of a table', p('公开') + `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p('内部')}</w:tc></w:tr></w:tbl>`, true],
    ['as a control that nobody filled in', p(`${r('公开')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('内部')}</w:sdtContent></w:sdt>`), true],
    ['as the code of a field', p(`${r('公开')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('内部')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`), true],
  ]; // prettier-ignore
  test.each(rows)('%s', async (_, body, isHidden) => {
    const { markdown, dropped } = await takeDocx({ styles: STYLES, body });
    expect(markdown.includes('内部')).toBe(!isHidden);
    expect(dropped.filter((line) => /内部” \(2 characters\)/u.test(line)).length).toBe(isHidden ? 1 : 0);
  });

  test('a move is told as a move, and a symbol that no standard names', async () => {
    const { markdown, lost } = await takeDocx({
      body: [
        p(`${r('甲')}<w:moveFrom w:id="1">${r('乙丙')}</w:moveFrom>`),
        p(`<w:moveTo w:id="2">${r('乙丙')}</w:moveTo>${r('丁')}<w:r><w:sym w:font="Own" w:char="F041"/></w:r>`),
        heading(1, '标题'),
      ].join(''),
    });
    expect(markdown).toBe('甲\n\n乙丙丁\n\n# 标题\n');
    expect(lost).toEqual([
      'text that a tracked move took from here (paragraph 1), which is left out: “乙丙” (2 characters)',
      'the symbol F041 of the font Own, which no standard names (paragraph 2)',
      'tracked moves, the text stands where it was moved to: 2 characters, paragraph 2, the first “乙丙”',
    ]);
  });
});
