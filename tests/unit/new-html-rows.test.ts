import { describe, expect, test } from 'vitest';
import { findInHead } from '../../src/intake/html/meta.ts';
import { parseHtml } from '../../src/intake/dom.ts';
import { kindOfName, namesIn, readRedHead, readSpeaker } from '../../src/intake/issuers.ts';
import { takeHtml } from '../fixtures/taken.ts';

const LONG = '为加快河湖治理，改善水的环境，现就有关的工作提出如下的意见，请各地认真地贯彻执行。';
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

describe('readHtml() makes of', () => {
  test.each([
    ['a list of letters', '<ol type="a"><li>甲</li></ol>', '1. 甲', 'the numbering of a list by “a”; it is numbered 1, 2, 3'],
    ['a list of figures', '<ol type="1" start="3"><li>甲</li></ol>', '3. 甲', ''],
    ['a list that begins with nothing', '<ol start="x"><li>甲</li></ol>', '1. 甲', ''],
    ['points of letters', '<ul type="a"><li>甲</li></ul>', '- 甲', ''],
    ['a list right inside a list', '<ul><li>甲</li><ul><li>乙</li></ul><li>丙</li></ul>', '- 甲\n  - 乙\n- 丙', ''],
    ['a list without items', '<ul></ul><p>甲</p>', '甲', ''],
    ['empty items', '<ul><li> </li><li>甲</li></ul>', '- 甲', ''],
    ['lines', '<pre>\n\n甲\n  乙 \n\n</pre>', '```\n甲\n  乙\n```', ''],
    ['lines with breaks', '<pre>甲<br>乙</pre>', '```\n甲\n乙\n```', ''],
    ['lines with more than text', '<pre>甲<a href="https://example.org/">乙</a></pre>', '甲[乙](https://example.org/)', ''],
    ['paragraphs', `<pre>　　${'甲'.repeat(39)}。\n第二章 乙\n</pre>`, `${'甲'.repeat(39)}。\n\n第二章 乙`, ''],
    ['articles', '<pre>第一条 甲。\n乙：</pre>', '第一条 甲。\n\n乙：', ''],
    ['verse', '<pre>甲乙丙丁戊，\n己庚辛壬癸。</pre>', '```\n甲乙丙丁戊，\n己庚辛壬癸。\n```', ''],
    ['lines wrapped by hand', `<pre>${'甲'.repeat(40)}\n乙。</pre>`, `\`\`\`\n${'甲'.repeat(40)}\n乙。\n\`\`\``, ''],
    ['a long line of a program', `<pre>${'a'.repeat(40)} = '甲'; // 乙。</pre>`, `\`\`\`\n${'a'.repeat(40)} = '甲'; // 乙。\n\`\`\``, ''],
    ['empty lines', '<pre>\n\n</pre><p>甲</p>', '甲', ''],
    ['a heading', '<h3><b>甲</b>乙</h3><h4> </h4>', '### 甲乙', ''],
    ['a quotation', '<blockquote><p>甲</p><ul><li>乙</li></ul></blockquote>', '> 甲\n\n- 乙', ''],
    ['a table of one column', '<table><tr><td><p>甲</p></td></tr><tr><td><p>乙</p></td></tr></table>', '甲\n\n乙', ''],
    ['a table that arranges', '<table role="presentation"><tr><td>甲</td><td>乙</td></tr></table>', '甲\n\n乙', ''],
    ['one that is no table', '<table role="none"><tr><td>甲</td><td>乙</td></tr></table>', '甲\n\n乙', ''],
    ['a table', '<table><tr><th align="Right">甲</th><th>乙</th></tr><tr><td>丙</td><td>丁</td></tr></table>', '| 甲 | 乙 |\n| ---: | --- |\n| 丙 | 丁 |', ''],
    ['a table with a caption', '<table><caption>表一</caption><tr><td>甲</td><td>乙</td></tr></table>', '表一\n\n| 甲 | 乙 |\n| --- | --- |', ''],
    ['an empty table', '<table><caption>表一</caption><tr><td></td><td></td></tr></table>', '表一', ''],
    ['empty rows', '<table><tr><td>甲</td><td>乙</td></tr><tr><td> </td><td></td></tr></table>', '| 甲 | 乙 |\n| --- | --- |', ''],
    ['merged cells', '<table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>', '| 甲 | 乙 |\n| --- | --- |\n| ^^ | 丙 |', ''],
    ['two of them', '<table><tr><td colspan="2">甲</td><td>丁</td></tr><tr><td colspan="2">乙</td><td>丙</td></tr></table>', '| 甲 | 丁 |\n| --- | --- |\n| 乙 | 丙 |', ''],
    ['a cell of two columns', '<table><tr><td colspan="2">甲</td><td>丁</td></tr><tr><td>乙</td><td>丙</td><td>戊</td></tr></table>', '| 甲 | << | 丁 |\n| --- | --- | --- |\n| 乙 | 丙 | 戊 |', ''],
    ['a cell of two rows and columns', '<table><tr><td colspan="2" rowspan="2">甲</td><td>丁</td></tr><tr><td>戊</td></tr><tr><td>乙</td><td>丙</td><td>己</td></tr></table>', '| 甲 | << | 丁 |\n| --- | --- | --- |\n| ^^ | << | 戊 |\n| 乙 | 丙 | 己 |', ''],
    ['an empty cell of two rows', '<table><tr><td>甲</td><td>乙</td></tr><tr><td rowspan="2"></td><td></td></tr><tr><td>丙</td></tr></table>', '| 甲 | 乙 |\n| --- | --- |\n|  |  |\n| ^^ | 丙 |', ''],
    ['a cell farther than the table', '<table><tr><td colspan="9" rowspan="9">甲</td></tr><tr><td>乙</td></tr></table>', '| 甲 |  |\n| --- | --- |\n| ^^ | 乙 |', ''],
    ['words that are the signs', '<table><tr><td>甲</td><td>&lt;&lt;</td></tr><tr><td>^^</td><td>乙</td></tr></table>', '| 甲 | \\<< |\n| --- | --- |\n| \\^\\^ | 乙 |', ''],
    ['a list in a cell', '<table><tr><td>甲</td><td><ol start="2"><li>乙</li><li>丙</li></ol></td></tr></table>', '| 甲 | 2 乙 3 丙 |\n| --- | --- |', 'a list inside a cell of a table; its items follow one another'],
    ['points in a cell', '<table><tr><td>甲</td><td><ul><li>乙</li></ul></td></tr></table>', '| 甲 | 乙 |\n| --- | --- |', 'a list inside a cell of a table; its items follow one another'],
    ['a table in a cell', '<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>', '甲\n\n| 乙 | 丙 |\n| --- | --- |', ''],
    ['nine paragraphs in a cell', `<table><tr><td>甲</td><td>${'<p>乙</p>'.repeat(9)}</td></tr></table>`, `甲\n\n${Array.from({ length: 9 }, () => '乙').join('\n\n')}`, ''],
    ['eight of them', `<table><tr><td>甲</td><td>${'<p>乙</p>'.repeat(8)}</td></tr></table>`, `| 甲 | ${Array.from({ length: 8 }, () => '乙').join(' ')} |\n| --- | --- |`, ''],
    ['raised and lowered figures', '<p>m<sup>2</sup>、CO<sub>2</sub></p>', 'm²、CO₂', ''],
    ['raised words', '<p>甲<sup>乙</sup></p>', '甲乙', 'that “乙” is raised; its text is kept'],
    ['lowered words', '<p>甲<sub>乙</sub></p>', '甲乙', 'that “乙” is lowered; its text is kept'],
    ['what is struck out', '<p>甲<s>乙</s><del>丙</del></p>', '甲', 'struck out, and left out: “乙” (1 character) (paragraph 1); struck out, and left out: “丙” (1 character) (paragraph 1)'],
    ['a reading', '<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby></p>', '漢', 'the reading “(” above the line; the reading “hàn” above the line; the reading “)” above the line'],
    ['a link on the site', '<p><a href="a.html">甲</a></p>', '甲', 'the link of “甲” to a.html, on the site that the page is from (paragraph 1)'],
    ['links to nowhere', '<p><a href="#a">甲</a><a href="">乙</a><a href="mailto:a@b">丙</a></p>', '甲乙丙', 'a link to another place of the text itself; its words are kept (paragraph 1)'],
    ['a link with brackets', '<p><a href="https://example.org/a_(b)|c">甲</a></p>', '[甲](https://example.org/a_%28b%29%7Cc)', ''],
    ['notes that lead back', '<p>甲<a href="#n1" id="r1">[1]</a>乙<a href="#n2" id="r2">②</a></p><p id="n1"><a href="#r1">[1]</a> 丙</p><p id="n2">② 丁<a href="#r2">↑</a></p>', '甲[^1]乙[^2]\n\n[^1]: 丙\n\n[^2]: 丁', ''],
    ['two marks of one note', '<p>甲<a href="#n1" id="r1">1</a>乙<a href="#n1" id="r2">1</a></p><p id="n1">1. 丙<a href="#r1">a</a></p>', '甲[^1]乙[^1]\n\n[^1]: 丙', ''],
    ['no note that leads nowhere', '<p>甲<a href="#n1" id="r1">1</a></p><p id="n1">1. 丙</p>', '甲1\n\n1\\. 丙', 'a link to another place of the text itself; its words are kept (paragraph 1)'],
    ['no note of a word', '<p>甲<a href="#n1" id="r1">见下</a></p><p id="n1">丙<a href="#r1">回</a></p>', '甲见下\n\n丙回', 'a link to another place of the text itself; its words are kept (2 times; paragraph 1, paragraph 2)'],
    ['notes in a list', '<p>甲<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1">丙 <a href="#r1">↑</a></li></ol>', '甲[^1]\n\n[^1]: 丙', ''],
  ])('%s', async (_, body, markdown, lost) => {
    const taken = await takeHtml(page(body));
    expect([taken.markdown.trim(), taken.lost.join('; ')]).toEqual([markdown, lost]);
  });

  test.each([
    ['a box of four links', `<div>${'<a href="/a">甲乙丙</a>'.repeat(4)}</div>`, true],
    ['not of three', `<div>${'<a href="/a">甲乙丙</a>'.repeat(3)}</div>`, false],
    ['not of places on the page', `<div>${'<a href="#a">甲乙丙</a>'.repeat(4)}</div>`, false],
    ['not with more than links', `<div>${'<a href="/a">甲乙丙</a>甲'.repeat(4)}</div>`, false],
    ['a menu', '<nav>甲乙丙</nav>', true],
    ['a foot', '<div class="site-footer">甲乙丙</div>', true],
    ['a bar in two words', '<div class="shareBar">甲乙丙</div>', true],
    ['what is named by its role', '<p role="navigation">甲乙丙</p>', true],
    ['not a paragraph by its class', '<p class="footer">甲乙丙</p>', false],
    ['not the title', '<div class="header"><h1>甲乙丙</h1></div>', false],
    ['not what is most of the page', `<div class="top">${LONG.repeat(5)}甲乙丙</div>`, false],
    ['what is hidden', '<div style="display: none">甲乙丙</div>', true],
    ['what is invisible', '<div style="visibility:hidden">甲乙丙</div>', true],
    ['what is for no reader', '<div aria-hidden="true">甲乙丙</div>', true],
    ['not what is for all', '<div aria-hidden="false">甲乙丙</div>', false],
    ['a line of the page', '<p>【打印本页】</p>', true],
  ])('the page’s furniture: %s', async (_, element, isTaken) => {
    const { markdown } = await takeHtml(page(`<p>${LONG}</p><p>${LONG}</p>${element}<p>${LONG}</p>`));
    const words = element.includes('打印') ? '打印' : '甲乙丙';
    expect(markdown.includes(words)).toBe(!isTaken);
  });

  test('what stands around a text that the page names, and its title before it', async () => {
    const { markdown, dropped } = await takeHtml(page(`<h1>关于甲的意见</h1><p>外面的话</p><div id="zoom"><p>${LONG}</p><p>${LONG}</p></div><p>又一句</p>`));
    expect(markdown).toBe(`# 关于甲的意见\n\n${LONG}\n\n${LONG}\n`);
    expect(dropped).toEqual(expect.arrayContaining([expect.stringContaining('外面的话'), expect.stringContaining('又一句')]));
  });
}); // prettier-ignore

