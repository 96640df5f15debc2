import { applyEdits, type Edit } from '../edit.ts';
import type { Outcome, Place } from '../issue.ts';
import { damage, type DamageModel, dropPrivateUse, type GlossList } from './damage.ts';
import { undoubleMarks } from './doubled.ts';
import { type Evidence, type GlossCount, weighGlosses } from './evidence.ts';
import { undoAsciiGlosses } from './families/ascii-glosses.ts';
import { undoEmoji } from './families/emoji.ts';
import type { Family, Undone } from './families/family.ts';
import { undoLatin1 } from './families/latin1.ts';
import { undoShifted } from './families/shifted.ts';
import { undoUtf8AsGbk } from './families/utf8-as-gbk.ts';
import { findLeftAlone, unproved, unresolved } from './leftover.ts';
import type { Lexicon } from './lexicon.ts';
import { findLost, type Lost } from './lost.ts';
import { type Doubt, endOfDoubt, repairMisaligned } from './misaligned.ts';
import { orderGlosses } from './order.ts';
import { mergeEdits, type Reading, type Repair, toEdit } from './repair.ts';
import { settle } from './settle.ts';

export interface Restoration {
  readonly text: string;
  readonly family: Family;
  readonly edits: readonly Edit[];
  readonly repairs: readonly Repair[];
  /** Characters that carried a gloss, most frequent first. */
  readonly glosses: readonly GlossCount[];
  /** The page's forward model, as far as the text shows it; without glosses for families other than A and D. */
  readonly model: DamageModel;
  /**
   * True when doing the damage to `text` gives the received text, character for character (what `lost`
   * lists allowed for); without damage, when nothing changed.
   */
  readonly verified: boolean;
  /** What was left as received, in order; an issue stands for each. */
  readonly unresolved: readonly Doubt[];
  /** What the damage took away for good, as the forward model shows it. */
  readonly lost: readonly Lost[];
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

/** Undoes the damage of the known kinds (see families/family.ts); leaves a text without it alone. */
export function restore(received: string, options: RestoreOptions): Outcome<Restoration> {
  const settled = settle(received, options.readings ?? [], options.placeOfReading);
  const evidence = weighGlosses(received);
  const { value, issues } = evidence.damaged
    ? undoGlosses(received, evidence, settled.value, options)
    : undoOther(received, settled.value, options);
  return { value, issues: [...settled.issues, ...issues] };
}

/** Families A and D: glosses that were put into bytes. */
function undoGlosses(
  received: string,
  evidence: Evidence,
  settled: readonly Repair[],
  { lexicon, file }: RestoreOptions,
): Outcome<Restoration> {
  const { repairs, doubtful, proved } = repairMisaligned(received, evidence, settled, lexicon);
  let next = 0;
  const glosses = evidence.glosses.filter(({ from }) => {
    while (next < doubtful.length && endOfDoubt(doubtful[next]) <= from) next += 1;
    return (doubtful[next]?.from ?? Infinity) > from;
  });
  const edits = addFree(mergeEdits(glosses, repairs), undoubleMarks(received));
  const text = applyEdits(received, edits);
  const plain = evidence.list.map(({ character, reading }) => [character, reading] as const);
  const { model, again } = inferModel(received, text, edits, [...proved, ...plain, ...evidence.nested]);
  const verified = again === received;
  const spaced = glosses.filter(({ reading }) => reading !== reading.trimEnd()).length;
  const leftAlone = findLeftAlone(received, edits, doubtful);
  const issues = [
    ...unresolved(received, leftAlone, file),
    // Where something is in doubt there is no proof to fail yet; and the doubling of marks has no model.
    ...(verified || doubtful.length > 0 || edits.some(({ rule }) => rule === 'doubled')
      ? []
      : [unproved(received, again, file)]),
  ];
  const family = spaced > 0 ? 'D' : 'A';
  const lost = verified ? findLost(received, text, edits, model) : [];
  const value = {
    text,
    family,
    edits,
    repairs,
    glosses: evidence.list,
    model,
    verified,
    unresolved: leftAlone,
    lost,
  } as const;
  return { value, issues };
}

/** The other families, of which a text has one at most; and what a person settled. */
function undoOther(received: string, settled: readonly Repair[], options: RestoreOptions): Outcome<Restoration> {
  const undone: Undone | undefined =
    undoAsciiGlosses(received) ??
    undoEmoji(received) ??
    undoLatin1(received) ??
    undoUtf8AsGbk(received, options.file) ??
    undoShifted(received, options.lexicon);
  const edits = addFree(settled.map(toEdit), undone?.edits ?? []);
  const restoration: Restoration = {
    text: applyEdits(received, edits),
    family: undone?.family ?? 'none',
    edits,
    repairs: settled,
    glosses: undone?.glosses ?? [],
    model: { glosses: [], keepPrivateUse: true, narrow: false },
    verified: settled.length === 0 && (undone?.verified ?? true),
    unresolved: [],
    lost: [],
  };
  return { value: restoration, issues: undone?.issues ?? [] };
}

/** Edits and those of `more` that touch none of them, in order. */
function addFree(edits: readonly Edit[], more: readonly Edit[]): Edit[] {
  if (more.length === 0) return [...edits];
  let next = 0;
  const free = more.filter(({ from, to }) => {
    while (next < edits.length && (edits[next]?.to ?? 0) <= from) next += 1;
    return (edits[next]?.from ?? Infinity) >= to;
  });
  return [...edits, ...free].sort((a, b) => a.from - b.from);
}

/** The model under which the text comes out as received, if there is one; and what comes out. */
function inferModel(
  received: string,
  text: string,
  edits: readonly Edit[],
  list: GlossList,
): { model: DamageModel; again: string } {
  const seen = new Set<string>();
  const found = list.filter(([character]) => !seen.has(character) && seen.add(character));
  const keepsPrivateUse = /[\ue000-\uf8ff]/u.test(received);
  const narrow = !/[，；：（）？！]/u.test(received);
  const tryList = (glosses: GlossList): { model: DamageModel; again: string } => {
    const model: DamageModel = { glosses, narrow, keepPrivateUse: true };
    const again = damage(text, model);
    // Where none arose, none was dropped.
    if (keepsPrivateUse || again === received) return { model, again };
    return { model: { ...model, keepPrivateUse: false }, again: dropPrivateUse(again) };
  };
  const first = tryList(found);
  if (first.again === received) return first;
  const rest = { narrow, keepPrivateUse: keepsPrivateUse };
  return tryList(orderGlosses(received, text, edits, found, rest));
}
