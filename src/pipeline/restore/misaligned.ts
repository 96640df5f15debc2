import { applyEdits, type Edit } from '../edit.ts';
import type { GlossList } from './damage.ts';
import type { Evidence, PlainGloss } from './evidence.ts';
import { isolatedIn, type Lexicon } from './lexicon.ts';
import { type Candidate, rankReadings } from './rank.ts';
import { type Page, readMisaligned } from './realign.ts';
import { GLOSS, GLOSS_HEAD, LONGEST_GLOSS } from './reading.ts';
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
  const page: Omit<Page, 'dropsPrivateUse'> = {
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
    const rank = (dropsPrivateUse: boolean): Candidate[] => {
      const hypotheses = readMisaligned(received, at, [...left].at(-1) ?? '', { ...page, dropsPrivateUse });
      const possible = hypotheses.filter(({ end }) => end <= (person?.from ?? received.length));
      return rankReadings(received, at, left, possible, words);
    };
    let ranked = rank(false);
    const isStrange = !ranked[0] || (dropsPrivateUse && strangers(received, at, left, ranked[0], lexicon()).length > 0);
    if (dropsPrivateUse && isStrange) ranked = rank(true);
    const [best, second] = ranked;
    if (!best || best.restored === best.received) continue;
    done = at + best.received.length;
    const undecided = ranked.filter(({ score }) => best.score - score < MARGIN);
    const broken = dropsPrivateUse && isBroken(received, at, left, best, lexicon());
    if (best.unknown === 0 && undecided.length === 1 && !broken) {
      repairs.push(describe(at, best, second));
      proved.push(...best.glosses);
      continue;
    }
    const readings = readingsFor(undecided);
    const decided = broken ? undefined : decidedPart(at, best, undecided);
    if (decided) {
      repairs.push(decided.repair);
      proved.push(...best.glosses);
      doubtful.push({ from: decided.doubt, received: '?', readings });
    } else {
      doubtful.push({ from: at, received: best.received, readings });
    }
  }
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
 * What the readings have in common, where they differ only in the character at one end of the stretch
 * whose byte is lost: all but that character is repaired, and its `?` stays as received.
 */
function decidedPart(
  from: number,
  best: Candidate,
  undecided: readonly Candidate[],
): { repair: Repair; doubt: number } | undefined {
  const { received, restored } = best;
  if (undecided.some((other) => other.received !== received)) return undefined;
  // A line end that only some other doubt brings back is no common ground.
  if (restored.includes('\n') && !received.includes('\n')) return undefined;
  const texts = undecided.map((other) => [...other.restored]);
  const agree = (part: (text: string[]) => string[]): boolean =>
    new Set(texts.map((text) => part(text).join(''))).size === 1;
  const common = { certainty: 'probable', partial: true } as const;
  const characters = [...restored];
  if (best.unknown === 0 && received.length > 1 && agree((text) => text.slice(1))) {
    const rest = { from: from + 1, received: received.slice(1), restored: characters.slice(1).join('') };
    return { repair: { ...rest, ...common }, doubt: from };
  }
  const isLast = best.unknown === 1 && received.endsWith('?') && received.length > 1 && restored.endsWith('?');
  if (isLast && agree((text) => text)) {
    const rest = { from, received: received.slice(0, -1), restored: restored.slice(0, -1) };
    return { repair: { ...rest, ...common }, doubt: from + received.length - 1 };
  }
  return undefined;
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
