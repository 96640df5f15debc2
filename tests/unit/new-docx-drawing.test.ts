import { describe, expect, test } from 'vitest';
import { simplify } from '../../src/intake/docx/simplify.ts';
import type { Writing } from '../../src/intake/docx/writing.ts';
import { startTelling } from '../../src/intake/telling.ts';
import { findElement, parseXml } from '../../src/intake/xml.ts';

interface Drawn {
  readonly xml: string;
  readonly boxes: readonly string[];
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

/** What becomes of an element, or of the one of a name in it. */
function draw(xml: string, name?: string): Drawn {
  const telling = startTelling();
  const writing: Writing = {
    number: () => ({ mark: '' }),
    letters: { isHidden: () => false },
    pictures: new Set(['p1', 'p2']),
    telling,
    name: 'paragraph',
    count: 3,
    at: 3,
    boxes: [],
    formulas: [],
    cap: '',
    fields: [],
  };
  const document = parseXml(xml);
  const node = name === undefined ? document : (findElement(document, name) ?? document);
  return { xml: simplify(node, writing), boxes: writing.boxes, ...telling.list() };
}

const NOTHING = { xml: '', boxes: [], dropped: [], lost: [] };
const picture = (description: string, id = 'p1'): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const p = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
const t = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
const paragraph = (words: string): string => `<w:p><w:pPr></w:pPr><w:r>${t(words)}</w:r></w:p>`;
const boxesOf = (words: string, places: string): string =>
  `text boxes, behind the paragraphs that they are anchored to: ${[...words].length} character${words.length === 1 ? '' : 's'}, ${places}, the first “${words}”`;

describe('a picture of a drawing', () => {
  const BLIP = '<a:blip r:embed="p1"/>';
  test.each([
    ['by its description', `<w:drawing><wp:docPr descr="甲" title="乙"/>${BLIP}</w:drawing>`, picture('甲')],
    ['by its title', `<w:drawing><wp:docPr title="乙"/>${BLIP}</w:drawing>`, picture('乙')],
    ['by its title where the description is empty', `<w:drawing><wp:docPr descr=" " title="乙"/>${BLIP}</w:drawing>`, picture('乙')],
    ['by the words of its shape', '<w:pict><v:shape alt="丙"><v:imagedata r:id="p1" o:title="丁"/></v:shape></w:pict>', picture('丙')],
    ['by those of the first shape that has any', '<w:pict><v:group alt=""><v:shape alt="丙"/><v:shape alt="戊"/><v:imagedata r:id="p1"/></v:group></w:pict>', picture('丙')],
    ['by no words of what is no shape', '<w:pict><o:lock alt="丙"/><v:imagedata r:id="p1" o:title="丁"/></w:pict>', picture('丁')],
    ['by its own title', '<w:pict><v:imagedata r:id="p1" o:title="丁"/></w:pict>', picture('丁')],
    ['by the description before the words of a shape', `<w:drawing><v:shape alt="丙"/><wp:docPr descr="甲"/>${BLIP}</w:drawing>`, picture('甲')],
    ['without words', `<w:drawing>${BLIP}</w:drawing>`, picture('')],
    ['with signs of markup', `<w:drawing><wp:docPr descr="甲&lt;&quot;&amp;"/>${BLIP}</w:drawing>`, picture('甲&lt;&quot;&amp;')],
    ['and another', `<w:drawing>${BLIP}<a:blip r:embed="p2"/></w:drawing>`, picture('') + picture('', 'p2')],
    ['by the id that is embedded', '<w:drawing><a:blip r:embed="p1" r:id="p2"/></w:drawing>', picture('')],
  ])('%s', (_, xml, written) => {
    expect(draw(xml)).toEqual({ ...NOTHING, xml: written });
  });

  test.each([
    ['that is not in the file', '<w:drawing><wp:docPr descr="甲"/><a:blip r:embed="p9"/></w:drawing>', 'a picture that is not in the file (paragraph 3): “甲” (1 character)'],
    ['without a name or words', '<w:drawing><a:blip/></w:drawing>', 'a picture that is not in the file (paragraph 3)'],
  ])('%s is lost', (_, xml, lost) => {
    expect(draw(xml)).toEqual({ ...NOTHING, lost: [lost] });
  });

  test.each([
    ['a chart', '<w:drawing><c:chart r:id="x"/></w:drawing>', ['a chart (paragraph 3): it is left out'], ''],
    ['a diagram', '<w:drawing><dgm:relIds r:dm="x"/></w:drawing>', ['a diagram (SmartArt) (paragraph 3): it is left out'], ''],
    ['an object and its picture', '<w:object><v:shape><v:imagedata r:id="p1"/></v:shape></w:object>', ['an embedded object (paragraph 3): only its picture is kept, if it has one'], picture('')],
    ['no drawing', '<w:drawing><a:x/></w:drawing>', [], ''],
  ])('%s', (_, xml, lost, written) => {
    expect(draw(xml)).toEqual({ ...NOTHING, xml: written, lost });
  });
}); // prettier-ignore

describe('a hidden drawing', () => {
  const hidden = (shape: string): string => `<w:pict>${shape}<a:blip r:embed="p1"/><w:t>甲</w:t></w:pict>`;
  test.each([
    '<wp:docPr hidden="1"/>',
    '<wp:docPr hidden="true"/>',
    '<wp:docPr hidden="TRUE"/>',
    ...['shape', 'rect', 'roundrect', 'group'].map((name) => `<v:${name} style="position:absolute;visibility: hidden"/>`),
    '<v:shape style="VISIBILITY:HIDDEN"/>',
  ])('by %s', (shape) => {
    expect(draw(hidden(shape))).toEqual({ ...NOTHING, dropped: ['a hidden drawing (paragraph 3): “甲” (1 character)'] });
    expect(draw(`<w:pict>${shape}<a:blip r:embed="p1"/><w:t> </w:t></w:pict>`)).toEqual(NOTHING);
  });
  test.each([
    '<wp:docPr hidden="0"/>',
    '<wp:docPr hidden="10"/>',
    '<wp:docPr hidden="untrue"/>',
    '<wp:docPr/>',
    '<v:shape style="visibility:visible"/>',
    '<v:line style="visibility:hidden"/>',
    '<a:v:shape hidden="1"/>',
    '<wp:docPr/><v:shape hidden="1"/>', // the first says it of the whole
  ])('not by %s', (shape) => {
    expect(draw(hidden(shape))).toEqual({ ...NOTHING, xml: picture('') });
  });
  test('but an object shows its picture', () => {
    expect(draw('<w:object><v:shape style="visibility:hidden"/><v:imagedata r:id="p1"/></w:object>').xml).toBe(picture(''));
  });
}); // prettier-ignore

describe('the words of a drawing stand behind its paragraph', () => {
  test('those of a text box', () => {
    expect(draw(`<w:pict><v:shape><v:textbox>${box(p('<w:t>甲</w:t>'))}</v:textbox></v:shape></w:pict>`)).toEqual({
      ...NOTHING,
      boxes: [paragraph('甲')],
      lost: [boxesOf('甲', 'paragraph 3')],
    });
  });

  test('those of two', () => {
    const drawn = draw(`<w:drawing>${box(p('<w:t>甲</w:t>'))}${box(p('<w:t>乙</w:t>'))}</w:drawing>`);
    expect(drawn.boxes).toEqual([paragraph('甲'), paragraph('乙')]);
  });

  test('those of a box in a box behind its own paragraph, once', () => {
    const inner = `<w:pict>${box(p('<w:t>乙</w:t>'))}</w:pict>`;
    const drawn = draw(`<w:pict>${box(p(`<w:t>甲</w:t>${inner}`))}</w:pict>`);
    expect(drawn.boxes).toEqual([`${paragraph('甲')}${paragraph('乙')}`]);
  });

  test('words drawn as a picture', () => {
    const WORDS = 'words drawn as a picture (WordArt), behind their paragraphs';
    expect(draw('<w:pict><v:shape><v:textpath string="样本"/></v:shape></w:pict>')).toEqual({
      ...NOTHING,
      boxes: [`<w:p><w:r>${t('样本')}</w:r></w:p>`],
      lost: [`${WORDS}: 2 characters, paragraph 3, the first “样本”`],
    });
    expect(draw('<w:pict><v:textpath string=" "/><v:textpath/><v:other string="甲"/></w:pict>')).toEqual(NOTHING);
    // In a text box they stand where the box does.
    const inBox = draw(`<w:pict>${box(p('<w:pict><v:textpath string="样本"/></w:pict>'))}</w:pict>`);
    expect(inBox.boxes).toEqual([`<w:p><w:pPr></w:pPr></w:p><w:p><w:r>${t('样本')}</w:r></w:p>`]);
  });

  test('a picture in a box stands in the box alone', () => {
    const drawn = draw(`<w:pict>${box(p('<w:drawing><a:blip r:embed="p1"/></w:drawing>'))}</w:pict>`);
    expect(drawn.xml).toBe('');
    expect(drawn.boxes).toEqual([`<w:p><w:pPr></w:pPr>${picture('')}</w:p>`]);
  });

  const twice = (choice: string, fallback: string): string =>
    `<mc:AlternateContent>${choice === '' ? '' : `<mc:Choice>${choice}</mc:Choice>`}<mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const [A, B] = ['甲', '乙'].map((words) => `<v:textbox>${box(p(`<w:t>${words}</w:t>`))}</v:textbox>`);
  test.each([
    ['a shape that is written twice', `<w:drawing>${twice(A ?? '', B ?? '')}</w:drawing>`, undefined, ['甲']],
    ['one whose other way has no words', `<w:drawing>${twice('<a:x/>', B ?? '')}</w:drawing>`, undefined, ['乙']],
    ['one without another way', `<w:drawing>${twice('', B ?? '')}</w:drawing>`, undefined, ['乙']],
    ['a box beside them', `<w:drawing>${A}${twice('<a:x/>', B ?? '')}</w:drawing>`, undefined, ['甲', '乙']],
    ['a whole drawing that is the other way', twice(A ?? '', `<w:pict>${B}</w:pict>`), 'w:pict', ['乙']],
  ])('%s', (_, xml, name, words) => {
    expect(draw(xml, name).boxes).toEqual(words.map(paragraph));
  });

  test.each([
    ['the way with the words', twice(`<w:drawing>${A}</w:drawing>`, '<w:pict><v:imagedata r:id="p1"/></w:pict>'), '', ['甲']],
    ['else the one that any program shows', twice('<w:drawing><a:blip r:embed="p2"/></w:drawing>', '<w:pict><v:imagedata r:id="p1"/></w:pict>'), picture(''), []],
    ['the only one', '<mc:AlternateContent><mc:Choice><w:drawing><a:blip r:embed="p2"/></w:drawing></mc:Choice></mc:AlternateContent>', picture('', 'p2'), []],
    ['the other one alone', twice('', '<w:pict><v:imagedata r:id="p1"/></w:pict>'), picture(''), []],
    ['what stands in it, where it is neither', '<mc:AlternateContent><w:drawing><a:blip r:embed="p2"/></w:drawing></mc:AlternateContent>', picture('', 'p2'), []],
  ])('of two ways: %s', (_, xml, written, words) => {
    const drawn = draw(xml);
    expect([drawn.xml, drawn.boxes]).toEqual([written, words.map(paragraph)]);
  });
}); // prettier-ignore
