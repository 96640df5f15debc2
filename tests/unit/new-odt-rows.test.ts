import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../src/intake/odt/write-html.ts';
import { startTelling } from '../../src/intake/telling.ts';
import { findElement, parseXml } from '../../src/intake/xml.ts';

interface Written {
  readonly html: string;
  readonly dropped: readonly string[];
  readonly lost: readonly string[];
}

function write(body: string, styles = ''): Written {
  const document = parseXml(`<office:text>${body}</office:text>`);
  const root = findElement(document, 'office:text');
  if (!root) throw new Error('no text');
  const telling = startTelling();
  const html = writeHtml(root, [parseXml(`<s>${styles}</s>`), document], telling, {
    pictureAt: (path) => (path === 'Pictures/a.png' ? 'picture-1.png' : undefined),
    formulaAt: (path) => (path === './Object 1' ? '<math><mi>x</mi></math>' : undefined),
  });
  return { html, ...telling.list() };
}

const html = (body: string, styles?: string): string => write(body, styles).html;
const letters = (name: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`;

describe('writeHtml() writes', () => {
  test.each([
    ['a paragraph', '<text:p>甲 \n 乙</text:p>', '<p>甲 乙</p>'],
    ['a heading', '<text:h text:outline-level="2">甲</text:h>', '<h2>甲</h2>'],
    ['a heading without a level', '<text:h>甲</text:h>', '<h1>甲</h1>'],
    ['one at the sixth', '<text:h text:outline-level="6">甲</text:h>', '<h6>甲</h6>'],
    ['one below the sixth', '<text:h text:outline-level="7">甲</text:h>', '<h6>甲</h6>'],
    ['one of no level', '<text:h text:outline-level="x">甲</text:h><text:h text:outline-level="-3">乙</text:h>', '<h1>甲</h1><h1>乙</h1>'],
    ['spaces', '<text:p>甲<text:s/>乙<text:s text:c="3"/>丙</text:p>', '<p>甲 乙   丙</p>'],
    ['at most a hundred', '<text:p><text:s text:c="101"/></text:p>', `<p>${' '.repeat(100)}</p>`],
    ['a tab', '<text:p>甲<text:tab/>乙</text:p>', '<p>甲 乙</p>'],
    ['a line break', '<text:p>甲<text:line-break/>乙</text:p>', '<p>甲<br>乙</p>'],
    ['a link', '<text:p><text:a xlink:href="https://a.example/?b&amp;c">甲</text:a></text:p>', '<p><a href="https://a.example/?b&amp;c">甲</a></p>'],
    ['a link to nowhere', '<text:p><text:a>甲</text:a></text:p>', '<p><a href="">甲</a></p>'],
    ['signs of markup', '<text:p>甲&lt;b&gt;&amp;"乙"</text:p>', '<p>甲&lt;b>&amp;&quot;乙&quot;</p>'],
    ['what it does not know by its words', '<text:section><text:p>甲</text:p></text:section>', '<p>甲</p>'],
    ['no declaration', '<text:sequence-decls>甲</text:sequence-decls><office:forms>乙</office:forms><text:p>丙</text:p>', '<p>丙</p>'],
    ['a note', '<text:p>甲<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>乙</text:p></text:note-body></text:note>丙<text:note/></text:p>',
      '<p>甲<sup><a id="ref-1" href="#note-1">[1]</a></sup>丙<sup><a id="ref-2" href="#note-2">[2]</a></sup></p><ol><li id="note-1"><p>乙</p> <a href="#ref-1">↑</a></li><li id="note-2"> <a href="#ref-2">↑</a></li></ol>'],
    ['a note within a note', '<text:p>甲<text:note><text:note-body><text:p>乙<text:note><text:note-body>丙</text:note-body></text:note></text:p></text:note-body></text:note></text:p>',
      '<p>甲<sup><a id="ref-1" href="#note-1">[1]</a></sup></p><ol><li id="note-1"><p>乙<sup><a id="ref-2" href="#note-2">[2]</a></sup></p> <a href="#ref-1">↑</a></li><li id="note-2">丙 <a href="#ref-2">↑</a></li></ol>'],
    ['a table', '<table:table><table:table-column/><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3">乙</table:table-cell></table:table-row></table:table>',
      '<table><tr><td><p>甲</p></td><td colspan="2" rowspan="3">乙</td></tr></table>'],
    ['a cell that is repeated', '<table:table-cell table:number-columns-repeated="3">甲</table:table-cell>', '<td>甲</td><td>甲</td><td>甲</td>'],
    ['an empty one', '<table:table-cell table:number-columns-repeated="2"> </table:table-cell>', '<td> </td><td> </td>'],
    ['one that fills the sheet, once', '<table:table-cell table:number-columns-repeated="1000"> </table:table-cell>', '<td> </td>'],
    ['one with words fifty times at most', '<table:table-cell table:number-columns-repeated="51">甲</table:table-cell>', '<td>甲</td>'.repeat(50)],
    ['one that is repeated no times', '<table:table-cell table:number-columns-repeated="x">甲</table:table-cell>', '<td>甲</td>'],
  ])('%s', (_, body, written) => {
    expect(html(body)).toBe(written);
  });

  test.each([
    ['fo:font-weight="bold"', '<strong>甲</strong>'],
    ['fo:font-weight="600"', '<strong>甲</strong>'],
    ['fo:font-weight="900"', '<strong>甲</strong>'],
    ['fo:font-weight="500"', '甲'],
    ['fo:font-weight="normal"', '甲'],
    ['fo:font-weight="semibold"', '甲'],
    ['fo:font-style="italic"', '<em>甲</em>'],
    ['fo:font-style="normal"', '甲'],
    ['style:text-emphasize="dot below"', '<em>甲</em>'],
    ['style:text-emphasize="none"', '甲'],
    ['style:text-position="super 58%"', '<sup>甲</sup>'],
    ['style:text-position="33% 58%"', '<sup>甲</sup>'],
    ['style:text-position="0% 100%"', '甲'],
    ['style:text-position="sub 58%"', '<sub>甲</sub>'],
    ['style:text-position="-33% 58%"', '<sub>甲</sub>'],
    ['style:text-position="58"', '甲'],
    ['fo:font-weight="bold" fo:font-style="italic" style:text-position="super"', '<sup><em><strong>甲</strong></em></sup>'],
    ['fo:color="red"', '甲'],
  ])('letters with %s', (properties, written) => {
    expect(html('<text:span text:style-name="a">甲</text:span>', letters('a', properties))).toBe(written);
  });

  test('letters by the style that theirs rests on', () => {
    const span = '<text:span text:style-name="a">甲</text:span>';
    expect(html(span, letters('a', '', 'b') + letters('b', '', 'c') + letters('c', 'fo:font-weight="bold"'))).toBe('<strong>甲</strong>');
    expect(html(span, letters('a', 'fo:font-weight="normal"', 'b') + letters('b', 'fo:font-weight="bold"'))).toBe('甲');
    expect(html(span, '<style:style style:name="a" style:parent-style-name="b"/>' + letters('b', 'fo:font-weight="bold"'))).toBe('<strong>甲</strong>');
    expect(html(span, letters('a', '', 'b') + letters('b', '', 'a'))).toBe('甲');
    expect(html(span)).toBe('甲');
    expect(html('<text:span>甲</text:span>', letters('', 'fo:font-weight="bold"'))).toBe('甲');
  });
}); // prettier-ignore

describe('what is left out is told', () => {
  const HIDDEN = letters('h', 'text:display="none"');
  test.each([
    ['<text:table-of-content>甲</text:table-of-content>', '', ['table of contents (paragraph 1): “甲” (1 character)'], []],
    ['<text:hidden-text>甲</text:hidden-text>', '', ['hidden (paragraph 1): “甲” (1 character)'], []],
    ['<text:hidden-paragraph>甲</text:hidden-paragraph>', '', ['hidden (paragraph 1): “甲” (1 character)'], []],
    ['<table:covered-table-cell>甲</table:covered-table-cell>', '', ['under a merged cell, where it is not shown (paragraph 1): “甲” (1 character)'], []],
    ['<text:tracked-changes>甲</text:tracked-changes>', '', [], ['what tracked changes deleted, which is left out (paragraph 1): “甲” (1 character)']],
    ['<office:annotation>甲</office:annotation>', '', [], ['a comment, which is left out (paragraph 1): “甲” (1 character)']],
    ['<table:covered-table-cell> </table:covered-table-cell><office:annotation/>', '', [], []],
    ['<text:section text:display="none">甲</text:section>', '', ['hidden (paragraph 1): “甲” (1 character)'], []],
    ['<text:section text:display="block">甲</text:section>', '甲', [], []],
    ['<text:span text:style-name="h">甲</text:span>', '', ['hidden (paragraph 1): “甲” (1 character)'], []],
    ['<text:p text:style-name="h">甲</text:p>', '', ['hidden (paragraph 2): “甲” (1 character)'], []],
    ['<text:h text:style-name="h">甲</text:h>', '', ['hidden (paragraph 2): “甲” (1 character)'], []],
    ['<text:a text:style-name="h">甲</text:a>', '<a href="">甲</a>', [], []],
    ['<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>hàn</text:ruby-text></text:ruby>', '漢', [], ['the reading above “漢” (paragraph 1): “hàn” (3 characters)']],
    ['<text:ruby><text:ruby-text>hàn</text:ruby-text></text:ruby>', '', [], ['the reading above “” (paragraph 1): “hàn” (3 characters)']],
    ['<text:ruby><text:ruby-base>漢</text:ruby-base></text:ruby>', '漢', [], []],
  ])('%s', (body, written, dropped, lost) => {
    expect(write(`<text:p>乙</text:p>${body}`, HIDDEN)).toEqual({ html: `<p>乙</p>${written}`, dropped, lost });
  });

  test('a text box stands behind the paragraph that it is anchored to', () => {
    const box = (words: string): string => `<draw:frame><draw:text-box><text:p>${words}</text:p></draw:text-box></draw:frame>`;
    expect(write(`<text:p>甲${box(`乙${box('丙')}`)}丁</text:p><text:p>戊</text:p>`)).toEqual({
      html: '<p>甲丁</p><p>乙</p><p>丙</p><p>戊</p>',
      dropped: [],
      lost: ['text boxes, behind the paragraphs that they are anchored to: 3 characters, paragraph 1, paragraph 2, the first “乙丙”'],
    });
    expect(html(`<text:p text:style-name="h">甲${box('乙')}</text:p><text:p>丙${box('丁')}</text:p>`, HIDDEN)).toBe('<p>丙</p><p>丁</p>');
  });
}); // prettier-ignore

describe('lists', () => {
  const style = (name: string, levels: string): string => `<text:list-style style:name="${name}">${levels}</text:list-style>`;
  const number = (level: number, more: string): string => `<text:list-level-style-number text:level="${level}" ${more}/>`;
  const list = (items: string, name = 'n'): string => `<text:list text:style-name="${name}">${items}</text:list>`;
  const item = (words: string): string => `<text:list-item>${words}</text:list-item>`;
  test.each([
    ['numbered', number(1, 'style:num-format="1"'), list(item('甲') + item('乙')), '<ol start="1"><li>甲</li><li>乙</li></ol>'],
    ['from another number', number(1, 'style:num-format="1" text:start-value="3"'), list(item('甲')), '<ol start="3"><li>甲</li></ol>'],
    ['without a form', number(1, ''), list(item('甲')), '<ul><li>甲</li></ul>'],
    ['with an empty form', number(1, 'style:num-format=""'), list(item('甲')), '<ul><li>甲</li></ul>'],
    ['with points', '<text:list-level-style-bullet text:level="1" style:num-format="1"/>', list(item('甲')), '<ul><li>甲</li></ul>'],
    ['of an unknown style', '', list(item('甲'), 'x'), '<ul><li>甲</li></ul>'],
    ['without a style', number(1, 'style:num-format="1"'), `<text:list>${item('甲')}</text:list>`, '<ul><li>甲</li></ul>'],
    ['with words before the items', number(1, 'style:num-format="1"'), list(`<text:list-header>甲</text:list-header>${item('乙')}`), '<ol start="1">甲<li>乙</li></ol>'],
    ['in a list, by the level and the style of the outer one', number(1, 'style:num-format="1"') + number(2, 'style:num-format="1" text:start-value="4"'),
      list(item(`甲<text:list>${item('乙')}</text:list>丙`)), '<ol start="1"><li>甲<ol start="4"><li>乙</li></ol>丙</li></ol>'],
    ['in a list in a list', number(3, 'style:num-format="1"'), list(item(`<text:list>${item(`<text:list>${item('甲')}</text:list>`)}</text:list>`)), '<ul><li><ul><li><ol start="1"><li>甲</li></ol></li></ul></li></ul>'],
    ['in a list, by a style of its own', number(1, 'style:num-format="1"'), list(item(list(item('乙'), 'x'))), '<ol start="1"><li><ul><li>乙</li></ul></li></ol>'],
  ])('%s', (_, levels, body, written) => {
    expect(html(body, style('n', levels))).toBe(written);
  });

  test('a number of another form is told', () => {
    const lost = (more: string): readonly string[] => write(`<text:p/>${list(item('甲'))}`, style('n', number(1, more))).lost;
    expect(lost('style:num-format="一, 二" style:num-prefix="（" style:num-suffix="）"')).toEqual(['numbers of lists in the form （一, 二）: they are 1, 2, 3: paragraph 1']);
    expect(lost('style:num-format="a"')).toEqual(['numbers of lists in the form a: they are 1, 2, 3: paragraph 1']);
    expect(lost('style:num-format="1" style:num-suffix="."')).toEqual([]);
    expect(lost('style:num-format=""')).toEqual([]);
  });
}); // prettier-ignore

describe('frames', () => {
  const image = (href: string): string => `<draw:image xlink:href="${href}"/>`;
  test.each([
    ['a picture', image('Pictures/a.png'), '<img src="picture-1.png" alt="">', []],
    ['with a description', `${image('Pictures/a.png')}<svg:desc>甲"</svg:desc>`, '<img src="picture-1.png" alt="甲&quot;">', []],
    ['with a title', `${image('Pictures/a.png')}<svg:title>甲</svg:title>`, '<img src="picture-1.png" alt="甲">', []],
    ['with the first of both', `<svg:title>甲</svg:title><svg:desc>乙</svg:desc>${image('Pictures/a.png')}`, '<img src="picture-1.png" alt="甲">', []],
    ['with other words', `<draw:glue>乙</draw:glue>${image('Pictures/a.png')}`, '<img src="picture-1.png" alt="">', []],
    ['a picture that is not there', image('b&quot;.png'), '<img src="b&quot;.png" alt="">', []],
    ['one without a name', '<draw:image/>', '<img src="" alt="">', []],
    ['an object', '<draw:object/>', '', ['an embedded object (paragraph 1): it is left out']],
    ['an old one', '<draw:object-ole/>', '', ['an embedded object (paragraph 1): it is left out']],
    ['an object with its picture', `<draw:object/>${image('Pictures/a.png')}`, '<img src="picture-1.png" alt="">', []],
    ['something else', '<draw:g><text:p>甲</text:p></draw:g>', '<p>甲</p>', []],
  ])('%s', (_, inner, written, lost) => {
    expect(write(`<text:p/><draw:frame>${inner}</draw:frame>`)).toEqual({ html: `<p></p>${written}`, dropped: [], lost });
  });
}); // prettier-ignore
