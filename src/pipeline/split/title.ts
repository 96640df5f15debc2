import type { Block } from './blocks.ts';
import { nameOfTitle } from './numbering.ts';

/** How many blocks at the beginning are the title: 1 or 0. */
export function findTitle(blocks: readonly Block[]): number {
  const [first] = blocks;
  if (!first) return 0;
  if (first.note?.type === 'heading') return first.note.level === 1 ? 1 : 0;
  const isTitle = first.isTitleLike && !first.note && !first.numbering && nameOfTitle(first.text) === undefined;
  return isTitle && blocks.length > 2 ? 1 : 0;
}
