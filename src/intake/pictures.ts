import type { Block, Inline, Picture } from './blocks.ts';

/** The pictures of a file while it is read. */
export interface Pictures {
  /** Takes a picture in and gives it a name; undefined where it is of a kind that pages do not show. */
  readonly add: (bytes: Uint8Array) => string | undefined;
  /** Those that the blocks show. */
  readonly used: (blocks: readonly Block[]) => readonly Picture[];
}

/** How files of pictures begin; SVG is not among them, as it can hold programs. */
const KINDS: readonly (readonly [ending: string, pattern: RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/u],
  ['jpg', /^\xff\xd8\xff/u],
  ['gif', /^GIF8[79]a/u],
  ['webp', /^RIFF[^]{4}WEBP/u],
];

export function collectPictures(): Pictures {
  const pictures = new Map<string, Picture>();
  return {
    add: (bytes) => {
      const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
      const ending = KINDS.find(([, pattern]) => pattern.test(start))?.[0];
      if (ending === undefined) return undefined;
      const same = [...pictures.values()].find((picture) => Buffer.compare(picture.bytes, bytes) === 0);
      if (same) return same.name;
      const name = `picture-${pictures.size + 1}.${ending}`;
      pictures.set(name, { name, bytes });
      return name;
    },
    used: (blocks) => {
      const names = new Set(blocks.flatMap(imagesIn).map(({ name }) => name));
      return [...pictures.values()].filter(({ name }) => names.has(name));
    },
  };
}

/** Names of the pictures that nothing describes for those who do not see them. */
export function findUndescribed(blocks: readonly Block[]): string[] {
  const bare = blocks.flatMap(imagesIn).filter(({ alt }) => alt === '');
  return [...new Set(bare.map(({ name }) => name))];
}

type Image = Extract<Inline, { readonly type: 'image' }>;

function imagesIn(block: Block): Image[] {
  if (block.type === 'list') return block.items.flat().flatMap(imagesIn);
  if (block.type === 'box') return block.blocks.flatMap(imagesIn);
  if (block.type === 'lines') return [];
  if (block.type === 'table') return block.rows.flat(2).flatMap(imagesInLine);
  return block.content.flatMap(imagesInLine);
}

function imagesInLine(inline: Inline): Image[] {
  if (inline.type === 'image') return [inline];
  return 'content' in inline ? inline.content.flatMap(imagesInLine) : [];
}
