import type { LineNote } from './layout.ts';
import { type Numbering, QUOTED_PART } from '../../vocabulary/forms.ts';

/** The part of a block (see blocks.ts) that quotations are found by. */
interface Numbered {
  readonly text: string;
  readonly note?: LineNote;
  readonly numbering?: Numbering;
  readonly isTitleLike: boolean;
}

const CLOSES = /[”」』"][。；;]?$/u;
/** Words by which a point of an amendment begins the next passage: the quotation before it was never closed. */
const AMENDS = /修改|增加|删去|删除|改为|作为|增訂|刪除/u;
const POINTS: readonly string[] = ['一、', '（一）'];
const FARTHEST = 100;

/** Takes the numbers of quoted passages for what they are: an amendment's “第三条 … is no article of its own. */
export function withoutQuoted<Block extends Numbered>(blocks: readonly Block[]): Omit<Block, 'numbering'>[] {
  const quoted = new Set<number>();
  for (let index = 0; index < blocks.length; index += 1) {
    const end = QUOTED_PART.test(blocks[index]?.text ?? '') ? endOf(blocks, index) : index;
    for (let at = index + 1; at <= end; at += 1) quoted.add(at);
    index = end;
  }
  if (quoted.size === 0) return [...blocks];
  return blocks.map((block, index) => {
    const { numbering, ...rest } = block;
    return quoted.has(index) && numbering ? { ...rest, isTitleLike: false } : block;
  });
}

/** The block that closes the quotation; the one that opens it where that closes it too, or none does. */
function endOf(blocks: readonly Numbered[], from: number): number {
  for (let at = from; at < Math.min(blocks.length, from + FARTHEST); at += 1) {
    const { text = '', numbering, note } = blocks[at] ?? {};
    const isAmending = POINTS.includes(numbering?.name.kind ?? '') && AMENDS.test(text);
    if (at > from && (isAmending || note?.type === 'heading')) return from;
    if (CLOSES.test(text)) return at;
  }
  return from;
}
