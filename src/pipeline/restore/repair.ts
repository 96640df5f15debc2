import type { Certainty, Edit } from '../edit.ts';
import type { PlainGloss } from './plain-gloss.ts';

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
  const edits: Edit[] = [];
  let next = 0;
  for (const { from, to } of glosses) {
    for (let repair = repairs[next]; repair && endOf(repair) <= from; repair = repairs[(next += 1)]) {
      edits.push(toEdit(repair));
    }
    const repair = repairs[next];
    if (!repair || to <= repair.from) edits.push({ from, to, insert: '', rule: 'gloss', certainty: 'certain' });
  }
  for (const repair of repairs.slice(next)) edits.push(toEdit(repair));
  return edits;
}

/** UTF-16 offset in the received text where a repair's stretch ends. */
export function endOf({ from, received }: Pick<Repair, 'from' | 'received'>): number {
  return from + received.length;
}

export function toEdit(repair: Repair): Edit {
  const { from, restored, certainty } = repair;
  return { from, to: endOf(repair), insert: restored, rule: 'misaligned', certainty };
}

/** Edits and those of `more` that touch none of them, in order. */
export function addFree(edits: readonly Edit[], more: readonly Edit[]): Edit[] {
  if (more.length === 0) return [...edits];
  let next = 0;
  const free = more.filter(({ from, to }) => {
    while (next < edits.length && (edits[next]?.to ?? 0) <= from) next += 1;
    return (edits[next]?.from ?? Infinity) >= to;
  });
  return [...edits, ...free].sort((a, b) => a.from - b.from);
}
