import { describe, expect, test } from 'vitest';
import { type Block, type Inline, NOTHING_FOUND } from '../../src/intake/blocks.ts';
import { cleanBlocks, cleanFindings } from '../../src/intake/clean-blocks.ts';
import { elementsOf, parseHtml, wordsOf } from '../../src/intake/dom.ts';
import { decodeEntity } from '../../src/pipeline/restore/entities.ts';
import { excerpt } from '../../src/intake/excerpt.ts';
import { joinInlines } from '../../src/intake/inline.ts';
import { countLosses } from '../../src/intake/losses.ts';
import { readParts } from '../../src/intake/mhtml/parts.ts';
import { numberLists } from '../../src/intake/number-lists.ts';
import { collectPictures, findUndescribed } from '../../src/intake/pictures.ts';
import { nameWords, startTelling } from '../../src/intake/telling.ts';
import { tidyText } from '../../src/intake/tidy-text.ts';
import { decodeXml } from '../../src/intake/zip.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

describe('cleanBlocks()', () => {
  test('puts the characters of every kind of block in order, and tells it', () => {
    const { blocks, told, script } = cleanBlocks([
      paragraph(text('农\u2f3e'), { type: 'strong', content: [text('户\u200b')] }, { type: 'image', name: 'a\u200b', alt: 'b\u200b' }),
      { type: 'list', start: 1, items: [[paragraph(text('农\u2f3e'))]] },
      { type: 'table', rows: [[[text('农\u2f3e')]]] },
      { type: 'lines', lines: ['农\u2f3e'] },
    ]);
    expect(blocks).toEqual([
      paragraph(text('农户'), { type: 'strong', content: [text('户')] }, { type: 'image', name: 'a\u200b', alt: 'b\u200b' }),
      { type: 'list', start: 1, items: [[paragraph(text('农户'))]] },
      { type: 'table', rows: [[[text('农户')]]] },
      { type: 'lines', lines: ['农户'] },
    ]);
    expect(told).toEqual(['4 radicals (such as ⼀) that stood for characters (一): they are characters now', '1 zero-width characters and soft hyphens: taken out']);
    expect(script).toBe('hans');
  });

  test.each<[string, Block]>([
    ['paragraphs', paragraph(text('國家發展'))],
    ['lists', { type: 'list', start: undefined, items: [[paragraph(text('國家發展'))]] }],
    ['tables', { type: 'table', rows: [[[text('國家發展')]]] }],
    ['lines', { type: 'lines', lines: ['國家發展'] }],
  ])('knows the script by %s', (_, block) => {
    expect(cleanBlocks([block]).script).toBe('hant');
  });

  test('cleanFindings() does the same for what was found', () => {
    expect(cleanFindings({ ...NOTHING_FOUND, title: [{ value: '农\u2f3e', where: 'x\u200b' }] }, 'hans').title).toEqual([{ value: '农户', where: 'x\u200b' }]);
    expect(cleanFindings({ ...NOTHING_FOUND, author: [{ value: '農\u2f3e', where: 'x' }] }, 'hant').author[0]?.value).toBe('農戶');
  });
}); // prettier-ignore

