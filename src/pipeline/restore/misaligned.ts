import type { GlossList } from './damage.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, findReadings, type Readings } from './find-readings.ts';
import { modelDocument } from './document-model.ts';
import { decidedParts } from './decided-parts.ts';
import { restoredBefore, sampleOf } from './undamaged.ts';
import { precedingIn } from './preceding.ts';
import type { Page } from './realign.ts';
import { findSound, hidesDamage, isBroken, isStrange, isUnchanged, MARGIN_OF_DROPPED } from './soundness.ts';
import { GLOSS_TAIL, LONGEST_GLOSS } from './reading.ts';
import { endOf, type Repair } from './repair.ts';

/** The stretches whose bytes are out of step, repaired or in doubt. */
export interface Misaligned {
  /** In the order of the text, those of a person included. */
  readonly repairs: readonly Repair[];
  /** Stretches left as received: the likeliest readings are too close, or a character is gone for good. */
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

/** UTF-16 offset in the received text where a stretch in doubt ends; beyond any where there is none. */
export function endOfDoubt(doubt: Doubt | undefined): number {
  return doubt ? endOf(doubt) : Infinity;
}

/** At least this much likelier than the next (natural logarithm), or a reading is left to a person; 1 more where private-use characters may be gone. */
const MARGIN = 2;
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
    const { best, undecided } = weigh(broken ? readings.candidates : sound, dropsPrivateUse);
    if (!best) continue;
    done = at + best.received.length;
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

/** The likeliest reading, and those that are too near to it to leave aside: itself, where it is decided. */
function weigh(
  ranked: readonly Candidate[],
  dropsPrivateUse: boolean,
): { readonly best: Candidate | undefined; readonly undecided: readonly Candidate[] } {
  const [best] = ranked;
  if (!best) return { best, undecided: [] };
  const margin = best.dropped ? MARGIN_OF_DROPPED : MARGIN + (dropsPrivateUse ? 1 : 0);
  return { best, undecided: ranked.filter(({ score }) => best.score - score < margin) };
}

const SHOWN_READINGS = 3;

function readingsFor(undecided: readonly Candidate[]): string[] {
  const [best] = undecided;
  const same = undecided.filter(({ received }) => received === best?.received).map(({ restored }) => restored);
  return [...new Set(same)].slice(0, SHOWN_READINGS);
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

/** A value that is made when it is first asked for. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
