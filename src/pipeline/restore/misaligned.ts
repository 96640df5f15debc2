import { applyEdits } from '../edit.ts';
import type { GlossList } from './damage.ts';
import type { Evidence, PlainGloss } from './evidence.ts';
import { isolatedIn, type Lexicon } from './lexicon.ts';
import { type Candidate, findReadings, type Readings } from './find-readings.ts';
import { LONGEST_SAMPLE, modelDocument } from './document-model.ts';
import type { Page } from './realign.ts';
import { GLOSS, GLOSS_HEAD, GLOSS_TAIL, LONGEST_GLOSS } from './reading.ts';
import { endOf, mergeEdits, type Repair } from './repair.ts';

/** What came of the stretches whose bytes are out of step. */
export interface Misaligned {
  /** In the order of the text, those of a person included. */
  readonly repairs: readonly Repair[];
  /** What was left as received: the likeliest readings are too close, or a character is gone for good. */
  readonly doubtful: readonly Doubt[];
  /** Characters of the gloss list that only these stretches show. */
  readonly proved: GlossList;
}

export interface Doubt {
  /** UTF-16 offset in the received text. */
  readonly from: number;
  readonly received: string;
  /** Likeliest first; `?` stands for a swallowed character that nothing tells. */
  readonly readings: readonly string[];
}

/** At least this much likelier than the next (natural logarithm), or a reading is left to a person. */
const MARGIN = 2;
/** … and more, where two bytes are supplied of which nothing is left. */
const MARGIN_OF_DROPPED = 4;

/** So many of the likeliest readings are looked at for signs that more is missing than they explain. */
const LIKELY = 12;

/** Reads every stretch from a `?` on whose bytes are better put back in step. */
export function repairMisaligned(
  received: string,
  evidence: Evidence,
  settled: readonly Repair[],
  lexicon: () => Lexicon,
): Misaligned {
  const repairs: Repair[] = [...settled];
  const doubtful: Doubt[] = [];
  const proved: (readonly [string, string])[] = [];
  const dropsPrivateUse = !/[\ue000-\uf8ff]/u.test(received);
  const words = onDemand(() => {
    const text = sampleOf(received, evidence.glosses);
    return { lexicon: lexicon(), document: modelDocument(text), precedes: precedingIn(text) };
  });
  const page: Omit<Page, 'dropsPrivateUse'> = {
    listed: evidence.list.map(({ character, reading }) => [character, reading] as const),
    narrow: !/[，；：（）？！]/u.test(received),
    precedes: (rest) => words().precedes(rest),
  };
  let done = 0;
  for (let at = received.indexOf('?'); at !== -1; at = received.indexOf('?', at + 1)) {
    const person = settled.find((repair) => at < endOf(repair));
    if (at < done || (person && person.from <= at) || !beginsStretch(received, at)) continue;
    const left = restoredBefore(received, at, evidence.glosses);
    const limit = person?.from ?? received.length;
    const find = (dropsPrivateUse: boolean): Readings =>
      findReadings(received, at, left, limit, { ...page, dropsPrivateUse }, words());
    let readings = find(false);
    if (dropsPrivateUse && isStrange(received, at, left, readings, words().lexicon)) readings = find(true);
    const [likeliest] = readings.candidates;
    if (!likeliest) continue;
    if (isUnchanged(likeliest)) {
      if (hidesDamage(received, at, words().lexicon))
        doubtful.push({ from: at, received: received.slice(at, at + 2), readings: [] });
      continue;
    }
    const isOnly = readings.candidates.length === 1 && readings.exhaustive;
    const certain = isOnly && (!dropsPrivateUse || find(true).candidates.length === 1);
    const sound = dropsPrivateUse
      ? findSound(readings.candidates, (each) => isBroken(received, at, left, each, words().lexicon))
      : readings.candidates;
    const broken = sound.length === 0;
    const ranked = broken ? readings.candidates : sound;
    const [best] = ranked;
    if (!best) continue;
    done = at + best.received.length;
    const margin = best.dropped ? MARGIN_OF_DROPPED : MARGIN;
    const undecided = ranked.filter(({ score }) => best.score - score < margin);
    if (best.unknown === 0 && undecided.length === 1 && !broken) {
      repairs.push(describe(at, best, runnerUpOf(best, readings), certain));
      proved.push(...best.glosses);
      continue;
    }
    const parts = broken ? undefined : decidedParts(at, best, undecided);
    repairs.push(...(parts?.repairs ?? []));
    if (parts) proved.push(...best.glosses);
    const stretch = parts?.left ?? { from: at, received: best.received };
    doubtful.push({ ...stretch, readings: readingsFor(undecided) });
  }
  doubtful.sort((a, b) => a.from - b.from);
  return { repairs: repairs.sort((a, b) => a.from - b.from), doubtful, proved };
}

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
function isBroken(received: string, at: number, left: string, best: Candidate, lexicon: Lexicon): boolean {
  return (
    GLOSS_HEAD.test(received.slice(at + best.received.length, at + best.received.length + LONGEST_GLOSS)) ||
    [...best.restored].some((character) => lexicon.isSimplified(character)) ||
    strangers(received, at, left, best, lexicon).some((character) => lexicon.frequency(character) < RARE)
  );
}

