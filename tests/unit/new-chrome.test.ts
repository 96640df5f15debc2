import { describe, expect, test } from 'vitest';
import { parseHtml, wordsOf } from '../../src/intake/dom.ts';
import { type Cleaned, removeChrome } from '../../src/intake/html/chrome.ts';

const cleaned = (body: string, isPage = true): Cleaned => removeChrome(parseHtml(`<body>${body}</body>`), isPage);
const left = (body: string, isPage = true): string => wordsOf(cleaned(body, isPage).root);
const dropped = (body: string, isPage = true): string[] => [...cleaned(body, isPage).dropped];
const han = (count: number): string => '字'.repeat(count);
/** A text that is most of its page. */
const TEXT = `<p>${han(100)}</p>`;

describe('what nobody sees of a page', () => {
  test.each([
    ['hidden', '<p hidden>密</p>', 'hidden'],
    ['hidden with a value', '<p hidden="">密</p>', 'hidden'],
    ['for no reader', '<div aria-hidden="true">密</div>', 'hidden'],
    ['without a display', '<div style="color:red;display : none">密</div>', 'hidden'],
    ['invisible', '<div style="visibility: hidden">密</div>', 'hidden'],
    ['in capitals', '<div style="DISPLAY:NONE">密</div>', 'hidden'],
    ['a form', '<form>密</form>', 'a form'],
    ['what is shown without programs', '<noscript>密</noscript>', 'what is shown where programs do not run'],
    ['a button', '<button>密</button>', 'a button'],
    ['a choice', '<select><option>密</option></select>', 'a choice in a form'],
    ['a field', '<textarea>密</textarea>', 'a field of a form'],
    ['a window', '<dialog>密</dialog>', 'a window of the page'],
    ['a frame with words', '<iframe>密</iframe>', 'a frame with another page'],
    ['a drawing with words', '<svg><text>密</text></svg>', 'a drawing (SVG)'],
  ])('%s', (_, element, what) => {
    const page = cleaned(`${TEXT}${element}`, false);
    expect([wordsOf(page.root), page.dropped, page.lost]).toEqual([han(100), [`${what}: “密” (1 character)`], []]);
  });

  test.each([
    ['for readers', '<div aria-hidden="false">见</div>'],
    ['displayed', '<div style="display:block">见</div>'],
    ['visible', '<div style="visibility:visible">见</div>'],
    ['a text, though it is hidden', '<article hidden>见</article>'],
    ['a main part, though it is hidden', '<main style="display:none">见</main>'],
    ['what is named as the text', '<div id="js_content" style="visibility:hidden">见</div>'],
  ])('but it sees what is %s', (_, element) => {
    expect(dropped(`${TEXT}${element}`, false)).toEqual([]);
    expect(left(`${TEXT}${element}`, false)).toBe(`${han(100)}见`);
  });

  test.each([
    ['half of the words', '<p>字字</p><div hidden>密密</div>', '字字'],
    ['more than half, which a program shows', '<p>字字</p><div hidden>密密密</div>', '字字密密密'],
    ['a form with half', '<p>字字</p><form>密密</form>', '字字'],
    ['no form with more than half', '<p>字字</p><form>密密密</form>', '字字密密密'],
    ['any button with more than half', '<p>字字</p><button>密密密</button>', '字字'],
    ['words count without white space', '<p>字字</p><div hidden>密 \n 密</div>', '字字'],
  ])('%s', (_, body, words) => {
    expect(left(body, false)).toBe(words);
  });

  test('programs go without a word, and what has none is told by what it is', () => {
    const page = cleaned(`${TEXT}<script>a()</script><style>p{}</style><template>甲</template><input value="乙"><video></video><iframe></iframe><iframe> </iframe><button></button>`, false); // prettier-ignore
    expect(page.dropped).toEqual([]);
    expect(page.lost).toEqual(['a video', 'a frame with another page (2 times)']);
    expect(wordsOf(page.root).trim()).toBe(han(100));
  });

  test('a part of what is gone is not told again', () => {
    expect(dropped(`${TEXT}<form>密<button>钮</button></form>`, false)).toEqual(['a form: “密钮” (2 characters)']);
  });
}); // prettier-ignore

