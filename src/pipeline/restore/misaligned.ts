import { applyEdits, type Edit } from '../edit.ts';
import type { GlossList } from './damage.ts';
import type { Evidence, PlainGloss } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, rankReadings } from './rank.ts';
import { type Page, readMisaligned } from './realign.ts';
import { endOf, mergeEdits, type Repair } from './repair.ts';

/** What came of the stretches whose bytes are out of step. */
export interface Misaligned {
  /** In the order of the text, those of a person included. */
  readonly repairs: readonly Repair[];
  /** Stretches that were left as received: their likeliest readings are too close, or a character is gone for good. */
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
  const page: Page = {
    listed: evidence.list.map(({ character, reading }) => [character, reading] as const),
    narrow: !/[，；：（）？！]/u.test(received),
  };
  const words = { lexicon, count: countIn(received, mergeEdits(evidence.glosses, [])) };
  const glossEndingAt = new Map(evidence.glosses.map((gloss) => [gloss.to, gloss]));
  let done = 0;
  for (let at = received.indexOf('?'); at !== -1; at = received.indexOf('?', at + 1)) {
    const person = settled.find((repair) => at < endOf(repair));
    if (at < done || (person && person.from <= at)) continue;
    const left = restoredBefore(received, at, glossEndingAt);
    const hypotheses = readMisaligned(received, at, [...left].at(-1) ?? '', page).filter(
      ({ end }) => end <= (person?.from ?? received.length),
    );
    const ranked = rankReadings(received, at, left, hypotheses, words);
    const [best, second] = ranked;
    if (!best || best.restored === best.received) continue;
    done = at + best.received.length;
    if (best.unknown > 0 || (second && best.score - second.score < MARGIN)) {
      doubtful.push({ from: at, received: best.received, readings: readingsFor(best, ranked) });
    } else {
      repairs.push(describe(at, best, second));
      proved.push(...best.glosses);
    }
  }
  return { repairs: repairs.sort((a, b) => a.from - b.from), doubtful, proved };
}

const SHOWN_READINGS = 3;

function readingsFor(best: Candidate, ranked: readonly Candidate[]): string[] {
  const same = ranked.filter(({ received }) => received === best.received).map(({ restored }) => restored);
  return [...new Set(same)].slice(0, SHOWN_READINGS);
}

function describe(from: number, best: Candidate, second: Candidate | undefined): Repair {
  const { received, restored } = best;
  if (!second) return { from, received, restored, certainty: 'certain' };
  const runnerUp = { restored: second.restored, margin: best.score - second.score };
  return { from, received, restored, certainty: 'probable', runnerUp };
}

/** Counts single characters and pairs in a text without its glosses. */
function countIn(received: string, glosses: readonly Edit[]): (characters: string) => number {
  let counts: Map<string, number> | undefined;
  return (characters) => {
    counts ??= countAll(applyEdits(received, glosses));
    return counts.get(characters) ?? 0;
  };
}

function countAll(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (characters: string): void => void counts.set(characters, (counts.get(characters) ?? 0) + 1);
  for (let at = 0; at < text.length; at += 1) {
    add(text.charAt(at));
    if (at > 0) add(text.slice(at - 1, at + 1));
  }
  return counts;
}

const LEFT = 12;

/** The last few restored characters before an offset: glosses left out. */
function restoredBefore(received: string, offset: number, glossEndingAt: ReadonlyMap<number, PlainGloss>): string {
  let left = '';
  for (let at = offset; at > 0 && left.length < LEFT;) {
    const gloss = glossEndingAt.get(at);
    if (gloss) {
      at = gloss.from;
    } else {
      at -= 1;
      left = received.charAt(at) + left;
    }
  }
  return left;
}
