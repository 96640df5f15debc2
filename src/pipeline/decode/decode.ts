import { guessEncoding, isDamagedUtf8 } from './guess-encoding.ts';
import { firstWhere } from '../first-where.ts';
import { issue, type IssueCode, type Outcome, type Place, placeAt } from '../issue.ts';

/** A text and the encoding it was read with (a WHATWG label). */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** True where the file began with a byte order mark; it is not part of the text. */
  readonly byteOrderMark: boolean;
}

/**
 * Bytes to text. A wrong encoding is refused, never replaced by U+FFFD.
 * @param encoding a WHATWG label such as `gb18030`; left out: what the byte order mark says, else UTF-8, else
 *   what the bytes look like, and an issue says so.
 * @param file name for the places of issues
 */
export function decode(bytes: Uint8Array, encoding?: string, file?: string): Outcome<Decoded | undefined> {
  const mark = byteOrderMark(bytes);
  // `utf-16` alone leaves the order of the bytes to the mark.
  const body = bytes.subarray(mark?.length ?? 0);
  const named = mark && (encoding ?? 'utf-16').toLowerCase() === 'utf-16' ? mark.encoding : encoding;
  const isOther = named === undefined && read(body, 'utf-8') === undefined;
  const guessed = isOther ? guessEncoding(body) : undefined;
  const label = named ?? guessed ?? (isOther && !isDamagedUtf8(body) ? nearest(body) : 'utf-8');
  const refuse = (
    code: IssueCode,
    offset: number,
    actual: string,
    expected: string,
    note: string,
  ): Outcome<undefined> => {
    const place = { ...placeOfByte(body, offset, label, file), offset: offset + bytes.length - body.length };
    return { value: undefined, issues: [issue(code, { place, actual, expected, note })] };
  };
  const decoder = decoderOf(label);
  if (!decoder) {
    const expected = 'an encoding with a WHATWG label, such as utf-8, gb18030 or big5';
    return refuse('encoding-unknown', 0, `encoding “${label}”`, expected, 'Correct the name of the encoding.');
  }
  if (mark && mark.encoding !== decoder.encoding) {
    return refuse('encoding-mark', 0, `the byte order mark of ${mark.encoding}`, `text in ${label}`, WHICH);
  }
  const text = read(body, label);
  if (text === undefined) {
    const offset = firstBadByte(body, label);
    const byte = (body[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase();
    return refuse(
      'source-undecodable',
      offset,
      `byte 0x${byte} at offset ${offset + bytes.length - body.length}`,
      `text in ${label}`,
      WHICH,
    );
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const offset = decoder.encoding.startsWith('utf-16') ? nul * 2 : body.indexOf(0);
    return refuse('source-nul', offset, 'a NUL character', 'text', `The file is not plain text. ${WHICH}`);
  }
  const value = { text, encoding: decoder.encoding, byteOrderMark: mark !== undefined };
  if (guessed === undefined) return { value, issues: [] };
  const place = { ...(file === undefined ? {} : { file }), line: 1, column: 1 };
  const actual = `bytes that are not UTF-8 and look like ${guessed}`;
  const note = `The file was read as ${guessed}. If its text looks wrong, ${NAME_IT}`;
  return { value, issues: [issue('encoding-guessed', { place, actual, expected: 'an encoding that is named', note })] };
}

const NAME_IT = 'say which encoding the file has (utf-8, utf-16le, gb18030, big5), or save it as UTF-8.';
const WHICH = `S${NAME_IT.slice(1)}`;

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

/** The characters that Node makes of the bytes 80 and FF in Big5, which has no such bytes. */
const STRAY = /[\u0080\uf8f8]/u;

/** @param stream whether the stretch may be cut off in the middle of a character */
function read(bytes: Uint8Array, label: string, stream = false): string | undefined {
  const decoder = decoderOf(label);
  try {
    const text = decoder?.decode(bytes, { stream });
    return decoder?.encoding === 'big5' && STRAY.test(text ?? '') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Offset of the first byte that begins no character: by halving, then back to where the last character ends. */
function firstBadByte(bytes: Uint8Array, label: string): number {
  const isBad = (at: number): boolean => read(bytes.subarray(0, at), label, true) === undefined;
  let good = firstWhere(1, bytes.length, isBad) - 1;
  while (good > 0 && read(bytes.subarray(0, good), label) === undefined) good -= 1;
  return good;
}

/** Of a text that a lost byte keeps from being in any encoding: the one in which most of it can be read. */
function nearest(bytes: Uint8Array): string {
  const sound = read(bytes.subarray(0, firstBadByte(bytes, 'utf-8')), 'utf-8') ?? '';
  // Bytes of another encoding are characters of several bytes in UTF-8 once by chance, not thrice.
  if ([...sound].filter((character) => character > '\x7f').length > 2) return 'utf-8';
  const [best] = ['gb18030', 'big5']
    .map((label) => ({ label, at: firstBadByte(bytes, label) }))
    .sort((a, b) => b.at - a.at);
  return best && best.at > bytes.length * BY_CHANCE && !bytes.includes(0) ? best.label : 'utf-8';
}

/** Bytes of any kind are read so far, as a share of the file, now and then. */
const BY_CHANCE = 0.2;

function placeOfByte(bytes: Uint8Array, offset: number, label: string, file: string | undefined): Place {
  const before = read(bytes.subarray(0, offset), label) ?? '';
  return placeAt(before, before.length, file);
}
