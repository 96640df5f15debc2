import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';

/** Texts that were read in the wrong encoding or escaped, and texts that look like it and are not. */
const sentences = readFileSync(path.resolve(import.meta.dirname, '../fixtures/glosses/sentences.txt'), 'utf8')
  .trimEnd()
  .split('\n');
const texts = sentences.slice(0, 20).map((sentence, at) => `${sentence}\n${sentences[at + 1] ?? ''}`);
const restored = (received: string) => restore(received, { lexicon: loadLexicon, file: 'a.txt' });

/** As browsers read it: five bytes of Windows-1252 that have no character stay control characters. */
const as1252 = (bytes: Buffer): string =>
  [...bytes].map((byte) => {
    const character = iconv.decode(Buffer.from([byte]), 'windows-1252');
    return character === '\ufffd' ? String.fromCharCode(byte) : character;
  }).join(''); // prettier-ignore
const escape = (text: string, write: (character: string) => string): string =>
  [...text].map((character) => (character > '\x7f' ? write(character) : character)).join('');
const hex = (character: string, sign: string): string =>
  [...Buffer.from(character)].map((byte) => sign + byte.toString(16).toUpperCase()).join('');

describe('what loses nothing comes back whole and proved', () => {
  test.each<[string, (text: string) => string, ((text: string) => string)?]>([
    ['UTF-8 as Windows-1252', (text) => as1252(Buffer.from(text))],
    ['UTF-8 as Latin-1', (text) => Buffer.from(text).toString('latin1')],
    ['UTF-8 as Windows-1252, twice', (text) => as1252(Buffer.from(as1252(Buffer.from(text))))],
    ['GBK as Latin-1', (text) => iconv.encode(text, 'gbk').toString('latin1')],
    ['Big5 as Latin-1', (text) => iconv.encode(text, 'big5').toString('latin1'), convertCharwise],
    ['addresses', (text) => escape(text, (character) => hex(character, '%'))],
    ['quoted-printable', (text) => escape(text, (character) => hex(character, '='))],
    ['\\u escapes', (text) => escape(text, (character) => `\\u${character.charCodeAt(0).toString(16)}`)],
    ['numbers of characters', (text) => escape(text, (character) => `&#${character.charCodeAt(0)};`)],
    ['the same in hexadecimal, escaped twice', (text) => escape(text, (character) => `&amp;#x${character.charCodeAt(0).toString(16)};`)],
  ])('%s', (_, damage, before = (text) => text) => {
    for (const text of texts.map(before)) {
      const { value, issues } = restored(damage(text));
      expect(value).toMatchObject({ text, verified: true });
      expect(issues).toEqual([]);
      expect(value.edits.length).toBeGreaterThan(0);
    }
  }); // prettier-ignore
});

describe('what loses bytes comes back, or is refused, and is never passed over', () => {
  test.each<[string, (text: string) => string]>([
    ['UTF-8 as GBK', (text) => new TextDecoder('gbk').decode(Buffer.from(text))],
    ['UTF-8 as Big5', (text) => new TextDecoder('big5').decode(Buffer.from(text))],
    ['UTF-8 as Shift-JIS', (text) => new TextDecoder('shift_jis').decode(Buffer.from(text))],
    ['GBK as Big5', (text) => new TextDecoder('big5').decode(iconv.encode(text, 'gbk'))],
    ['GBK as Shift-JIS', (text) => new TextDecoder('shift_jis').decode(iconv.encode(text, 'gbk'))],
    ['Big5 as GBK', (text) => new TextDecoder('gbk').decode(iconv.encode(convertCharwise(text), 'big5'))],
    ['replacement characters', (text) => text.replaceAll(/[的年，]/gu, '\ufffd')],
    ['replacement characters read as GBK', (text) => text.replaceAll(/../gu, '锟斤拷')],
  ])('%s', (_, damage) => {
    for (const text of texts) {
      const received = damage(text);
      const { value, issues } = restored(received);
      const isWhole = value.verified && [text, convertCharwise(text)].includes(value.text) && value.family !== 'none';
      if (!isWhole) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      expect(value.text.split('\ufffd').length).toBeLessThanOrEqual(received.split('\ufffd').length);
    }
  });

  test('each place that is lost is named', () => {
    const { issues } = restored('图书馆\ufffd开门，\n工作锟斤拷时间，请到门口。');
    expect(issues.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['damage-bytes-lost', 1, 4],
      ['damage-bytes-lost', 2, 3],
    ]);
  });

  test('ruin that nothing explains is refused with what was tried', () => {
    const { issues } = restored('偈偃偕偾傩兕凫刳剀剜劂劓匦匾卣厝叵吡呋咄咝哚哿唏啕啖喈嗑嗔嘌噔囹圄圊圜坳坻坼垧');
    expect(issues).toMatchObject([{ code: 'text-unreadable', severity: 'error', place: { line: 1 } }]);
    expect(issues[0]?.note).toMatch(/utf8-as-latin1: .*gbk-as-big5: .*big5-as-gbk: /u);
  });
});

