import type { Block } from './blocks.ts';
import { nameOfTitle } from './numbering.ts';

/** A block that is a heading, and how general it is: the lower its rank, the more. */
export interface Found {
  readonly index: number;
  readonly rank: number;
}

/** Rank of a heading that has no number but a name, such as 附则: it stands for itself. */
const NAMED = 3;

/** Which blocks are headings, by their markup or else by their form and by what stands under them. */
export function findHeadings(blocks: readonly Block[], from: number): Found[] {
  const marked = blocks.flatMap(({ note }, index) => (note?.type === 'heading' ? [{ index, rank: note.level }] : []));
  // A Markdown text that has headings below its title has them all.
  if (marked.some(({ index }) => index >= from)) return marked.filter(({ index }) => index >= from);
  const candidates = blocks.flatMap((block, index): Found[] => {
    const { numbering, isTitleLike, note, text } = block;
    if (index < from || !isTitleLike || note) return [];
    if (nameOfTitle(text) !== undefined) return [{ index, rank: NAMED }];
    if (!numbering) return [];
    if (numbering.unit === 'article') return isTitledArticle(block, blocks[index + 1]) ? [{ index, rank: numbering.rank }] : [];
    return text.length > numbering.label.length || numbering.unit === 'annex' || numbering.strong ? [{ index, rank: numbering.rank }] : [];
  }); // prettier-ignore
  return dropItems(blocks, candidates);
}

/** 第三条 罪刑法定, with the text below: the article's title is a heading. */
function isTitledArticle({ text, numbering }: Block, next: Block | undefined): boolean {
  const title = text.slice(numbering?.label.length ?? 0).trim();
  if (!next || next.numbering?.unit === 'article' || next.note?.type === 'heading' || next.numbering?.strong)
    return false;
  return title !== '' && !/^[（(](?:删去|刪去|删除|刪除|废止|廢止|保留)[）)]$/u.test(title);
}

/**
 * A number makes no heading: where most of the lines that it counts have nothing under them, they are items of a list.
 * A line has something under it where the next one is no candidate of the same rank or of a more general one.
 */
function dropItems(blocks: readonly Block[], candidates: readonly Found[]): Found[] {
  const byIndex = new Map(candidates.map((found) => [found.index, found]));
  const isWeak = ({ index }: Found): boolean => {
    const numbering = blocks[index]?.numbering;
    return numbering !== undefined && !numbering.strong && numbering.unit !== 'annex' && numbering.unit !== 'article';
  };
  const hasBody = ({ index, rank }: Found): boolean => {
    if (index + 1 >= blocks.length) return false;
    const next = byIndex.get(index + 1);
    return next === undefined || next.rank > rank;
  };
  const dropped = new Set<Found>();
  for (const run of runsOf(blocks, candidates.filter(isWeak), candidates)) {
    const bodies = run.filter(hasBody).length;
    if (bodies * 2 < run.length || bodies === 0) for (const found of run) dropped.add(found);
  }
  return candidates.filter((found) => !dropped.has(found));
}

/** Candidates of one form that count on, with nothing more general between them. */
function runsOf(blocks: readonly Block[], weak: readonly Found[], all: readonly Found[]): Found[][] {
  const runs: Found[][] = [];
  const open = new Map<string, Found[]>();
  const isWeak = new Set(weak);
  for (const found of all) {
    const form = blocks[found.index]?.numbering?.form ?? '';
    for (const [other, run] of open) if ((run[0]?.rank ?? 0) > found.rank) open.delete(other);
    if (!isWeak.has(found)) continue;
    const number = blocks[found.index]?.numbering?.numbers.at(-1) ?? 0;
    const run = open.get(form);
    if (run && number > 1) run.push(found);
    else {
      const begun = [found];
      open.set(form, begun);
      runs.push(begun);
    }
  }
  return runs;
}

/** Levels of headings by their ranks, from 2: a rank seen on the way down is a level of its own. */
export function levelsOf(headings: readonly Found[]): number[] {
  const stack: number[] = [];
  return headings.map(({ rank }) => {
    while ((stack.at(-1) ?? -1) > rank) stack.pop();
    if (stack.at(-1) !== rank) stack.push(rank);
    return stack.length + 1;
  });
}