describe('joinInlines() joins', () => {
  const strong = (...content: Inline[]): Inline => ({ type: 'strong', content });
  const emphasis = (...content: Inline[]): Inline => ({ type: 'emphasis', content });
  const link = (...content: Inline[]): Inline => ({ type: 'link', url: 'u', content });
  const NOTE: Inline = { type: 'note', label: '1' };
  test.each<[string, Inline[], Inline[]]>([
    ['texts beside each other', [text('甲'), text('乙')], [text('甲乙')]],
    ['the space around them', [text(' \u3000甲 \n 乙\u3000 ')], [text('甲乙')]],
    ['white space to one space', [text('a \t\r\n\f\u00a0\u2028\u2029 b')], [text('a b')]],
    ['a break between Chinese and Latin to a space', [text('甲\nb')], [text('甲 b')]],
    ['a break between marks to none', [text('，\r\n　　“乙')], [text('，“乙')]],
    ['a break that two texts part', [text('甲\n'), text('乙')], [text('甲乙')]],
    ['no characters without width', [text('a\u200b\u2060\ufeff\u00adb')], [text('ab')]],
    ['no controls', [text('a\u0007b\u0000')], [text('ab')]],
    ['two stresses to one', [strong(text('甲')), strong(text('乙'))], [strong(text('甲乙'))]],
    ['not of two kinds', [strong(text('甲')), emphasis(text('乙'))], [strong(text('甲')), emphasis(text('乙'))]],
    ['not apart', [strong(text('甲')), text('、'), strong(text('乙'))], [strong(text('甲')), text('、'), strong(text('乙'))]],
    ['an empty stress to nothing', [text('甲'), strong(), text('乙')], [text('甲乙')]],
    ['one of white space to a space', [text('a'), strong(text(' ')), text('b')], [text('a b')]],
    ['and not to two', [text('a '), strong(text(' ')), text(' b')], [text('a b')]],
    ['one with a note, which stays', [text('甲'), strong(NOTE)], [text('甲'), strong(NOTE)]],
    ['the space at the ends of stress', [strong(text(' 甲 '))], [strong(text('甲'))]],
    ['and of a link', [link(text(' 甲 ')), text(' ')], [link(text('甲'))]],
    ['texts in a link', [link(text('甲'), text('乙'))], [link(text('甲乙'))]],
    ['not two links', [link(text('甲')), link(text('乙'))], [link(text('甲')), link(text('乙'))]],
    ['what is nothing to nothing', [text(' '), text('\u3000')], []],
    ['the space before a note', [text(' '), NOTE, text(' ')], [NOTE]],
  ])('%s', (_, content, joined) => {
    expect(joinInlines(content)).toEqual(joined);
  });
}); // prettier-ignore

describe('numberLists() gives lists their numbers', () => {
  const MARK = /^#(\d*)(>?)#/u;
  const item = (words: string, ...more: Block[]): Block[] => [paragraph(text(words)), ...more];
  const list = (start: number | undefined, items: readonly (readonly Block[])[], isDeeper?: true): Block => ({ type: 'list', start, items, ...(isDeeper ? { isDeeper } : {}) }); // prettier-ignore
  test.each<[string, Block[], Block[]]>([
    ['and takes their marks', [list(1, [item('#3#甲'), item('#4#乙')])], [list(3, [item('甲'), item('乙')])]],
    ['two where a number is left out', [list(1, [item('#1#甲'), item('#3#乙')])], [list(1, [item('甲')]), list(3, [item('乙')])]],
    ['two where one repeats', [list(1, [item('#1#甲'), item('#1#乙')])], [list(1, [item('甲')]), list(1, [item('乙')])]],
    ['points without one', [list(undefined, [item('##甲'), item('##乙')])], [list(undefined, [item('甲'), item('乙')])]],
    ['none to points that have one', [list(undefined, [item('#1#甲'), item('#5#乙')])], [list(undefined, [item('甲')]), list(undefined, [item('乙')])]],
    ['items without a mark go on', [list(2, [item('甲'), item('乙')])], [list(2, [item('甲'), item('乙')])]],
    ['and the next number behind them', [list(2, [item('甲'), item('#3#乙')])], [list(2, [item('甲'), item('乙')])]],
    ['a level deeper below a number that is text', [list(1, [item('#1>#甲')])], [list(1, [item('甲')], true)]],
    ['not within an item', [list(1, [item('#1#甲', list(1, [item('#1>#乙')]))])], [list(1, [item('甲', list(1, [item('乙')]))])]],
    ['in an item in an item', [list(1, [item('#1#甲', list(1, [item('#5#乙')]))])], [list(1, [item('甲', list(5, [item('乙')]))])]],
    ['by the words within stress', [list(1, [[paragraph({ type: 'strong', content: [text('#4#甲')] })]])], [list(4, [[paragraph({ type: 'strong', content: [text('#4#甲')] })]])]],
    ['and takes marks from paragraphs', [paragraph(text('#1#甲'), text('#1#乙')), { type: 'lines', lines: ['#1#甲'] }], [paragraph(text('甲'), text('#1#乙')), { type: 'lines', lines: ['#1#甲'] }]],
    ['not from tables and notes', [{ type: 'note', label: '1', content: [text('#1#甲')] }], [{ type: 'note', label: '1', content: [text('#1#甲')] }]],
    ['an empty item is one', [list(1, [[], item('甲')])], [list(1, [[], item('甲')])]],
  ])('%s', (_, blocks, numbered) => {
    expect(numberLists(blocks, MARK)).toEqual(numbered);
  });
}); // prettier-ignore

