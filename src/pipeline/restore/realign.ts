import { ANY_LEAD, feed, feedDropped, feedLost, lastBytes, type Pending, type Read } from './byte-stream.ts';
import type { GlossList } from './damage.ts';
import { decodePair, encodeCharacter, inGb2312, isTrail } from './gbk.ts';
import { GLOSS_HEAD, GLOSS_TAIL, type GlossBody, LONGEST_GLOSS, readGlossBody, isReadingOf } from './reading.ts';

/** Facts of the page that a stretch is from. */
export interface Page {
  /** Its gloss list, as far as plain glosses show it. */
  readonly listed: GlossList;
  /** Full-width ；？！ and the like were made ASCII. */
  readonly narrow: boolean;
  /** Private-use characters may have been dropped: the text has none. */
  readonly dropsPrivateUse: boolean;
  /** The character that an ASCII text can only have had before it, by what the text has elsewhere; '' where nothing tells. */
  readonly precedes: (rest: string) => string;
}

/** How far a stretch of received text has been read. */
export interface Position {
  /** UTF-16 offset in the received text. */
  readonly at: number;
  /** The original up to there, from before the stretch on. */
  readonly text: string;
  readonly pending: Pending;
}

/** The next characters, in one way to read them. */
export interface Move extends Read {
  readonly at: number;
  /** Characters of the gloss list that it proves, with their readings. */
  readonly glosses: GlossList;
  /** ASCII characters that were swallowed and that nothing tells; each stands as `?`. */
  readonly unknown: number;
  /** True where a private-use character must have been dropped. */
  readonly dropped: boolean;
}

/**
 * Every way to read what comes next from a `?` on, until the bytes are in step with the received characters again.
 *
 * The chain reads GBK in pairs. When something was put between the two bytes of a character, every
 * later pair is off by one byte until the next ASCII character. Writing the received characters out as
 * bytes again, without the glosses, and pairing them anew gives the original; only a lead byte that
 * became `?` is missing, and a gloss behind it says which it was.
 */
export function readNext(received: string, position: Position, page: Page): Move[] {
  const next = readCharacter(received, position, page);
  const dropped = page.dropsPrivateUse
    ? feedDropped(position.pending).map((read): Move => ({ ...STILL, ...read, at: position.at, dropped: true }))
    : [];
  return [...next, ...dropped];
}

const STILL = { glosses: [], unknown: 0, dropped: false } as const;

/** Marks that the chain narrowed: an ASCII mark in the middle of a pair was a full-width one. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！',
}; // prettier-ignore

function readCharacter(received: string, position: Position, page: Page): Move[] {
  const { pending } = position;
  const character = String.fromCodePoint(received.codePointAt(position.at) ?? 0);
  const at = position.at + character.length;
  if (character === '?') return readLost(received, position, at, page);
  if (pending === undefined) return [{ ...STILL, pieces: [[character]], pending, at }];
  const bytes = encodeCharacter(character);
  if (bytes === undefined) return [];
  const wide = bytes.length === 1 && !isTrail(bytes.charCodeAt(0)) ? WIDE[character] : undefined;
  return moved(feed(pending, wide === undefined ? bytes : (encodeCharacter(wide) ?? '')), at);
}

function moved(read: Read | undefined, at: number, glosses: GlossList = []): Move[] {
  return read ? [{ ...STILL, ...read, at, glosses }] : [];
}

/**
 * A whole gloss behind the two bytes that the chain saw as its character, wherever characters begin: where
 * it ends, and what it proves. Undefined where there is none that can stand behind this text.
 */
export function glossBehind(
  received: string,
  { at, text, pending }: Position,
): { at: number; glosses: GlossList } | undefined {
  if (received.charAt(at) !== '(') return undefined;
  const match = GLOSS_HEAD.exec(received.slice(at, at + LONGEST_GLOSS));
  const body = match ? readGlossBody(match[1] ?? '') : undefined;
  const [lead, trail] = lastBytes(text, pending);
  if (!match || !body || lead === undefined || trail === undefined) return undefined;
  const character = decodePair(lead, trail) ?? '';
  if (!isReadingOf(body.reading, character)) return undefined;
  return { at: at + match[0].length, glosses: [[character, body.reading], ...body.nested] };
}

