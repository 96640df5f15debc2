import { applyEdits, type Edit } from '../../edit.ts';
import type { Outcome } from '../../issue.ts';
import { damage, type DamageModel, dropPrivateUse, type GlossList } from '../damage.ts';
import { undoubleMarks } from '../doubled.ts';
import type { Evidence } from '../evidence.ts';
import { findLeftAlone, unproved, unresolved } from '../leftover.ts';
import { findLost } from '../lost.ts';
import { endOfDoubt, repairMisaligned } from '../misaligned.ts';
import { orderGlosses } from '../order.ts';
import { addFree, mergeEdits, type Repair } from '../repair.ts';
import type { Restoration, RestoreOptions } from '../restoration.ts';

/**
 * Families `byte-glosses` and `spaced-glosses`: readings that were put behind the bytes of a character, wherever they
 * stand. Restores `規(guī)?;瘧?yīng)用` to `規模化應用`.
 */
export function undoByteGlosses(
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
  const family = spaced > 0 ? 'spaced-glosses' : 'byte-glosses';
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
