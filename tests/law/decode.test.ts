import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/pipeline/decode/decode.ts';
import { anyText } from '../arbitraries/text.ts';
import { LAW } from '../arbitraries/seed.ts';

const encodeUtf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const join = (...parts: (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text that begins with a byte order mark of its own, or keeps one inside, must keep it. */
const textOrMark = fc.oneof(
  anyText,
  anyText.map((text) => `\ufeff${text}`),
);

describe('decode() gives back the text that was encoded', () => {
  const cases: [name: string, encode: (text: string) => Uint8Array, label: string | undefined, encoding: string, mark: boolean][] = [
    ['UTF-8 with a byte order mark', (text) => join([0xef, 0xbb, 0xbf], utf8(text)), undefined, 'utf-8', true],
    ['UTF-8 with a mark, named', (text) => join([0xef, 0xbb, 0xbf], utf8(text)), 'UTF8', 'utf-8', true],
    ['UTF-16LE with a mark', (text) => join([0xff, 0xfe], encodeUtf16(text, true)), undefined, 'utf-16le', true],
    ['UTF-16BE with a mark', (text) => join([0xfe, 0xff], encodeUtf16(text, false)), undefined, 'utf-16be', true],
    ['UTF-16BE with a mark, named utf-16', (text) => join([0xfe, 0xff], encodeUtf16(text, false)), 'utf-16', 'utf-16be', true],
    ['UTF-16LE without a mark, named', (text) => encodeUtf16(text.replace(/^\ufeff+/, ''), true), 'utf-16le', 'utf-16le', false],
  ]; // prettier-ignore
  test.each(cases)('%s', (_, encode, label, encoding, byteOrderMark) => {
    fc.assert(
      fc.property(textOrMark, (text) => {
        const expected = byteOrderMark ? text : text.replace(/^\ufeff+/, '');
        expect(decode(encode(text), label)).toEqual({
          value: { text: expected, encoding, byteOrderMark },
          issues: [],
        });
      }),
      LAW,
    );
  });

  test('UTF-8 without a byte order mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decode(utf8(text)).value).toEqual({ text, encoding: 'utf-8', byteOrderMark: false });
      }),
      LAW,
    );
  });

  test('GB 18030', () => {
    // iconv-lite and Node differ over 19 characters of private use, which GB 18030 has moved out of it.
    const apart = /[\ue000-\uf8ff]/u;
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!apart.test(text));
        expect(decode(iconv.encode(text, 'gb18030'), 'gb18030').value?.text).toBe(text);
      }),
      LAW,
    );
  });

  test('Big5, from its bytes', () => {
    // The characters in everyday use: A440–C67E.
    const pair = fc.tuple(
      fc.integer({ min: 0xa4, max: 0xc5 }),
      fc.oneof(fc.integer({ min: 0x40, max: 0x7e }), fc.integer({ min: 0xa1, max: 0xfe })),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pair, fc.integer({ min: 1, max: 0x7f }).map((ascii) => [ascii]))), (units) => {
        const bytes = Uint8Array.from(units.flat());
        const text = decode(bytes, 'big5').value?.text ?? '';
        expect([...text]).toHaveLength(units.length);
        expect([...iconv.encode(text, 'big5')]).toEqual([...bytes]);
      }),
      LAW,
    ); // prettier-ignore
  });
});

describe('decode() refuses what is not text in the encoding', () => {
  /** For each encoding: a way to write good text, bytes that it cannot have, and the beginning of a character. */
  const encodings: [label: string, encode: (text: string) => Uint8Array, bad: number[][], cut: number[]][] = [
    ['utf-8', utf8, [[0x80], [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xc0, 0xaf]], [0xe4, 0xbd]],
    ['gb18030', (text) => iconv.encode(text, 'gb18030'), [[0xff], [0x81, 0x20], [0x81, 0x7f]], [0x81, 0x30]],
    ['gbk', (text) => iconv.encode(text, 'gbk'), [[0xff], [0x81, 0x20]], [0xfe]],
    ['big5', (text) => iconv.encode(text, 'big5'), [[0x80], [0xff], [0xa4, 0x20], [0xa4, 0x7f]], [0xa4]],
    ['utf-16le', (text) => encodeUtf16(text, true), [[0x00, 0xd8], [0x00, 0xdc]], [0x41]],
    ['utf-16be', (text) => encodeUtf16(text, false), [[0xd8, 0x00], [0xdc, 0x00]], [0xd8, 0x3d, 0xde]],
  ]; // prettier-ignore
  const good = fc.string({ unit: fc.constantFrom(...'中文一二三abc \n'), maxLength: 30 });

  test.each(encodings)('%s: with the byte, its line and its column', (label, encode, bad, cut) => {
    const stretch = fc.oneof(
      fc.tuple(fc.constantFrom(...bad), fc.constantFrom('', '\n', '\n中文')),
      fc.constant([cut, ''] as const), // what is cut short can only be told at the end of the file
    );
    fc.assert(
      fc.property(good, stretch, (before, [bytes, after]) => {
        const head = encode(before);
        const { value, issues } = decode(join(head, bytes, encode(after)), label, 'source.txt');
        expect(value).toBeUndefined();
        const lines = before.split('\n');
        expect(issues).toMatchObject([
          {
            code: 'source-undecodable',
            severity: 'error',
            place: {
              file: 'source.txt',
              line: lines.length,
              column: (lines.at(-1) ?? '').length + 1,
              offset: head.length,
            },
            actual: `byte 0x${(bytes[0] ?? 0).toString(16).padStart(2, '0').toUpperCase()} at offset ${head.length}`,
            expected: `text in ${label}`,
          },
        ]);
      }),
      LAW,
    );
  });

  test('any bytes at all: text without U+FFFD that gives the bytes back, or one issue', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 12 }),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        (bytes, label) => {
          const { value, issues } = decode(bytes, label);
          expect(issues).toHaveLength(value ? 0 : 1);
          if (!value) return;
          const again = iconv.encode(value.text, label, { addBOM: value.byteOrderMark });
          expect([...again]).toEqual([...bytes]);
        },
      ),
      { ...LAW, numRuns: 3000 },
    );
  });

  test('a byte order mark that contradicts the encoding named', () => {
    const { value, issues } = decode(join([0xef, 0xbb, 0xbf], utf8('中文')), 'gb18030');
    expect(value).toBeUndefined();
    expect(issues[0]).toMatchObject({ code: 'encoding-mark', actual: 'the byte order mark of utf-8' });
  });

  test('an encoding that nobody knows', () => {
    const { value, issues } = decode(utf8('中文'), 'gb-whatever');
    expect(value).toBeUndefined();
    expect(issues[0]).toMatchObject({
      code: 'encoding-unknown',
      actual: 'encoding “gb-whatever”',
      place: { line: 1 },
    });
  });

  test.each([
    ['utf-8', utf8('中\n文\0'), 7],
    ['gb18030', iconv.encode('中\n文\0', 'gb18030'), 5],
    ['utf-16le', encodeUtf16('中\n文\0', true), 6],
  ])('a NUL character in %s, at its byte', (label, bytes, offset) => {
    const { value, issues } = decode(bytes, label);
    expect(value).toBeUndefined();
    expect(issues[0]).toMatchObject({ actual: 'a NUL character', place: { line: 2, column: 2, offset } });
  });
});