describe('what stands around a text', () => {
  test.each([
    ['<nav>外</nav>', 'navigation'],
    ['<footer>外</footer>', 'the foot of the page'],
    ['<header>外</header>', 'the head of the page'],
    ['<aside>外</aside>', 'beside the text'],
    ['<menu><li>外</li></menu>', 'a menu'],
    ['<div role="navigation">外</div>', 'a part of the page'],
    ['<section role="complementary">外</section>', 'a part of the page'],
    ['<p role="banner">外</p>', 'a part of the page'],
    ['<div class="nav">外</div>', 'a part of the page'],
    ['<div id="footer">外</div>', 'a part of the page'],
    ['<div class="a sideBar">外</div>', 'a part of the page'],
    ['<div class="shareTo">外</div>', 'a part of the page'],
    ['<ul class="pager"><li>外</li></ul>', 'a part of the page'],
  ])('%s is %s', (element, what) => {
    expect(dropped(`${TEXT}${element}`)).toEqual([`${what}: “外” (1 character)`]);
    expect(left(`${TEXT}${element}`)).toBe(han(100));
    expect(left(`${TEXT}${element}`, false)).toBe(`${han(100)}外`);
  });

  test.each(['h1', 'h6', 'p', 'li', 'article', 'section', 'span', 'a', 'strong', 'em', 'sup'].map((name) => [`<${name} class="footer">内</${name}>`]).concat([
    ['<table class="nav"><tr class="top"><td class="head">内</td><th class="head">内</th></tr></table>'],
    ['<div class="navy">内</div>'],
    ['<div role="region">内</div>'],
    ['<div id="zoom" class="top">内</div>'],
    ['<div class="pages_content head">内</div>'],
    ['<div role="main" class="top">内</div>'],
    ['<header><h1>内</h1></header>'],
    ['<div class="top"><div><h1>内</h1></div></div>'],
  ]))('%s is none', (element) => {
    expect(dropped(`${TEXT}${element}`)).toEqual([]);
    expect(left(`${TEXT}${element}`)).toContain('内');
  });

  test('nothing that is more than half of the page', () => {
    expect(left('<p>字字</p><nav>外外</nav>')).toBe('字字');
    expect(left('<p>字字</p><nav>外外外</nav>')).toBe('字字外外外');
  });

  const links = (count: number, words: string, more = ''): string => `<div>${`<a href="/a">${words}</a>${more}`.repeat(count)}</div>`;
  test.each([
    ['four links', links(4, '外外'), true],
    ['three', links(3, '外外'), false],
    ['four in a paragraph', `<p>${links(4, '外外').slice(5, -6)}</p>`, false],
    ['four in a list', `<ul><li>${links(4, '外外').slice(5, -6)}</li></ul>`, true],
    ['four to places of the page', links(4, '外外').replaceAll('/a', '#a'), false],
    ['four that lead nowhere', links(4, '外外').replaceAll(' href="/a"', ''), false],
    ['three of them, and one to a place', `<div>${links(3, '外外').slice(5, -6)}<a href="#a">外外</a></div>`, false],
    // 24 of 28 characters are links, and 16 of 20.
    ['links and little else', links(4, han(6), '外'), true],
    ['links and more else', links(4, han(4), '外'), false],
    // 17 of 20 are exactly the share.
    ['links of the very share', `<div>${`<a href="/a">${han(17)}</a>外外外`.repeat(4)}</div>`, false],
    ['long links', links(4, han(39)), true],
    ['longer ones, which are entries', links(4, han(40)), false],
    ['links without words', links(4, ''), false],
  ])('%s', (_, element, isTaken) => {
    const page = cleaned(`<p>${han(1000)}</p>${element}`);
    expect(page.dropped.map((each) => each.split(':')[0])).toEqual(isTaken ? ['links to other pages'] : []);
  });
}); // prettier-ignore

