import { describe, expect, test } from 'vitest';
import { takeIn, type TakenIn } from '../../src/intake/take-in.ts';
import { PIXEL } from '../fixtures/docx.ts';

const PAGE = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const take = async (html: string, address?: string, beside?: (address: string) => Promise<Uint8Array | undefined>): Promise<TakenIn> => {
  const surroundings = beside ? { beside } : {};
  const { value, issues } = await takeIn({ file: 'a.html', bytes: Buffer.from(html), kind: 'html' }, undefined, surroundings, address);
  if (!value) throw new Error(issues.map(({ actual }) => actual).join());
  return value;
}; // prettier-ignore
const BODY = '<p>各县人民政府：</p><p>为加强节水，现通知如下，请各地结合实际认真贯彻执行。</p>';

describe('a title that stands twice stands once, and that is told', () => {
  test.each([
    ['on one line', '<p><b>关于加强节水工作的通知</b></p>'],
    ['broken over lines', '<p>关于加强<br>节水工作的通知</p>'],
    ['below a line of its own', '<p>云府发〔2024〕5号</p><p>关于加强</p><p>节水工作的通知</p>'],
  ])('%s', async (_, second) => {
    const { text, dropped } = await take(PAGE(`<h1>关于加强节水工作的通知</h1>${second}${BODY}`));
    expect(text.match(/节水工作的通知/gu)).toHaveLength(1);
    expect(text).toMatch(/^# 关于加强节水工作的通知\n/u);
    expect(dropped).toContain('the title, a second time: 关于加强节水工作的通知');
  });

  test('but a paragraph that only begins like it stays', async () => {
    const { text } = await take(PAGE(`<h1>节水</h1><p>节水工作很重要。</p>${BODY}`));
    expect(text).toContain('节水工作很重要。');
  });
});

test('words that a style makes bold or slanted are stressed', async () => {
  const { text } = await take(
    PAGE('<h1>通知</h1><p><span style="color:red;font-weight:700">一、领导。</span>各县。<i style="">甲</i><font style="font-style: italic">乙</font><span style="font-weight:400">丙</span></p>'),
  );
  expect(text).toContain('**一、领导。**<!-- -->各县。*甲乙*丙');
}); // prettier-ignore

describe('pictures that a program loads when they are seen', () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  const html = PAGE(`<h1>公报</h1>${BODY}<p><img src="data:image/gif;base64,${gif.toString('base64')}" data-src="i/a.png" alt="图"></p>`);
  test('are taken from where they are; what stands in for them is not published', async () => {
    const { pictures, text } = await take(html, undefined, (address) => Promise.resolve(address === 'i/a.png' ? PIXEL : undefined));
    expect(text).toContain('![图](images/picture-1.png)');
    expect(pictures.map(({ bytes }) => Buffer.compare(bytes, PIXEL))).toEqual([0]);
    const { pictures: none, lost } = await take(html.replace(' alt="图"', ''));
    expect(none).toEqual([]);
    expect(lost.join()).toContain('the picture i/a.png: it is not beside the file');
  });

  test('and a small picture without another address is kept', async () => {
    const { pictures } = await take(html.replace(' data-src="i/a.png"', ''));
    expect(pictures).toHaveLength(1);
  });
}); // prettier-ignore

test('the time and the account of a post of WeChat are findings, and the site’s name never stands in', async () => {
  const post = (time: string): string =>
    PAGE(
      `<h1 id="activity-name">治水纪实</h1><div id="meta"><span id="js_author_name">张三</span><a id="js_name"> 云岭水利 </a><em id="publish_time">${time}</em></div><div id="js_content">${BODY}</div><script>var ct = "1709605200";</script>`,
      '<meta property="og:site_name" content="微信公众平台">',
    );
  const { findings } = await take(post('2024-03-06 10:20'));
  expect(findings.published[0]?.value).toBe('2024-03-06');
  expect(findings.publisher.filter(({ isWeak }) => isWeak !== true)[0]?.value).toBe('云岭水利');
  expect(findings.author[0]?.value).toBe('张三');
  expect((await take(post(''))).findings.published[0]?.value).toBe('2024-03-05');
});

test('a page that goes on says so, with the address of what comes next', async () => {
  const html = PAGE(
    `<h1>水利志</h1>${BODY}<p><a href="b_2.html">附件1：指标表</a></p><div><a href="a_2.html">下一页</a></div>`,
  );
  const { lost, text } = await take(html, 'https://a.example/n/a.html');
  expect(lost).toContain(
    'the text goes on: “下一页” leads to https://a.example/n/a_2.html, which was not read; save that page too',
  );
  // A line that leads to an attachment is no heading, and its address is kept.
  expect(text).toContain('\n[附件1：指标表](https://a.example/n/b_2.html)\n');
  expect((await take(html.replace('a_2.html', '#'))).lost.join()).not.toContain('goes on');
});
