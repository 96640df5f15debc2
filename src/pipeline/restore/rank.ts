import { type Lexicon, likelihood } from './lexicon.ts';
import type { Hypothesis } from './realign.ts';
import { GLOSS } from './reading.ts';

/** One complete reading of a damaged stretch, and how likely its words are (natural logarithm). */
export interface Candidate {
  readonly received: string;
  readonly restored: string;
  readonly score: number;
  readonly glosses: Hypothesis['glosses'];
}

const CONTEXT = 6;
/** A lost byte keeps this many of its readings for comparison. */
const KEPT = 2;

/**
 * The readings of `received` from `start`, likeliest first, each seen in the words around it.
 * @param left the restored text before
 */
export function rankReadings(
  received: string,
  start: number,
  left: string,
  hypotheses: readonly Hypothesis[],
  lexicon: () => Lexicon,
): Candidate[] {
  const only = hypotheses[0];
  if (hypotheses.length === 1 && only && only.pieces.every((piece) => piece.length === 1)) {
    return [
      {
        ...candidate(
          received,
          start,
          only,
          only.pieces.map(([character]) => character ?? ''),
        ),
        score: 0,
      },
    ];
  }
  const words = lexicon();
  const furthest = Math.max(...hypotheses.map((hypothesis) => hypothesis.end));
  const before = left.slice(-CONTEXT);
  const candidates = hypotheses.flatMap((hypothesis) => {
    const after = received.slice(hypothesis.end, furthest + CONTEXT).replaceAll(GLOSS, '');
    return fill(hypothesis, before, after.slice(0, furthest - hypothesis.end + CONTEXT), words).map((characters) => ({
      ...candidate(received, start, hypothesis, characters),
      score: likelihood(before + characters.join('') + after, words),
    }));
  });
  return candidates.sort((a, b) => b.score - a.score);
}

function candidate(
  received: string,
  start: number,
  hypothesis: Hypothesis,
  characters: readonly string[],
): Omit<Candidate, 'score'> {
  return {
    received: received.slice(start, hypothesis.end),
    restored: characters.join(''),
    glosses: hypothesis.glosses,
  };
}

/** Puts the likeliest characters in the places of lost bytes, one place after the other. */
function fill(hypothesis: Hypothesis, before: string, after: string, words: Lexicon): string[][] {
  let lines: string[][] = [[]];
  hypothesis.pieces.forEach((piece, index) => {
    const next = hypothesis.pieces
      .slice(index + 1, index + 1 + CONTEXT)
      .map((following) => (following.length === 1 ? (following[0] ?? '') : '〇'))
      .join('');
    lines = lines.flatMap((line) => {
      if (piece.length === 1) return [[...line, piece[0] ?? '']];
      const context = (before + line.join('')).slice(-CONTEXT);
      return piece
        .map((character) => ({
          character,
          score: likelihood(context + character + (next + after).slice(0, CONTEXT), words),
        }))
        .sort((a, b) => b.score - a.score)
        .slice(0, KEPT)
        .map(({ character }) => [...line, character]);
    });
    lines = lines.slice(0, MOST_LINES);
  });
  return lines;
}

const MOST_LINES = 16;
