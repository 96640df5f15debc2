import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { emitParagraph } from '../../src/pipeline/emit/paragraph.ts';
import { type FormulaElement, parseFormula, sayFormula, writeFormula } from '../../src/pipeline/split/formula.ts';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { defaultRun } from '../arbitraries/default-report.ts';
import { makeDocx } from '../fixtures/docx.ts';

const ROOT = '<math><mi>x</mi><mo>=</mo><msqrt><mfrac><mi>a</mi><mn>2</mn></mfrac></msqrt></math>';

describe('parseFormula() takes what writeFormula() writes, and nothing else', () => {
  test.each([
    ['a formula', ROOT],
    ['a display', '<math display="block"><mn>1</mn></math>'],
    ['an empty element', '<math><mrow/></math>'],
  ])('%s', (_, markup) => {
    const formula = parseFormula(markup);
    expect(formula && writeFormula(formula)).toBe(markup.replace('<mrow/>', '<mrow></mrow>'));
  });

  test.each([
    ['words outside', 'a<math><mi>x</mi></math>'],
    ['words in a row', '<math>x</math>'],
    ['two formulas', '<math><mi>x</mi></math><math><mi>x</mi></math>'],
    ['an open element', '<math><mi>x</math>'],
    ['one that is never closed', '<math><mrow><mi>x</mi></math>'],
    ['an unknown element', '<math><a>x</a></math>'],
    ['a program', '<math><script>x</script></math>'],
    ['an unknown attribute', '<math><mi onclick="x">x</mi></math>'],
    ['an attribute with another value', '<math display="x"><mi>x</mi></math>'],
    ['the name of what every object has', '<math><mi constructor="x">x</mi></math>'],
    ['an unknown entity', '<math><mi>&bogus;</mi></math>'],
    ['the entity of what every object has', '<math><mi>&constructor;</mi></math>'],
    ['a bare ampersand', '<math><mi>a & b</mi></math>'],
    ['half of a character', '<math><mi>&#xD800;</mi></math>'],
    ['a formula in a formula', '<math><math><mi>x</mi></math></math>'],
    ['elements in words', '<math><mi><mi>x</mi></mi></math>'],
    ['no formula', '<mi>x</mi>'],
    ['elements without end', `<math>${'<mrow>'.repeat(70)}${'</mrow>'.repeat(70)}</math>`],
    ['nothing', ''],
  ])('not %s', (_, markup) => {
    expect(parseFormula(markup)).toBeUndefined();
  });

  test('any words, which stay as they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((words) => !/[\ud800-\udfff]/u.test(words)),
        (words) => {
          const plain = words.replaceAll(/\s+/gu, ' ');
          const formula: FormulaElement = { name: 'math', attributes: {}, children: [{ name: 'mi', attributes: {}, children: [plain] }] }; // prettier-ignore
          const markup = writeFormula(formula);
          expect(markup).not.toMatch(/[`|*_[\]\\{}~^$\n]/u);
          const read = parseFormula(markup);
          expect(plain === '' ? '' : read && sayFormula(read)).toBe(plain.trim());
        },
      ),
    );
  });
});

test.each([
  ['a root', ROOT, 'x=√(a/2)'],
  ['a sum', '<math><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi></math>', '∑_iⁿi'],
  ['scripts before a letter', '<math><mmultiscripts><mi>C</mi><mprescripts></mprescripts><mn>6</mn><mn>12</mn></mmultiscripts></math>', '₆¹²C'],
  ['scripts behind it', '<math><mmultiscripts><mi>C</mi><mn>6</mn><mn>2</mn></mmultiscripts></math>', 'C₆²'],
  ['a table', '<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable></math>', '(1, 2; 3)'],
  ['a cube root', '<math><mroot><mi>x</mi><mn>3</mn></mroot></math>', '³√x'],
])('sayFormula() says %s on one line', (_, markup, said) => {
  const formula = parseFormula(markup);
  expect(formula && sayFormula(formula)).toBe(said);
}); // prettier-ignore

describe('a formula in a source', () => {
  const [paragraph] = split(layOut(`设**甲**${ROOT}，其中<math><mtext>水</mtext></math>。\n`, 'markdown')).sections[0]?.paragraphs ?? [];

  test('is text on one line, with its markup as a mark over it', () => {
    expect(paragraph?.text).toBe('设甲x=√(a/2)，其中水。');
    expect(paragraph?.marks).toEqual([
      { type: 'strong', from: 1, to: 2 },
      { type: 'formula', mathml: ROOT, from: 2, to: 10 },
      { type: 'formula', mathml: '<math><mtext>水</mtext></math>', from: 13, to: 14 },
    ]);
  });

  test('is a component of the page, which has the line and the markup', () => {
    const [first] = defaultRun.report.paragraphs;
    if (!first || !paragraph?.marks) throw new Error('Cannot test a formula: there is no paragraph');
    const sentence = { id: 'p1.s1', hans: paragraph.text, hant: paragraph.text, restored: [] };
    const html = emitParagraph('zh-hans', defaultRun.report, { ...first, marks: paragraph.marks, sentences: [sentence] });
    expect(html).toContain('<Formula mathml="&#x3C;math&#x3E;');
    expect(html).toMatch(/>x&#x3D;&#x221A;\(a&#x2F;2\)<\/Formula>/u);
  });

  test('is what is no formula where its markup is another', () => {
    expect(layOut('甲<math><script>x</script></math>', 'markdown').text).toBe('甲<math><script>x</script></math>');
    expect(layOut('\\<math><mi>x</mi></math>', 'markdown').text).toBe('<math><mi>x</mi></math>');
  });
}); // prettier-ignore

describe('a formula of Word', () => {
  const m = (name: string, inner: string, properties = ''): string => `<m:${name}>${properties}${inner}</m:${name}>`;
  const t = (words: string, properties = ''): string => `<m:r>${properties}<m:t>${words}</m:t></m:r>`;
  const value = (name: string, given: string): string => `<m:${name} m:val="${given}"/>`;
  test.each([
    ['a fraction', m('f', m('num', t('a')) + m('den', t('2'))), '<mfrac><mi>a</mi><mn>2</mn></mfrac>'],
    ['a fraction on a line', m('f', m('num', t('a')) + m('den', t('2')), `<m:fPr>${value('type', 'lin')}</m:fPr>`), '<mi>a</mi><mo>/</mo><mn>2</mn>'],
    ['no bar', m('f', m('num', t('a')) + m('den', t('2')), `<m:fPr>${value('type', 'noBar')}</m:fPr>`), '<mfrac linethickness="0"><mi>a</mi><mn>2</mn></mfrac>'],
    ['both scripts', m('sSubSup', m('e', t('x')) + m('sub', t('1')) + m('sup', t('2'))), '<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>'],
    ['a root', m('rad', m('deg', '') + m('e', t('x'))), '<msqrt><mi>x</mi></msqrt>'],
    ['a cube root', m('rad', m('deg', t('3')) + m('e', t('x'))), '<mroot><mi>x</mi><mn>3</mn></mroot>'],
    ['a sum', m('nary', m('sub', t('i')) + m('sup', t('n')) + m('e', t('x')), `<m:naryPr>${value('chr', '∑')}</m:naryPr>`), '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>x</mi>'],
    ['an integral', m('nary', m('sub', t('0')) + m('sup', '') + m('e', t('x'))), '<msub><mo>∫</mo><mn>0</mn></msub><mi>x</mi>'],
    ['brackets', m('d', m('e', t('x')) + m('e', t('y')), `<m:dPr>${value('begChr', '[')}${value('endChr', '')}</m:dPr>`), '<mrow><mo fence="true">&#91;</mo><mrow><mi>x</mi></mrow><mo separator="true">&#124;</mo><mrow><mi>y</mi></mrow></mrow>'],
    ['a matrix', m('m', m('mr', m('e', t('1')) + m('e', t('2')))), '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>'],
    ['lines of equations', m('eqArr', m('e', t('1')) + m('e', t('2'))), '<mtable><mtr><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mn>2</mn></mtd></mtr></mtable>'],
    ['an accent', m('acc', m('e', t('x')), `<m:accPr>${value('chr', '̃')}</m:accPr>`), '<mover accent="true"><mi>x</mi><mo>̃</mo></mover>'],
    ['a bar above', m('bar', m('e', t('x')), `<m:barPr>${value('pos', 'top')}</m:barPr>`), '<mover accent="true"><mi>x</mi><mo>¯</mo></mover>'],
    ['a brace below', m('groupChr', m('e', t('x'))), '<munder><mi>x</mi><mo>⏟</mo></munder>'],
    ['a limit', m('limLow', m('e', t('x')) + m('lim', t('0'))), '<munder><mi>x</mi><mn>0</mn></munder>'],
    ['scripts before', m('sPre', m('sub', t('1')) + m('sup', t('2')) + m('e', t('x'))), '<mmultiscripts><mi>x</mi><mprescripts></mprescripts><mn>1</mn><mn>2</mn></mmultiscripts>'],
    ['words', t('面积=2.5ab '), '<mtext>面积</mtext><mo>=</mo><mn>2.5</mn><mi>a</mi><mi>b</mi>'],
    ['plain words', t('if x', '<m:rPr><m:nor/></m:rPr>'), '<mtext>if x</mtext>'],
    ['a function', m('func', m('fName', t('sin', `<m:rPr>${value('sty', 'p')}</m:rPr>`)) + m('e', t('x'))), '<mi>sin</mi><mi>x</mi>'],
  ])('%s', async (_, omml, mathml) => {
    const body = `<w:p><w:r><w:t>设</w:t></w:r><m:oMath>${omml}</m:oMath></w:p>`;
    const { value: taken } = await takeIn({ kind: 'docx', file: 'a.docx', bytes: makeDocx({ body }) }, undefined);
    expect(taken?.text).toBe(`设<math>${mathml}</math>\n`);
    expect(taken?.lost).toEqual([]);
  });

  test('on a line of its own is a display; one without a letter is none', async () => {
    const body = `<w:p><w:r><w:t>设</w:t></w:r></w:p><w:p><m:oMathPara><m:oMath>${t('x')}</m:oMath></m:oMathPara></w:p><w:p><m:oMath/></w:p>`;
    const { value: taken } = await takeIn({ kind: 'docx', file: 'a.docx', bytes: makeDocx({ body }) }, undefined);
    expect(taken?.text).toBe('设\n\n<math display="block"><mi>x</mi></math>\n');
  });
}); // prettier-ignore