/** Reads a `?` in every way: a byte before a gloss, before a cut, or before a character that it swallowed. */
function readLost(received: string, position: Position, at: number, page: Page): Move[] {
  const { pending } = position;
  const tail = GLOSS_TAIL.exec(received.slice(at, at + LONGEST_GLOSS));
  const body = readGlossBody(tail?.[1] ?? '');
  const glossed = tail && body ? beforeGloss(position, body, at + tail[0].length, page) : [];
  const isCut = at >= received.length || /^[;?!；？！]/u.test(received.charAt(at));
  if (pending === undefined) {
    const cut: Move[] = isCut ? [{ ...STILL, pieces: [], pending: ANY_LEAD, at }] : [];
    return [...glossed, { ...STILL, pieces: [['?']], pending, at }, ...cut];
  }
  const cut = isCut ? moved(feedLost(pending), at) : [];
  return [
    ...glossed,
    ...cut,
    ...(glossed.length + cut.length === 0 ? swallowing(received, position, at, page) : []),
    ...behindEighty(pending, at),
    ...(page.narrow ? moved(feed(pending, encodeCharacter('？') ?? ''), at) : []),
  ];
}

/** The last byte of a gloss-list character, read as a lead byte that swallowed the `(` of the gloss. */
function beforeGloss({ text, pending }: Position, { reading, nested }: GlossBody, at: number, page: Page): Move[] {
  const [, lead] = lastBytes(text, pending);
  if (lead === undefined) return [];
  const known = page.listed.filter(
    (entry) => entry[1] === reading && encodeCharacter(entry[0])?.charCodeAt(0) === lead,
  );
  const characters = known.length > 0 ? known.map(([character]) => character) : charactersWith(lead, reading);
  return characters.flatMap((character) =>
    moved(feed(pending, encodeCharacter(character)?.charAt(1) ?? ''), at, [[character, reading], ...nested]),
  );
}

/** Characters with a lead byte and a reading; gloss lists hold traditional forms, which GB 2312 lacks. */
function charactersWith(lead: number, reading: string): string[] {
  const found: string[] = [];
  for (let trail = 0x81; trail <= 0xfe; trail += 1) {
    const character = decodePair(lead, trail);
    if (character !== undefined && isReadingOf(reading, character)) found.push(character);
  }
  const traditional = found.filter((character) => !inGb2312(character));
  return traditional.length > 0 ? traditional : found;
}

/** A trail byte read as a lead byte that swallowed an ASCII character: both are lost. */
function swallowing(received: string, { pending }: Position, at: number, page: Page): Move[] {
  const read = feedLost(pending);
  if (!read) return [];
  const swallowed = swallowedBefore(received.slice(at, at + LONGEST_TAG), page);
  const unknown = swallowed === '?' ? 1 : 0;
  const moves: Move[] = [{ ...STILL, ...read, pieces: [...read.pieces, [swallowed]], at, unknown }];
  // Behind the end of a sentence, where the next one begins with no figure, it was the end of a line.
  if (swallowed === '?' && read.pieces[0]?.includes('。') && !/^[0-9]/u.test(received.slice(at))) {
    moves.push({ ...STILL, ...read, pieces: [['。'], ['\n']], at });
  }
  return moves;
}

const LONGEST_TAG = 24;

/** The swallowed character where what follows tells it: a line end, the `<` of a tag, what the text has elsewhere; else `?`. */
function swallowedBefore(rest: string, { precedes }: Page): string {
  if (rest === '' || rest.startsWith('\n')) return '\n';
  if (/^\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/u.test(rest)) return '<';
  return precedes(rest) || '?';
}

/** 0x80 is a trail byte but no lead byte: read as one, it took the next byte with it, whatever that was. */
function behindEighty(pending: Pending, at: number): Move[] {
  if (pending?.length !== 1) return [];
  return moved(feed(pending, '\x80'), at).map((read) => ({ ...read, pending: ANY_LEAD }));
}
