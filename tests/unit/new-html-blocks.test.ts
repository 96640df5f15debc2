import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/intake/blocks.ts';
import { parseHtml } from '../../src/intake/dom.ts';
import { dropSecondTitle } from '../../src/intake/html/title-twice.ts';
import { findInHead } from '../../src/intake/html/meta.ts';
import { findNextPage } from '../../src/intake/html/next-page.ts';
import { isStandIn, sourcesOf } from '../../src/intake/html/lazy.ts';
import { readMarkup } from '../../src/intake/html/read-html.ts';
import { isLayout, layOutTable } from '../../src/intake/html/table.ts';
import { sayFormula } from '../../src/pipeline/split/formula.ts';
import { readMathMl } from '../../src/intake/html/formula.ts';
import { collectPictures } from '../../src/intake/pictures.ts';
import { writeMarkdown } from '../../src/intake/write-markdown.ts';
import { findElement } from '../../src/intake/xml.ts';

function elementIn(html: string, name: string): NonNullable<ReturnType<typeof findElement>> {
  const found = findElement(parseHtml(html), name);
  if (!found) throw new Error(`no ${name} in ${html}`);
  return found;
}

const read = (html: string, address?: string): readonly [string, readonly string[]] => {
  const pictures = collectPictures();
  const { blocks, lost } = readMarkup(html, { pictureOf: ({ attribs: { src } }) => (src === 'a.png' ? 'a.png' : undefined), pictures, isPage: false, ...(address === undefined ? {} : { address }) });
  return [writeMarkdown(blocks).trimEnd(), lost];
}; // prettier-ignore
const markdown = (html: string): string => read(html)[0];
const lost = (html: string): readonly string[] => read(html)[1];

