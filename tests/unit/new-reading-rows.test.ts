import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  findAmendment,
  findFirstPrinted,
  findInForce,
  joinBroken,
  keyOfLabel,
  orderDates,
  readDateLine,
  readEvent,
} from '../../src/intake/dated.ts';
import { findInProperties, isContents, tellComments, tellMargins } from '../../src/intake/docx/parts.ts';
import { readStyles } from '../../src/intake/docx/styles.ts';
import { readEpub } from '../../src/intake/epub/read-epub.ts';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { readWiki } from '../../src/intake/markdown/wiki.ts';
import { readOdt } from '../../src/intake/odt/read-odt.ts';
import type { ReadOutcome } from '../../src/intake/received.ts';
import { startTelling } from '../../src/intake/telling.ts';
import { removeToolBars } from '../../src/intake/tool-bars.ts';
import { writeMarkdown } from '../../src/intake/write-markdown.ts';
import { unpackSafely } from '../../src/intake/zip.ts';
import { PIXEL } from '../fixtures/docx.ts';

const GIVEN = { file: '甲', encoding: undefined };
const markdown = ({ value }: ReadOutcome): string => (value ? writeMarkdown(value.blocks).trimEnd() : 'nothing');
const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
const told = ({ issues }: ReadOutcome): string => issues.map(({ code, actual }) => `${code}: ${actual}`).join();

