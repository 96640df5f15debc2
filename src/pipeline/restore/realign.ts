import { type ByteStream, feed, feedDropped, feedLost, type Piece, put, streamBehind } from './byte-stream.ts';
import type { GlossList } from './damage.ts';
import { decodePair, encodeCharacter, inGb2312, isTrail } from './gbk.ts';
import { GLOSS_HEAD, GLOSS_TAIL, type GlossBody, LONGEST_GLOSS, readGlossBody, isReadingOf } from './reading.ts';

/** One way in which a stretch of received text can have come about. */
export interface Hypothesis {
  /** UTF-16 offset in the received text where original and received bytes are in step again. */
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** Characters of the gloss list that the stretch proves, with their readings. */
  readonly glosses: GlossList;
  /** ASCII characters that were swallowed and that nothing tells; each stands as `?`. */
  readonly unknown: number;
  /** True where a private-use character must have been dropped. */
  readonly dropped: boolean;
}

/** What is known of the page that a stretch is from. */
export interface Page {
  /** Its gloss list, as far as plain glosses show it. */
  readonly listed: GlossList;
  /** Full-width ；？！ and the like were made ASCII. */
  readonly narrow: boolean;
  /** Private-use characters may have been dropped: the text has none. */
  readonly dropsPrivateUse: boolean;
}

/**
 * Every way to read the bytes from a `?` on, until they are in step with the received characters again.
 *
 * The chain reads GBK in pairs. When something was put between the two bytes of a character, every
 * later pair is off by one byte until the next ASCII character. Writing the received characters out as
 * bytes again, without the glosses, and pairing them anew gives the original; only a lead byte that
 * became `?` is missing, and a gloss behind it says which it was.
 * @param before the character before the `?`, already restored
 */
export function readMisaligned(text: string, start: number, before: string, page: Page): Hypothesis[] {
  const complete: Hypothesis[] = [];
  const stack: State[] = [{ ...streamBehind(before), at: start, glosses: [], unknown: 0, dropped: false }];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const state = stack.pop();
    if (!state) break;
    const inStep = state.at > start && state.pending === undefined;
    const behind = inStep ? glossAt(text, state) : undefined;
    if (behind) stack.push(behind);
    else if (inStep) complete.push(toHypothesis(state));
    else if (state.at < text.length && state.pieces.length < LONGEST_STRETCH) stack.push(...advance(text, state, page));
  }
  return complete;
}

function toHypothesis({ at, pieces, glosses, unknown, dropped }: State): Hypothesis {
  return { end: at, pieces, glosses, unknown, dropped };
}

const MOST_STEPS = 20_000;
const LONGEST_STRETCH = 400;

/** The original bytes read up to an offset of the received text. */
interface State extends ByteStream {
  readonly at: number;
  readonly glosses: GlossList;
  readonly unknown: number;
  readonly dropped: boolean;
}

/** What the chain narrowed: an ASCII mark in the middle of a pair was a full-width one. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！',
}; // prettier-ignore

function advance(text: string, state: State, page: Page): State[] {
  const dropped = page.dropsPrivateUse && !state.dropped && state.at > 0 ? feedDropped(state) : undefined;
  const next = readNext(text, state, page);
  return dropped ? [...next, { ...state, ...dropped, dropped: true }] : next;
}

function readNext(text: string, state: State, page: Page): State[] {
  const character = String.fromCodePoint(text.codePointAt(state.at) ?? 0);
  const at = state.at + character.length;
  const gloss = glossAt(text, state);
  if (gloss) return [gloss];
  if (character === '?') return readLost(text, state, at, page);
  const bytes = encodeCharacter(character);
  if (state.pending === undefined) return [{ ...state, ...put(state, character), at }];
  if (bytes === undefined) return [];
  const wide = bytes.length === 1 && !isTrail(bytes.charCodeAt(0)) ? WIDE[character] : undefined;
  return moved(state, feed(state, wide === undefined ? bytes : (encodeCharacter(wide) ?? '')), at);
}

function moved(state: State, stream: ByteStream | undefined, at: number, glosses = state.glosses): State[] {
  return stream ? [{ ...state, ...stream, at, glosses }] : [];
}

/** A whole gloss behind the two bytes that the chain saw as its character, wherever characters begin: out with it. */
function glossAt(text: string, state: State): State | undefined {
  const match = GLOSS_HEAD.exec(text.slice(state.at, state.at + LONGEST_GLOSS));
  if (!match || state.last === undefined) return undefined;
  const body = readGlossBody(match[1] ?? '');
  if (state.beforeLast === undefined) return body && glossOfLost(state, body, state.at + match[0].length);
  const character = decodePair(state.beforeLast, state.last) ?? '';
  if (!body || !isReadingOf(body.reading, character)) return undefined;
  const glosses = [...state.glosses, [character, body.reading] as const, ...body.nested];
  return { ...state, at: state.at + match[0].length, glosses };
}