describe('blocks of a page', () => {
  test.each([
    ['words beside a block', '甲<p>乙</p>丙', '甲\n\n乙\n\n丙'],
    ['lines of a break', '<p>甲<br>乙</p>', '甲\n\n乙'],
    ['lines within an element', '<p><span>甲<br>乙<br>丙</span>丁</p>', '甲\n\n乙\n\n丙丁'],
    ['bold lines', '<p><b>甲<br>乙</b></p>', '**甲**\n\n**乙**'],
    ['no lines within a link', '<p><a href="https://a.example/">甲<br>乙</a></p>', '[甲乙](https://a.example/)'],
    ['a block within an element of lines', '<p>甲</p><span><div>乙</div>丙</span>', '甲\n\n乙\n\n丙'],
    ['no script with a block in it', '<p>甲</p><script><p>乙</p></script>', '甲'],
    ['quoted paragraphs, and no heading', '<blockquote><p>甲</p><h2>乙</h2></blockquote>', '> 甲\n\n## 乙'],
    ['an old list', '<dir><li>甲</li></dir><menu><li>乙</li></menu>', '- 甲\n\n- 乙'],
    ['words in a list that no item holds', '<ul>甲<li>乙</li>丙<p>丁</p></ul>', '- 甲\n- 乙\n\n  丙\n\n  丁'],
    ['items of two paragraphs', '<ol start="9"><li><p>甲</p><p>乙</p></li><li>丙</li></ol>', '9. 甲\n\n   乙\n10. 丙'],
    ['a list that begins at 0', '<ol start="0"><li>甲</li></ol>', '1. 甲'],
    ['lines of a program', '<pre><code>甲 \n  乙</code></pre>', '```\n甲\n  乙\n```'],
    ['lines with a list', '<pre>甲<ul><li>乙</li></ul></pre>', '甲\n\n- 乙'],
    ['lines of old Macs', '<pre>甲\r\n乙</pre>', '```\n甲\n乙\n```'],
    ['a heading of two lines', '<h2>甲<br>乙</h2>', '## 甲乙'],
    ['a heading that is stressed in part', '<h2>甲<em>乙</em><b>丙</b></h2>', '## 甲*乙*丙'],
    ['a heading of a picture', '<h2><img src="a.png" alt="甲"></h2>', '## ![甲](images/a.png)'],
    ['a picture without words', '<p><img src="a.png"></p>', '![](images/a.png)'],
    ['words of a picture over lines', '<p><img src="a.png" alt="甲 \n 乙"></p>', '![甲 乙](images/a.png)'],
    ['stress by a style', '<p><span style="font-weight:bold">甲</span><span style="color:red; font-weight: 700">乙</span><i style="font-weight:bold">丙</i></p>', '**甲乙**<!-- -->*丙*'],
    ['and slant', '<p><span style="font-style:italic">甲</span>、<span style="font-style: oblique">乙</span></p>', '*甲*、*乙*'],
    ['no stress', '<p><span style="font-weight:400">甲</span><span style="font-weight:boldish">乙</span><span style="x-font-weight:bold">丙</span><span style="font-style:normal">丁</span></p>', '甲乙丙丁'],
    ['emphasis of all kinds', '<p><strong>甲</strong>，<i>乙</i>，<em>丙</em>，<cite>丁</cite></p>', '**甲**，*乙*，*丙*，*丁*'],
    ['stress of white space', '<p>甲<b> </b>乙</p>', '甲 乙'],
    ['raised figures that are stressed', '<p>m<sup><b>2</b></sup></p>', 'm**2**'],
    ['raised figures between spaces', '<p>m<sup> 2 </sup></p>', 'm²'],
  ])('%s', (_, html, text) => {
    expect(markdown(html)).toBe(text);
  });

  const TWO = '<tr><td>甲</td><td>乙</td></tr>';
  const table = (inner: string, more = ''): string => `<table${more}>${inner}</table>`;
  const WRITTEN = '| 甲 | 乙 |\n| --- | --- |';
  test.each([
    ['words that no cell holds', table(`丙${TWO}<p>丁</p>`), `丙\n\n丁\n\n${WRITTEN}`],
    ['in a row', table('<tr>丙<td>甲</td><td>乙</td></tr>'), `丙\n\n${WRITTEN}`],
    ['parts of a table', table(`<thead>${TWO}</thead><tbody><tr><td>丙</td><td>丁</td></tr></tbody><tfoot><tr><td>戊</td><td>己</td></tr></tfoot>`), `${WRITTEN}\n| 丙 | 丁 |\n| 戊 | 己 |`],
    ['a caption of two lines', table(`<caption><p>丙</p><p>丁</p></caption>${TWO}`), `丙\n\n丁\n\n${WRITTEN}`],
    ['columns that say how they stand', table('<tr><td align="center">甲</td><td align="LEFT">乙</td><td align="justify">丙</td></tr>'), '| 甲 | 乙 | 丙 |\n| :---: | :--- | --- |'],
    ['a cell of two paragraphs', table('<tr><td><p>甲</p><p>丙</p></td><td>乙</td></tr>'), '| 甲 丙 | 乙 |\n| --- | --- |'],
    ['a cell with lines of a program', table('<tr><td><pre>甲\n丙</pre></td><td>乙</td></tr>'), '| 甲 丙 | 乙 |\n| --- | --- |'],
    ['a cell with an empty paragraph', table('<tr><td><p>甲</p><p> </p><p>丙</p></td><td>乙</td></tr>'), '| 甲 丙 | 乙 |\n| --- | --- |'],
    ['rows of unlike length', table(`${TWO}<tr><td>丙</td></tr>`), `${WRITTEN}\n| 丙 |  |`],
    ['a cell over two columns', table(`<tr><td colspan="2">丙</td></tr>${TWO}`), '| 丙 | << |\n| --- | --- |\n| 甲 | 乙 |'],
    ['a cell over two rows and columns', table('<tr><td colspan="2" rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>'), '| 甲 | 乙 |\n| --- | --- |\n| ^^ | 丙 |'],
  ])('of a table: %s', (_, html, text) => {
    expect(markdown(html)).toBe(text);
  });

  test.each([
    ['a list in a note', '<p>甲<a href="#n" id="r">1</a></p><div id="n">1. 乙<ul><li>丙</li></ul><a href="#r">↑</a></div>', '甲[^1]\n\n[^1]: 乙 丙', ['a list, table or heading inside a footnote; its words follow one another']],
    ['a note of two paragraphs', '<p>甲<a href="#n" id="r">1</a></p><div id="n"><p>1. 乙</p><p>丙<a href="#r">↑</a></p></div>', '甲[^1]\n\n[^1]: 乙 丙', []],
    ['a note by the name of its place', '<p>甲<a href="#n" name="r">1</a></p><p><a name="n"></a>乙<a href="#r">↑</a></p>', '甲[^1]\n\n[^1]: 乙', []],
    ['a note whose place is written in signs', '<p>甲<a href="#%E6%B3%A8" id="r">1</a></p><p id="注">乙<a href="#r">↑</a></p>', '甲[^1]\n\n[^1]: 乙', []],
    ['one that is written wrongly', '<p>甲<a href="#%E6" id="r">1</a></p><p id="%E6">乙<a href="#r">↑</a></p>', '甲[^1]\n\n[^1]: 乙', []],
    ['a note in a cell', '<p>甲<a href="#n" id="r">1</a></p><table><tr><td id="n">乙<a href="#r">↑</a></td><td>丙</td></tr></table>', '甲[^1]\n\n| 乙 | 丙 |\n| --- | --- |', []],
  ])('%s', (_, html, text, told) => {
    expect(read(html)).toEqual([text, told]);
  });

  test.each(['1. 乙', '[1] 乙', '［1］乙', '(1) 乙', '（1）乙', '〔1〕乙', '注1. 乙', '註 1、乙', '1．乙', '① 乙', '㉑乙', '^ 乙', '  12.  乙', '[ 1 ]乙'])('the mark of the note “%s” is its label', (words) => {
    expect(markdown(`<p>甲<a href="#n" id="r">1</a></p><p id="n">${words}<a href="#r">↑</a></p>`)).toBe('甲[^1]\n\n[^1]: 乙');
  });
  test.each(['1乙', '1234. 乙', '乙1. 丙', '2024年'])('“%s” has none', (words) => {
    expect(markdown(`<p>甲<a href="#n" id="r">1</a></p><p id="n">${words}<a href="#r">↑</a></p>`)).toBe(`甲[^1]\n\n[^1]: ${words}`);
  });
  test.each(['1', '123', '[1]', '［ 1 ］', '(1)', '（1）', '〔1〕', '【1】', '注1', '註 1', '①', '㉟', '*', '†', '‡', 'a', '[a]'])('%s refers to a note', (mark) => {
    expect(markdown(`<p>甲<a href="#n" id="r">${mark}</a></p><p id="n">乙<a href="#r">↑</a></p>`)).toContain('[^1]: 乙');
  });
  test.each(['1234', '第1', '1个', 'ab', '**', ''])('“%s” does not', (mark) => {
    expect(markdown(`<p>甲<a href="#n" id="r">${mark}</a></p><p id="n">乙<a href="#r">↑</a></p>`)).not.toContain('[^1]');
  });

  test.each([
    ['a list in a cell', '<table><tr><td>甲</td><td><ul><li>乙</li></ul></td></tr></table>', ['a list inside a cell of a table; its items follow one another']],
    ['a word set as code', '<p><code>甲</code><kbd>乙</kbd><samp>丙</samp><tt>丁</tt></p>', ['words set as code; their letters are kept (4 times)']],
    ['what is struck out', '<p>甲<strike>乙</strike></p>', ['struck out, and left out: “乙” (1 character) (paragraph 1)']],
    ['a picture that is not there', '<p><img src="b.png" alt="甲">乙</p>', ['the picture 甲: it is not beside the file, or of a kind that pages do not show']],
    ['one without words', '<p><img src="b.png" data-src="c.png">乙</p>', ['the picture c.png: it is not beside the file, or of a kind that pages do not show']],
    ['one without a name', '<p><img>乙</p>', ['the picture without a name: it is not beside the file, or of a kind that pages do not show']],
    ['no formula', '<p><math><mi>x</mi></math></p>', []],
    ['links to other kinds of places', '<p><a href="tel:1">甲</a><a href="JavaScript:a">乙</a></p>', []],
    ['a link without words', '<p><a href="a.html"> </a>甲</p>', []],
  ])('what is lost: %s', (_, html, told) => {
    expect(lost(html)).toEqual(told);
  });

  test('links are followed from where the page was', () => {
    expect(read('<p><a href="../b.html">甲</a></p>', 'https://a.example/c/d.html')).toEqual(['[甲](https://a.example/b.html)', []]);
    expect(read('<p><a href="b c&lt;&gt;.html">甲</a></p>', 'https://a.example/')[0]).toBe('[甲](https://a.example/b%20c%3C%3E.html)');
  });
}); // prettier-ignore

