import { applyEdits, type Edit } from '../edit.ts';
import type { Outcome, Place } from '../issue.ts';
import { damage, type DamageModel, type GlossList } from './damage.ts';
import { type GlossCount, weighGlosses } from './evidence.ts';
import { unproved, unresolved } from './leftover.ts';
import type { Lexicon } from './lexicon.ts';
import { repairMisaligned } from './misaligned.ts';
import { orderGlosses } from './order.ts';
import { mergeEdits, type Reading, type Repair, toEdit } from './repair.ts';
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
  const { repairs, doubtful, proved } = repairMisaligned(received, evidence, settled.value, options.lexicon);
  const inDoubt = (offset: number): boolean =>
    doubtful.some(({ from, received: stretch }) => from <= offset && offset < from + stretch.length);
  const glosses = evidence.glosses.filter(({ from }) => !inDoubt(from));
  const edits = mergeEdits(glosses, repairs);
  const text = applyEdits(received, edits);
  const plain = evidence.list.map(({ character, reading }) => [character, reading] as const);
  const model = inferModel(received, text, edits, [...proved, ...plain, ...evidence.nested]);
  const again = damage(text, model);
  const verified = again === received;
  return {
    value: { text, family: 'A', edits, repairs, glosses: evidence.list, model, verified },
    issues: [
      ...settled.issues,
      ...unresolved(received, edits, doubtful, options.file),
      // Where something is in doubt there is no proof to fail yet.
      ...(verified || doubtful.length > 0 ? [] : [unproved(received, again, options.file)]),
    ],
  };
}

/** The model under which the text comes out as received, if there is one. */
function inferModel(received: string, text: string, edits: readonly Edit[], list: GlossList): DamageModel {
  const seen = new Set<string>();
  const found = list.filter(([character]) => !seen.has(character) && seen.add(character));
  const rest = { keepPrivateUse: true, narrow: !/[，；：（）？！]/u.test(received) };
  if (damage(text, { ...rest, glosses: found }) === received) return { ...rest, glosses: found };
  const glosses = orderGlosses(received, text, edits, found, rest);
  if (damage(text, { ...rest, glosses }) === received) return { ...rest, glosses };
  return { ...rest, glosses, keepPrivateUse: /[\ue000-\uf8ff]/u.test(received) };
}