describe('the text of a page is', () => {
  const split = (body: string): readonly [string, readonly string[]] => [left(body), dropped(body).map((each) => each.split(':')[0] ?? '')];
  test.each([
    ['what is called an article', `<div>外</div><article>${han(3)}</article><div>外</div>`, han(3), ['before the text', 'behind the text']],
    ['what is called the main part', `<div>外</div><main>${han(3)}</main>`, han(3), ['before the text']],
    ['what has that role', `<div role="main">${han(3)}</div><div>外</div>`, han(3), ['behind the text']],
    ['not with half of the words', `<div>外外</div><article>${han(2)}</article>`, `外外${han(2)}`, []],
    ['what is named for sure, with more than a fifth', `<div>外外外</div><div id="zoom">${han(1)}</div>`, han(1), ['before the text']],
    ['not with a fifth', `<div>外外外外</div><div id="zoom">${han(1)}</div>`, `外外外外${han(1)}`, []],
    ['what has such a class', `<div>外外外</div><div class="a TRS_Editor b">${han(1)}</div>`, han(1), ['before the text']],
    ['the first of several', `<article>${han(6)}<article>${han(4)}</article></article><div>外</div>`, han(10), ['behind the text']],
    ['all, where none is named', `<div>外</div><div>${han(9)}</div>`, `外${han(9)}`, []],
    ['with the title that stands outside it', `<h1>题</h1><div>外</div><article>${han(5)}</article>`, `题${han(5)}`, ['before the text']],
    ['with its own title alone', `<h1>题</h1><article><h1>内</h1>${han(5)}</article>`, `内${han(5)}`, ['before the text']],
    ['within other parts', `<div><div>外</div><div><p>外</p><article>${han(9)}</article><p>外</p></div></div><div>外</div>`, han(9), ['behind the text', 'before the text', 'before the text', 'behind the text']],
    ['without white space around it', `<div> </div><article>${han(5)}</article>\n`, han(5), []],
  ])('%s', (_, body, words, places) => {
    expect(split(body)).toEqual([words, places]);
  });

  test('the lines around it are kept as lines, and a label stands with its value', () => {
    const around = (outside: string): readonly string[] => cleaned(`<div>${outside}</div><article>${han(90)}</article>`).around;
    expect(around('<p>甲</p><p>乙 \n 丙</p>丁<br>戊')).toEqual(['甲', '乙 丙丁', '戊']);
    expect(around('<ul><li>甲</li></ul><h3>乙</h3><dl><dt>丙</dt><dd>丁</dd></dl>')).toEqual(['甲', '乙', '丙', '丁']);
    expect(around('<table><tr><td>文号：</td><td>甲〔2024〕1号</td><th>来源: </th><td>乙</td></tr><tr><td>戊</td></tr></table>')).toEqual([
      '文号：甲〔2024〕1号\u3000\u3000来源：乙',
      '戊',
    ]);
    expect(around('<span>甲</span><b>乙</b> ')).toEqual(['甲乙']);
  });
}); // prettier-ignore

describe('a line of the page within the text', () => {
  test.each([
    ['goes', '<p>【打印本页】</p>', true],
    ['goes with the elements around its words', '<p><span>打印</span></p>', true],
    ['goes where white space breaks it', '<p>相关\n链接</p>', false],
    ['goes with 79 characters', `<p>版权所有${'甲'.repeat(75)}</p>`, true],
    ['stays with 80', `<p>版权所有${'甲'.repeat(76)}</p>`, false],
    ['stays where there is more', '<p>打印本页的办法</p>', false],
  ])('%s', (_, element, isTaken) => {
    expect(dropped(`<p>${han(500)}</p>${element}`)).toHaveLength(isTaken ? 1 : 0);
    expect(dropped(`<p>${han(500)}</p>${element}`, false)).toEqual([]);
  });
  test('is told once', () => {
    expect(dropped(`${TEXT}<div><p><span>打印</span></p></div>`)).toEqual(['a line of the page: “打印” (2 characters)']);
  });
}); // prettier-ignore