describe('isLayout(): a table only arranges a page', () => {
  const is = (inner: string, more = ''): boolean => {
    const element = elementIn(`<table${more}>${inner}</table>`, 'table');
    return isLayout(element, layOutTable(element));
  };
  const cell = (inner: string): string => `<td>${inner}</td>`;
  const row = (...cells: readonly string[]): string => `<tr>${cells.map(cell).join('')}</tr>`;
  test.each<[string, string, string, boolean]>([
    ['by its role', row('甲', '乙'), ' role="presentation"', true],
    ['by no role', row('甲', '乙'), ' role="none"', true],
    ['not by another', row('甲', '乙'), ' role="table"', false],
    ['with one column', row('甲') + row('乙'), '', true],
    ['with no rows', '', '', true],
    ['not with two', row('甲', '乙'), '', false],
    ['with a table in it', row('甲', '<table></table>'), '', true],
    ...['h1', 'h2', 'h3'].map((name): [string, string, string, boolean] => [`with ${name} in it`, row('甲', `<${name}>乙</${name}>`), '', true]),
    ['not with h4', row('甲', '<h4>乙</h4>'), '', false],
    ['with nine paragraphs in a cell', row('甲', '<p>乙</p>'.repeat(9)), '', true],
    ['not with eight', row('甲', '<p>乙</p>'.repeat(8)), '', false],
    ['with them in nine cells', row(...Array<string>(8).fill('甲'), '<p>乙</p>'.repeat(9)), '', true],
    ['not in ten', row(...Array<string>(9).fill('甲'), '<p>乙</p>'.repeat(9)), '', false],
    ['not with a span of paragraphs', row('甲', '<span>乙</span>'.repeat(9)), '', false],
  ])('%s', (_, inner, more, layout) => {
    expect(is(inner, more)).toBe(layout);
  });

  const widths = (inner: string): string => {
    const { rows, joins } = layOutTable(elementIn(`<table>${inner}</table>`, 'table'));
    const sign = (found: unknown, join: unknown): string => (found ? 'x' : join === 'left' ? '<' : join === 'up' ? '^' : '.'); // prettier-ignore
    return rows.map((line, y) => line.map((found, x) => sign(found, joins[y]?.[x])).join('')).join(' ');
  };
  test.each([
    ['<tr><td>甲</td><th>乙</th></tr>', 'xx'],
    ['<tr><td colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>', 'xx x.'],
    ['<tr><td colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td><td>戊</td></tr>', 'x<x xxx'],
    ['<tr><td colspan=2 rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr>', 'x<x ^<x xx.'],
    ['<tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>', 'xx ^x'],
    ['<tr><td rowspan=3>甲</td><td rowspan=2>乙</td><td>丙</td></tr><tr><td>丁</td></tr><tr><td>戊</td><td>己</td></tr>', 'xxx ^^x ^xx'],
    ['<tr><td colspan=1 rowspan=1>甲</td><td>乙</td></tr>', 'xx'],
    ['<tr><td colspan=0>甲</td><td colspan=-2>乙</td><td colspan=x>丙</td></tr>', 'xxx'],
    ['<tr><td>甲</td><p>乙</p><td>丙</td></tr>', 'xx'],
    ['<tr><td><table><tr><td>内</td></tr></table></td><td>乙</td></tr>', 'xx'],
  ])('layOutTable(%s)', (inner, laid) => {
    expect(widths(inner)).toBe(laid);
  });
  test('a column in which no cell begins is none', () => {
    const { rows } = layOutTable(elementIn('<table><tr><td colspan="5000">甲</td><td>乙</td></tr></table>', 'table'));
    expect(rows[0]).toHaveLength(2);
  });
}); // prettier-ignore

