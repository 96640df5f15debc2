import type { Irregularity } from '../document.ts';
import type { Block } from './blocks.ts';
import type { Numbering } from '../../vocabulary/forms.ts';
import { runsOnWithin } from './run-in.ts';

/** A sequence of numbers: it is over where something more general follows. */
interface Sequence {
  readonly numbers: readonly number[];
  readonly rank: number;
  readonly isOver: boolean;
}

/** Not counted: i) is the ninth letter as well as a small Roman 1, and 下 is the second or the third. */
const UNCOUNTED = new Set(['letter', 'capital', 'half']);
/** Ranks of headings that markup tells of, above all forms, and of items that it tells of, below them. */
const MARKED_HEADINGS = -10;
const MARKED_ITEMS = 100;
/** A heading without a number ends every form but that of articles and of what they stand under. */
const UNNUMBERED = 7;

/** Gaps and repeats in the numbers of headings, articles and items, where they stand. */
export function findIrregularities(blocks: readonly Block[], isHeading: (block: Block) => boolean): Irregularity[] {
  const found: Irregularity[] = [];
  const headings = new Map<string, Sequence>();
  const items = new Map<string, Sequence>();
  for (const [index, block] of blocks.entries()) {
    const { numbering, span } = block;
    const isHead = isHeading(block);
    const counts = isHead || numbering?.unit === 'article';
    const rank = rankOf(block, isHead);
    const isAnnex = isHead && numbering?.unit === 'annex';
    if (counts) endBelow(items, -Infinity);
    const isCounted = numbering && numbering.numbers.length > 0 && !UNCOUNTED.has(numbering.form) && (numbering.unit !== 'annex' || isHead);
    if (isCounted) {
      const key = block.note?.type === 'item' ? `${numbering.form} ${block.note.depth}` : numbering.form;
      const [own, other] = counts ? [headings, items] : [items, headings];
      const irregularity = compare(own.get(key), numbering);
      // （三）, a heading, goes on behind （二）, an item further up, and the other way round.
      const goesOn = irregularity && other.has(key) && !compare(ended(other.get(key)), numbering);
      const isNoted = !irregularity || goesOn || runsOnWithin(blocks[index - 1]?.text ?? '', numbering);
      if (!isNoted) found.push({ ...irregularity, at: span.from, found: numbering.label.trim() });
      own.set(key, { numbers: numbering.numbers, rank, isOver: false });
    }
    if (isHead) endBelow(headings, rank, isAnnex);
    else if (isCounted) endBelow(items, rank);
  }
  return found;
} // prettier-ignore

function rankOf({ numbering, note }: Block, isHead: boolean): number {
  if (note?.type === 'heading') return MARKED_HEADINGS + note.level;
  if (note?.type === 'item') return MARKED_ITEMS + note.depth;
  return numbering?.rank ?? (isHead ? UNNUMBERED : MARKED_ITEMS);
}

/** Ends what is less general; articles count on through chapters, but an annex has its own. */
function endBelow(sequences: Map<string, Sequence>, rank: number, isAnnex = false): void {
  for (const [key, sequence] of sequences)
    if (sequence.rank > rank && (isAnnex || key !== 'article')) sequences.set(key, { ...sequence, isOver: true });
}

function ended(sequence: Sequence | undefined): Sequence | undefined {
  return sequence && { ...sequence, isOver: true };
}

/** Tells a gap or repeat behind the last number of a form (七 behind 五); to begin again from 1 is right everywhere. */
function compare(
  sequence: Sequence | undefined,
  { numbers, unit }: Numbering,
): Pick<Irregularity, 'type' | 'expected'> | undefined {
  const last = numbers.at(-1) ?? 0;
  const above = numbers.slice(0, -1);
  if (!sequence) return last <= 1 || unit === 'article' ? undefined : gap([...above, 1]);
  const { numbers: previous, isOver } = sequence;
  if (isSame(numbers, previous)) return isOver && last === 1 ? undefined : { type: 'repeat', expected: next(previous).join('.') };
  if (last <= 1) return undefined;
  if (numbers.length !== previous.length) {
    // 第十三条 behind 第十二条之一.
    return numbers.length === 1 && last === (previous[0] ?? 0) + 1 ? undefined : gap(next(previous.slice(0, 1)));
  }
  if (!isSame(above, previous.slice(0, -1))) return gap([...above, 1]);
  if (last === (previous.at(-1) ?? 0) + 1) return undefined;
  // What has ended begins again from 1, or goes on.
  if (last < (previous.at(-1) ?? 0)) return isOver ? gap([...above, 1]) : { type: 'repeat', expected: next(previous).join('.') };
  return gap(next(previous));
} // prettier-ignore

function gap(expected: readonly number[]): Pick<Irregularity, 'type' | 'expected'> {
  return { type: 'gap', expected: expected.join('.') };
}

function next(numbers: readonly number[]): number[] {
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1];
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
