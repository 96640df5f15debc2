import type { Block, Inline } from './blocks.ts';

/** Gives numbered lists the numbers that stand before their items; where one is left out, the list is two. */
export function numberLists(blocks: readonly Block[], pattern: RegExp): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'list')
      return [block.type === 'table' || block.type === 'note' ? block : without(block, pattern)];
    const lists: { type: 'list'; start: number | undefined; items: Block[][] }[] = [];
    for (const item of block.items) {
      const number = numberOf(item, pattern);
      const last = lists.at(-1);
      const [first, ...rest] = item;
      const items = numberLists([...(first ? [without(first, pattern)] : []), ...rest], pattern);
      const goesOn = last && (number === undefined || number === (last.start ?? 1) + last.items.length);
      if (goesOn) last.items.push(items);
      else
        lists.push({
          type: 'list',
          start: block.start === undefined ? undefined : (number ?? block.start),
          items: [items],
        });
    }
    return lists;
  });
}

function numberOf([first]: readonly Block[], pattern: RegExp): number | undefined {
  const [inline] = first && 'content' in first ? first.content : [];
  const number = inline ? pattern.exec(firstText(inline))?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
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