describe('readMathMl() reads', () => {
  test.each([
    ['<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>', 'a/(b+1)'],
    ['<msup><mi>x</mi><mn>2</mn></msup>', 'x²'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x^(¯)'],
    ['<msub><mi>x</mi><mn>1</mn></msub>', 'x₁'],
    ['<munder><mi>x</mi><mi>i</mi></munder>', 'x_i'],
    ['<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>', 'x₁²'],
    ['<munderover><mo>∑</mo><mn>0</mn><mi>n</mi></munderover>', '∑₀ⁿ'],
    ['<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>', '√(a+b)'],
    ['<mroot><mi>x</mi><mn>3</mn></mroot>', '³√x'],
    [
      '<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr></mtable>',
      '(a, b; c)',
    ],
    ['<mtext> 甲 \n 乙 </mtext><ms>s</ms>', '甲 乙s'],
    ['<semantics><mi>x</mi><annotation>TeX</annotation><annotation-xml>y</annotation-xml></semantics>', 'x'],
    [' x ', 'x'],
    ['<mstyle> y </mstyle>', 'y'],
    ['<mfrac><mi>a</mi></mfrac>', 'a/'],
  ])('%s as %s', (inner, written) => {
    expect(sayFormula(readMathMl(elementIn(`<math>${inner}</math>`, 'math')))).toBe(written);
  });
});

describe('findNextPage() finds a link', () => {
  const told = (words: string, href: string, base?: string): string | undefined => findNextPage(parseHtml(`<a href="x.html">甲</a><a href="${href}">${words}</a>`), base); // prettier-ignore
  test.each(['下一页', '下一頁', '下页', '下頁', '后一页', 'next', 'Next page', '下一页 >', '>> 下一页 »', '› 下一页　'])('of the words %s', (words) => {
    expect(told(words, 'b.html')).toBe(`the text goes on: “${words.trim()}” leads to b.html, which was not read; save that page too`);
  }); // prettier-ignore
  test.each(['下一篇', '看下一页', '下一页在此', 'nextpage', '上一页'])('not of %s', (words) => {
    expect(told(words, 'b.html')).toBeUndefined();
  });
  test.each(['', '#', '#top', 'javascript:next()', 'JavaScript:void(0)'])('nor one to “%s”', (href) => {
    expect(told('下一页', href)).toBeUndefined();
  });
  test('with its whole address', () => {
    expect(told('下一页', '../b.html', 'https://a.example/c/d.html')).toContain('leads to https://a.example/b.html,');
    expect(told('下一页', 'b'.repeat(201))).toContain(`leads to ${'b'.repeat(200)},`);
    expect(findNextPage(parseHtml('<b href="b.html">下一页</b>'), undefined)).toBeUndefined();
  });
});

describe('pictures that are loaded when they are seen', () => {
  const image = (attributes: string): ReturnType<typeof elementIn> => elementIn(`<img ${attributes}>`, 'img');
  test.each([
    ['src="a.png"', ['a.png']],
    ['data-src="b.png" src="a.png"', ['a.png', 'b.png']],
    ['data-original="b" data-lazy-src="c" data-actualsrc="d" data-echo="e"', ['b', 'c', 'd', 'e']],
    ['src="a.png" data-src="a.png"', ['a.png']],
    ['src=" " data-src=""', []],
    ['alt="a"', []],
  ])('%s', (attributes, sources) => {
    expect(sourcesOf(image(attributes))).toEqual(sources);
  });

  const gif = (width: number, height: number): Uint8Array => Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width, 0, height, 0]); // prettier-ignore
  const png = (width: number, height: number): Uint8Array => Uint8Array.from([0x89, ...Array<number>(18).fill(0), width, 0, 0, 0, height]); // prettier-ignore
  const LAZY = 'src="a" data-src="b"';
  test.each<[string, string, string, Uint8Array, boolean]>([
    ['one pixel', LAZY, 'a', gif(1, 1), true],
    ['four of them', LAZY, 'a', gif(2, 2), true],
    ['not five', LAZY, 'a', gif(5, 1), false],
    ['of a PNG', LAZY, 'a', png(2, 2), true],
    ['not five of a PNG', LAZY, 'a', png(1, 5), false],
    ['not the picture itself', LAZY, 'b', gif(1, 1), false],
    ['not one alone', 'src="a"', 'a', gif(1, 1), false],
    ['a GIF that is cut off', LAZY, 'a', gif(1, 1).slice(0, 9), false],
    ['a PNG that is cut off', LAZY, 'a', png(1, 1).slice(0, 23), false],
    ['what is neither', LAZY, 'a', new Uint8Array(30), false],
    ['nothing', LAZY, 'a', new Uint8Array(), false],
  ])('%s stands in its place', (_, attributes, source, bytes, is) => {
    expect(isStandIn(image(attributes), source, bytes)).toBe(is);
  });
});

