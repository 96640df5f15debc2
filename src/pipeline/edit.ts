/** How sure a change is: `certain` when no other original is possible, `probable` when words decided. */
export type Certainty = 'certain' | 'probable' | 'settled';

/** One change of a text: the characters from `from` up to `to` (UTF-16 units) become `insert`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** The rule that made it, a key of the stage's rule table. */
  readonly rule: string;
  readonly certainty: Certainty;
}

/**
 * Applies edits to the text they were made for.
 * @param edits in order, not overlapping; anything else is a bug and throws a RangeError.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  // Joined in blocks: a part is a string of its own, and a large text has millions.
  const blocks: string[] = [];
  let parts: string[] = [];
  let position = 0;
  for (const edit of edits) {
    if (edit.from < position || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(
        `Cannot apply edit ${edit.from}–${edit.to} (${edit.rule}): the last one ended at ${position}, the text at ${text.length}`,
      );
    }
    parts.push(text.slice(position, edit.from), edit.insert);
    position = edit.to;
    if (parts.length >= BLOCK) {
      blocks.push(parts.join(''));
      parts = [];
    }
  }
  parts.push(text.slice(position));
  blocks.push(parts.join(''));
  return blocks.join('');
}

const BLOCK = 10_000;

/** The edits that turn `applyEdits(text, edits)` back into `text`. */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    return { ...edit, from, to: from + edit.insert.length, insert: text.slice(edit.from, edit.to) };
  });
}

/** Where an offset of the old text stands in the new one (see `mapOffset`). */
export type OffsetMap = (offset: number, bias: -1 | 1) => number;

/** `mapOffset` for many offsets of one text: one pass over the edits, then a binary search for each offset. */
export function createOffsetMap(edits: readonly Edit[]): OffsetMap {
  const shifts = [0];
  for (const { from, to, insert } of edits) shifts.push((shifts.at(-1) ?? 0) + insert.length - (to - from));
  const isBefore = ({ from, to }: Edit, offset: number, bias: -1 | 1): boolean =>
    to <= offset && !(from === to && from === offset && bias < 0);
  return (offset, bias) => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = edits[middle];
      if (edit && isBefore(edit, offset, bias)) low = middle + 1;
      else high = middle;
    }
    const edit = edits[low];
    const shift = shifts[low] ?? 0;
    return edit && edit.from < offset ? edit.from + shift + (bias < 0 ? 0 : edit.insert.length) : offset + shift;
  };
}

/**
 * Where an offset of the old text stands in the new one. An offset inside a replaced stretch goes to
 * its start (`bias` −1) or to its end (`bias` 1).
 */
export function mapOffset(edits: readonly Edit[], offset: number, bias: -1 | 1): number {
  return createOffsetMap(edits)(offset, bias);
}