/** A gloss behind a character whose first byte is lost: it tells which characters it can be. */
function glossOfLost(state: State, { reading, nested }: GlossBody, at: number): State | undefined {
  const characters = state.pending === undefined ? state.pieces.at(-1) : undefined;
  const fitting = (characters ?? []).filter((character) => isReadingOf(reading, character));
  const [first] = fitting;
  if (first === undefined) return undefined;
  // The gloss list is not told by a character that is not certain.
  const proved = fitting.length === 1 ? [[first, reading] as const] : [];
  return {
    ...state,
    at,
    pieces: [...state.pieces.slice(0, -1), fitting],
    glosses: [...state.glosses, ...proved, ...nested],
  };
}

/** What a `?` can stand for. */
function readLost(text: string, state: State, at: number, page: Page): State[] {
  const tail = GLOSS_TAIL.exec(text.slice(at, at + LONGEST_GLOSS));
  const body = readGlossBody(tail?.[1] ?? '');
  const glossed = tail && body ? beforeGloss(state, body, at + tail[0].length, page) : [];
  const isCut = at >= text.length || /^[;?!；？！]/u.test(text.charAt(at));
  if (state.pending === undefined) {
    const cut: State[] = isCut ? [{ ...state, at, pending: 'lost', last: undefined, beforeLast: undefined }] : [];
    return [...glossed, { ...state, ...put(state, '?'), at }, ...cut];
  }
  const cut = isCut ? moved(state, feedLost(state), at) : [];
  return [
    ...glossed,
    ...cut,
    ...(glossed.length + cut.length === 0 ? swallowing(text, state, at) : []),
    ...behindEighty(state, at),
    ...(page.narrow ? moved(state, feed(state, encodeCharacter('？') ?? ''), at) : []),
  ];
}

/** The last byte of a gloss-list character, read as a lead byte that swallowed the `(` of the gloss. */
function beforeGloss(state: State, { reading, nested }: GlossBody, at: number, { listed }: Page): State[] {
  const lead = state.last;
  if (lead === undefined) return [];
  const known = listed.filter((entry) => entry[1] === reading && encodeCharacter(entry[0])?.charCodeAt(0) === lead);
  const characters = known.length > 0 ? known.map(([character]) => character) : charactersWith(lead, reading);
  return characters.flatMap((character) =>
    moved(state, feed(state, encodeCharacter(character)?.charAt(1) ?? ''), at, [
      ...state.glosses,
      [character, reading],
      ...nested,
    ]),
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
function swallowing(text: string, state: State, at: number): State[] {
  const stream = feedLost(state);
  if (!stream) return [];
  const swallowed = swallowedBefore(text.slice(at, at + LONGEST_TAG));
  const unknown = state.unknown + (swallowed === '?' ? 1 : 0);
  const states = [{ ...state, ...stream, at, pieces: [...stream.pieces, [swallowed]], unknown }];
  // Behind the end of a sentence, where the next one begins with no figure, it was the end of a line; not where more is missing.
  if (swallowed === '?' && !state.dropped && stream.pieces.at(-1)?.includes('。') && !/^[0-9]/u.test(text.slice(at))) {
    states.push({ ...state, ...stream, at, pieces: [...stream.pieces.slice(0, -1), ['。'], ['\n']] });
  }
  return states;
}

const LONGEST_TAG = 24;

/** The swallowed character where what follows tells it: a line end, the `<` of a tag; else `?`. */
function swallowedBefore(rest: string): string {
  if (rest === '' || rest.startsWith('\n')) return '\n';
  return /^\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/u.test(rest) ? '<' : '?';
}

/** 0x80 is a trail byte but no lead byte: read as one, it took the next byte with it, whatever that was. */
function behindEighty(state: State, at: number): State[] {
  if (state.pending === 'lost') return [];
  return moved(state, feed(state, '\x80'), at).map((read) => ({ ...read, pending: 'lost', beforeLast: undefined }));
}
