import { decodePair, encodeCharacter, isTrail } from './gbk.ts';
import { GLOSS_HEAD, GLOSS_TAIL, LONGEST_GLOSS, readingsOf } from './reading.ts';

/**
 * One way in which a stretch of received text can have come about. `pieces` are the characters it
 * stood for; a piece with several characters is one whose other byte is lost: any of them is possible.
 */
export interface Hypothesis {
  /** UTF-16 offset in the received text where original and received bytes are in step again. */
  readonly end: number;
  readonly pieces: readonly (readonly string[])[];
  /** Characters of the gloss list that the stretch proves, with their readings. */
  readonly glosses: readonly (readonly [string, string])[];
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
export function readMisaligned(text: string, start: number, before: string): Hypothesis[] {
  const beforeBytes = encodeCharacter(before) ?? '';
  const complete: Hypothesis[] = [];
  const stack: State[] = [
    {
      at: start,
      pending: undefined,
      last: beforeBytes.length === 2 ? beforeBytes.charCodeAt(1) : undefined,
      pieces: [],
      glosses: [],
    },
  ];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const state = stack.pop();
    if (!state) break;
    const behind = state.at > start && state.pending === undefined ? glossAt(text, state) : undefined;
    if (behind) {
      stack.push(behind);
    } else if (state.at > start && state.pending === undefined) {
      complete.push({ end: state.at, pieces: state.pieces, glosses: state.glosses });
    } else if (state.at < text.length && state.pieces.length < LONGEST_STRETCH) {
      stack.push(...advance(text, state));
    }
  }
  return complete;
}

const MOST_STEPS = 20_000;
const LONGEST_STRETCH = 400;

/** The original byte stream read up to `at`: a lead byte that waits for its trail byte, and the byte before. */
interface State {
  readonly at: number;
  readonly pending: number | 'lost' | undefined;
  readonly last: number | undefined;
  readonly pieces: readonly (readonly string[])[];
  readonly glosses: readonly (readonly [string, string])[];
}

/** What the chain narrowed: an ASCII mark in the middle of a pair was a full-width one. */
const WIDE: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！',
}; // prettier-ignore

function advance(text: string, state: State): State[] {
  const character = String.fromCodePoint(text.codePointAt(state.at) ?? 0);
  const next = state.at + character.length;
  const gloss = glossAt(text, state);
  if (gloss) return [gloss];
  if (character === '?') return lostBytes(text, state, next);
  const bytes = encodeCharacter(character);
  if (bytes === undefined) return state.pending === undefined ? [literal(state, character, next)] : [];
  if (state.pending === undefined) return [literal(state, character, next)];
  const wide = bytes.length === 1 && !isTrail(bytes.charCodeAt(0)) ? WIDE[character] : undefined;
  const moved = feed(state, wide === undefined ? bytes : (encodeCharacter(wide) ?? ''));
  return moved ? [{ ...moved, at: next }] : [];
}

function literal(state: State, character: string, at: number): State {
  const bytes = encodeCharacter(character) ?? '';
  return { ...state, at, last: bytes.charCodeAt(bytes.length - 1), pieces: [...state.pieces, [character]] };
}

/** A whole gloss behind the bytes of its character, in step or not: it was put there, so it goes. */
function glossAt(text: string, state: State): State | undefined {
  const match = GLOSS_HEAD.exec(text.slice(state.at, state.at + LONGEST_GLOSS));
  if (!match || state.last === undefined) return undefined;
  const reading = match[1] ?? '';
  const character =
    state.pending === undefined
      ? state.pieces.at(-1)?.length === 1 ? (state.pieces.at(-1)?.[0] ?? '') : ''
      : state.pending === 'lost' ? '' : (decodePair(state.last, state.pending) ?? ''); // prettier-ignore
  if (!readingsOf(character).has(reading)) return undefined;
  const glosses = [...state.glosses, [character, reading] as const];
  return { ...state, at: state.at + match[0].length, glosses };
}

/** What a `?` can stand for. */
function lostBytes(text: string, state: State, next: number): State[] {
  const states: State[] = [];
  const tail = GLOSS_TAIL.exec(text.slice(next, next + LONGEST_GLOSS));
  if (tail) states.push(...beforeGloss(state, tail[1] ?? '', next + tail[0].length));
  if (/^[;?!；？！]/u.test(text.slice(next, next + 1))) states.push(...atCut(state, next));
  if (state.pending === undefined) states.push(literal(state, '?', next));
  return states;
}

/** The last byte of a gloss-list character, read as a lead byte that swallowed the `(` of the gloss. */
function beforeGloss(state: State, reading: string, at: number): State[] {
  const lead = state.pending ?? state.last;
  if (lead === undefined || lead === 'lost') return [];
  const states: State[] = [];
  for (let byte = 0x81; byte <= 0xfe; byte += 1) {
    const character = decodePair(lead, byte);
    if (character === undefined || !readingsOf(character).has(reading)) continue;
    const moved = feed(state, String.fromCharCode(byte));
    if (moved) states.push({ ...moved, at, glosses: [...state.glosses, [character, reading]] });
  }
  return states;
}

/** A byte left alone where the chain cut the text at ；？！: its value is lost. */
function atCut(state: State, next: number): State[] {
  if (state.pending === undefined) return [{ ...state, at: next, pending: 'lost' }];
  if (state.pending === 'lost') return [];
  const pending = state.pending;
  const candidates = candidatesFor((byte) => decodePair(pending, byte));
  return [{ ...state, at: next, pending: undefined, last: undefined, pieces: [...state.pieces, candidates] }];
}

/** Bytes into the stream of pairs; undefined where they make no character. */
function feed(state: State, bytes: string): State | undefined {
  let { pending, last, pieces } = state;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes.charCodeAt(index);
    if (pending === undefined) {
      if (byte < 0x80) pieces = [...pieces, [bytes.charAt(index)]];
      else pending = byte;
    } else {
      if (!isTrail(byte)) return undefined;
      const lead = pending;
      const characters =
        lead === 'lost'
          ? candidatesFor((lost) => decodePair(lost, byte))
          : candidatesFor(() => decodePair(lead, byte), 1);
      if (characters.length === 0) return undefined;
      pieces = [...pieces, characters];
      pending = undefined;
    }
    last = byte;
  }
  return { ...state, pending, last, pieces };
}

const TEXTUAL = /[\p{Script=Han}\u3000-\u301f\uff00-\uff5e\u0370-\u04ff“”‘’—…·‰℃①-⑳Ⅰ-Ⅻ㈠-㈩⒈-⒛]/u;

function candidatesFor(decode: (byte: number) => string | undefined, tries = 0x7e): string[] {
  const found: string[] = [];
  for (let offset = 0; offset < tries; offset += 1) {
    const character = decode(0x81 + offset);
    if (character !== undefined && TEXTUAL.test(character)) found.push(character);
  }
  return found;
}