describe('findInHead()', () => {
  const told = (head: string): string =>
    Object.entries<readonly { value: string; isWeak?: boolean }[]>({ ...findInHead(parseHtml(`<head>${head}</head>`)) })
      .flatMap(([key, found]) => found.map(({ value, isWeak }) => `${key} ${value}${isWeak === true ? ' (weak)' : ''}`)).join('; ');
  const meta = (name: string, content: string, kind = 'name'): string => `<meta ${kind}="${name}" content="${content}">`;
  test.each([
    ...['ArticleTitle', 'og:title', 'DC.title', 'citation_title'].map((name) => [meta(name, ' 甲 \n 乙 '), 'title 甲 乙']),
    ...['dc.creator', 'article:author', 'citation_author'].map((name) => [meta(name, '甲'), 'author 甲']),
    [meta('author', '甲'), 'author 甲 (weak)'],
    ...['PubDate', 'publishdate', 'article:published_time', 'dc.date', 'citation_publication_date', 'firstpublishedtime'].map((name) => [meta(name, '2024-03-06 09:30'), 'published 2024-03-06']),
    [meta('PubDate', '昨天'), ''],
    ...['ContentSource', 'source', 'dc.publisher'].map((name) => [meta(name, '甲部'), 'publisher 甲部']),
    ...['SiteName', 'og:site_name'].map((name) => [meta(name, '甲网'), 'publisher 甲网 (weak)']),
    [meta('og:url', 'https://example.org/a'), 'address https://example.org/a'],
    [meta('og:url', 'javascript:a'), ''],
    [meta('og:url', 'https://example.org/a b'), ''],
    [meta('og:title', '甲', 'property'), 'title 甲'],
    [meta('og:title', '甲', 'itemprop'), 'title 甲'],
    [meta('keywords', '甲'), ''],
    [meta('ArticleTitle', ''), ''],
    ['<link rel="Canonical" href="https://example.org/c">', 'address https://example.org/c'],
    ['<link rel="icon" href="https://example.org/c">', ''],
    ['<title>甲_乙网</title>', 'title 甲'],
    ['<title>甲 | 乙</title>', 'title 甲'],
    ['<title>甲｜乙</title>', 'title 甲'],
    ['<title>甲 - 乙</title>', 'title 甲'],
    ['<title>甲 —— 乙</title>', 'title 甲'],
    ['<title>甲-乙政府</title>', 'title 甲'],
    ['<title>甲-乙-丙網站</title>', 'title 甲-乙'],
    ['<title>甲-乙</title>', 'title 甲-乙'],
    ['<title>_甲</title>', 'title _甲'],
    ['<title> </title>', ''],
    ['<title>甲</title><title>乙</title>', 'title 甲'],
  ])('%s', (head = '', findings = '') => {
    expect(told(head)).toBe(findings);
  });
}); // prettier-ignore