const SHOWN_READINGS = 3;

function readingsFor(undecided: readonly Candidate[]): string[] {
  const [best] = undecided;
  const same = undecided.filter(({ received }) => received === best?.received).map(({ restored }) => restored);
  return [...new Set(same)].slice(0, SHOWN_READINGS);
}

/**
 * What the readings have in common before and behind the place where they differ: that is repaired, and the
 * place itself stays as received: its `?`, where the stretch begins or ends with it. Undefined where they
 * have nothing in common, or do not end at one place.
 */
function decidedParts(
  from: number,
  best: Candidate,
  undecided: readonly Candidate[],
): { repairs: Repair[]; left: { from: number; received: string } } | undefined {
  const { received, restored } = best;
  if (undecided.some((other) => other.received !== received)) return undefined;
  // A line end that only some other doubt brings back is no common ground.
  if (restored.includes('\n') && !received.includes('\n')) return undefined;
  const known = best.unknown > 0 ? restored.length - 1 : restored.length; // a swallowed character stands last
  const texts = undecided.map((other) => other.restored);
  const before = Math.min(known, commonStart(texts));
  const behind = best.unknown > 0 ? 0 : Math.min(restored.length - before, commonStart(texts.map(reverse)));
  const end = from + received.length;
  const repair = (start: number, stop: number, text: string): Repair[] =>
    stop > start
      ? [
          {
            from: start,
            received: received.slice(start - from, stop - from),
            restored: text,
            certainty: 'probable',
            partial: true,
          },
        ]
      : [];
  const [first, last] = [restored.slice(0, before), restored.slice(restored.length - behind)];
  if (before === 0 && behind > 0) {
    return { repairs: repair(from + 1, end, last), left: { from, received: '?' } };
  }
  if (before > 0 && behind === 0 && received.endsWith('?')) {
    return { repairs: repair(from, end - 1, first), left: { from: end - 1, received: '?' } };
  }
  const start = best.ends[before - 1];
  const stop = best.ends[restored.length - behind - 1];
  if (before === 0 || behind === 0 || start === undefined || stop === undefined || start >= stop) return undefined;
  const isShared = undecided.every(
    ({ ends, restored: { length } }) => ends[before - 1] === start && ends[length - behind - 1] === stop,
  );
  if (!isShared) return undefined;
  const left = { from: start, received: received.slice(start - from, stop - from) };
  return { repairs: [...repair(from, start, first), ...repair(stop, end, last)], left };
}

function commonStart(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text.charAt(length) === first.charAt(length))) length += 1;
  return length;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

/** The next best reading that was weighed, sound or not. */
function runnerUpOf(best: Candidate, { candidates }: Readings): Candidate | undefined {
  return candidates.find(({ score, restored }) => score <= best.score && restored !== best.restored);
}