describe('dropSecondTitle() takes the title away', () => {
  const heading = (text: string): Block => ({ type: 'heading', level: 1, content: [{ type: 'text', text }] });
  const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const left = (blocks: readonly Block[]): string => dropSecondTitle(blocks).blocks.map((block) => ('content' in block ? block.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('') : block.type)).join('|'); // prettier-ignore
  const below = (count: number, ...texts: string[]): Block[] => [heading('甲乙丙'), ...Array.from({ length: count }, () => paragraph('丁')), ...texts.map(paragraph)]; // prettier-ignore
  test.each<[string, Block[], string]>([
    ['on one line', below(0, '甲乙丙', '丁'), '甲乙丙|丁'],
    ['as a heading', [heading('甲'), heading('甲'), paragraph('丁')], '甲|丁'],
    ['with spaces in it', below(0, '甲 乙\u3000丙', '丁'), '甲乙丙|丁'],
    ['over three lines', below(0, '甲', '乙', '丙', '丁'), '甲乙丙|丁'],
    ['over four', [heading('甲乙丙丁'), ...[...'甲乙丙丁戊'].map(paragraph)], '甲乙丙丁|戊'],
    ['not over five', [heading('甲乙丙丁戊'), ...[...'甲乙丙丁戊'].map(paragraph)], '甲乙丙丁戊|甲|乙|丙|丁|戊'],
    ['five blocks further down', below(5, '甲乙丙'), '甲乙丙|丁|丁|丁|丁|丁'],
    ['not six', below(6, '甲乙丙'), '甲乙丙|丁|丁|丁|丁|丁|丁|甲乙丙'],
    [
      'not where a list parts it',
      [heading('甲乙'), paragraph('甲'), { type: 'lines', lines: ['x'] }, paragraph('乙')],
      '甲乙|甲|lines|乙',
    ],
    ['once', below(0, '甲乙丙', '甲乙丙'), '甲乙丙|甲乙丙'],
    ['below the third block', [paragraph('丁'), paragraph('丁'), heading('甲'), paragraph('甲')], '丁|丁|甲'],
    [
      'not below the fourth',
      [paragraph('丁'), paragraph('丁'), paragraph('丁'), heading('甲'), paragraph('甲')],
      '丁|丁|丁|甲|甲',
    ],
    ['not before it', [paragraph('甲'), heading('甲'), paragraph('丁')], '甲|甲|丁'],
    ['of a text without one not', [paragraph('甲'), paragraph('甲')], '甲|甲'],
    ['an empty one not', [heading(''), paragraph(''), paragraph('丁')], '||丁'],
  ])('%s', (_, blocks, texts) => {
    expect(left(blocks)).toBe(texts);
  });
  test('and tells it', () => {
    expect(dropSecondTitle(below(0, '甲乙丙')).dropped).toBe('the title, a second time: 甲乙丙');
    expect(dropSecondTitle(below(0, '丁')).dropped).toBeUndefined();
  });
});

