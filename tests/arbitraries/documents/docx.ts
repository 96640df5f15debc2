import { makeDocx, list, p, r, use } from '../../fixtures/docx.ts';
import { type Element, type Node, writeDocument, type Written } from './tree.ts';

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';

const flow = (name: string, write: Element['write']): Element => ({ name, fate: 'flow', write });

/** Properties of runs that change how text looks, and nothing else. */
const LOOKS = ['<w:b/>', '<w:i/>', '<w:u w:val="single"/>', '<w:highlight w:val="yellow"/>', '<w:em w:val="dot"/>', '<w:vanish w:val="0"/>', '<w:color w:val="FF0000"/>', '<w:rtl/>', '<w:b w:val="false"/>', '<w:strike/>']; // prettier-ignore

const complexField = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const box = (inner: string): string => `<w:txbxContent><w:p>${inner}</w:p></w:txbxContent>`;

const INLINE: readonly Element[] = [
  flow('link', (inner) => `<w:hyperlink w:anchor="a">${inner}</w:hyperlink>`),
  flow('simple field', (inner) => `<w:fldSimple w:instr=" REF a ">${inner}</w:fldSimple>`),
  flow('complex field', (inner) => complexField('REF a', inner)),
  flow('control', (inner) => `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
  flow('smart tag', (inner) => `<w:smartTag w:element="y">${inner}</w:smartTag>`),
  flow('custom XML', (inner) => `<w:customXml w:element="x">${inner}</w:customXml>`),
  flow('insertion', (inner) => `<w:ins w:id="1" w:author="a">${inner}</w:ins>`),
  flow('moved to', (inner) => `<w:moveTo w:id="2" w:author="a">${inner}</w:moveTo>`),
  flow('direction', (inner) => `<w:bdo w:val="rtl">${inner}</w:bdo>`),
  flow('embedding', (inner) => `<w:dir w:val="ltr">${inner}</w:dir>`),
  flow('alternate', (inner) => `<mc:AlternateContent ${MC}><mc:Choice Requires="x">${inner}</mc:Choice></mc:AlternateContent>`),
  flow('bookmark', (inner, number) => `<w:bookmarkStart w:id="${number}" w:name="b${number}"/>${inner}<w:bookmarkEnd w:id="${number}"/>`),
  { name: 'run', fate: 'flow', isPlain: true, write: (inner, number) => r(`甲${inner}乙`, LOOKS[number % LOOKS.length]) },
  { name: 'ruby base', fate: 'flow', isPlain: true, write: (inner) => `<w:r><w:ruby><w:rubyPr/><w:rt>${r('yī')}</w:rt><w:rubyBase>${r(inner)}</w:rubyBase></w:ruby></w:r>` },
  { name: 'deletion', fate: 'hidden', isPlain: true, write: (inner) => `<w:del w:id="3" w:author="a"><w:r><w:delText>${inner}</w:delText></w:r></w:del>` },
  { name: 'moved from', fate: 'hidden', isPlain: true, write: (inner) => `<w:moveFrom w:id="4" w:author="a"><w:r><w:t>${inner}</w:t></w:r></w:moveFrom>` },
  { name: 'hidden run', fate: 'hidden', isPlain: true, write: (inner) => r(inner, '<w:vanish/>') },
  { name: 'run of a hidden style', fate: 'hidden', isPlain: true, write: (inner) => r(inner, '<w:rStyle w:val="unseen"/>') },
  { name: 'formula', fate: 'flow', isPlain: true, write: (inner) => `<m:oMath><m:r><m:t>${inner}</m:t></m:r></m:oMath>` },
  { name: 'fraction', fate: 'flow', isPlain: true, write: (inner) => `<m:oMath><m:f><m:num><m:r><m:t>${inner}</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>` },
  { name: 'tabs and breaks', fate: 'flow', isPlain: true, write: (inner) => `<w:r><w:tab/><w:t>${inner}</w:t><w:br/><w:t>丁</w:t><w:cr/></w:r>` },
  { name: 'field without result', fate: 'hidden', isPlain: true, write: (inner) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SET ${inner} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` },
  { name: 'permission', fate: 'flow', isPlain: true, write: (inner) => `<w:permStart w:id="9"/>${r(inner)}<w:permEnd w:id="9"/><w:proofErr w:type="spellStart"/>` },
  { name: 'words drawn', fate: 'aside', isPlain: true, write: (inner) => `<w:r><w:pict><v:shape ${V}><v:textpath string="${inner}"/></v:shape></w:pict></w:r>` },
  { name: 'box of a picture', fate: 'aside', write: (inner) => `<w:r><w:pict><v:shape ${V}><v:textbox>${box(inner)}</v:textbox></v:shape></w:pict></w:r>` },
  { name: 'box of a shape', fate: 'aside', write: (inner) => `<mc:AlternateContent ${MC}><mc:Choice Requires="wps"><w:r><w:drawing>${box(inner)}</w:drawing></w:r></mc:Choice></mc:AlternateContent>` },
]; // prettier-ignore