describe('who issued a text', () => {
  test.each([
    ['云岭市人民政府文件', '云岭市人民政府'],
    ['云 岭 市 人 民 政 府 文 件', '云岭市人民政府'],
    ['甲县水利局公文', '甲县水利局'],
    ['甲县水利局　函', '甲县水利局'],
    ['甲縣政府 令', '甲縣政府'],
    ['甲县政府 公告', '甲县政府'],
    ['甲縣政府  書函', '甲縣政府'],
    ['甲县政府函', undefined],
    ['重要文件', undefined],
    ['甲县水利局', undefined],
  ])('the red head %s: %s', (line, body) => {
    expect(readRedHead(line)).toBe(body);
  });

  test.each([
    ['云岭市市长　王小明', '王小明'],
    ['甲省省长 王明', '王明'],
    ['甲县县长 王 明', '王明'],
    ['甲縣縣長 王明', '王明'],
    ['市长　欧阳小明', '欧阳小明'],
    ['省委书记、省人大常委会主任　王明', '王明'],
    ['国务院总理 王明', '王明'],
    ['行政院院長 王明', '王明'],
    ['会长 王明', '王明'],
    ['检察长 王明', '王明'],
    ['市长王明', undefined],
    ['市长 王', undefined],
    ['市长 王小小小明', undefined],
    ['我们的，市长 王明', undefined],
    ['市长 王明说', '王明说'],
    ['市长 王明。', undefined],
  ])('the speaker of %s: %s', (line, name) => {
    expect(readSpeaker(line)).toBe(name);
  });

  test.each([
    ['李明、王芳', ['李明', '王芳']],
    ['李明，王芳,赵一；钱二;孙三/周四／吴五', ['李明', '王芳', '赵一', '钱二', '孙三', '周四', '吴五']],
    ['李明 王芳　赵一', ['李明', '王芳', '赵一']],
    ['本报记者 李明', ['李明']],
    ['本報記者：李明', ['李明']],
    ['本刊记者李明', ['李明']],
    ['通讯员 李明', ['李明']],
    ['特约撰稿 李明', ['李明']],
    ['特约撰稿人:李明', ['李明']],
    ['John Smith', ['John Smith']],
    ['、李明、', ['李明']],
    ['[美] 斯科特·菲茨杰拉德', ['斯科特·菲茨杰拉德']],
    ['（清）王明、〔日〕山田太郎', ['王明', '山田太郎']],
    ['李明（北京）', ['李明（北京）']],
  ])('names in %s: %j', (value, names) => {
    expect(namesIn(value)).toEqual(names);
  });

  test.each([
    ['王小明', 'person'],
    ['甲课题组', 'institution'],
    ['甲課題組', 'institution'],
    ['编写组', 'institution'],
    ['编委会', 'institution'],
    ['工作小组', 'institution'],
    ['编辑部', 'institution'],
    ['本报', 'institution'],
    ['甲县水利局', 'institution'],
    ['水利局', 'person'],
    ['王会', 'person'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});