describe('findInHead() reads a post', () => {
  const told = (html: string): string => {
    const found = findInHead(parseHtml(html));
    return (['published', 'publisher', 'author', 'title', 'address'] as const).flatMap((key) => found[key].map(({ value, where }) => `${key} ${value} (${where})`)).join('; '); // prettier-ignore
  };
  // 1709568000 is 2024-03-04 16:00 in Greenwich, and midnight in China.
  test.each([
    ['its time', '<em id="publish_time">2024年3月5日 10:20</em>', 'published 2024-03-05 (the post’s own publish_time)'],
    ['not without a day', '<em id="publish_time">昨天</em>', ''],
    ['its account', '<a id="js_name"> 云岭 \n 发布 </a>', 'publisher 云岭 发布 (the post’s own js_name)'],
    ['its author', '<span id="js_author_name">李明</span>', 'author 李明 (the post’s own js_author_name)'],
    ['nothing empty', '<a id="js_name"> </a>', ''],
    ['the time in its program', '<script>var ct = "1709568000";</script>', 'published 2024-03-05 (the time in the post’s program)'],
    ['a second before', '<script>var ct="1709567999"</script>', 'published 2024-03-04 (the time in the post’s program)'],
    ['under other names', "<script>createTime: '1709568000'</script>", 'published 2024-03-05 (the time in the post’s program)'],
    ['and others', "<script>x;oriCreateTime  =  '1709568000'</script>", 'published 2024-03-05 (the time in the post’s program)'],
    ['not under a longer one', '<script>act="1709568000"</script>', ''],
    ['not of eleven figures', '<script>ct="17095680000"</script>', ''],
    ['not where its time is told', '<em id="publish_time">2024年3月6日</em><script>ct="1709568000"</script>', 'published 2024-03-06 (the post’s own publish_time)'],
    ['the first of two programs', '<script>ct="1709568000"</script><script>ct="1700000000"</script>', 'published 2024-03-05 (the time in the post’s program)'],
    ['no words as a program', '<p>ct="1709568000"</p>', ''],
    ['its title once', '<title>甲</title><title>乙</title>', 'title 甲 (<title>)'],
    ['an address', '<link rel="canonical" href="https://a.example/b">', 'address https://a.example/b (<link> canonical)'],
  ])('%s', (_, html, found) => {
    expect(told(html)).toBe(found);
  });
}); // prettier-ignore
