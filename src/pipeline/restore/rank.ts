import type { Piece } from './byte-stream.ts';
import { type Lexicon, likelihood } from './lexicon.ts';
import type { Hypothesis } from './realign.ts';
import { GLOSS } from './reading.ts';

/** One complete reading of a damaged stretch, and how likely its words are (natural logarithm). */
export interface Candidate {
  readonly received: string;
  readonly restored: string;
  readonly score: number;
  readonly glosses: Hypothesis['glosses'];
  readonly unknown: number;
}

/** What readings are ranked by: a word list, and the text itself. */
export interface Words {
  /** Asked for only where bytes leave a choice. */
  readonly lexicon: () => Lexicon;
  /** How often one character, or two side by side, stand in the text without its glosses. */
  readonly count: (characters: string) => number;
}

const CONTEXT = 6;
/** Two characters of which nearly nothing is known fit nearly anywhere: that they stood there takes words to say so. */
const DROPPED = -14;
/** The chain turned every simplified character into a traditional one before it broke anything. */
const SIMPLIFIED = -16;
/** A lost byte keeps this many of its readings for comparison. */
const KEPT = 2;
/** … and where the next character has lost one as well. */
const KEPT_OF_TWO = 16;
/** A stretch keeps this many combinations of them. */
const MOST_LINES = 32;

/**
 * The readings of `received` from `start`, likeliest first, each seen in the words around it.
 * @param left the restored text before
 */
export function rankReadings(
  received: string,
  start: number,
  left: string,
  hypotheses: readonly Hypothesis[],
  words: Words,
): Candidate[] {
  const only = hypotheses[0];
  if (hypotheses.length === 1 && only?.pieces.every(isKnown))
    return [describe(received, start, only, only.pieces.flat(), 0)];
  const furthest = Math.max(...hypotheses.map(({ end }) => end));
  const before = left.slice(-CONTEXT);
  const candidates = hypotheses.flatMap((hypothesis) => {
    const impossible = hypothesis.pieces.filter(
      (piece) => isKnown(piece) && words.lexicon().isSimplified(piece[0] ?? ''),
    );
    const cost = (hypothesis.dropped ? DROPPED : 0) + impossible.length * SIMPLIFIED;
    const rest = received.slice(hypothesis.end, furthest + CONTEXT).replaceAll(GLOSS, '');
    const after = rest.slice(0, furthest - hypothesis.end + CONTEXT);
    return fill(hypothesis.pieces, before, after, words).map((characters) => {
      const score = likelihood(before + characters.join('') + rest, words.lexicon());
      const inText = hypothesis.pieces.map((piece, index) =>
        isKnown(piece)
          ? 0
          : fit(
              characters[index - 1] ?? before.slice(-1),
              characters[index] ?? '',
              characters[index + 1] ?? after.slice(0, 1),
              words,
            ),
      );
      return describe(
        received,
        start,
        hypothesis,
        characters,
        inText.reduce((sum, each) => sum + each, score + cost),
      );
    });
  });
  return candidates.sort((a, b) => b.score - a.score);
}

function isKnown(piece: Piece): boolean {
  return piece.length === 1;
}

function describe(
  received: string,
  start: number,
  hypothesis: Hypothesis,
  characters: readonly string[],
  score: number,
): Candidate {
  const { end, glosses, unknown } = hypothesis;
  return { received: received.slice(start, end), restored: characters.join(''), score, glosses, unknown };
}

/** Puts the likeliest characters in the places of lost bytes, one place after the other. */
function fill(pieces: readonly Piece[], before: string, after: string, words: Words): string[][] {
  let lines: string[][] = [[]];
  pieces.forEach((piece, index) => {
    if (isKnown(piece)) {
      for (const line of lines) line.push(piece[0] ?? '');
      return;
    }
    const following = pieces.slice(index + 1, index + 1 + CONTEXT);
    const known = following.map((next) => (isKnown(next) ? (next[0] ?? '') : '〇'));
    const next = (known.join('') + after).slice(0, CONTEXT);
    // Two lost bytes side by side are chosen together: the first keeps most of its readings until the second is known.
    const kept = following[0] && !isKnown(following[0]) ? KEPT_OF_TWO : KEPT;
    lines = lines
      .flatMap((line) => likeliest(piece, line, before, next, kept, words))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_LINES)
      .map(({ line }) => line);
  });
  return lines;
}

function likeliest(
  piece: Piece,
  line: readonly string[],
  before: string,
  after: string,
  kept: number,
  words: Words,
): { line: string[]; score: number }[] {
  const lexicon = words.lexicon();
  const left = (before + line.join('')).slice(-CONTEXT);
  return piece
    .filter((character) => !lexicon.isSimplified(character))
    .map((character) => ({
      line: [...line, character],
      score: likelihood(left + character + after, lexicon) + fit(left.slice(-1), character, after.slice(0, 1), words),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, kept);
}

/** Weights found on the project's texts: a text repeats its own phrases, names above all. */
const PAIR_WEIGHT = 2;
const CHARACTER_WEIGHT = 0.5;

/** How well a character goes between two others by what the text has elsewhere. */
function fit(left: string, character: string, right: string, { count }: Words): number {
  const pairs = Math.log1p(count(left + character)) + Math.log1p(count(character + right));
  return PAIR_WEIGHT * pairs + CHARACTER_WEIGHT * Math.log1p(count(character));
}