describe('readEpub() reads a book', () => {
  const book = (more: Readonly<Record<string, string | Uint8Array>>, items: string, spine: string, metadata = ''): Uint8Array =>
    zip({
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>',
      'O/b.opf': `<package><metadata>${metadata}</metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`,
      ...more,
    });
  const ITEM = '<item id="a" href="a.xhtml"/>';
  const SPINE = '<itemref idref="a"/>';
  const one = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}, metadata = ''): ReadOutcome =>
    readEpub(book({ 'O/a.xhtml': `<html><head><title>x</title></head><body>${body}</body></html>`, ...more }, ITEM, SPINE, metadata), GIVEN);

  test.each([
    ['its words', '<p>甲</p>', '甲'],
    ['a picture beside it', '<p><img src="i/a.png" alt="图"/></p>', '![图](images/picture-1.png)'],
    ['a picture above it', '<p><img src="../i/b.png" alt="图"/></p>', '![图](images/picture-1.png)'],
    ['one whose name is written in signs', '<p><img src="i/%E5%9B%BE.png" alt="图"/></p>', '![图](images/picture-1.png)'],
    ['a cover that is a drawing', '<svg><image xlink:href="i/a.png"/></svg>', '![](images/picture-1.png)'],
    ['one with another name for its address', '<svg><image href="i/a.png"/><text>甲</text></svg>', '![](images/picture-1.png)'],
    ['a link to the web', '<p><a href="https://a.example/">甲</a></p>', '[甲](https://a.example/)'],
    ['a note in the same chapter', '<p>甲<a id="r" href="#n">1</a></p><p id="n">乙<a href="#r">1</a></p>', '甲[^1]\n\n[^1]: 乙'],
    ['by the name of its file', '<p>甲<a id="r" href="a.xhtml#n">1</a></p><p id="n">乙<a href="a.xhtml#r">1</a></p>', '甲[^1]\n\n[^1]: 乙'],
    ['by the old name of places', '<p>甲<a name="r" href="#n">1</a></p><p><a name="n"/>乙<a href="#r">1</a></p>', '甲[^1]\n\n[^1]: 乙'],
    ['no note of another book', '<p>甲<a id="r" href="x.xhtml#n">1</a></p><p id="n">乙<a href="#r">1</a></p>', '甲1\n\n乙1'],
  ])('%s', (_, body, text) => {
    const files = { 'O/i/a.png': PIXEL, 'i/b.png': PIXEL, 'O/i/图.png': PIXEL };
    expect(markdown(one(body, files))).toBe(text);
  });

  test('chapter by chapter, in the order of its spine, with notes that stand in another', () => {
    const bytes = book(
      { 'O/a.xhtml': '<html><body><p>甲<a id="r" href="b.xhtml#n">1</a></p></body></html>', 'O/b.xhtml': '<html><body><p id="n">乙<a href="a.xhtml#r">1</a></p></body></html>', 'O/c.xhtml': '<html><body><p>丙</p></body></html>' },
      `${ITEM}<item id="b" href="b.xhtml"/><item id="c" href="c.xhtml"/><item id="d" href="d.xhtml"/>`,
      '<itemref idref="c"/><itemref idref="a"/><itemref idref="b"/><itemref idref="d"/><itemref idref="x"/><itemref/>',
    );
    expect(markdown(readEpub(bytes, GIVEN))).toBe('丙\n\n甲[^1]\n\n[^1]: 乙');
  });

  test('without its own list of contents, which is told', () => {
    const nav = (properties: string): ReadOutcome =>
      readEpub(book({ 'O/a.xhtml': '<html><body><p>甲</p></body></html>', 'O/n.xhtml': '<html><body>目录</body></html>' }, `${ITEM}<item id="n" href="n.xhtml" properties="${properties}"/>`, `<itemref idref="n"/>${SPINE}`), GIVEN);
    expect([markdown(nav('nav')), nav('scripted nav').value?.dropped]).toEqual(['甲', ['table of contents: “目录” (2 characters)']]);
    expect([markdown(nav('navigation')), nav('navigation').value?.dropped]).toEqual(['目录\n\n甲', []]);
  });

  test.each([
    ['nothing but links', '<p>目录</p><p><a href="a.xhtml">甲</a>、<a href="a.xhtml">乙</a></p>', '甲', ['table of contents: “目录甲、乙” (5 characters)']],
    ['words of its own', '<p>目录</p><p><a href="a.xhtml">甲</a>乙</p>', '目录\n\n甲乙\n\n甲', []],
  ])('without the page that an older one names as its contents, where it holds %s', (_, body, text, dropped) => {
    const files = { 'O/a.xhtml': '<html><body><p>甲</p></body></html>', 'O/n.xhtml': `<html><body>${body}</body></html>` };
    const guide = '</metadata><guide><reference type="toc" href="n.xhtml#x"/><reference type="text" href="a.xhtml"/></guide><metadata>';
    const outcome = readEpub(book(files, `${ITEM}<item id="n" href="n.xhtml"/>`, `<itemref idref="n"/>${SPINE}`, guide), GIVEN);
    expect([markdown(outcome), outcome.value?.dropped]).toEqual([text, dropped]);
  });

  test.each([
    ['2013-09-30T16:00:00+00:00', '2013-10-01'],
    ['2013-09-30T16:00:00.000000Z', '2013-10-01'],
    ['2013-12-31T16:00:00Z', '2014-01-01'],
    ['2013-09-30T15:00:00Z', '2013-09-30'],
    ['2013-09-30T16:00:00+08:00', '2013-09-30'],
    ['2013-13-30T16:00:00Z', '2013'],
  ])('with its day: %s is %s', (stated, day) => {
    expect(one('<p>丁。</p>', {}, `<dc:date>${stated}</dc:date>`).value?.findings.date.map(({ value }) => value)).toEqual([day]);
  });

  test('and what it says of itself', () => {
    const { value } = one('<p>丁。</p>', {}, '<dc:title> 甲 \n 乙 </dc:title><dc:title>丙</dc:title><dc:creator>李明</dc:creator><dc:publisher> </dc:publisher><dc:date>2024-03-05T00:00:00Z</dc:date><dc:date>昨天</dc:date>');
    const where = 'the book’s own description';
    expect(value?.findings).toMatchObject({ title: [{ value: '甲 乙', where }, { value: '丙', where }], author: [{ value: '李明', where }], publisher: [], date: [{ value: '2024-03-05', where }] });
  });

  test.each([
    ['no ZIP file', strToU8('x'), 'file-unreadable: a package without a book in it'],
    ['nothing in it', zip({ a: 'b' }), 'file-unreadable: a package without a book in it'],
    ['a book that is not there', zip({ 'META-INF/container.xml': '<rootfile full-path="b.opf"/>' }), 'file-unreadable: a package without a book in it'],
    ['rights', book({ 'META-INF/rights.xml': '<a/>' }, '', ''), 'file-unreadable: an e-book that is protected against copying (DRM)'],
    ...['O/a.xhtml', 'O/a.html', 'O/a.HTM', 'O/a.xhtm'].map((name): [string, Uint8Array, string] => [`a text that is disguised: ${name}`, book({ 'META-INF/encryption.xml': `<e><CipherReference URI="f.ttf"/><CipherReference URI="${name}"/></e>` }, '', ''), 'file-unreadable: an e-book that is protected against copying (DRM)']),
  ])('but not %s', (_, bytes, problem) => {
    expect(told(readEpub(bytes, GIVEN))).toBe(problem);
  });

  test('though its fonts are disguised', () => {
    expect(markdown(one('<p>甲</p>', { 'META-INF/encryption.xml': '<e><CipherReference URI="O/f.ttf"/><CipherReference URI="O/a.html.otf"/><CipherReference/></e>' }))).toBe('甲');
  });
}); // prettier-ignore