describe('pictures', () => {
  const bytes = (start: string): Uint8Array => Buffer.from(start, 'latin1');
  test.each([
    ['\x89PNG\r\n\x1a\n…', 'picture-1.png'],
    ['\xff\xd8\xff…', 'picture-1.jpg'],
    ['GIF87a…', 'picture-1.gif'],
    ['GIF89a…', 'picture-1.gif'],
    ['RIFF\x01\x02\n\x04WEBP', 'picture-1.webp'],
    ['x\x89PNG\r\n\x1a\n', undefined],
    ['x\xff\xd8\xff', undefined],
    ['GIF88a', undefined],
    ['xGIF89a', undefined],
    ['RIFF\x01\x02\x03WEBP', undefined],
    ['xRIFF\x01\x02\x03\x04WEBP', undefined],
    ['<svg>', undefined],
    ['', undefined],
  ])('%j is %s', (start, name) => {
    expect(collectPictures().add(bytes(start))).toBe(name);
  });

  test('the same one is taken once, and those that nothing shows are left', () => {
    const pictures = collectPictures();
    expect(['GIF89a1', 'GIF89a2', 'GIF89a1', 'no', 'GIF89a3'].map((start) => pictures.add(bytes(start)))).toEqual(['picture-1.gif', 'picture-2.gif', 'picture-1.gif', undefined, 'picture-3.gif']);
    const image = (name: string): Inline => ({ type: 'image', name, alt: '' });
    const shown: Block[] = [{ type: 'list', start: 1, items: [[paragraph({ type: 'link', url: 'u', content: [image('picture-3.gif')] })]] }, { type: 'table', rows: [[[text('甲')], [image('picture-1.gif')]]] }, { type: 'lines', lines: ['picture-2.gif'] }];
    expect(pictures.used(shown).map(({ name }) => name)).toEqual(['picture-1.gif', 'picture-3.gif']);
    expect(pictures.used([])).toEqual([]);
    expect(findUndescribed([...shown, paragraph(image('picture-1.gif'), { type: 'image', name: 'picture-4.gif', alt: '甲' })])).toEqual(['picture-3.gif', 'picture-1.gif']);
  });
}); // prettier-ignore

describe('decodeEntity() knows', () => {
  test.each([
    ['&nbsp;', ' '],
    ['&emsp;', '\u3000'],
    ['&zwj;', ''],
    ['&lt;', '<'],
    ['&bogus;', undefined],
    ['&toString;', undefined],
    ['&#20013;', '中'],
    ['&#x4e2d;', '中'],
    ['&#X4E2D;', '中'],
    ['&#32;', ' '],
    ['&#31;', undefined],
    ['&#126;', '~'],
    ['&#127;', undefined],
    ['&#159;', undefined],
    ['&#160;', '\u00a0'],
    ['&#x10ffff;', '\u{10ffff}'],
    ['&#x110000;', undefined],
    ['&#xd7ff;', '\ud7ff'],
    ['&#xd800;', undefined],
    ['&#xdfff;', undefined],
    ['&#xe000;', '\ue000'],
    ['&#10x41;', undefined],
  ])('%s as %j', (entity, character) => {
    expect(decodeEntity(entity)).toBe(character);
  });
});

