import { decodePair, encodeCharacter, isTrail } from './gbk.ts';

/** A character; or every character it can be, where one of its bytes is lost. */
export type Piece = readonly string[];

/** The original bytes read so far, in pairs. */
export interface ByteStream {
  readonly pieces: readonly Piece[];
  /** A lead byte that waits for its trail byte; `lost` where its value is not known. */
  readonly pending: number | 'lost' | undefined;
  /** The last two bytes, where they are known. */
  readonly last: number | undefined;
  readonly beforeLast: number | undefined;
}

/** A stream that goes on behind a character. */
export function streamBehind(character: string): ByteStream {
  const bytes = encodeCharacter(character) ?? '';
  const byte = (index: number): number | undefined => (index < 0 ? undefined : bytes.charCodeAt(index));
  return { pieces: [], pending: undefined, last: byte(bytes.length - 1), beforeLast: byte(bytes.length - 2) };
}

/** A whole character into a stream that waits for none. */
export function put(stream: ByteStream, character: string): ByteStream {
  const { last, beforeLast } = streamBehind(character);
  return { ...stream, last, beforeLast: beforeLast ?? stream.last, pieces: [...stream.pieces, [character]] };
}

/** Bytes into the stream; undefined where they make no character. */
export function feed(stream: ByteStream, bytes: string): ByteStream | undefined {
  let { pending, last, beforeLast, pieces } = stream;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes.charCodeAt(index);
    if (pending === undefined) {
      if (byte < 0x80) pieces = [...pieces, [bytes.charAt(index)]];
      else pending = byte;
    } else {
      const characters = isTrail(byte) ? pairsOf(pending, byte) : [];
      if (characters.length === 0) return undefined;
      pieces = [...pieces, characters];
      pending = undefined;
    }
    beforeLast = last;
    last = byte;
  }
  return { pieces, pending, last, beforeLast };
}

/** A trail byte whose value is lost; undefined where a lead byte is lost too, or none waits. */
export function feedLost(stream: ByteStream): ByteStream | undefined {
  const { pending } = stream;
  if (pending === undefined || pending === 'lost') return undefined;
  const characters = textual(HIGH_BYTES.map((byte) => decodePair(pending, byte)));
  if (characters.length === 0) return undefined;
  return { pieces: [...stream.pieces, characters], pending: undefined, last: undefined, beforeLast: undefined };
}

/**
 * Two bytes that made a private-use character, which was dropped: the trail byte of the character that
 * waits, and the lead byte of the next. Undefined where none waits, or its lead byte is lost too.
 */
export function feedDropped(stream: ByteStream): ByteStream | undefined {
  const { pending } = stream;
  if (pending === undefined || pending === 'lost') return undefined;
  const characters = textual(USER_DEFINED.map((byte) => decodePair(pending, byte)));
  if (characters.length === 0) return undefined;
  return { pieces: [...stream.pieces, characters], pending: 'lost', last: undefined, beforeLast: undefined };
}

/** Lead bytes of GBK's user-defined areas AAA1–AFFE and F8A1–FEFE. */
const USER_DEFINED = [0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe];

/** What a lead and a trail byte make: one character, or those of every lead byte where that is lost. */
function pairsOf(lead: number | 'lost', trail: number): Piece {
  return textual(lead === 'lost' ? HIGH_BYTES.map((byte) => decodePair(byte, trail)) : [decodePair(lead, trail)]);
}

const HIGH_BYTES: readonly number[] = Array.from({ length: 0x7e }, (_, offset) => 0x81 + offset);

/** Characters that stand in a text; not private use, box drawing and the like. */
const TEXTUAL = /[\p{Script=Han}\u3000-\u301f\uff00-\uff5e\u0370-\u04ff“”‘’—…·‰℃①-⑳Ⅰ-Ⅻ㈠-㈩⒈-⒛]/u;

function textual(characters: readonly (string | undefined)[]): string[] {
  return characters
    .filter((character) => character !== undefined && TEXTUAL.test(character))
    .map((character) => character ?? '');
}
