import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { type Align, type Block, type Inline } from '../blocks.ts';
import { attribute, elementsOf, UNREADABLE, wordsOf } from '../dom.ts';
import { type Context, hasContent, readInlines, wrapLike } from './inlines.ts';
import { areParagraphs } from './prose.ts';
import { type Grid, isLayout, layOutTable } from './table.ts';
import { joinInlines } from '../inline.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** The blocks of a tree in the order of the text; footnotes come behind what refers to them. */
export function readBlocks(root: ParentNode, context: Context): Block[] {
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const flush = (): void => {
    const content = joinInlines(line);
    if (hasContent(content)) {
      blocks.push({ type: 'paragraph', content });
      context.count();
    }
    line = [];
  };
  for (const node of root.children) {
    if (isTag(node) && isBlock(node)) {
      flush();
      blocks.push(...readBlock(node, context));
    } else if (isTag(node) && node.name === 'br') flush();
    else if (isTag(node) && [...lineParts(node)].length > 1) {
      // A line break inside <span> or <font> ends the line all the same.
      [...lineParts(node)].forEach((part, index) => {
        if (index > 0) flush();
        line.push(...wrapLike(node, part, context));
      });
    } else line.push(...readInlines(node, context));
  }
  flush();
  return blocks;
}

function readBlock(element: Element, context: Context): Block[] {
  const label = context.notes.notes.get(element);
  if (label !== undefined) {
    const own = readBlocks(element, context);
    if (own.some(({ type }) => type !== 'paragraph' && type !== 'note'))
      context.lose('a list, table or heading inside a footnote; its words follow one another');
    return [{ type: 'note', label, content: withoutMark(joinInlines(flowTogether(own))) }];
  }
  if (/^h[1-6]$/u.test(element.name)) {
    const content = joinInlines(element.children.flatMap((node) => readInlines(node, context)));
    if (!hasContent(content)) return [];
    context.count();
    return [{ type: 'heading', level: Number(element.name[1]), content: unstressed(content) }];
  }
  if (element.name === 'ul' || element.name === 'ol' || element.name === 'menu' || element.name === 'dir')
    return readList(element, context);
  if (element.name === 'table') return readTable(element, context);
  if (element.name === 'pre') return readLines(element, context);
  const blocks = readBlocks(element, context);
  if (context.frame !== undefined && attribute(element, 'class') === context.frame)
    return isNested(element) ? blocks : frameOf(blocks);
  if (element.name !== 'blockquote') return blocks;
  return blocks.map((block) => (block.type === 'paragraph' ? { ...block, type: 'quote' } : block));
}

/** Notes may stand in a list of their own; they are no list. */
function readList(element: Element, context: Context): Block[] {
  const items: Block[][] = [];
  const notes: Block[] = [];
  const ordered = element.name === 'ol';
  for (const child of element.children) {
    const blocks = readListed(child, context);
    const body = blocks.filter(({ type }) => type !== 'note');
    notes.push(...blocks.filter(({ type }) => type === 'note'));
    if (body.length === 0) continue;
    // A list right inside a list belongs to the item before it.
    if ((isTag(child) && child.name === 'li') || items.length === 0) items.push(body);
    else items.at(-1)?.push(...body);
  }
  const kind = attribute(element, 'type');
  if (ordered && items.length > 0 && kind !== '' && kind !== '1')
    context.lose(`the numbering of a list by “${kind}”; it is numbered 1, 2, 3`);
  const start = ordered ? Number.parseInt(attribute(element, 'start') || '1', 10) || 1 : undefined;
  return [...(items.length > 0 ? [{ type: 'list' as const, start, items }] : []), ...notes];
}

/** What stands in a list: an item, another list, or words that no item holds. */
function readListed(child: ChildNode, context: Context): Block[] {
  if (isTag(child) && context.notes.notes.has(child)) return readBlock(child, context);
  if (isTag(child) && isBlock(child))
    return child.name === 'li' ? readBlocks(child, context) : readBlock(child, context);
  const content = joinInlines(readInlines(child, context));
  return hasContent(content) ? [{ type: 'paragraph', content }] : [];
}

/** Words in a table that no cell holds: a browser shows them before it. */
function readStrays(element: Element, context: Context): Block[] {
  return element.children.flatMap((child): Block[] => {
    if (!isTag(child) || !isBlock(child)) return readListed(child, context);
    if (/^(?:td|th|caption)$/u.test(child.name)) return [];
    if (/^(?:thead|tbody|tfoot|tr)$/u.test(child.name)) return readStrays(child, context);
    return readBlock(child, context);
  });
}

