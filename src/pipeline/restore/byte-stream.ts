import { decodePair, encodeCharacter, isTrail } from './gbk.ts';

/** A character; or every character it can be, where one of its bytes is lost. */
export type Piece = readonly string[];

/** The lead bytes that the next character can have; undefined where none waits for its trail byte. */
export type Pending = readonly number[] | undefined;

/** Characters that bytes make, and what waits behind them. */
export interface Read {
  readonly pieces: readonly Piece[];
  readonly pending: Pending;
}

/** Lead bytes of GBK: what a lost one can have been. */
export const ANY_LEAD: readonly number[] = range(0x81, 0xfe);

/** Bytes behind what waits; undefined where they make no character. */
export function feed(waiting: Pending, bytes: string): Read | undefined {
  let pending = waiting;
  const pieces: Piece[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes.charCodeAt(index);
    if (pending) {
      const piece = isTrail(byte) ? charactersOf(pending, [byte]) : [];
      if (piece.length === 0) return undefined;
      pieces.push(piece);
      pending = undefined;
    } else if (byte < 0x80) {
      pieces.push([bytes.charAt(index)]);
    } else {
      pending = [byte];
    }
  }
  return { pieces, pending };
}

/** A trail byte whose value is lost; undefined where the lead byte is lost too, or none waits. */
export function feedLost(waiting: Pending): Read | undefined {
  if (waiting?.length !== 1) return undefined;
  const piece = charactersOf(waiting, ANY_TRAIL);
  return piece.length > 0 ? { pieces: [piece], pending: undefined } : undefined;
}

/**
 * Two bytes that made a private-use character, which was dropped: the trail byte of the character that
 * waits, and the lead byte of the next. None where none waits, or its lead byte is lost too.
 */
export function feedDropped(waiting: Pending): Read[] {
  if (waiting?.length !== 1) return [];
  return USER_DEFINED.flatMap(({ first, second }) => {
    const piece = charactersOf(waiting, first);
    return piece.length > 0 ? [{ pieces: [piece], pending: second }] : [];
  });
}

/** The last two bytes behind a text, where they are known: the chain saw a pair in them. */
export function lastBytes(text: string, pending: Pending): readonly [number | undefined, number | undefined] {
  if (pending && pending.length > 1) return [undefined, undefined];
  const bytes = [...text.slice(-3)].map((character) => encodeCharacter(character) ?? '\0').join('');
  const known = [...bytes].map((byte) => byte.charCodeAt(0)).concat(pending ?? []);
  return [known.at(-2), known.at(-1)];
}

/** GBK's user-defined areas AAA1–AFFE, F8A1–FEFE and A140–A7A0; a lead byte of the last is never ASCII. */
const USER_DEFINED = [
  { first: [...range(0xaa, 0xaf), ...range(0xf8, 0xfe)], second: range(0xa1, 0xfe) },
  { first: range(0xa1, 0xa7), second: range(0x81, 0xa0) },
] as const;

const ANY_TRAIL: readonly number[] = range(0x81, 0xfe);

function charactersOf(leads: readonly number[], trails: readonly number[]): string[] {
  const found: string[] = [];
  for (const lead of leads) {
    for (const trail of trails) {
      const character = decodePair(lead, trail);
      if (character !== undefined && TEXTUAL.test(character)) found.push(character);
    }
  }
  return found;
}

/** Characters that stand in a text; not private use, box drawing and the like. */
const TEXTUAL = /[\p{Script=Han}\u3000-\u301f\uff00-\uff5e\u0370-\u04ff“”‘’—…·‰℃①-⑳Ⅰ-Ⅻ㈠-㈩⒈-⒛]/u;

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
