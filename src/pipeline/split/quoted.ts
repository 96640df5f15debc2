import type { LineNote } from './layout.ts';
import type { Numbering } from './numbering.ts';

/** What is looked at of a block (see blocks.ts). */
interface Numbered {
  readonly text: string;
  readonly note?: LineNote;
  readonly numbering?: Numbering;
  readonly isTitleLike: boolean;
}

/** The beginning of a passage of another document: “第三条　…. */
const OPENS = /^[“「『"][ \t\u3000]*第[ \t\u3000]*[0-9０-９〇零一二三四五六七八九十百千]+[ \t\u3000]*[编編章节節条條]/u;
const CLOSES = /[”」』"][。；;]?$/u;
/** What an amendment says of the next passage: the quotation before it was never closed. */
const AMENDS =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)]).*(?:修改|增加|删去|删除|改为|作为|增訂|刪除)/u;
const FARTHEST = 100;

/** Takes the numbers of quoted passages for what they are: an amendment's “第三条 … is no article of its own. */
export function withoutQuoted<Block extends Numbered>(blocks: readonly Block[]): Omit<Block, 'numbering'>[] {
  const quoted = new Set<number>();
  for (let index = 0; index < blocks.length; index += 1) {
    const end = OPENS.test(blocks[index]?.text ?? '') ? endOf(blocks, index) : index;
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
    const text = blocks[at]?.text ?? '';
    if (at > from && (AMENDS.test(text) || blocks[at]?.note?.type === 'heading')) return from;
    if (CLOSES.test(text)) return at;
  }
  return from;
}
