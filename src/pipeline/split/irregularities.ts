import type { Irregularity } from '../document.ts';
import type { Block } from './blocks.ts';
import type { Numbering } from './numbering.ts';

/** Gaps and repeats in the numbers of headings, articles and items, where they stand. */
export function findIrregularities(blocks: readonly Block[], isHeading: (block: Block) => boolean): Irregularity[] {
  const found: Irregularity[] = [];
  const ordered = new Map<string, readonly number[]>();
  const items = new Map<string, readonly number[]>();
  for (const block of blocks) {
    const { numbering, span } = block;
    const counts = isHeading(block) || numbering?.unit === 'article';
    // Items begin again under every heading and in every article.
    if (counts) items.clear();
    // 附件：1. counts on in the lines below.
    if (ATTACHED.test(block.text)) items.set('digit-stop', [1]);
    if (!numbering || numbering.numbers.length === 0 || (numbering.unit === 'annex' && !counts)) continue;
    const sequence = counts ? ordered : items;
    const irregularity = compare(sequence.get(numbering.form), numbering);
    sequence.set(numbering.form, numbering.numbers);
    if (irregularity) found.push({ ...irregularity, at: span.from, found: numbering.label.trim() });
  }
  return found;
}

const ATTACHED = /^附件[：:][ \t\u3000]*1[.．、]/u;

/** What is wrong with a number behind the last one of its form; to begin again from 1 is right everywhere. */
function compare(
  previous: readonly number[] | undefined,
  { numbers, unit }: Numbering,
): Pick<Irregularity, 'type' | 'expected'> | undefined {
  const last = numbers.at(-1) ?? 0;
  if (!previous) return last === 1 || unit === 'article' ? undefined : gap([...numbers.slice(0, -1), 1]);
  if (isSame(numbers, previous)) return { type: 'repeat', expected: next(previous).join('.') };
  if (last === 1) return undefined;
  const above = numbers.slice(0, -1);
  if (unit === 'article' && numbers.length !== previous.length) {
    // 第十三条 behind 第十二条之一.
    return numbers.length === 1 && last === (previous[0] ?? 0) + 1 ? undefined : gap(next(previous.slice(0, 1)));
  }
  if (!isSame(above, previous.slice(0, -1))) return gap([...above, 1]);
  if (last === (previous.at(-1) ?? 0) + 1) return undefined;
  return last < (previous.at(-1) ?? 0) ? { type: 'repeat', expected: next(previous).join('.') } : gap(next(previous));
}

function gap(expected: readonly number[]): Pick<Irregularity, 'type' | 'expected'> {
  return { type: 'gap', expected: expected.join('.') };
}

function next(numbers: readonly number[]): number[] {
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1];
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