describe('readOdt() reads a document', () => {
  const odt = (body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): ReadOutcome =>
    readOdt(zip({ 'content.xml': `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`, ...more }), GIVEN);
  test.each([
    ['its words', '<text:p>甲</text:p>', '甲'],
    ['a picture', '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>', '![](images/picture-1.png)'],
    ['one that is named from here', '<text:p><draw:frame><draw:image xlink:href="./Pictures/a.png"/></draw:frame></text:p>', '![](images/picture-1.png)'],
    ['one that is not there', '<text:p>甲<draw:frame><draw:image xlink:href="Pictures/b.png"/></draw:frame></text:p>', '甲'],
    ['one that is none', '<text:p>甲<draw:frame><draw:image xlink:href="Pictures/c.svg"/></draw:frame></text:p>', '甲'],
  ])('%s', (_, body, text) => {
    expect(markdown(odt(body, { 'Pictures/a.png': PIXEL, 'Pictures/c.svg': '<svg/>' }))).toBe(text);
  });

  test('by the styles of both its parts', () => {
    const bold = (name: string): string => `<s><style:style style:name="${name}"><style:text-properties fo:font-weight="bold"/></style:style></s>`;
    const span = '<text:p><text:span text:style-name="a">甲</text:span></text:p>';
    expect(markdown(odt(span, { 'styles.xml': bold('a') }))).toBe('**甲**');
    expect(markdown(odt(`${bold('a')}${span}`))).toBe('**甲**');
    expect(markdown(odt(span))).toBe('甲');
  });

  test('and what it says of itself', () => {
    const findings = (meta: string): object | undefined => odt('<text:p>丙。</text:p>', { 'meta.xml': `<office:meta>${meta}</office:meta>` }).value?.findings;
    const where = 'the document’s properties';
    expect(findings('<dc:title> 甲 </dc:title><meta:initial-creator>李明</meta:initial-creator><meta:creation-date>2024-03-05T10:00:00</meta:creation-date>')).toMatchObject({
      title: [{ value: '甲', where }],
      author: [{ value: '李明', where, isWeak: true }],
      date: [{ value: '2024-03-05', where: 'the day on which the document was begun, by its properties', isWeak: true }],
    });
    expect(findings('<dc:title> </dc:title>')).toMatchObject({ title: [], author: [], date: [] });
  });

  test.each([
    ['no ZIP file', strToU8('x'), 'file-unreadable: a package without a text in it'],
    ['no text', zip({ a: 'b' }), 'file-unreadable: a package without a text in it'],
    ['another kind of document', zip({ 'content.xml': '<office:spreadsheet/>' }), 'file-unreadable: a document that a password protects, or none'],
  ])('but not %s', (_, bytes, problem) => {
    expect(told(readOdt(bytes, GIVEN))).toBe(problem);
  });
}); // prettier-ignore

