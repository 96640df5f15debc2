import { strToU8, zipSync } from 'fflate';
import { type Element, type Node, writeDocument, type Written } from './tree.ts';

const flow = (name: string, write: Element['write']): Element => ({ name, fate: 'flow', write });
const plain = (name: string, fate: Element['fate'], write: Element['write']): Element => ({ name, fate, isPlain: true, write }); // prettier-ignore

const span = (style: string, inner: string): string => `<text:span text:style-name="${style}">${inner}</text:span>`;

const INLINE: readonly Element[] = [
  flow('bold', (inner) => span('bold', inner)),
  flow('slanted', (inner) => span('slanted', inner)),
  flow('plain span', (inner) => `<text:span>${inner}</text:span>`),
  flow('link', (inner) => `<text:a xlink:href="https://example.org/a">${inner}</text:a>`),
  flow('bookmark', (inner, number) => `<text:bookmark-start text:name="b${number}"/>${inner}<text:bookmark-end text:name="b${number}"/>`),
  flow('insertion', (inner, number) => `<text:change-start text:change-id="c${number}"/>${inner}<text:change-end text:change-id="c${number}"/>`),
  flow('field', (inner) => `<text:bookmark-ref text:ref-name="b1">${inner}</text:bookmark-ref>`),
  flow('meta', (inner) => `<text:meta>${inner}</text:meta>`),
  plain('raised', 'flow', (inner) => span('raised', inner)),
  plain('spaces', 'flow', (inner) => `<text:s text:c="2"/>${inner}<text:tab/><text:line-break/>`),
  plain('ruby', 'flow', (inner) => `<text:ruby><text:ruby-base>${inner}</text:ruby-base><text:ruby-text>yī</text:ruby-text></text:ruby>`),
  plain('hidden span', 'hidden', (inner) => span('unseen', inner)),
  plain('hidden text', 'hidden', (inner) => `<text:hidden-text text:string-value="x">${inner}</text:hidden-text>`),
  plain('comment', 'aside', (inner) => `<office:annotation><text:p>${inner}</text:p></office:annotation>`),
  flow('box', (inner) => `<draw:frame><draw:text-box><text:p>${inner}</text:p></draw:text-box></draw:frame>`),
  flow('note', (inner) => `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${inner}</text:p></text:note-body></text:note>`),
].map((element) => (element.name === 'box' || element.name === 'note' ? { ...element, fate: 'aside' } : element)); // prettier-ignore

const LINES: readonly Element[] = [
  flow('paragraph', (inner) => `<text:p>${inner}</text:p>`),
  flow('heading', (inner, number) => `<text:h text:outline-level="${(number % 3) + 1}">${inner}</text:h>`),
  flow('item', (inner) => `<text:list><text:list-item><text:p>${inner}</text:p></text:list-item><text:list-item><text:p>末</text:p></text:list-item></text:list>`),
  flow('deep item', (inner) => `<text:list><text:list-item><text:p>首</text:p><text:list><text:list-item><text:p>${inner}</text:p></text:list-item></text:list></text:list-item></text:list>`),
  flow('list header', (inner) => `<text:list><text:list-header><text:p>${inner}</text:p></text:list-header></text:list>`),
  flow('cell', (inner) => `<table:table><table:table-column/><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>${inner}</text:p></table:table-cell></table:table-row></table:table>`),
  flow('heading row', (inner) => `<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>${inner}</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table>`),
  plain('hidden paragraph', 'hidden', (inner) => `<text:p text:style-name="unseen">${inner}</text:p>`),
  plain('hidden section', 'hidden', (inner) => `<text:section text:display="none"><text:p>${inner}</text:p></text:section>`),
]; // prettier-ignore

const HOLDERS: readonly Element[] = [
  flow('section', (inner) => `<text:section>${inner}</text:section>`),
  flow('index', (inner) => `<text:alphabetical-index><text:index-body>${inner}</text:index-body></text:alphabetical-index>`),
  flow('item', (inner) => `<text:list><text:list-item>${inner}</text:list-item></text:list>`),
  flow('wide cell', (inner) => `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">${inner}</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>左</text:p></table:table-cell><table:table-cell><text:p>右</text:p></table:table-cell></table:table-row></table:table>`),
  flow('nested table', (inner) => `<table:table><table:table-row><table:table-cell>${inner}</table:table-cell></table:table-row></table:table>`),
]; // prettier-ignore

const NAMESPACES = ['office', 'text', 'table', 'draw', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' '); // prettier-ignore
const STYLES = [
  ['bold', 'fo:font-weight="bold"'],
  ['slanted', 'fo:font-style="italic"'],
  ['raised', 'style:text-position="super 58%"'],
  ['unseen', 'text:display="none"'],
].map(([name, property]) => `<style:style style:name="${name}" style:family="text"><style:text-properties ${property}/></style:style>`).join(''); // prettier-ignore

/** A random OpenDocument text. */
export function writeOdt(nodes: readonly Node[]): Written & { readonly bytes: Uint8Array } {
  const written = writeDocument(nodes, {
    inline: INLINE,
    lines: LINES,
    holders: HOLDERS,
    leaf: (marker) => `甲${marker}乙`,
  });
  const content = `<?xml version="1.0"?><office:document-content ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text><text:p>开头</text:p>${written.body}<text:p>结尾</text:p></office:text></office:body></office:document-content>`;
  const files = { mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) };
  return { ...written, bytes: zipSync(files) };
}
