import { applyEdits, type Certainty, type Edit } from '../edit.ts';
import { issue, type Issue, type Outcome, placeAt } from '../issue.ts';
import { damage, type DamageModel, type GlossList } from './damage.ts';
import { type Evidence, type GlossCount, type PlainGloss, weighGlosses } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, rankReadings } from './rank.ts';
import { readMisaligned } from './realign.ts';

/** A person's reading of a damaged stretch: the received form and what it was. */
export interface Reading {
  readonly received: string;
  readonly restored: string;
  readonly reason: string;
}

/** A repair of bytes, which a person may want to look at. */
export interface Repair {
  /** UTF-16 offset in the received text. */
  readonly from: number;
  readonly received: string;
  readonly restored: string;
  readonly certainty: Certainty;
  /** Where words decided: the next best reading, and how much less likely it is (natural logarithm). */
  readonly runnerUp?: { readonly restored: string; readonly margin: number };
  /** Where a person decided: why. */
  readonly reason?: string;
}

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
  /** True when damaging `text` by `model` gives the received text, character for character. */
  readonly verified: boolean;
}

export interface RestoreOptions {
  /** Asked for only where bytes leave a choice. */
  readonly lexicon: () => Lexicon;
  readonly readings?: readonly Reading[];
  /** File name for the places of issues. */
  readonly file?: string;
}

/** Undoes the damage of the broken publishing chain (see damage.ts); leaves a text without it alone. */
export function restore(received: string, options: RestoreOptions): Outcome<Restoration> {
  const evidence = weighGlosses(received);
  const settled = settle(received, options);
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

/** Readings that a person gave, wherever their received form stands. */
function settle(received: string, { readings = [], file }: RestoreOptions): Outcome<Repair[]> {
  const repairs: Repair[] = [];
  const issues: Issue[] = [];
  for (const reading of readings) {
    let at = received.indexOf(reading.received);
    if (at === -1) {
      issues.push(
        issue('correction-misplaced', {
          ...(file === undefined ? {} : { place: { file, line: 1, column: 1 } }),
          actual: `the text does not contain “${reading.received}”`,
          expected: 'the received form, exactly as it stands in the source',
          note: 'Copy it from the source, or delete the correction.',
        }),
      );
    }
    for (; at !== -1; at = received.indexOf(reading.received, at + reading.received.length)) {
      repairs.push({ from: at, ...reading, certainty: 'settled' });
    }
  }
  return { value: repairs.sort((a, b) => a.from - b.from), issues };
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
    const person = settled.find((repair) => repair.from <= at && at < repair.from + repair.received.length);
    if (person || at < done) continue;
    const left = restoredBefore(received, at, glossEndingAt);
    const hypotheses = readMisaligned(received, at, [...left].at(-1) ?? '');
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

/** The edits of glosses and repairs in one ordered list; a gloss inside a repaired stretch is part of it. */
function mergeEdits(glosses: Evidence['glosses'], repairs: readonly Repair[]): Edit[] {
  const inside = (offset: number): boolean =>
    repairs.some((repair) => offset >= repair.from && offset < repair.from + repair.received.length);
  return [
    ...glosses
      .filter(({ from }) => !inside(from))
      .map(({ from, to }): Edit => ({ from, to, insert: '', rule: 'gloss', certainty: 'certain' })),
    ...repairs.map(toEdit),
  ].sort((a, b) => a.from - b.from);
}

function toEdit({ from, received, restored, certainty }: Repair): Edit {
  return { from, to: from + received.length, insert: restored, rule: 'misaligned', certainty };
}

/** The model under which the text comes out as received, if there is one. */
function inferModel(received: string, text: string, list: GlossList): DamageModel {
  const glosses = [...new Map([...list].reverse())].reverse();
  const narrow = !/[，；：（）？！]/u.test(received);
  const keeping: DamageModel = { glosses, keepPrivateUse: true, narrow };
  return damage(text, keeping) === received
    ? keeping
    : { glosses, keepPrivateUse: /[\ue000-\uf8ff]/u.test(received), narrow };
}

/** Glosses that are left: the chain's, but nothing was found that explains them. */
function unresolved(received: string, edits: readonly Edit[], file: string | undefined): Issue[] {
  const issues: Issue[] = [];
  for (const match of received.matchAll(LEFT_OVER)) {
    const edited = edits.some((edit) => edit.from < match.index + match[0].length && edit.to > match.index);
    if (edited) continue;
    issues.push(
      issue('damage-unresolved', {
        place: placeAt(received, match.index, file),
        actual: `“${received.slice(Math.max(0, match.index - 4), match.index + 12)}”`,
        expected: 'a stretch whose original bytes can be worked out',
        note: 'It was left as received. Give its reading in corrections.yaml.',
      }),
    );
  }
  return issues;
}

const LEFT_OVER = /\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)|\?[；？！;](?=\p{Script=Han})/gu;

function unproved(received: string, again: string, file: string | undefined): Issue {
  let at = 0;
  while (at < received.length && received[at] === again[at]) at += 1;
  return issue('proof-failed', {
    place: placeAt(received, at, file),
    actual: `damaging the restored text again gives “${again.slice(Math.max(0, at - 6), at + 8)}”`,
    expected: `“${received.slice(Math.max(0, at - 6), at + 8)}”, as received`,
    note: 'Check the repairs on this line; settle them in corrections.yaml.',
  });
}
