import { strToU8, zipSync } from 'fflate';
import { type Element, type Format, type Node, writeDocument, type Written } from './tree.ts';

const element = (fate: Element['fate'], name: string, attributes = '', isPlain = false): Element => ({
  name: `${name}${attributes}`,
  fate,
  isPlain,
  write: (inner) => `<${name}${attributes}>${inner}</${name}>`,
});
const flow = (name: string, attributes = ''): Element => element('flow', name, attributes);
const hidden = (name: string, attributes = ''): Element => element('hidden', name, attributes, true);

const INLINE: readonly Element[] = [
  ...['b', 'strong', 'i', 'em', 'u', 'mark', 'small', 'span', 'sub', 'sup', 'code', 'q', 'cite', 'font', 'abbr', 'bdo', 'ins', 'label', 'time'].map((name) => flow(name)),
  flow('a', ' href="https://example.org/a"'),
  flow('a', ' href="#b"'),
  flow('span', ' style="font-weight:bold"'),
  { name: 'ruby', fate: 'flow', isPlain: true, write: (inner) => `<ruby>${inner}<rp>(</rp><rt>yī</rt><rp>)</rp></ruby>` },
  { name: 'break', fate: 'flow', write: (inner) => `<br>${inner}<br/>` },
  hidden('span', ' style="display:none"'),
  hidden('span', ' hidden'),
  hidden('s'),
  hidden('del'),
  hidden('script'),
  hidden('style'),
  hidden('template'),
  hidden('span', ' style="visibility:hidden"'),
  ...['button', 'noscript', 'textarea', 'kbd', 'var', 'output', 'data', 'dfn', 'tt', 'big', 'article'].map((name) => element('aside', name, '', true)),
  { name: 'formula', fate: 'flow', isPlain: true, write: (inner) => `<math><mi>${inner}</mi></math>` },
  { name: 'drawing', fate: 'aside', isPlain: true, write: (inner) => `<svg><text>${inner}</text></svg>` },
  { name: 'choice', fate: 'aside', isPlain: true, write: (inner) => `<select><option>${inner}</option></select>` },
  { name: 'picture', fate: 'aside', isPlain: true, write: (inner) => `<img src="a.png" alt="${inner}">` },
  { name: 'object', fate: 'aside', isPlain: true, write: (inner) => `<object>${inner}</object>` },
  { name: 'comment', fate: 'hidden', isPlain: true, write: (inner) => `<!-- ${inner} -->` },
]; // prettier-ignore

const LINES: readonly Element[] = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'div', 'address', 'pre', 'center', 'h6'].map((name) => flow(name)),
  { name: 'list', fate: 'flow', write: (inner) => `<ul><li>${inner}</li><li>末</li></ul>` },
  { name: 'numbered list', fate: 'flow', write: (inner) => `<ol start="3"><li>${inner}</li></ol>` },
  { name: 'words in a list', fate: 'flow', write: (inner) => `<ul><li>首</li>${inner}<li>末</li></ul>` },
  { name: 'words in a table', fate: 'aside', write: (inner) => `<table><tr><td>左</td><td>右</td></tr>${inner}<tr><td>左</td><td>右</td></tr></table>` },
  { name: 'words in a row', fate: 'aside', write: (inner) => `<table><tr><td>左</td>${inner}<td>右</td></tr></table>` },
  { name: 'term', fate: 'flow', write: (inner) => `<dl><dt>名</dt><dd>${inner}</dd></dl>` },
  { name: 'cell', fate: 'flow', write: (inner) => `<table><tr><th>甲</th><td>${inner}</td></tr></table>` },
  { name: 'caption', fate: 'flow', write: (inner) => `<table><caption>${inner}</caption><tr><td>乙</td><td>丙</td></tr></table>` },
  { name: 'figure', fate: 'flow', write: (inner) => `<figure><figcaption>${inner}</figcaption></figure>` },
  { name: 'details', fate: 'flow', write: (inner) => `<details><summary>题</summary>${inner}</details>` },
  ...['nav', 'aside', 'footer', 'header', 'iframe', 'main', 'form', 'video', 'h5', 'menu', 'legend', 'summary', 'hgroup', 'figure'].map((name) => element('aside', name, '', true)),
  { name: 'rows', fate: 'flow', write: (inner) => `<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td rowspan="2">丙</td><td>${inner}</td></tr><tr><td>丁</td></tr></tbody><tfoot><tr><td>戊</td></tr></tfoot></table>` },
  hidden('div', ' style="display: none"'),
  hidden('p', ' hidden=""'),
]; // prettier-ignore

const HOLDERS: readonly Element[] = [
  ...['div', 'section', 'article', 'blockquote', 'center', 'fieldset'].map((name) => flow(name)),
  { name: 'item', fate: 'flow', write: (inner) => `<ul><li>首</li><li>${inner}</li></ul>` },
  { name: 'cell', fate: 'flow', write: (inner) => `<table><tr><td>左</td><td>${inner}</td></tr></table>` },
  { name: 'lone cell', fate: 'flow', write: (inner) => `<table><tr><td>${inner}</td></tr></table>` },
  { name: 'wide cell', fate: 'flow', write: (inner) => `<table><tr><td colspan="2">${inner}</td></tr><tr><td>左</td><td>右</td></tr></table>` },
]; // prettier-ignore

const FORMAT: Format = { inline: INLINE, lines: LINES, holders: HOLDERS, leaf: (marker) => `甲${marker}乙` };

/** A random web page. */
export function writeHtml(nodes: readonly Node[]): Written & { readonly bytes: Uint8Array } {
  const written = writeDocument(nodes, FORMAT);
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>题目</title></head><body><article>${written.body}<p>结尾。</p></article></body></html>`;
  return { ...written, bytes: Buffer.from(page) };
}

/** A random e-book of two chapters. */
export function writeEpub(nodes: readonly Node[]): Written & { readonly bytes: Uint8Array } {
  const written = writeDocument(nodes, { ...FORMAT, holders: [] });
  const chapter = (body: string): Uint8Array =>
    strToU8(`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>章</title></head><body>${body}</body></html>`);
  const bytes = zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'),
    'a.opf': strToU8(
      '<package><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    ),
    'a.xhtml': chapter(`<p>开头。</p>${written.body}`),
    'b.xhtml': chapter('<p>结尾。</p>'),
  });
  return { ...written, bytes };
}