function describe(from: number, best: Candidate, second: Candidate | undefined, certain: boolean): Repair {
  const { received, restored } = best;
  if (certain) return { from, received, restored, certainty: 'certain' };
  if (!second) return { from, received, restored, certainty: 'probable' };
  const runnerUp = { restored: second.restored, margin: best.score - second.score };
  return { from, received, restored, certainty: 'probable', runnerUp };
}

/** A `?` that a gloss, a cut or the end of the text follows; any other is a question mark. */
function beginsStretch(received: string, at: number): boolean {
  const next = received.charAt(at + 1);
  return /^[;?!；？！]?$/u.test(next) || GLOSS_TAIL.test(received.slice(at + 1, at + 1 + LONGEST_GLOSS));
}

/** The likeliest readings without a sign that more is missing than they explain: the first, and what comes near it. */
function findSound(candidates: readonly Candidate[], isBroken: (candidate: Candidate) => boolean): Candidate[] {
  const sound: Candidate[] = [];
  for (const candidate of candidates.slice(0, LIKELY)) {
    const [first] = sound;
    if (first && sound.length > 1 && candidate.score < first.score - MARGIN_OF_DROPPED) break;
    if (!isUnchanged(candidate) && !isBroken(candidate)) sound.push(candidate);
  }
  return sound;
}

/** A question mark that is one. */
function isUnchanged({ restored, received }: Candidate): boolean {
  return restored === received;
}

const LOOK_AHEAD = 8;

/** True where a `?` before a mark is followed by characters that make no words: no question mark, though no reading was found. */
function hidesDamage(received: string, at: number, lexicon: Lexicon): boolean {
  if (!/^\?[;?!；？！]\p{Script=Han}/u.test(received.slice(at, at + 4))) return false;
  const behind = received.slice(at + 2, at + 2 + LOOK_AHEAD);
  const isolated = isolatedIn(behind, 0, LOOK_AHEAD - 2, lexicon);
  return isolated.filter((character) => lexicon.frequency(character) < RARE).length > 1;
}

/** True where no reading makes words: something else must have happened. */
function isStrange(received: string, at: number, left: string, { candidates }: Readings, lexicon: Lexicon): boolean {
  const [best] = candidates;
  return !best || strangers(received, at, left, best, lexicon).length > 0;
}

const WORD_OF_ASCII = /^[A-Za-z+][^\n]{3}/u;

/** What stands before a name in Latin letters wherever else a text has it (5 before G基站); figures are not guessed. */
function precedingIn(text: string): (rest: string) => string {
  return (rest) => {
    const name = WORD_OF_ASCII.exec(rest)?.[0];
    if (name === undefined) return '';
    const found = new Set<string>();
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const before = text.charAt(at - 1);
      if (before !== '?') found.add(before);
    }
    const [only = ''] = found;
    return found.size === 1 && /^[\x21-\x7e]$/u.test(only) ? only : '';
  };
}

/** A value that is made when it is first asked for. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const LEFT = 12;

/** The last few restored characters before an offset: glosses left out. */
function restoredBefore(received: string, offset: number, glosses: readonly PlainGloss[]): string {
  let left = '';
  let index = glossesBefore(glosses, offset) - 1;
  for (let at = offset; at > 0 && left.length < LEFT;) {
    const gloss = glosses[index];
    if (gloss?.to === at) {
      at = gloss.from;
      index -= 1;
    } else {
      at -= 1;
      left = received.charAt(at) + left;
    }
  }
  return left;
}

/** How many glosses end at an offset or before it. */
function glossesBefore(glosses: readonly PlainGloss[], offset: number): number {
  let low = 0;
  let high = glosses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((glosses[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As much of a text without its glosses as tells its words. */
function sampleOf(received: string, glosses: readonly PlainGloss[]): string {
  const sample = received.slice(0, LONGEST_SAMPLE * 2);
  return applyEdits(sample, mergeEdits(glosses.slice(0, glossesBefore(glosses, sample.length)), []));
}
