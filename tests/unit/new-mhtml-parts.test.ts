import { describe, expect, test } from 'vitest';
import { readParts } from '../../src/intake/mhtml/parts.ts';

const shown = (message: string): string[] =>
  readParts(Buffer.from(message.replaceAll('\n', '\r\n'), 'latin1')).map(({ type, charset, location, id, bytes }) =>
    [type, charset ?? '-', location, id, Buffer.from(bytes).toString('utf8')].join(' | '),
  );
const inBoundary = (head: string, ...parts: string[]): string =>
  `Content-Type: multipart/related; boundary="b"${head}\n\nbefore\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\nbehind\n`;

describe('readParts() reads', () => {
  test.each<[string, string, string[]]>([
    ['a message of one part', 'Content-Type: text/html; charset=utf-8\n\n<p>', ['text/html | utf-8 |  | <p>']],
    ['one without a type', 'Subject: a\n\nb', ['text/plain | - |  |  | b']],
    ['none without a head', 'Subject: a', []],
    ['a type in capitals', 'CONTENT-TYPE: Text/HTML\n\na', ['text/html | - |  |  | a']],
    ['a header on two lines', 'Content-Type: text/html;\n \t charset="GBK"\n\na', ['text/html | gbk |  |  | a']],
    ['the first of two headers', 'Content-Type: text/html\nContent-Type: text/css\n\na', ['text/html | - |  |  | a']],
    ['no charset that nobody knows', 'Content-Type: text/html; charset=bogus\n\na', ['text/html | - |  |  | a']],
    ['a place and a name', 'Content-Type: image/png\nContent-Location: https://example.org/a\nContent-ID: <a@b>\n\na', ['image/png | - | https://example.org/a | a@b | a']],
    ['the place of a snapshot', 'Content-Type: text/html\nSnapshot-Content-Location: https://example.org/s\n\na', ['text/html | - | https://example.org/s |  | a']],
    ['base64', 'Content-Type: text/html\nContent-Transfer-Encoding: BASE64\n\n5L\n i-*t\n', ['text/html | - |  |  | 中']],
    ['quoted characters', 'Content-Type: text/html\nContent-Transfer-Encoding: Quoted-Printable\n\n=E4=b8=\n=AD= \n=3D=4', ['text/html | - |  |  | 中==4']],
    ['no quoted characters in another encoding', 'Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n=3D', ['text/html | - |  |  | =3D']],
    ['nor in one that only sounds like it', 'Content-Type: text/html\nContent-Transfer-Encoding: x-quoted-printable\n\n=3D', ['text/html | - |  |  | =3D']],
    ['several parts', inBoundary('', 'Content-Type: text/html\n\na', 'Content-Type: text/css\n\nb\nc'), ['text/html | - |  |  | a', 'text/css | - |  |  | b\r\nc']],
    ['a boundary without quotation marks', 'Content-Type: multipart/related; boundary = b; type=a\n\n--b\nContent-Type: text/html\n\na\n--b--', ['text/html | - |  |  | a']],
    ['the place of the whole for its parts', inBoundary('\nContent-Location: https://example.org/', 'Content-Type: text/html\n\na', 'Content-Type: text/css\nContent-Location: https://example.org/c\n\nb'), ['text/html | - | https://example.org/ |  | a', 'text/css | - | https://example.org/c |  | b']],
    ['a message in a message', inBoundary('', 'Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/html\n\na\n--c--'), ['text/html | - |  |  | a']],
    ['nothing but a part where no boundary is named', 'Content-Type: multipart/related\n\na', ['multipart/related | - |  |  | a']],
  ])('%s', (_, message, parts) => {
    expect(shown(message)).toEqual(parts.map((part) => part.replace(/^(text\/html \| utf-8 \|) {2}\|/u, '$1  |  |')));
  });

  test.each([[6, 1], [7, 0]])('messages within messages: of %i levels %i', (levels, count) => {
    let message = 'Content-Type: text/html\n\na';
    for (let level = 0; level < levels; level += 1) message = `Content-Type: multipart/related; boundary=b${level}x\n\n--b${level}x\n${message}\n--b${level}x--`;
    expect(shown(message)).toHaveLength(count);
  });
}); // prettier-ignore
