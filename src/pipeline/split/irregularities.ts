import type { Irregularity } from '../document.ts';
import type { Block } from './blocks.ts';
import type { Numbering } from './numbering.ts';

/** A sequence of numbers: it is over where something more general follows. */
interface Sequence {
  readonly numbers: readonly number[];
  readonly rank: number;
  readonly isOver: boolean;
}

/** Letters are not counted: i) is the ninth as well as the first, in small Roman numbers. */
const UNCOUNTED = new Set(['letter', 'capital']);
/** A heading without a number is more general than these: every form but that of articles and of what they stand under. */
const BELOW_ARTICLES = 7;
/** Items that markup tells of are below all that their form tells of. */
const MARKED_UP = 100;

/** Gaps and repeats in the numbers of headings, articles and items, where they stand. */
export function findIrregularities(blocks: readonly Block[], isHeading: (block: Block) => boolean): Irregularity[] {
  const found: Irregularity[] = [];
  const sequences = new Map<string, Sequence>();
  /** Articles count on through chapters, but an annex has its own. */
  const endBelow = (rank: number, isAnnex = false): void => {
    for (const [key, sequence] of sequences)
      if (sequence.rank > rank && (isAnnex || !key.startsWith('article'))) sequences.set(key, { ...sequence, isOver: true });
  }; // prettier-ignore
  for (const block of blocks) {
    const { numbering, span, note, text } = block;
    const isHead = isHeading(block);
    if (isHead && (!numbering || numbering.numbers.length === 0)) endBelow(numbering ? numbering.rank : BELOW_ARTICLES, numbering?.unit === 'annex'); // prettier-ignore
    // 附件：1. counts on in the lines below.
    if (ATTACHED.test(text)) sequences.set('digit-stop', { numbers: [1], rank: 12, isOver: false });
    if (!numbering || numbering.numbers.length === 0 || (numbering.unit === 'annex' && !isHead)) continue;
    if (UNCOUNTED.has(numbering.form)) continue;
    const depth = note?.type === 'item' ? note.depth : undefined;
    const key = depth === undefined ? numbering.form : `${numbering.form} ${depth}`;
    const rank = depth === undefined ? numbering.rank : MARKED_UP + depth;
    const irregularity = compare(sequences.get(key), numbering);
    endBelow(rank, numbering.unit === 'annex');
    sequences.set(key, { numbers: numbering.numbers, rank, isOver: false });
    if (irregularity) found.push({ ...irregularity, at: span.from, found: numbering.label.trim() });
  }
  return found;
}

const ATTACHED = /^附件[：:][ \t\u3000]*1[.．、]/u;

/** What is wrong with a number behind the last one of its form; to begin again from 1 is right everywhere. */
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