function readTable(element: Element, context: Context): Block[] {
  const grid = layOutTable(element);
  if (isLayout(element, grid)) return readLayout(element, grid, context);
  const before = readStrays(element, context);
  for (const child of element.children)
    if (isTag(child) && child.name === 'caption') before.push(...readBlocks(child, context));
  const notes: Block[] = [];
  const rows = grid.rows.map((row) => row.map((cell) => (cell ? readCell(cell, context, notes) : [])));
  // An empty row goes, but for one that a merged cell begins in: the rows below it would be merged with another.
  const isFilled = rows.map(
    (row, y) => row.some((cell) => cell.length > 0) || grid.joins[y + 1]?.includes('up') === true,
  );
  if (rows.flat().every((cell) => cell.length === 0)) return before;
  const joins = grid.joins.filter((_, y) => isFilled[y]);
  const align = grid.rows[0]?.map((cell) => alignOf(cell)) ?? [];
  const table = {
    type: 'table' as const,
    rows: rows.filter((_, y) => isFilled[y]),
    ...(align.some((column) => column) ? { align } : {}),
    ...(joins.some((row) => row.some((join) => join)) ? { joins } : {}),
  };
  return [...before, table, ...notes];
}

/**
 * A table of one column in a document is a frame around its text (专栏), unless that is most of the text, or has sections
 * of its own; any other that only arranges is no more than what stands in it.
 */
function readLayout(element: Element, { rows }: Grid, context: Context): Block[] {
  const blocks = readBlocks(element, context);
  const isFrame = (rows[0]?.length ?? 0) === 1 && wordsOf(element).length <= context.longestBox && !isNested(element);
  return isFrame ? frameOf(blocks) : blocks;
}

function frameOf(blocks: readonly Block[]): Block[] {
  const inside = blocks.filter(({ type }) => type !== 'note');
  if (inside.length === 0 || inside.some(({ type }) => type === 'heading' || type === 'box')) return [...blocks];
  return [{ type: 'box', blocks: inside }, ...blocks.filter(({ type }) => type === 'note')];
}

/** True for what stands in a list, a quotation or another table: no frame can be set there. */
function isNested(element: Element): boolean {
  for (let at: ParentNode | null = element.parent; at; at = at.parent)
    if ('name' in at && /^(?:li|td|th|blockquote|dd)$/u.test(at.name)) return true;
  return false;
}

function alignOf(cell: Element | undefined): Align {
  const align = cell ? attribute(cell, 'align').toLowerCase() : '';
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}

function readCell(cell: Element, context: Context, notes: Block[]): Inline[] {
  const blocks = readBlocks(cell, context);
  notes.push(...blocks.filter(({ type }) => type === 'note'));
  const own = blocks.filter(({ type }) => type !== 'note');
  if (own.some(({ type }) => type === 'list'))
    context.lose('a list inside a cell of a table; its items follow one another');
  return joinInlines(flowTogether(own));
}

/** The words of blocks on one line, with the numbers that lists have; where no line can be broken. */
function flowTogether(blocks: readonly Block[]): Inline[] {
  const parts = blocks.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.type === 'lines') return [[{ type: 'text', text: block.lines.join(' ') }]];
    if (block.type === 'table') return block.rows.flat();
    if (block.type === 'box') return [flowTogether(block.blocks)];
    if (block.type !== 'list') return [block.content];
    const { start, items } = block;
    return items.map((item, at) => [
      ...(start === undefined ? [] : [{ type: 'text' as const, text: `${start + at} ` }]),
      ...flowTogether(item),
    ]);
  });
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, index) => (index > 0 ? [{ type: 'text' as const, text: ' ' }, ...part] : part));
}

/** Lines that stay as they are; where something in them is more than text, they are paragraphs. */
function readLines(element: Element, context: Context): Block[] {
  const isText = [...elementsOf(element)].every(({ name }) => /^(?:code|span|br|b|strong|i|em|font)$/u.test(name));
  if (!isText) return readBlocks(element, context);
  const lines = linesOf(element).split(/\r\n?|\n/u).map((line) => line.trimEnd()); // prettier-ignore
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  if (areParagraphs(lines))
    return lines.flatMap((line): Block[] => {
      const text = line.trim();
      if (text === '') return [];
      context.count();
      return [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    });
  return lines.length === 0 ? [] : [{ type: 'lines', lines }];
}

function linesOf(node: ParentNode): string {
  return node.children
    .map((child) => (isText(child) ? child.data : isTag(child) ? (child.name === 'br' ? '\n' : linesOf(child)) : ''))
    .join('');
}

function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.name)) return true;
  return !UNREADABLE.has(element.name) && element.children.some((child) => isTag(child) && isBlock(child));
}

/** The children of an element in the lines that `<br>` parts them into. */
function lineParts(element: Element): ChildNode[][] {
  if (element.name === 'br' || element.name === 'a') return [];
  const parts: ChildNode[][] = [[]];
  for (const child of element.children) {
    if (isTag(child) && child.name === 'br') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts;
}

/** A heading is stressed by being one. */
function unstressed(content: readonly Inline[]): Inline[] {
  return joinInlines(content.flatMap((inline) => (inline.type === 'strong' ? inline.content : [inline])));
}

/** A note's own number is its label. */
function withoutMark(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return [...content];
  const text = first.text.replace(
    /^\s*(?:[[［(（〔]?\s*(?:注|註)?\s*\d{1,3}\s*[\])］）〕.、．]|[①-⑳㉑-㉟]|\^)\s*/u,
    '',
  );
  return [{ type: 'text', text }, ...rest];
}
