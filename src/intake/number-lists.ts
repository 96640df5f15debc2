import type { Block, Inline } from './blocks.ts';

interface Mark {
  /** The number of the item; undefined for a point. */
  readonly number: number | undefined;
  readonly isDeeper: boolean;
}

/**
 * Gives numbered lists the numbers that stand before their items, and takes the marks out; where a number is left out,
 * the list is two.
 * @param pattern what stands before an item: its number, and a sign where it stands a level deeper
 * @param isOuter false for what stands in an item: it is deep enough there
 */
export function numberLists(blocks: readonly Block[], pattern: RegExp, isOuter = true): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list')
      return ['table', 'note', 'lines'].includes(block.type) ? [block] : [without(block, pattern)];
    const lists: { type: 'list'; start: number | undefined; items: Block[][]; isDeeper?: true }[] = [];
    for (const item of block.items) {
      const { number, isDeeper } = readMark(item, pattern);
      const last = lists.at(-1);
      const [first, ...rest] = item;
      const items = numberLists([...(first ? [without(first, pattern)] : []), ...rest], pattern, false);
      const goesOn = last && (number === undefined || number === (last.start ?? 1) + last.items.length);
      if (goesOn) last.items.push(items);
      else
        lists.push({
          type: 'list',
          start: block.start === undefined ? undefined : (number ?? block.start),
          items: [items],
          ...(isDeeper && isOuter ? { isDeeper } : {}),
        });
    }
    return lists;
  });
}

function readMark([first]: readonly Block[], pattern: RegExp): Mark {
  const [inline] = first && 'content' in first ? first.content : [];
  const [, number = '', deeper = ''] = (inline && pattern.exec(firstText(inline))) ?? [];
  return { number: number === '' ? undefined : Number(number), isDeeper: deeper !== '' };
}

function firstText(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  const [first] = 'content' in inline ? inline.content : [];
  return first ? firstText(first) : '';
}

function without(block: Block, pattern: RegExp): Block {
  if (!('content' in block)) return block;
  const [first, ...rest] = block.content;
  if (first?.type !== 'text' || !pattern.test(first.text)) return block;
  return { ...block, content: [{ type: 'text', text: first.text.replace(pattern, '') }, ...rest] };
}
