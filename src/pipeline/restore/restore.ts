import { applyEdits, type Edit } from '../edit.ts';
import type { Outcome, Place } from '../issue.ts';
import { damage, type DamageModel, type GlossList } from './damage.ts';
import { type GlossCount, type PlainGloss, weighGlosses } from './evidence.ts';
import { unproved, unresolved } from './leftover.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, rankReadings } from './rank.ts';
import { readMisaligned } from './realign.ts';
import { endOf, mergeEdits, type Reading, type Repair, toEdit } from './repair.ts';
import { settle } from './settle.ts';

export interface Restoration {
  readonly text: string;
  /** `none` for a text without damage, else the family of the damage. */
  readonly family: 'none' | 'A';
  readonly edits: readonly Edit[];
  readonly repairs: readonly Repair[];
  /** Characters that carried a gloss, most frequent first. */
  readonly glosses: readonly GlossCount[];
  /** The page's forward model, as far as the text shows it. */
  readonly model: DamageModel;
  /** True when damaging `text` by `model` gives the received text, character for character; without damage, when nothing changed. */
  readonly verified: boolean;
}

export interface RestoreOptions {
  /** Asked for only where bytes leave a choice. */
  readonly lexicon: () => Lexicon;
  readonly readings?: readonly Reading[];
  /** Where a reading was given, by its index. */
  readonly placeOfReading?: (index: number) => Place;
  /** File name for the places of issues. */
  readonly file?: string;
}

/** Undoes the damage of the broken publishing chain (see damage.ts); leaves a text without it alone. */
export function restore(received: string, options: RestoreOptions): Outcome<Restoration> {
  const evidence = weighGlosses(received);
  const settled = settle(received, options.readings ?? [], options.placeOfReading);
  if (!evidence.damaged) {
    const edits = settled.value.map(toEdit);
    return {
      value: {
        text: applyEdits(received, edits),
        family: 'none',
        edits,
        repairs: settled.value,
        glosses: [],
        model: { glosses: [], keepPrivateUse: true, narrow: false },
        verified: edits.length === 0,
      },
      issues: settled.issues,
    };
  }
  const misaligned = repairMisaligned(received, evidence.glosses, settled.value, options);
  const repairs = misaligned.repairs;
  const edits = mergeEdits(evidence.glosses, repairs);
  const text = applyEdits(received, edits);
  const model = inferModel(received, text, [
    ...misaligned.proved,
    ...evidence.list.map(({ character, reading }) => [character, reading] as const),
  ]);
  const verified = damage(text, model) === received;
  return {
    value: { text, family: 'A', edits, repairs, glosses: evidence.list, model, verified },
    issues: [
      ...settled.issues,
      ...unresolved(received, edits, options.file),
      ...(verified ? [] : [unproved(received, damage(text, model), options.file)]),
    ],
  };
}

/** Every stretch from a `?` on that reads better with its bytes put back in step. */
function repairMisaligned(
  received: string,
  glosses: readonly PlainGloss[],
  settled: readonly Repair[],
  options: RestoreOptions,
): { repairs: Repair[]; proved: GlossList } {
  const repairs: Repair[] = [...settled];
  const proved: (readonly [string, string])[] = [];
  const glossEndingAt = new Map(glosses.map((gloss) => [gloss.to, gloss]));
  let done = 0;
  for (let at = received.indexOf('?'); at !== -1; at = received.indexOf('?', at + 1)) {
    const person = settled.find((repair) => at < endOf(repair));
    if (at < done || (person && person.from <= at)) continue;
    const left = restoredBefore(received, at, glossEndingAt);
    const hypotheses = readMisaligned(received, at, [...left].at(-1) ?? '').filter(
      ({ end }) => end <= (person?.from ?? received.length),
    );
    const ranked = rankReadings(received, at, left, hypotheses, options.lexicon);
    const best = ranked[0];
    if (!best || best.restored === best.received) continue;
    repairs.push(describe(at, best, ranked[1]));
    proved.push(...best.glosses);
    done = at + best.received.length;
  }
  return { repairs: repairs.sort((a, b) => a.from - b.from), proved };
}

function describe(from: number, best: Candidate, second: Candidate | undefined): Repair {
  const { received, restored } = best;
  if (!second) return { from, received, restored, certainty: 'certain' };
  const runnerUp = { restored: second.restored, margin: best.score - second.score };
  return { from, received, restored, certainty: 'probable', runnerUp };
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

/** The model under which the text comes out as received, if there is one. */
function inferModel(received: string, text: string, list: GlossList): DamageModel {
  const seen = new Set<string>();
  const glosses = list.filter(([character]) => !seen.has(character) && seen.add(character));
  const narrow = !/[，；：（）？！]/u.test(received);
  const keeping: DamageModel = { glosses, keepPrivateUse: true, narrow };
  return damage(text, keeping) === received
    ? keeping
    : { glosses, keepPrivateUse: /[\ue000-\uf8ff]/u.test(received), narrow };
}
