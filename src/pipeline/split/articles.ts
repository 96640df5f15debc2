import { ATTACHED } from '../../vocabulary/forms.ts';
import type { Block } from './blocks.ts';

/** The article that each block belongs to, such as `12` or `133-1`; headings and a list of what is attached end one. */
export function findArticles(
  blocks: readonly Block[],
  headings: ReadonlySet<number>,
  isOutside: (index: number) => boolean,
): readonly (string | undefined)[] {
  let article: string | undefined;
  return blocks.map(({ text, numbering, box }, index) => {
    // A frame stands in the article around it.
    if (box !== undefined) return article;
    if (numbering?.unit === 'article') article = numbering.numbers.join('-');
    else if (headings.has(index) || ATTACHED.test(text) || isOutside(index)) article = undefined;
    return headings.has(index) ? undefined : article;
  });
}
