import type { Block } from './blocks.ts';

/** What begins an annex although it is no heading: it belongs to no article. */
const BEHIND = /^附(?:件|表|录|錄)?[0-9０-９一二三四五六七八九十]*[：:]/u;

/** The article that each block belongs to, such as `12` or `133-1`; headings end one. */
export function findArticles(
  blocks: readonly Block[],
  headings: ReadonlySet<number>,
  isOutside: (index: number) => boolean,
): readonly (string | undefined)[] {
  let article: string | undefined;
  return blocks.map(({ text, numbering }, index) => {
    if (numbering?.unit === 'article') article = numbering.numbers.join('-');
    else if (headings.has(index) || BEHIND.test(text) || isOutside(index)) article = undefined;
    return headings.has(index) ? undefined : article;
  });
}
