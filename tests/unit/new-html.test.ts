import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { PIXEL } from '../fixtures/docx.ts';
import { HOSTILE } from '../fixtures/hostile-content.ts';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { takeHtml } from '../fixtures/taken.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-html-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<title>关于加快河湖治理的意见_某省人民政府网</title>
<meta name="ArticleTitle" content="关于加快河湖治理的意见"><meta name="PubDate" content="2024-03-06 09:30"><meta name="ContentSource" content="某省水利厅">
<link rel="canonical" href="https://water.example/2024/12.html">
<script>document.write('<p>不该有的话</p>')</script><style>p { color: red }</style></head>
<body><header class="site-header"><a href="/">首页</a></header>
<nav><a href="/a">新闻</a><a href="/b">政务</a></nav>
<div class="breadcrumb">您的位置：<a href="/">首页</a> > <a href="/z">政策</a></div>
<div class="wrap"><h1>关于加快河湖治理的意见</h1>
<div class="info">发布时间：2024年3月5日　来源：某省水利厅　字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div class="share-box">分享到：<a href="#">微信</a></div>
<div id="UCAP-CONTENT"><p>　　为<b>加快</b>河湖
治理，现提出如下意见。</p>
<p>　　一、总体要求<br>　　坚持<em>节水优先</em>，详见<a href="https://water.example/a_(b).html">附件</a>、<a href="javascript:pwned()">说明</a>。</p>
<ol start="3"><li>治理河道</li><li>修复湿地<ul><li>恢复水面</li></ul></li></ol>
<p>水质达标率为85%<sup><a href="#fn1" id="ref1">①</a></sup>，面积12km<sup>2</sup>。</p>
<p id="fn1">① 按断面计算。<a href="#ref1">返回</a></p>
<p class="tail">责任编辑：王芳</p></div>
<p><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></p></div>
<div class="footer">版权所有：某省人民政府 ICP备12345678号</div>
<iframe src="https://ads.example/"></iframe></body></html>`;

describe('readHtml() takes the text out of a page', () => {
  test('and nothing of the page', async () => {
    const { markdown, dropped, lost } = await takeHtml(PAGE);
    expect(markdown).toBe(
      [
        '# 关于加快河湖治理的意见',
        '为**加快**河湖治理，现提出如下意见。',
        '一、总体要求',
        '坚持*节水优先*，详见[附件](https://water.example/a_%28b%29.html)、说明。',
        '3. 治理河道\n4. 修复湿地\n   - 恢复水面',
        '水质达标率为85%[^1]，面积12km²。',
        '[^1]: 按断面计算。\n',
      ].join('\n\n'),
    );
    expect(dropped.join('\n')).toMatch(/新闻/u);
    expect(dropped.join('\n')).toMatch(/责任编辑：王芳/u);
    expect(dropped.join('\n')).toMatch(/版权所有/u);
    expect(dropped.join('\n')).toMatch(/打印本页/u);
    expect(lost).toEqual(['a frame with another page']);
  });

  test('what the page says of the text is found', async () => {
    const { findings } = await takeHtml(PAGE);
    expect(findings.title.map(({ value }) => value)).toContain('关于加快河湖治理的意见');
    expect(findings.published.map(({ value }) => value)).toContain('2024-03-06');
    expect(findings.publisher[0]?.value).toBe('某省水利厅');
    expect(findings.address[0]?.value).toBe('https://water.example/2024/12.html');
  });

  test.each([
    ['gb2312', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'gb18030'],
    ['big5', '<meta charset="big5">', 'big5'],
    ['utf-16le', '', 'utf-16le'],
  ])('in the encoding that it has: %s', async (_, meta, encoding) => {
    const html = `<html><head>${meta}</head><body><p>${encoding === 'big5' ? '中華民國憲法' : '加快河湖治理'}</p></body></html>`;
    const bytes = iconv.encode(html, encoding, { addBOM: encoding.startsWith('utf-16') });
    const { markdown } = await takeHtml(bytes);
    expect(markdown).toBe(`${encoding === 'big5' ? '中華民國憲法' : '加快河湖治理'}\n`);
  });

  test('where the page is wrong about its encoding, it is read as what it is, and that is said', async () => {
    const { markdown, lost } = await takeHtml('<meta charset="gb2312"><p>加快河湖治理，改善水环境。</p>');
    expect(markdown).toBe('加快河湖治理，改善水环境。\n');
    expect(lost).toEqual(['the page says that it is gbk, which its bytes are not: it was read as utf-8']);
  });

  test('where the site names the text, all around it is left out, and read for what it says', async () => {
    const { markdown, findings, lost } =
      await takeHtml(`<head><link rel="canonical" href="https://city.example/zw/t1.html"></head>
      <div class="BreadcrumbNav">首页 > 文件</div>
      <table><tr><td><b>索 引 号：</b></td><td>000</td><td><b>主题分类：</b></td><td>水利</td></tr>
      <tr><td>发文机关：</td><td>某市人民政府</td><td>成文日期：</td><td>2023年07月28日</td></tr></table>
      <h1>某市人民政府关于印发<br>《节水办法》的通知</h1><div class="pages-date">2023-08-02 16:20 字体：<a>大</a></div>
      <div id="js_content" style="visibility: hidden"><p>现将《节水办法》印发给你们，请结合本地区、本部门实际，认真贯彻执行，加强节约用水工作。</p><p>见<a href="files/a.pdf">附表</a>。</p></div>`);
    expect(markdown).toBe(
      '# 某市人民政府关于印发《节水办法》的通知\n\n现将《节水办法》印发给你们，请结合本地区、本部门实际，认真贯彻执行，加强节约用水工作。\n\n见[附表](https://city.example/zw/files/a.pdf)。\n',
    );
    expect(findings.publisher[0]?.value).toBe('某市人民政府');
    expect(findings.date[0]?.value).toBe('2023-07-28');
    expect(lost).toEqual([]);
  });

  test('a link that leads nowhere any more is said', async () => {
    const { markdown, lost } = await takeHtml('<p>见<a href="/files/a.pdf">附表</a>。</p>');
    expect(markdown).toBe('见附表。\n');
    expect(lost).toEqual(['the link of “附表” to /files/a.pdf, on the site that the page is from (paragraph 1)']);
  });

  test('a table that only arranges the page is none', async () => {
    const { markdown } = await takeHtml('<table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table>');
    expect(markdown).toBe('第一段。\n\n第二段。\n');
  });

  test('what a rowspan covers is one with the cell above', async () => {
    const { markdown } = await takeHtml(
      '<table><tr><th>地区</th><th>年</th></tr><tr><td rowspan="2">东部</td><td>2023</td></tr><tr><td>2024</td></tr></table>',
    );
    expect(markdown).toBe('| 地区 | 年 |\n| --- | --- |\n| 东部 | 2023 |\n| ^^ | 2024 |\n');
  });

  test('pictures beside the page are taken, others are said', async () => {
    mkdirSync(path.join(folder, '意见_files'), { recursive: true });
    writeFileSync(path.join(folder, '意见_files', '图 1.png'), PIXEL);
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    const html = `<p>甲<img src="意见_files/%E5%9B%BE%201.png" alt="水质"></p><p>乙<img src="https://x.example/a.png"></p>
      <p>丙<img src="../../../../../../etc/hostname"><img src="secret.txt"></p><p>丁<img src="data:image/png;base64,${PIXEL.toString('base64')}"></p>`;
    const { markdown, pictures, lost } = await takeHtml(html, path.join(folder, '意见.html'));
    expect(markdown).toBe('甲![水质](images/picture-1.png)\n\n乙\n\n丙\n\n丁![](images/picture-1.png)\n');
    expect(pictures.map(({ name }) => name)).toEqual(['picture-1.png']);
    expect(lost.join('\n')).toMatch(/x\.example[\s\S]*hostname[\s\S]*secret/u);
  });
});

describe('readHtml() runs nothing and keeps no program', () => {
  test('scripts, frames, handlers and addresses of programs', async () => {
    const { markdown } = await takeHtml(
      `<p onclick="pwned()">甲<script>pwned()</script><iframe srcdoc="<p>pwned"></iframe><object data="x">pwned</object></p>
       <svg><script>pwned()</script></svg><a href="java&#10;script:pwned()">乙</a><a href="data:text/html,pwned">丙</a>
       <img src="x" onerror="pwned()"><template>pwned</template><noscript>pwned</noscript><form action="pwned"><input value="pwned"></form>`,
    );
    expect(markdown).toBe('甲\n\n乙丙\n');
  });

  test.each([
    ['<math><mi>x</mi><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>', 'x=(a+b)/2'],
    ['<math><msup><mn>10</mn><mn>4</mn></msup><msub><mi>m</mi><mn>2</mn></msub><msqrt><mi>y</mi></msqrt></math>', '10⁴m₂√y'],
    ['<math><semantics><mrow><mi>z</mi></mrow><annotation encoding="application/x-tex">z</annotation></semantics></math>', 'z'],
    ['<math display="block" onclick="pwned()"><mi href="https://x.example/">x</mi><mtext><script>pwned()</script>甲</mtext><maction><mi>y</mi></maction><img src="x"></math>', 'x甲y'],
    ['<math><mfenced open="[" close=")"><mi>a</mi><mi>b</mi></mfenced><mover accent="true"><mi>x</mi><mo>¯</mo></mover></math>', '[a,b)x¯'],
  ])('a formula is kept, and is text as it would be typed: %s', async (formula, text) => {
    const { markdown, lost } = await takeHtml(`<p>设${formula}。</p>`);
    expect(markdown).toMatch(/^设<math[ >].*<\/math>。\n$/u);
    expect(markdown).not.toMatch(/pwned|href|img|maction/u);
    expect(layOut(markdown, 'markdown').text).toBe(`设${text}。\n`);
    expect(lost).toEqual([]);
  }); // prettier-ignore

  test.each([
    ['<button>提交</button>', 'a button: “提交” (2 characters)'],
    ['<select><option>甲</option><option>乙</option></select>', 'a choice in a form: “甲乙” (2 characters)'],
    ['<noscript>请打开程序</noscript>', 'what is shown where programs do not run: “请打开程序” (5 characters)'],
    ['<svg><text>图一</text></svg>', 'a drawing (SVG): “图一” (2 characters)'],
    ['<object>说明</object>', 'an embedded object: “说明” (2 characters)'],
    ['<form><label>搜索</label><input></form>', 'a form: “搜索” (2 characters)'],
  ])('what is no text is named with its words: %s', async (element, named) => {
    const { markdown, dropped } = await takeHtml(`<p>正文第一句。</p>${element}<p>正文第二句。</p>`);
    expect(markdown).toBe('正文第一句。\n\n正文第二句。\n');
    expect(dropped).toEqual([named]);
  });

  test.each([
    ['<ul>甲<li>乙</li>丙</ul>', '- 甲\n- 乙\n\n  丙\n'],
    ['<ul><li>甲</li><b>乙</b></ul>', '- 甲\n\n  **乙**\n'],
    ['<table>甲<tr><td>乙</td><td>丙</td></tr></table>', '甲\n\n| 乙 | 丙 |\n| --- | --- |\n'],
    ['<table><tr><td>乙</td>甲<td>丙</td></tr></table>', '甲\n\n| 乙 | 丙 |\n| --- | --- |\n'],
  ])('words that no item and no cell holds: %s', async (html, text) => {
    expect((await takeHtml(html)).markdown).toBe(text);
  });

  test('a form that the whole page is in is no form', async () => {
    const page = '<form id="form1"><p>正文第一句。</p><input><button>提交</button></form><p>尾</p>';
    expect((await takeHtml(page)).markdown).toBe('正文第一句。\n\n尾\n');
  });

  test('text that looks like markup stays text', async () => {
    const { markdown } = await takeHtml(
      `<p>${HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p><p># 一</p><p>1. 二</p><p>&gt; 三</p>`,
    );
    expect(markdown).toContain('\\<script>');
    expect(markdown).toContain('\\[x\\](javascript:pwned())');
    expect(markdown).toContain('\\# 一\n\n1\\. 二\n\n\\> 三');
  });

  test('nesting without end, spans of any size and names of every object', async () => {
    const nest = (depth: number): string => '<div>'.repeat(depth) + '底' + '</div>'.repeat(depth);
    expect((await takeHtml(nest(1000))).markdown).toBe('底\n');
    const { value, issues } = await readHtml(Buffer.from(nest(200_000)), { file: 'page.html', encoding: undefined });
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'markup-too-deep', actual: 'elements inside elements, thousands deep' }]);
    const wide = '<table><tr><td colspan="999999999" rowspan="999999999">甲</td><td>乙</td></tr></table>';
    expect((await takeHtml(wide)).markdown).toContain('甲');
    expect((await takeHtml('<constructor>甲</constructor><p __proto__="x" constructor>乙</p>')).markdown).toBe(
      '甲\n\n乙\n',
    );
  });
});
