import type { Candidate, Readings } from './find-readings.ts';
import { isolatedIn, type Lexicon } from './lexicon.ts';
import { GLOSS, GLOSS_HEAD, LONGEST_GLOSS } from './reading.ts';

/** At least this much likelier than the next a reading must be that supplies two bytes of which nothing is left. */
export const MARGIN_OF_DROPPED = 8;

/** So many of the likeliest readings are looked at for signs that more is missing than they explain. */
const LIKELY = 12;

/** The likeliest readings without a sign that more is missing than they explain: the first, and what comes near it. */
export function findSound(candidates: readonly Candidate[], isBroken: (candidate: Candidate) => boolean): Candidate[] {
  const sound: Candidate[] = [];
  for (const candidate of candidates.slice(0, LIKELY)) {
    const [first] = sound;
    if (first && sound.length > 1 && candidate.score < first.score - MARGIN_OF_DROPPED) break;
    if (!isUnchanged(candidate) && !isBroken(candidate)) sound.push(candidate);
  }
  return sound;
}

/** A question mark that is one. */
export function isUnchanged({ restored, received }: Candidate): boolean {
  return restored === received;
}

const LOOK_AHEAD = 8;

/** True where a `?` before a mark is followed by characters that make no words: no question mark, though no reading was found. */
export function hidesDamage(received: string, at: number, lexicon: Lexicon): boolean {
  if (!/^\?[;?!；？！]\p{Script=Han}/u.test(received.slice(at, at + 4))) return false;
  const behind = received.slice(at + 2, at + 2 + LOOK_AHEAD);
  const isolated = isolatedIn(behind, 0, LOOK_AHEAD - 2, lexicon);
  return isolated.filter((character) => lexicon.frequency(character) < RARE).length > 1;
}

/** True where no reading makes words: something else must have happened. */
export function isStrange(
  received: string,
  at: number,
  left: string,
  { candidates }: Readings,
  lexicon: Lexicon,
): boolean {
  const [best] = candidates;
  return !best || strangers(received, at, left, best, lexicon).length > 0;
}

const LEFT = 12;

/** Characters of a reading that no word around them explains, in simplified form. */
function strangers(received: string, at: number, left: string, best: Candidate, lexicon: Lexicon): string[] {
  const end = at + best.received.length;
  const after = received
    .slice(end, end + LONGEST_GLOSS + LEFT)
    .replaceAll(GLOSS, '')
    .slice(0, LEFT);
  return isolatedIn(left + best.restored + after, left.length, left.length + best.restored.length, lexicon);
}

/** Occurrences in the word list below which a character hardly stands alone. */
const RARE = 2000;

/** True where a reading has such characters, simplified ones or a gloss that is not theirs: more is missing there than was found. */
export function isBroken(received: string, at: number, left: string, best: Candidate, lexicon: Lexicon): boolean {
  return (
    GLOSS_HEAD.test(received.slice(at + best.received.length, at + best.received.length + LONGEST_GLOSS)) ||
    [...best.restored].some((character) => lexicon.isSimplified(character)) ||
    strangers(received, at, left, best, lexicon).some((character) => lexicon.frequency(character) < RARE)
  );
}
