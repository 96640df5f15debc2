import type { Certainty, Edit } from '../edit.ts';
import type { PlainGloss } from './evidence.ts';

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
  /** Beside it stands a `?` that is left as received, because nothing tells what it was. */
  readonly partial?: true;
  /** Where a person decided: why. */
  readonly reason?: string;
}

/** The edits of glosses and repairs in one ordered list; a gloss that a repair touches is part of it. */
export function mergeEdits(glosses: readonly PlainGloss[], repairs: readonly Repair[]): Edit[] {
  let next = 0;
  const plain = glosses.filter(({ from, to }) => {
    let repair = repairs[next];
    while (repair && endOf(repair) <= from) repair = repairs[(next += 1)];
    return !repair || to <= repair.from;
  });
  return [
    ...plain.map(({ from, to }): Edit => ({ from, to, insert: '', rule: 'gloss', certainty: 'certain' })),
    ...repairs.map(toEdit),
  ].sort((a, b) => a.from - b.from);
}

/** UTF-16 offset in the received text where a repair's stretch ends. */
export function endOf({ from, received }: Repair): number {
  return from + received.length;
}

export function toEdit(repair: Repair): Edit {
  const { from, restored, certainty } = repair;
  return { from, to: endOf(repair), insert: restored, rule: 'misaligned', certainty };
}