describe('what is told of words', () => {
  test.each([
    ['  甲 \n 乙 ', '甲 乙'],
    ['字'.repeat(40), '字'.repeat(40)],
    ['字'.repeat(41), `${'字'.repeat(40)}…`],
    ['𠀀'.repeat(40), '𠀀'.repeat(40)],
  ])('excerpt(%j)', (words, first) => {
    expect(excerpt(words)).toBe(first);
  });

  test('how many characters they are', () => {
    expect([nameWords('甲'), nameWords('甲 乙'), nameWords(' '), nameWords('𠀀')]).toEqual(['“甲” (1 character)', '“甲 乙” (2 characters)', '“” (0 characters)', '“𠀀” (1 character)']);
  });

  test('startTelling() gathers what is of a kind, with at most eight places', () => {
    const telling = startTelling();
    telling.drop('甲', '乙');
    telling.lose('丙', ' ');
    telling.note('丁', '戊'.repeat(21), 'p 1');
    telling.note('丁', '己', 'p 1');
    telling.note('庚', '', 'p 1');
    telling.lose('辛', '壬');
    for (let at = 1; at <= 8; at += 1) telling.note('癸', 'x', `p ${at}`);
    expect(telling.list()).toEqual({
      dropped: ['甲: “乙” (1 character)'],
      lost: [
        '丙',
        '辛: “壬” (1 character)',
        `丁: 22 characters, p 1, the first “${'戊'.repeat(20)}…”`,
        '庚: p 1',
        '癸: 8 characters, p 1, p 2, p 3, p 4, p 5, p 6, p 7, p 8, the first “x”',
      ],
    });
    telling.note('癸', '', 'p 9');
    expect(telling.list().lost.at(-1)).toBe('癸: 8 characters, p 1, p 2, p 3, p 4, p 5, p 6, p 7, p 8, …, the first “x”');
  });

  test('countLosses() counts', () => {
    const losses = countLosses();
    losses.add('甲');
    losses.add('乙', 'paragraph 3');
    losses.add('丁', 'paragraph 1');
    losses.add('丁', 'paragraph 1');
    losses.add('丁');
    for (let at = 1; at <= 9; at += 1) losses.add('戊', `p ${at}`);
    losses.add('丙');
    losses.add('丙');
    expect(losses.list()).toEqual(['甲', '乙 (paragraph 3)', '丁 (3 times; paragraph 1)', '戊 (9 times; p 1, p 2, p 3, p 4, p 5, p 6, p 7, p 8, …)', '丙 (2 times)']);
  });
}); // prettier-ignore

describe('the words of a tree', () => {
  const root = parseHtml('<div>甲<p>乙<b>丙</b></p><script>丁</script><style>戊</style></div><title>己</title>庚');
  test('stand in the order of the text, without those of programs', () => {
    expect(wordsOf(root)).toBe('甲乙丙庚');
    expect([...elementsOf(root)].map(({ name }) => name).filter((name) => !/^(?:html|body)$/u.test(name))).toEqual(['div', 'p', 'b', 'script', 'style', 'title']);
  });
}); // prettier-ignore

describe('decodeXml() reads', () => {
  test.each<[string, number[], string]>([
    ['UTF-8', [0xe4, 0xb8, 0xad], '中'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x41], 'A'],
    ['UTF-16', [0xff, 0xfe, 0x2d, 0x4e], '中'],
    ['UTF-16 the other way round', [0xfe, 0xff, 0x4e, 0x2d], '中'],
    ['half a mark', [0xff, 0x41], '\ufffdA'],
    ['the other half', [0xfe, 0x41], '\ufffdA'],
    ['halves the wrong way', [0x41, 0xfe], 'A\ufffd'],
    ['nothing', [], ''],
  ])('%s', (_, bytes, words) => {
    expect(decodeXml(Uint8Array.from(bytes))).toBe(words);
  });
});