describe('what is like them stays', () => {
  test.each([
    ['French', 'À l’été, les élèves français préfèrent être dehors ; où êtes-vous allés, Noël ou Pâques ? Ça dépend.'],
    ['Vietnamese', 'Việt Nam là một quốc gia nằm ở phía đông bán đảo Đông Dương thuộc khu vực Đông Nam Á.'],
    ['Japanese', '日本語の文章には漢字と仮名が交じって書かれ、図書館は毎日開いている。'],
    ['half-width katakana', 'ﾄｼｮｶﾝ ﾊ ﾏｲﾆﾁ ｱｲﾃｲﾏｽ'],
    ['Korean', '도서관은 매일 열려 있으며 주말에도 책을 빌릴 수 있다. 大韓民國'],
    ['Russian', 'Библиотека открыта каждый день, кроме воскресенья.'],
    ['Greek mathematics', 'α + β ≤ γ, ∀ε > 0 ∃δ > 0: |x − y| < δ ⇒ |f(x) − f(y)| < ε'],
    ['classical Chinese', '子曰：「學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？人不知而不慍，不亦君子乎？」'],
    ['verse without marks', '床前明月光\n疑是地上霜\n舉頭望明月\n低頭思故鄉'],
    ['names', '王建国 李淑芬 陈志明 张桂兰 刘永强 赵秀英 周文斌 吴丽华 郑国栋 孙玉梅'],
    ['names in a mass', '王建国李淑芬陈志明张桂兰刘永强赵秀英周文斌吴丽华郑国栋孙玉梅冯德海褚亚男'],
    ['rare characters of a dictionary', '饕餮、魑魅、魍魉、龃龉、囹圄、耄耋、狴犴、貔貅、睚眦、螭吻、狻猊、霸下。'],
    ['a list of elements', '氢 氦 锂 铍 硼 碳 氮 氧 氟 氖 钠 镁 铝 硅 磷 硫 氯 氩 钾 钙'],
    ['a shop sign', '鑫'],
    ['two bytes of another alphabet', 'Ã, ã et Â'],
    ['a page about entities', '在网页中，“&nbsp;”表示空格，“&lt;”表示小于号，“&ldquo;”表示左引号。'],
    ['addresses with characters in them', '见 https://a.example/%E5%9B%BE%E4%B9%A6 和 https://b.example/%E4%B8%AD%E6%96%87 两页。'],
    ['percentages', '增长了5%20日以后，占比为3%25万元。'],
    ['a program', 'const a = "\\u4e2d\\u6587\\u5b57"; if (a) { return [a, "\\u3002"]; }'],
    ['equations', 'x=AB+CD, y=12=3*4; 其中a=E5是常数。'],
  ])('%s', (_, text) => {
    expect(restored(text)).toMatchObject({ value: { text, family: 'none', edits: [] }, issues: [] });
  }); // prettier-ignore

  test('a text that was published ruined is what it was', () => {
    const received = as1252(Buffer.from(texts[0] ?? ''));
    expect(restore(received, { lexicon: loadLexicon, rules: 2 })).toMatchObject({
      value: { text: received },
      issues: [],
    });
  });
});
