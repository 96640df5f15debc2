import { issue, type Issue, type Outcome } from './issue.ts';

/** A text and the encoding it was read with (a WHATWG label). */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** True where the file began with a byte order mark; it is not part of the text. */
  readonly byteOrderMark: boolean;
}

/**
 * Bytes to text. A wrong encoding is refused, never replaced by U+FFFD.
 * @param encoding a WHATWG label such as `gb18030`; left out: what the byte order mark says, else UTF-8.
 * @param file name for the places of issues
 */
export function decode(bytes: Uint8Array, encoding?: string, file?: string): Outcome<Decoded | undefined> {
  const mark = byteOrderMark(bytes);
  const label = encoding ?? mark?.encoding ?? 'utf-8';
  const start = mark && sameEncoding(mark.encoding, label) ? mark.length : 0;
  const body = bytes.subarray(start);
  const refuse = (offset: number, actual: string, expected: string, note: string): Outcome<undefined> => ({
    value: undefined,
    issues: [refusal(bytes, start + offset, actual, expected, note, file)],
  });
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return refuse(
      0,
      `encoding “${label}”`,
      'an encoding with a WHATWG label, such as utf-8, gb18030 or big5',
      'Correct the name of the encoding.',
    );
  }
  let text: string;
  try {
    text = decoder.decode(body);
  } catch {
    const offset = firstBadByte(body, label);
    const found = `byte 0x${(body[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase()} at offset ${start + offset}`;
    return refuse(
      offset,
      found,
      `text in ${label}`,
      'Say which encoding the file has (utf-8, utf-16le, gb18030, big5), or save it as UTF-8.',
    );
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const offset = new TextEncoder().encode(text.slice(0, nul)).length;
    return refuse(
      offset,
      'a NUL character',
      'text',
      'The file is not plain text, or its encoding is not the one named.',
    );
  }
  return { value: { text, encoding: decoder.encoding, byteOrderMark: start > 0 }, issues: [] };
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function sameEncoding(a: string, b: string): boolean {
  const plain = (label: string): string => label.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return plain(a) === plain(b) || (plain(b) === 'utf16' && plain(a).startsWith('utf16'));
}

/** Offset of the first byte that cannot be decoded, by halving. */
function firstBadByte(bytes: Uint8Array, label: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decodes = canDecode(bytes.subarray(0, middle), label);
    if (decodes) good = middle;
    else bad = middle;
  }
  return good;
}

/** True where a stretch decodes, one cut off in the middle of a character included. */
function canDecode(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refusal(
  bytes: Uint8Array,
  offset: number,
  actual: string,
  expected: string,
  note: string,
  file: string | undefined,
): Issue {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] !== 0x0a) continue;
    line += 1;
    lineStart = at + 1;
  }
  let column = 1;
  for (let at = lineStart; at < offset; at += 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) column += 1;
  const place = { ...(file === undefined ? {} : { file }), line, column, offset };
  return issue('source-undecodable', { place, actual, expected, note });
}
