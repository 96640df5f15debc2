import { type Block, textOf } from '../blocks.ts';

const MOST_LINES = 4;
/** Blocks below a title among which it stands again. */
const HEAD = 6;

/** Blocks without the title where it stands a second time below its heading, on one line or broken over several. */
export function dropSecondTitle(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly dropped: string | undefined } {
  const at = blocks.findIndex(({ type }) => type === 'heading');
  const title = blocks[at];
  if (title?.type !== 'heading' || at > 2) return { blocks, dropped: undefined };
  const wanted = bare(textOf(title.content));
  for (let from = at + 1; from <= at + HEAD && from < blocks.length; from += 1) {
    let words = '';
    for (let to = from; to < from + MOST_LINES; to += 1) {
      const block = blocks[to];
      if (block?.type !== 'paragraph' && block?.type !== 'heading') break;
      words += bare(textOf(block.content));
      if (words === wanted && wanted !== '')
        return { blocks: [...blocks.slice(0, from), ...blocks.slice(to + 1)], dropped: `the title, a second time: ${textOf(title.content).trim()}` };
    }
  }
  return { blocks, dropped: undefined };
} // prettier-ignore

function bare(text: string): string {
  return text.replaceAll(/[\s\u3000]/gu, '');
}
