import { describe, expect, test } from 'vitest';
import { p } from '../fixtures/docx.ts';
import { takeDocx } from '../fixtures/taken.ts';

const PAGE = '<html><head><meta charset="utf-8"></head><body><h1>甲乙法</h1><p>第一条 丙。</p></body></html>';
const ARCHIVE = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----x"',
  '',
  '------x',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: file:///C:/fake/document.html',
  '',
  PAGE.replaceAll('=', '=3D'),
  '',
  '------x--',
].join('\r\n');
const insert = (name: string): string => `<w:altChunk r:id="img-${name.replace(/\..*$/u, '')}"/><w:sectPr/>`;
const media = { 'a.mht': Buffer.from(ARCHIVE), 'b.html': Buffer.from(PAGE), 'c.rtf': Buffer.from('{\\rtf1 x}') };
const LEFT_OUT = 'an inserted document (altChunk): it is left out';

describe('readDocx() reads a document that is one inserted page', () => {
  test.each(['a.mht', 'b.html'])('%s', async (name) => {
    const { markdown, lost, dropped } = await takeDocx({
      body: insert(name),
      media,
      header: p('某某办公厅文件'),
    });
    expect(markdown).toBe('# 甲乙法\n\n第一条 丙。\n');
    expect(lost).toEqual([]);
    expect(dropped).toEqual([expect.stringContaining('某某办公厅文件')]);
  });

  test('not one beside words of the document, or one of two, which are told', async () => {
    const beside = await takeDocx({ body: p('正文。') + insert('a.mht'), media });
    expect([beside.markdown, beside.lost]).toEqual(['正文。\n', [LEFT_OUT]]);
    const two = await takeDocx({ body: p('正文。') + insert('a.mht') + insert('b.html'), media });
    expect([two.markdown, two.lost]).toEqual(['正文。\n', [LEFT_OUT, LEFT_OUT]]);
  });
});
