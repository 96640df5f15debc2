import type { GlossList } from './damage.ts';
import { extend, extendBy, type Line, lineBehind, type Words } from './line.ts';
import { glossBehind, type Move, type Page, type Position, readNext } from './realign.ts';
import { GLOSS } from './reading.ts';

/** One complete reading of a damaged stretch, and how likely its words are (natural logarithm). */
export interface Candidate {
  readonly received: string;
  readonly restored: string;
  readonly score: number;
  /** Characters of the gloss list that it proves, with their readings. */
  readonly glosses: GlossList;
  /** ASCII characters that were swallowed and that nothing tells; each stands as `?`. */
  readonly unknown: number;
  /** True where a private-use character must have been dropped. */
  readonly dropped: boolean;
  /** For each restored UTF-16 unit, the offset in the received text up to which it was read. */
  readonly ends: readonly number[];
}

/** The readings of a stretch. */
export interface Readings {
  /** Likeliest first. */
  readonly candidates: readonly Candidate[];
  /** True where no other reading was left aside as unlikely. */
  readonly exhaustive: boolean;
}

/** Two characters of which nearly nothing is known fit nearly anywhere: that they stood there takes words to say so. */
const DROPPED = -8;
/** The chain turned every simplified character into a traditional one before it broke anything. */
const SIMPLIFIED = -16;
/** Readings that are followed at one place; and how much less likely than the best they may be. */
const WIDTH = 48;
const DEPTH = 26;
/** Complete readings that are kept for one end. */
const KEPT = 8;
const CONTEXT = 6;
const LONGEST_STRETCH = 400;

interface State extends Position {
  readonly line: Line;
  readonly glosses: GlossList;
  readonly unknown: number;
  readonly dropped: boolean;
  readonly ends: readonly number[];
}

/**
 * The readings of the received text from a `?` on, each up to where original and received bytes are in
 * step again; followed side by side, the likeliest by the words around them first.
 * @param left the restored text before
 * @param limit where a reading must have ended
 */
export function findReadings(
  received: string,
  start: number,
  left: string,
  limit: number,
  page: Page,
  words: Words,
): Readings {
  const complete: State[] = [];
  const nothing = {
    text: left,
    pending: undefined,
    line: lineBehind(left, words),
    glosses: [],
    unknown: 0,
    dropped: false,
    ends: [],
  };
  const waiting = new Map<number, State[]>([[start, [{ at: start, ...nothing }]]]);
  let exhaustive = true;
  for (let at = start; waiting.size > 0 && at < start + LONGEST_STRETCH; at += 1) {
    const states = waiting.get(at);
    if (!states) continue;
    waiting.delete(at);
    const kept = likeliest(states);
    exhaustive &&= kept.length === states.length;
    for (const [rank, state] of kept.entries()) {
      if (state.at >= received.length) continue;
      for (const next of follow(received, state, rank < KEPT ? page : keeping(page), words)) {
        if (next.at > limit) continue;
        if (next.pending === undefined) complete.push(next);
        else waiting.set(next.at, [...(waiting.get(next.at) ?? []), next]);
      }
    }
  }
  const candidates = weigh(received, start, left, complete, words);
  return { candidates, exhaustive: exhaustive && waiting.size === 0 };
}

function likeliest(states: readonly State[], width = WIDTH): readonly State[] {
  const sorted = [...states].sort((a, b) => b.line.score - a.line.score);
  const best = sorted[0]?.line.score ?? 0;
  return sorted.slice(0, width).filter(({ line }) => line.score >= best - DEPTH);
}

/** The states behind one: what can stand next, and the gloss behind that. */
function follow(received: string, state: State, page: Page, words: Words): State[] {
  return readNext(received, state, page).flatMap((move) => {
    const states = fill(state, move, words);
    // Between two bytes of which the second was dropped with the next, the same place is read on.
    const there = move.dropped
      ? likeliest(states, KEPT).flatMap((each) => likeliest(follow(received, each, keeping(page), words), KEPT))
      : states;
    return there.map((each) => withoutGlosses(received, each));
  });
}

function keeping(page: Page): Page {
  return { ...page, dropsPrivateUse: false };
}

/** Every text that the pieces of a move can be. */
function fill(state: State, move: Move, words: Words): State[] {
  let lines: Line[] = [state.line];
  for (const piece of move.pieces) {
    const isKnown = piece.length === 1;
    lines = lines.flatMap((line) =>
      piece
        .filter((character) => isKnown || !words.lexicon.isSimplified(character))
        .map((character) => {
          const next = extend(line, character, words, !isKnown);
          return isKnown && words.lexicon.isSimplified(character) ? { ...next, score: next.score + SIMPLIFIED } : next;
        }),
    );
  }
  return lines.map((line) => ({
    at: move.at,
    text: line.text,
    pending: move.pending,
    line: move.dropped ? { ...line, score: line.score + DROPPED } : line,
    glosses: [...state.glosses, ...move.glosses],
    unknown: state.unknown + move.unknown,
    dropped: state.dropped || move.dropped,
    ends: [...state.ends, ...Array<number>(line.text.length - state.text.length).fill(move.at)],
  }));
}

/** Behind the glosses that stand there. */
function withoutGlosses(received: string, state: State): State {
  const gloss = glossBehind(received, state);
  if (!gloss) return state;
  return withoutGlosses(received, { ...state, at: gloss.at, glosses: [...state.glosses, ...gloss.glosses] });
}

/** Complete readings with the words that follow them, up to a little behind the furthest. */
function weigh(
  received: string,
  start: number,
  left: string,
  complete: readonly State[],
  words: Words,
): readonly Candidate[] {
  const furthest = complete.reduce((end, { at }) => Math.max(end, at), start);
  const byEnd = Map.groupBy(complete, ({ at }) => at);
  const candidates = [...byEnd].flatMap(([end, states]) => {
    const rest = received.slice(end, furthest + CONTEXT * 4).replaceAll(GLOSS, '');
    const after = rest.slice(0, furthest - end + CONTEXT);
    return likeliest(states, KEPT).map((state): Candidate => ({
      received: received.slice(start, end),
      restored: state.text.slice(left.length),
      score: extendBy(state.line, after, words).score,
      glosses: state.glosses,
      unknown: state.unknown,
      dropped: state.dropped,
      ends: state.ends,
    }));
  });
  return candidates.sort((a, b) => b.score - a.score);
}
