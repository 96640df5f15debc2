import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/intake/received.ts';
import { takeIn, type TakenIn } from '../../src/intake/take-in.ts';
import { makeDocx, p, PIXEL } from '../fixtures/docx.ts';

const take = async (kind: Kind, bytes: Uint8Array, file = `a.${kind}`): Promise<TakenIn> => {
  const { value, issues } = await takeIn({ file, bytes, kind }, undefined);
  if (!value) throw new Error(issues.map(({ actual }) => actual).join());
  return value;
};

describe('a web archive', () => {
  const archive = (encoding: string, page: string): string =>
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://a.example/n/b.html',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html";\r\n\tboundary="--B"',
      '',
      '----B',
      'Content-Type: text/html; charset=utf-8',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: https://a.example/n/b.html',
      '',
      page,
      '----B',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://a.example/i/c.png',
      '',
      PIXEL.toString('base64'),
      '----B--',
      '',
    ].join('\r\n');
  const PAGE =
    '<html><body><h1>公报</h1><p>正文，<a href="d.html">全文</a>。</p><p><img src="../i/c.png" alt="图"></p></body></html>';
  const quoted = Buffer.from(PAGE.replaceAll('=', '=3D'))
    .toString('latin1')
    .replaceAll(/[\x80-\xff]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/(.{60})(?!$)/gu, (part) => (/=.?$/u.test(part) ? part : `${part}=\r\n`));
  test.each([
    ['quoted-printable', quoted],
    ['base64', Buffer.from(PAGE).toString('base64')],
  ])('in %s, with its pictures, its address and its links', async (encoding, page) => {
    const { text, pictures, findings } = await take('mhtml', Buffer.from(archive(encoding, page)));
    expect(text).toBe('# 公报\n\n正文，[全文](https://a.example/n/d.html)。\n\n![图](images/picture-1.png)\n');
    expect(pictures).toHaveLength(1);
    expect(findings.address).toMatchObject([{ value: 'https://a.example/n/b.html' }]);
  });
});

describe('an e-book', () => {
  const book = (chapters: readonly string[], more: Record<string, Uint8Array> = {}): Uint8Array =>
    zipSync({
      'mimetype': strToU8('application/epub+zip'),
      'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'),
      'OEBPS/book.opf': strToU8(
        `<package><metadata><dc:title>水利志</dc:title><dc:creator>王某</dc:creator><dc:date>2023-05-01</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${chapters.map((_, at) => `<item id="c${at}" href="c${at}.xhtml"/>`).join('')}</manifest><spine><itemref idref="nav"/>${chapters.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
      ),
      'OEBPS/nav.xhtml': strToU8('<html><body><nav>目录</nav></body></html>'),
      ...Object.fromEntries(chapters.map((text, at) => [`OEBPS/c${at}.xhtml`, strToU8(`<html><head><title/></head><body>${text}</body></html>`)])),
      ...more,
    }); // prettier-ignore
  test('is read chapter by chapter, with notes that stand in another file and pictures', async () => {
    const { text, findings, dropped, pictures } = await take(
      'epub',
      book(
        [
          '<h1>第一章</h1><p><a id="x"/>水<a id="r" href="c1.xhtml#n">[1]</a>。</p><p><img src="i/a.png" alt="图"/></p>',
          '<h1>第二章</h1><p>山。</p><p id="n"><a href="c0.xhtml#r">[1]</a>注文。</p>',
        ],
        { 'OEBPS/i/a.png': PIXEL },
      ),
    );
    expect(text).toBe('## 第一章\n\n水[^1]。\n\n![图](images/picture-1.png)\n\n## 第二章\n\n山。\n\n[^1]: 注文。\n');
    expect(findings).toMatchObject({ title: [{ value: '水利志' }], author: [{ value: '王某' }], date: [{ value: '2023-05-01' }] }); // prettier-ignore
    expect(dropped).toEqual(['table of contents: “目录” (2 characters)']);
    expect(pictures).toHaveLength(1);
  });

  test('that is protected is refused', async () => {
    const bytes = book(['<p>甲</p>'], { 'META-INF/rights.xml': strToU8('<r/>') });
    const { issues } = await takeIn({ file: 'a.epub', bytes, kind: 'epub' }, undefined);
    expect(issues.map(({ actual }) => actual)).toEqual(['an e-book that is protected against copying (DRM)']);
  });
});

describe('an OpenDocument text', () => {
  const odt = (text: string, styles = ''): Uint8Array =>
    zipSync({
      'mimetype': strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(
        `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      ),
    }); // prettier-ignore
  const STYLES =
    '<style:style style:name="b"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="h"><style:text-properties text:display="none"/></style:style><text:list-style style:name="n"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>';
  test('keeps headings, stress, lists, tables, notes and boxes; what is hidden or deleted is told', async () => {
    const { text, dropped, lost } = await take(
      'odt',
      odt(
        [
          '<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>',
          '<text:h text:outline-level="1">总则</text:h>',
          '<text:p>水<text:span text:style-name="b">利</text:span><text:span text:style-name="h">密</text:span><text:s text:c="1"/>部<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注文。</text:p></text:note-body></text:note></text:p>',
          '<text:list text:style-name="n"><text:list-item><text:p>甲</text:p></text:list-item><text:list-item><text:p>乙</text:p></text:list-item></text:list>',
          '<text:p>文<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><text:ruby><text:ruby-base>鳜</text:ruby-base><text:ruby-text>guì</text:ruby-text></text:ruby></text:p>',
          '<table:table><table:table-row><table:table-cell><text:p>一</text:p></table:table-cell><table:table-cell><text:p>二</text:p></table:table-cell></table:table-row></table:table>',
        ].join(''),
        STYLES,
      ),
    );
    expect(text).toBe(
      '# 总则\n\n水**利** 部[^1]\n\n1. 甲\n2. 乙\n\n文鳜\n\n框\n\n| 一 | 二 |\n| --- | --- |\n\n[^1]: 注文。\n',
    );
    expect(dropped).toEqual([expect.stringMatching(/^hidden \(paragraph 2\): “密” \(1 character\)$/u)]);
    expect(lost).toEqual([
      expect.stringContaining('“删去” (2 characters)'),
      expect.stringContaining('the reading above “鳜”'),
      expect.stringContaining('text boxes'),
    ]);
  });
});

