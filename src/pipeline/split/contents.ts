import type { Block } from './blocks.ts';

const TITLE = /^[［[【]?(?:目[ \t\u3000]*[录錄次]|contents)[］\]】]?$/iu;
/** Leaders and spaces between a heading and its page in a list of contents: `第一章 总则……3`. */
const PAGE = /(?:[ \t\u3000.．·…⋯—–-]|\(|（)*\d{1,4}[)）]?$/u;
/** Dots before a page number: nothing but a list of contents has them. */
const LEADER = /(?:[.．·]{3,}|[…⋯]{2,})[ \t\u3000]*(?:\d{1,4}|[ivxIVXⅠ-Ⅻⅰ-ⅻ]{1,5})$/u;
const FEWEST = 2;

/**
 * The text's own list of contents: blocks from its title up to the index given back, of which most stand in the text
 * again, further down. 0 where there is none.
 */
export function findContents(blocks: readonly Block[], from: number): { readonly from: number; readonly to: number } {
  const none = { from: 0, to: 0 };
  const first = blocks.findIndex(({ text }, index) => index >= from && TITLE.test(text.trim()));
  if (first === -1) return none;
  const later = new Map<string, number>();
  blocks.forEach(({ text }, index) => later.set(bare(text), index));
  let to = first + 1;
  let found = 0;
  for (; to < blocks.length; to += 1) {
    const text = blocks[to]?.text ?? '';
    const again = later.get(bare(text.replace(LEADER, '').replace(PAGE, ''))) ?? later.get(bare(text)) ?? -1;
    if (again > to || LEADER.test(text)) found += 1;
    else if (!PAGE.test(text) || again === to) break;
  }
  return found >= FEWEST ? { from: first, to } : none;
}

/** A heading as it can be compared: without spaces, dots and the width of its marks. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s.·…⋯]/gu, '');
}