const STYLES =
  '<w:style w:type="character" w:styleId="unseen"><w:name w:val="unseen"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="secret"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>';

const LINES: readonly Element[] = [
  flow('paragraph', (inner) => `<w:p>${inner}</w:p>`),
  flow('heading', (inner, number) => p(inner, `<w:pStyle w:val="${(number % 3) + 1}"/>`)),
  flow('list item', (inner, number) => p(inner, `<w:numPr><w:ilvl w:val="${number % 3}"/><w:numId w:val="${(number % 2) + 1}"/></w:numPr>`)),
  flow('numbered heading', (inner) => p(inner, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>')),
  { name: 'paragraph of a hidden style', fate: 'hidden', isPlain: true, write: (inner) => p(r(inner), '<w:pStyle w:val="secret"/>') },
  flow('paragraph whose mark is hidden', (inner) => p(inner, '<w:rPr><w:vanish/></w:rPr>')),
  flow('merged rows', (inner) => `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>${inner}</w:p></w:tc><w:tc>${p('右')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc><w:tc>${p('右下')}</w:tc></w:tr></w:tbl>`),
  flow('row', (inner) => `<w:tbl><w:tr><w:tc><w:p>${inner}</w:p></w:tc><w:tc><w:p>${r('丙')}</w:p></w:tc></w:tr><w:tr><w:tc>${p('丁')}</w:tc><w:tc>${p('戊')}</w:tc></w:tr></w:tbl>`),
]; // prettier-ignore

const HOLDERS: readonly Element[] = [
  flow('control', (inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
  flow('custom XML', (inner) => `<w:customXml w:element="x">${inner}</w:customXml>`),
  flow('table of one cell', (inner) => `<w:tbl><w:tr><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`),
  flow('cell of a table', (inner) => `<w:tbl><w:tr><w:tc>${p('左')}</w:tc><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`),
  flow('merged cell', (inner) => `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${inner}<w:p/></w:tc></w:tr><w:tr><w:tc>${p('下')}</w:tc><w:tc>${p('右')}</w:tc></w:tr></w:tbl>`),
]; // prettier-ignore

const LEVELS = [['decimal', '%1.'], ['chineseCounting', '（%2）'], ['bullet', '•']] as const; // prettier-ignore

/** A random Word document. */
export function writeDocx(nodes: readonly Node[]): Written & { readonly bytes: Uint8Array } {
  const notes: string[] = [];
  const comments: string[] = [];
  const note: Element = {
    name: 'footnote',
    fate: 'aside',
    write: (inner, number) => {
      if (inner.includes('<w:footnoteReference')) return inner; // a note has no notes
      notes.push(`<w:footnote w:id="${number}"><w:p><w:r><w:footnoteRef/></w:r>${inner}</w:p></w:footnote>`);
      return `<w:r><w:footnoteReference w:id="${number}"/></w:r>`;
    },
  };
  const comment: Element = {
    name: 'comment',
    fate: 'aside',
    isPlain: true,
    write: (inner, number) => {
      comments.push(`<w:comment w:id="${number}" w:author="a"><w:p>${r(inner)}</w:p></w:comment>`);
      return `<w:commentRangeStart w:id="${number}"/>${r('丁')}<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`;
    },
  };
  const written = writeDocument(nodes, {
    inline: [...INLINE, note, comment],
    lines: LINES,
    holders: HOLDERS,
    leaf: (marker) => r(`甲${marker}乙`),
  });
  const numbering = list(1, LEVELS) + list(2, [['bullet', '•'], ...LEVELS]) + use(1) + use(2);
  return {
    ...written,
    bytes: makeDocx({
      body: `${p('开头')}${written.body}${p('结尾')}`,
      numbering,
      styles: STYLES,
      ...(notes.length > 0 ? { footnotes: notes.join('') } : {}),
      ...(comments.length > 0 ? { comments: comments.join('') } : {}),
    }),
  };
}