test('unpackSafely() gives the files of a package', () => {
  const { files } = unpackSafely(zip({ a: 'b', 'c/d': 'e'.repeat(40_000) }));
  expect([...(files ?? [])].map(([name, { length }]) => `${name} ${length}`)).toEqual(['a 1', 'c/d 40000']);
  expect([...(unpackSafely(strToU8('x')).files ?? [])]).toEqual([]);
});

describe('readHtml() knows an encoding', () => {
  const page = async (head: string, bytes: readonly number[]): Promise<string> => markdown(await readHtml(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(bytes)]), GIVEN));
  const GBK = [0xd6, 0xd0, 0xce, 0xc4]; // 中文
  test.each([
    ['in its head', '<meta charset="gbk"><p>'],
    ['without quotation marks', '<meta charset=gbk><p>'],
    ['with spaces', "<meta charset = ' gbk'><p>"],
    ['in the old way', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>'],
    ['in capitals', '<META CHARSET="GBK"><p>'],
    ['before XHTML', '<?xml version="1.0" encoding="gbk"?><p>'],
    ['before XHTML with spaces', "<?xml encoding = 'gbk'?><p>"],
    ['of no name, by its bytes', '<meta charset="x-none"><p>'],
    ['of none, by its bytes', '<p>'],
  ])('%s', async (_, head) => {
    expect(await page(head, GBK)).toBe('中文');
  });

  test('and tells where the page is wrong about it', async () => {
    const { value } = await readHtml(Buffer.from('<meta charset="gbk"><p>中文，加快治理。'), GIVEN);
    expect(value?.lost).toEqual(['the page says that it is gbk, which its bytes are not: it was read as utf-8']);
    expect((await readHtml(Buffer.from('<meta charset="utf-8"><p>中文'), GIVEN)).value?.lost).toEqual([]);
    // What was asked for is not doubted.
    expect((await readHtml(Buffer.from('<p>中文，加快治理。'), { ...GIVEN, encoding: 'gbk' })).value).toBeUndefined();
  });
}); // prettier-ignore

describe('what stands around the text of a Word document', () => {
  const margins = (parts: Readonly<Record<string, string>>, styles = ''): readonly string[] => {
    const telling = startTelling();
    tellMargins(new Map(Object.entries(parts)), readStyles(`<w:styles>${styles}</w:styles>`), telling);
    return telling.list().dropped;
  };
  const t = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['a header', { 'word/header1.xml': t('甲') }, ['page header: “甲” (1 character)']],
    ['a footer', { 'word/footer.xml': t('甲') }, ['page footer: “甲” (1 character)']],
    ['two alike once', { 'word/header1.xml': t('甲'), 'word/header12.xml': t('甲') }, ['page header: “甲” (1 character)']],
    ['a header and a footer alike', { 'word/header1.xml': t('甲'), 'word/footer1.xml': t('甲') }, ['page header: “甲” (1 character)', 'page footer: “甲” (1 character)']],
    ['nothing empty', { 'word/header1.xml': t(' ') }, []],
    ['no other part', { 'word/header1.xml.rels': t('甲'), 'xword/header1.xml': t('甲'), 'word/settings.xml': t('甲'), 'word/headerx.xml': t('甲') }, []],
    ['its words alone', { 'word/header1.xml': `${t('甲')}<w:instrText>PAGE</w:instrText>${t('乙')}` }, ['page header: “甲乙” (2 characters)']],
  ])('%s', (_, parts, dropped) => {
    expect(margins(parts)).toEqual(dropped);
  });

  test('its list of contents', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="c1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="body"/></w:style>';
    const p = (style: string, words: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    expect(margins({ 'word/document.xml': p('c1', '甲') + p('b', '乙') + p('c1', '丙') + t('丁') }, styles)).toEqual(['table of contents: “甲 丙” (2 characters)']);
    expect(margins({ 'word/document.xml': p('c1', ' ') + p('b', '乙') }, styles)).toEqual([]);
    expect(['toc 1', 'TOC 9', 'toc heading', 'toc', 'toc 12', 'my toc 1', 'toc 1 x'].map((name) => isContents({ name, level: undefined, isTitle: false, numId: undefined, numLevel: 0 }))).toEqual([true, true, true, false, false, false, false]);
    expect(isContents(undefined)).toBe(false);
  });

  test('its comments', () => {
    const telling = startTelling();
    tellComments(new Map([['word/comments.xml', `<w:comment>${t('甲')}</w:comment><w:comment>${t('乙')}</w:comment>`]]), telling);
    expect(telling.list().lost).toEqual(['a comment, which is left out: “甲” (1 character)', 'a comment, which is left out: “乙” (1 character)']);
  });

  test('its properties', () => {
    const where = 'the document’s properties';
    const core = '<dc:title> 甲 \n 乙 </dc:title><dc:creator>李明</dc:creator><dcterms:created>2024-03-05T01:00:00Z</dcterms:created>';
    expect(findInProperties(core, '<Company> 甲公司 </Company>')).toMatchObject({
      title: [{ value: '甲 乙', where }],
      author: [{ value: '李明', where }],
      date: [{ value: '2024-03-05', where: 'the day on which the document was begun, by its properties', isWeak: true }],
      publisher: [{ value: '甲公司', where: 'the document’s properties (company)' }],
    });
    const none = findInProperties('<dc:title>文档1</dc:title><dc:creator>Administrator</dc:creator><dcterms:created>x</dcterms:created>', '<Company>Microsoft</Company>');
    expect([none.title, none.author, none.date, none.publisher]).toEqual([[], [], [], []]);
    expect(findInProperties('', '').publisher).toEqual([]);
    expect(findInProperties('<dc:title> </dc:title>', '<Company> </Company>')).toMatchObject({ title: [], publisher: [] });
  });
}); // prettier-ignore

