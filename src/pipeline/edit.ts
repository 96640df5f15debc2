import type { Span } from './document.ts';
import { firstWhere } from './first-where.ts';

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

/**
 * One list of edits that does what two lists do, one after the other. Edits that overlap become one, with the rule of
 * the last.
 * @param text what `first` was made for; `second` was made for what comes of it
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second];
  const between = applyEdits(text, first);
  const placed = [...placeOnResult(first), ...second.map((edit) => ({ edit, ...edit, shift: 0, isFirst: false }))];
  placed.sort((a, b) => a.from - b.from || a.to - b.to || Number(b.isFirst) - Number(a.isFirst));
  const clusters: Placed[][] = [];
  let end = -1;
  for (const one of placed) {
    const last = clusters.at(-1);
    const touches = one.from < end || (one.from === end && one.to === end && last?.some(({ from, to }) => from === to));
    if (last && touches) last.push(one);
    else clusters.push([one]);
    end = touches ? Math.max(end, one.to) : one.to;
  }
  let shift = 0; // from the result of `first` back to `text`
  return clusters.map((cluster): Edit => {
    const from = Math.min(...cluster.map((one) => one.from));
    const to = Math.max(...cluster.map((one) => one.to));
    const start = from + shift;
    shift += cluster.reduce((sum, one) => sum + one.shift, 0);
    const later = cluster.filter(({ isFirst }) => !isFirst).map(({ edit }) => edit);
    const inside = later.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
    const last = later.at(-1) ?? cluster.at(-1)?.edit;
    const insert = applyEdits(between.slice(from, to), inside);
    return { from: start, to: to + shift, insert, rule: last?.rule ?? '', certainty: last?.certainty ?? 'certain' };
  });
}

/** An edit as it stands in the text between: how far it moves what is behind it, back towards the text before. */
interface Placed extends Span {
  readonly edit: Edit;
  readonly shift: number;
  readonly isFirst: boolean;
}

function placeOnResult(edits: readonly Edit[]): Placed[] {
  let shift = 0;
  return edits.map((edit) => {
    const from = edit.from + shift;
    const by = edit.insert.length - (edit.to - edit.from);
    shift += by;
    return { edit, from, to: from + edit.insert.length, shift: -by, isFirst: true };
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
    const next = firstWhere(0, edits.length, (at) => {
      const edit = edits[at];
      return edit === undefined || !isBefore(edit, offset, bias);
    });
    const edit = edits[next];
    const shift = shifts[next] ?? 0;
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
