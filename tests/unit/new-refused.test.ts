import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { readReceived } from '../../scripts/new/read-received.ts';
import { takeIn } from '../../src/intake/take-in.ts';
import { expectUseful } from '../fixtures/damage.ts';
import { makeBomb, makeDocx, makeLocked, p, PIXEL } from '../fixtures/docx.ts';
import { makePdf } from '../fixtures/pdf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-received-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

const lostByte = (): Buffer[] => {
  const bytes = iconv.encode('治理河湖\n改善水环境，建设美丽河湖。\n', 'gb18030');
  return [bytes.subarray(0, 16), Buffer.from([0xff]), bytes.subarray(17)];
};

test.skipIf(process.platform === 'win32')('a pipe that nobody writes to is refused and not waited for', async () => {
  const pipe = path.join(folder, 'pipe');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const { value, issues } = await readReceived(pipe);
  expect(value).toBeUndefined();
  expect(issues).toMatchObject([{ code: 'file-irregular', actual: 'a folder or a device' }]);
});

describe('a file that is not taken in: what it is and what to do', () => {
  test.each<[name: string, file: () => string, says: RegExp]>([
    ['an empty file', () => put('empty.txt', ''), /an empty file[^]*Give the file that holds the text\./u],
    ['white space', () => put('white.txt', ' \r\n\t\n'), /nothing but white space/u],
    ['white space behind a byte order mark', () => put('mark.txt', '\ufeff \n'), /nothing but white space/u],
    ['white space of Chinese texts', () => put('wide.txt', '　　\n　\n'), /only white space and marks/u],
    [
      'a text in GBK that lost a byte, where it lost it',
      () => put('lost.txt', Buffer.concat(lostByte())),
      /byte 0xBB at offset 15/u,
    ],
    ['a file that is not there', () => path.join(folder, 'nowhere.txt'), /there is no such file[^]*Correct the path/u],
    ['a folder', () => folder, /a folder|it is a folder/u],
    [
      'a page whose text a program writes',
      () => put('app.html', '<div id="app"></div><script>render()</script>'),
      /no text[^]*save it from a browser/u,
    ],
    [
      'a document that a password protects',
      () => put('locked.docx', makeLocked()),
      /a password protects[^]*without the password/u,
    ],
    [
      'a document of an old kind',
      () => put('old.doc', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex')),
      /an old kind \(\.doc\)[^]*save it as \.docx/u,
    ],
    [
      'a package that is no document',
      () => put('sheet.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })),
      /no Word document/u,
    ],
    [
      'a damaged document',
      () => put('half.docx', makeDocx({ body: p('甲。') }).subarray(0, 900)),
      /no Word document|damaged one/u,
    ],
    [
      'a document with entities',
      () => put('entity.docx', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') })),
      /definitions \(DTD\)/u,
    ],
    ['a ZIP bomb', () => put('bomb.docx', makeBomb()), /unpack to far more than a document[^]*It was not opened/u],
    ['a scan', () => put('scan.pdf', makePdf([[], []])), /without text[^]*OCR/u],
    ['a picture', () => put('scan.png', PIXEL), /a picture[^]*OCR/u],
    [
      'a text in an encoding that it is not',
      () => put('bytes.txt', Buffer.from([0x80, 0xff, 0xff, 0x41, 0xfe])),
      /byte 0x|no encoding|Say which encoding/u,
    ],
  ])('%s', async (_, file, says) => {
    const { value: received, issues } = await readReceived(file());
    const taken = received ? await takeIn(received, undefined) : { value: undefined, issues };
    expect(taken.value).toBeUndefined();
    expect(taken.issues).toMatchObject([{ severity: 'error' }]);
    taken.issues.forEach(expectUseful);
    const [{ actual, note } = { actual: '', note: '' }] = taken.issues;
    expect(`${actual} ${note}`).toMatch(says);
  });
});