describe('readWiki() writes', () => {
  test.each<[string, string, string[], string[]]>([
    ['甲![[图.png]]乙', '甲![](<图.png>)乙', [], []],
    ['![[图 1.JPEG|300]]', '![](<图 1.JPEG>)', [], []],
    ['![[图.svg]]', '', [], ['another page of the notes that is shown in this one: 图.svg']],
    ['![[页]]甲', '甲', [], ['another page of the notes that is shown in this one: 页']],
    ['见[[页]]。', '见页。', [], ['a link to another page of the notes: 页; its words are kept']],
    ['见[[页#题|乙]]。', '见乙。', [], ['a link to another page of the notes: 页#题; its words are kept']],
    ['[[甲]][[乙]]', '甲乙', [], ['a link to another page of the notes: 甲; its words are kept', 'a link to another page of the notes: 乙; its words are kept']],
    ['甲%%乙%%丙', '甲丙', ['a comment: “乙” (1 character)'], []],
    ['%%甲%%乙%%丙%%', '乙', ['a comment: “甲” (1 character)', 'a comment: “丙” (1 character)'], []],
    ['5%%', '5%%', [], []],
    ['甲==乙丙==丁', '甲乙丙丁', [], ['highlighting: “乙丙” (2 characters)']],
    ['a == b == c', 'a == b == c', [], []],
    ['甲== 乙==', '甲== 乙==', [], []],
    ['甲==乙 ==', '甲==乙 ==', [], []],
    ['甲 ^abc1', '甲', ['the name of a paragraph: ^abc1'], []],
    ['甲 ^a-b9 ', '甲', ['the name of a paragraph: ^a-b9'], []],
    ['甲 ^abc', '甲 ^abc', [], []],
    ['甲^abcd', '甲^abcd', [], []],
    ['甲 ^abcd 乙', '甲 ^abcd 乙', [], []],
    ['> [!note] 甲', '> **甲**\n>', ['the kind of a callout: note'], []],
    ['> [!note]- 甲 ', '> **甲**\n>', ['the kind of a callout: note'], []],
    ['> > [!tip-a]+', '> >', ['the kind of a callout: tip-a'], []],
    ['>[!note]', '>', ['the kind of a callout: note'], []],
    ['甲 > [!note]', '甲 > [!note]', [], []],
    ['`[[甲]]`[[乙]]`==丙==`', '`[[甲]]`乙`==丙==`', [], ['a link to another page of the notes: 乙; its words are kept']],
  ])('%s as %j', (line, plain, dropped, lost) => {
    expect(readWiki(line)).toEqual({ line: plain, dropped, lost });
  });
}); // prettier-ignore