describe('readParts() reads a message', () => {
  const bytesOf = (message: string): readonly string[] => readParts(Buffer.from(message, 'latin1')).map(({ type, charset, location, id, bytes }) => [type, charset ?? '-', location, id, Buffer.from(bytes).toString('latin1')].join('|')); // prettier-ignore
  const multi = (inner: string, more = ''): string => `Content-Type: multipart/related; boundary=B\n${more}\n--B\n${inner}\n--B--\n`;
  test.each<[string, string, string[]]>([
    ['of one part', 'Content-Type: TEXT/html; charset="GBK"\r\n\r\n甲'.replace('甲', 'a'), ['text/html|gbk|||a']],
    ['without a type', 'X: y\n\na', ['text/plain|-|||a']],
    ['without a head', '\n\na', ['text/plain|-|||a']],
    ['without an end of its head', 'X: y\na', []],
    ['with a header over two lines', 'Content-Type: text/html;\r\n\t charset=utf-8\r\n\r\na', ['text/html|utf-8|||a']],
    ['with the first of two headers', 'Content-ID: <a>\nContent-ID: <b>\n\nc', ['text/plain|-||a|c']],
    ['with an encoding that nobody knows', 'Content-Type: text/html; charset=x-none\n\na', ['text/html|-|||a']],
    ['with a place', 'Content-Location: https://a.example/\n\nb', ['text/plain|-|https://a.example/||b']],
    ['with the place of a snapshot', 'Snapshot-Content-Location:https://a.example/ \n\nb', ['text/plain|-|https://a.example/||b']],
    ['in base64', 'Content-Transfer-Encoding: BASE64\n\nYW\r\nI=', ['text/plain|-|||ab']],
    ['in quoted-printable', 'Content-Transfer-Encoding: Quoted-Printable\n\na=3Db= \r\nc=3d', ['text/plain|-|||a=bc=']],
    ['in 8 bits', 'Content-Transfer-Encoding: 8bit\n\na=3Db', ['text/plain|-|||a=3Db']],
    ['in x-base64', 'Content-Transfer-Encoding: x-base64\n\nYWI=', ['text/plain|-|||YWI=']],
    ['of two parts', multi('X: y\n\na\n--B  \r\nX: y\r\n\r\nb\r'), ['text/plain|-|||a', 'text/plain|-|||b']],
    ['whose parts have its place', multi('X: y\n\na\n--B\nContent-Location: c\n\nd', 'Content-Location: e\n'), ['text/plain|-|e||a', 'text/plain|-|c||d']],
    ['of parts without a boundary', 'Content-Type: multipart/related\n\na', ['multipart/related|-|||a']],
    ['of a part in a part', multi('Content-Type: multipart/mixed; BOUNDARY = "C"\n\n--C\nX: y\n\na\n--C--\n'), ['text/plain|-|||a\n'.trim()]],
    ['with words before its parts', `Content-Type: multipart/related; boundary=B\n\nwords\n--B\nX: y\n\na\n--B--\nwords`, ['text/plain|-|||a']],
  ])('%s', (_, message, parts) => {
    expect(bytesOf(message)).toEqual(parts);
  });

  const nested = (depth: number): string =>
    depth === 0 ? 'X: y\n\na' : `Content-Type: multipart/mixed; boundary=B${depth}\n\n--B${depth}\n${nested(depth - 1)}\n--B${depth}--`;
  test('down to the sixth level', () => {
    expect([5, 6, 7].map((depth) => bytesOf(nested(depth)).length)).toEqual([1, 1, 0]);
  });
}); // prettier-ignore

describe('tidyText() leaves a damaged text alone', () => {
  test.each(['收藏\n下载\n河(hé)湖\n', '收藏\n下载\n河(he )湖\n', '收藏\n下载\n?hé)河\n', '收藏\n下载\n河?湖\n'])('%j', (damaged) => {
    expect(tidyText(damaged, undefined)).toEqual({ text: damaged, dropped: [], lost: [] });
  });
  test.each(['河(2)湖', '河(abcdefg)湖', '河（hé）湖', '河湖?', '?河', 'a?b', '河(Hé)湖'])('not %s', (sound) => {
    expect(tidyText(`收藏\n下载\n${sound}。\n`, undefined).text).toBe(`${sound}。\n`);
  });
  test('and tells a private character with its words', () => {
    expect(tidyText('零一二三四五六七八九\ue123零一二三四五六七八九', undefined).lost).toEqual([]);
  });
}); // prettier-ignore