describe('a document of an old kind', () => {
  const BYTES = Buffer.from('{\\rtf1 x}');
  test('is written as a Word document by another program, and says so', async () => {
    const toDocx = (): Promise<{ readonly bytes: Uint8Array }> => Promise.resolve({ bytes: makeDocx({ body: p('正文。') }) }); // prettier-ignore
    const { value } = await takeIn({ file: 'a.rtf', bytes: BYTES, kind: 'office' }, undefined, { toDocx });
    expect(value?.text).toBe('正文。\n');
    expect(value?.lost).toEqual([expect.stringContaining('LibreOffice')]);
  });

  test.each([
    ['where there is none', () => Promise.resolve(undefined), /install LibreOffice/u],
    ['where it fails', () => Promise.resolve({ problem: 'it wrote no document' }), /save it as \.docx/u],
  ])('says what to do %s', async (_, toDocx, note) => {
    const { value, issues } = await takeIn({ file: 'a.rtf', bytes: BYTES, kind: 'office' }, undefined, { toDocx });
    expect(value).toBeUndefined();
    expect(issues[0]?.note).toMatch(note);
  });
});

test.each([
  ['docx', zipSync({ 'word/document.xml': strToU8(`<w:document>${'<w:x>'.repeat(100_000)}</w:document>`) })],
  ['odt', zipSync({ 'content.xml': strToU8(`<office:text>${'<a>'.repeat(100_000)}</office:text>`) })],
  ['html', Buffer.from(`<html><body>${'<div>'.repeat(100_000)}甲`)],
  ['markdown', Buffer.from(`甲${'>'.repeat(5000)}`)],
  ['epub', zipSync({ 'a.zip': zipSync({ 'b.txt': strToU8('甲') }) })],
  ['mhtml', Buffer.from('MIME-Version: 1.0\n\nno parts')],
] as const)('%s that nobody writes is refused or read, and never crashes', async (kind, bytes) => {
  const { value, issues } = await takeIn({ file: `a.${kind}`, bytes, kind }, undefined);
  if (!value) expect(issues[0]?.code).toMatch(/file-unreadable|source-empty|markup-too-deep/u);
});