describe('dates in the lines of a text', () => {
  test.each([
    ['原载《云岭日报》2024年3月5日', { publisher: '云岭日报', date: '2024-03-05' }],
    ['（原載《云岭日报》2024年3月5日第3版）', { publisher: '云岭日报', date: '2024-03-05' }],
    ['(载于《云岭》)', { publisher: '云岭', date: undefined }],
    ['載于 《云岭》', { publisher: '云岭', date: undefined }],
    ['刊于《云岭》', { publisher: '云岭', date: undefined }],
    ['来源：《云岭》2024年', { publisher: '云岭', date: '2024' }],
    ['來源: 《云岭》', { publisher: '云岭', date: undefined }],
    [`原载《${'甲'.repeat(30)}》`, { publisher: '甲'.repeat(30), date: undefined }],
    [`原载《${'甲'.repeat(31)}》`, undefined],
    ['原载《云》', undefined],
    ['见原载《云岭》', undefined],
    ['来源《云岭》', undefined],
  ])('findFirstPrinted(%s)', (line, found) => {
    expect(findFirstPrinted(line)).toEqual(found);
  });

  test.each([
    ['2024-06-01 实施', { key: 'effective', value: '2024-06-01' }],
    ['2024-06-01实施', { key: 'effective', value: '2024-06-01' }],
    ['2024年6月1日　發佈', { key: 'published', value: '2024-06-01' }],
    ['2024年6月1日通过', { key: 'adopted', value: '2024-06-01' }],
    ['甲2024年6月1日 实施', undefined],
    ['2024年6月1日 实施了', undefined],
    ['2024年 6月1日 实施', undefined],
    ['年月日 实施', undefined],
  ])('readEvent(%s)', (line, event) => {
    expect(readEvent(line)).toEqual(event);
  });

  test.each([
    ['本条例自2022年1月1日起施行。', '2022-01-01'],
    ['本办法從2022年1月1日施行', '2022-01-01'],
    ['本规定于 2022年1月1日 起 正式实施', '2022-01-01'],
    ['本規定於2022年1月1日起實施', '2022-01-01'],
    ['本法自2022年1月1日生效', '2022-01-01'],
    [`本${'甲'.repeat(12)}自2022年1月1日起施行`, '2022-01-01'],
    [`本${'甲'.repeat(13)}自2022年1月1日起施行`, undefined],
    ['本自2022年1月1日起施行', undefined],
    ['条例自2022年1月1日起施行', undefined],
    ['本条例自2022年1月1日起废止', undefined],
  ])('findInForce(%s) is %s', (line, day) => {
    expect(findInForce(line)).toBe(day);
  });

  test.each([
    ['（2012年10月26日第一次修正　2018年3月5日第二次修订）', '2018-03-05'],
    ['（2018年3月5日修正　2012年10月26日修訂）', '2018-03-05'],
    [`（2018年3月5日${'甲'.repeat(120)}修正）`, '2018-03-05'],
    [`（2018年3月5日${'甲'.repeat(121)}修正）`, undefined],
    ['（2018年3月5日甲。乙修正）', undefined],
    ['（2018年3月5日修正案）', undefined],
    ['见2018年3月5日修正', undefined],
  ])('findAmendment(%s) is %s', (line, day) => {
    expect(findAmendment(line)).toBe(day);
  });

  test.each([
    [['二〇二四年', '三月五日'], ['二〇二四年三月五日']],
    [['2024年', '3月', '5日'], ['2024年3月5日']],
    [['2024年3月', '5日', '甲'], ['2024年3月5日', '甲']],
    [['甲2024年', '3月5日'], ['甲2024年', '3月5日']],
    [['2024年', '3月甲'], ['2024年', '3月甲']],
    [['2024', '3月5日'], ['2024', '3月5日']],
    [['2024年', '甲', '3月5日'], ['2024年', '甲', '3月5日']],
    [['2024年', '13月'], ['2024年', '13月']],
    [[], []],
  ])('joinBroken(%j)', (lines, joined) => {
    expect(joinBroken(lines)).toEqual(joined);
  });

  test.each([
    ['March 5, 2024', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['march 5, 2024', undefined],
    ['March 5, 2024甲', undefined],
    ['2024年/3月/5日', '2024-03-05'],
    ['甲2024年3月5日', undefined],
    ['2024年3月5日編印', '2024-03-05'],
    ['2024年3月5日编写', '2024-03-05'],
    ['2024年3月5日编撰', '2024-03-05'],
    ['2024年3月5日撰', '2024-03-05'],
    ['2024年3月5日寫', '2024-03-05'],
    ['2024年3月5日印', '2024-03-05'],
    [`2024年3月5日${' '.repeat(21)}1`, undefined],
  ])('readDateLine(%s) is %s', (line, day) => {
    expect(readDateLine(line)).toBe(day);
  });

  test('keyOfLabel() and orderDates()', () => {
    expect([keyOfLabel('通过日期'), keyOfLabel('施行时间'), keyOfLabel('刊登日期'), keyOfLabel('日期')]).toEqual(['adopted', 'effective', 'published', undefined]);
    const one = (value: string, isWeak?: boolean): { value: string; where: string; isWeak?: boolean } => ({ value, where: '', ...(isWeak === undefined ? {} : { isWeak }) });
    expect(orderDates({ date: [one('1'), one('2', true), one('3', false)], adopted: [one('4')], published: [one('5')], effective: [one('6')] }).map(({ value }) => value)).toEqual(['1', '3', '4', '5']);
  });
}); // prettier-ignore

describe('removeToolBars(): the name of a site', () => {
  const isTaken = (line: string): boolean => removeToolBars(`${line}\n甲的办法\n乙。\n`).dropped.length > 0;
  test.each(['云岭市门户网站', '雲嶺市門戶網站', '云岭市官方网站', '云岭市政府网', '云岭市政府网站', '云岭政务网', '云岭政務網站', '云岭新闻网', '雲嶺新聞網', '云岭信息网', '新华网', '新華网', '人民网', '国务院政府新闻公报', '“云岭”·政府网', '门户网站', `${'甲'.repeat(20)}门户网站`])('%s', (site) => {
    expect(isTaken(site)).toBe(true);
  });
  test.each(['云岭市门户网站的办法', '云岭，门户网站', `${'甲'.repeat(21)}门户网站`, '云岭网站', '关于官方网站管理'])('not %s', (line) => {
    expect(isTaken(line)).toBe(false);
  });

  const taken = (text: string): string => removeToolBars(text).text;
  test.each([
    ['brackets between two', '收藏\n【\n下载\n甲。\n', '甲。\n'],
    ['of any kind', '收藏\n|｜（）()[]】\n下载\n甲。\n', '甲。\n'],
    ['not with a word beside them', '收藏\n【甲\n下载\n乙。\n', '【甲\n乙。\n'],
    ['nor before it', '收藏\n甲【\n下载\n乙。\n', '甲【\n乙。\n'],
    ['other marks are none', '收藏\n：\n下载\n乙。\n', '：\n乙。\n'],
    ['a line of 60 characters', `收藏${' '.repeat(56)}下载\n复制\n甲。\n`, '甲。\n'],
    ['not of 61', `收藏${' '.repeat(57)}下载\n复制\n甲。\n`, `收藏${' '.repeat(57)}下载\n复制\n甲。\n`],
    ['figures beside words', '阅读：123\n下载\n甲。\n', '甲。\n'],
    ['in order, though the foot is read first', '收藏\n下载\n甲。\n乙。\n打印\n关闭\n', '甲。\n乙。\n'],
  ])('%s', (_, text, rest) => {
    expect(taken(text)).toBe(rest);
  });
  test('what is taken is told in the order of the text', () => {
    const middle = Array.from({ length: 30 }, (_, at) => `第${at}句。\n`).join('');
    expect(removeToolBars(`收藏\n下载\n${middle}打印\n关闭\n`).dropped).toEqual(['the tools of a page: 收藏 下载 打印 关闭']);
  });
}); // prettier-ignore
