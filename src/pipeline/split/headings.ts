import type { Block } from './blocks.ts';
import { isDay } from './dates.ts';
import { nameOfTitle } from './named-titles.ts';
import type { StructureRules } from '../../vocabulary/structure-rules.ts';
import { isWhole } from './title.ts';

/** A block that is a heading, and how general it is: the lower its rank, the more. */
export interface Found {
  readonly index: number;
  readonly rank: number;
}

/** Which blocks are headings, by their markup or else by their form and by what stands under them. */
export function findHeadings(blocks: readonly Block[], from: number, rules: StructureRules): Found[] {
  const marked = blocks.flatMap(({ note, box }, index) =>
    note?.type === 'heading' && box === undefined ? [{ index, rank: note.level }] : [],
  );
  // A Markdown text that has headings below its title has them all.
  if (marked.some(({ index }) => index >= from)) return marked.filter(({ index }) => index >= from);
  const dates = blocks.flatMap(({ text }, index) => (isDay(text.trim()) ? [index] : []));
  const date = dates[0] ?? Infinity;
  const isChronicle = dates.length > MOST_DATES;
  const candidates = blocks.flatMap((block, index): Found[] => {
    const { numbering, isTitleLike, note, text, box } = block;
    if (index < from || !isTitleLike || note || box !== undefined) return [];
    if (!numbering) return index > date && !isChronicle && isIssued(blocks, index, from, rules) ? [{ index, rank: 0 }] : [];
    if (numbering.unit === 'article') return isTitledArticle(block, blocks[index + 1]) ? [{ index, rank: numbering.rank }] : [];
    if (numbering.unit === 'annex' && isMention(blocks, index, { isBehindDate: index > date, rules })) return [];
    const isMore = text.length > numbering.label.length || ALONE.has(numbering.form) || numbering.unit === 'annex' || numbering.strong;
    return isMore ? [{ index, rank: numbering.rank }] : [];
  }); // prettier-ignore
  return withNamed(blocks, from, dropItems(blocks, from, candidates));
}

/** Adds titles such as 附则, which have no number: they are as general as the most general of those that have one. */
function withNamed(blocks: readonly Block[], from: number, found: readonly Found[]): Found[] {
  const ranks = found.flatMap(({ index, rank }) =>
    rank === 0 || blocks[index]?.numbering?.unit === 'annex' ? [] : [rank],
  );
  const rank = Math.min(DEEPEST, ...ranks);
  const annex = found.find(({ rank: own }) => own === 0)?.index ?? Infinity;
  // 参考文献 behind an annex is no part of it.
  const rankOf = (index: number, own: number): number =>
    index > annex && END_MATTER.test(blocks[index]?.text ?? '') ? 0 : own;
  const named = blocks.flatMap(({ text, isTitleLike, note, numbering, box }, index): Found[] =>
    index >= from &&
    box === undefined &&
    (isTitleLike || text.endsWith('：')) &&
    !note &&
    !numbering &&
    nameOfTitle(text) !== undefined
      ? [{ index, rank: rankOf(index, rank) }]
      : [],
  );
  return [...found, ...named].sort((a, b) => a.index - b.index);
}

const DEEPEST = 100;
const END_MATTER = /^(?:(?:主要)?[参參]考文[献獻]|[后後][ \u3000]*[记記])/u;

const FILE = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)[）)]?$/iu;

/** 附件1：船舶清查表 is a heading behind the date of the document; before it, it only says what is attached. */
function isMention(
  blocks: readonly Block[],
  index: number,
  { isBehindDate, rules }: { readonly isBehindDate: boolean; readonly rules: StructureRules },
): boolean {
  const { text = '', numbering } = blocks[index] ?? {};
  const rest = text.slice(numbering?.label.length ?? 0).trimStart();
  const isNamed = /^[：:]/u.test(rest);
  // 附件：申请表.docx leads to a file.
  if (rules > 1 && FILE.test(rest)) return true;
  const next = blocks[index + 1];
  // 附件：1.甲 is the first line of a list.
  if (/^[：:][ \t\u3000]*\d/u.test(rest)) return true;
  return isNamed && !isBehindDate && !(next !== undefined && !next.isTitleLike);
}

/** Finds texts issued with a document: they stand behind its date and begin with a title of their own. */
function isIssued(blocks: readonly Block[], index: number, from: number, rules: StructureRules): boolean {
  const before = blocks[index - 1]?.text.trim() ?? '';
  const isBehind = isDay(before) || (REMARK.test(before) && isDay(blocks[index - 2]?.text.trim() ?? ''));
  if (!isBehind || !isWhole(blocks[index]?.text.trim() ?? '', rules) || index + 1 >= blocks.length) return false;
  return blocks.slice(from, index).some(({ isTitleLike, text }) => !isTitleLike && text.endsWith('。'));
}

/** A text with more dates on lines of their own tells what happened when. */
const MOST_DATES = 4;
const REMARK = /^[（(].{2,40}[）)]$/u;
/** Forms of which the number alone can be a heading: 一, （一）. */
const ALONE = new Set(['han-alone', 'han-bracket']);

/** 第三条 罪刑法定, with the text below: the article's title is a heading. */
function isTitledArticle({ text, numbering }: Block, next: Block | undefined): boolean {
  const title = text.slice(numbering?.label.length ?? 0).trim();
  if (!next || next.numbering?.unit === 'article' || next.note?.type === 'heading' || next.numbering?.strong)
    return false;
  return title !== '' && !/^[（(](?:删去|刪去|删除|刪除|废止|廢止|保留)[）)]$/u.test(title);
}

/**
 * A number makes no heading: where not most of the lines that it counts are like titles and have something under them,
 * they are items of a list. A line has something under it where the next one is no candidate of its rank or above.
 */
function dropItems(blocks: readonly Block[], from: number, candidates: readonly Found[]): Found[] {
  const byIndex = new Map(candidates.map((found) => [found.index, found]));
  const isHeading = (index: number): boolean => {
    const found = byIndex.get(index);
    const next = byIndex.get(index + 1);
    return found !== undefined && index + 1 < blocks.length && (next === undefined || next.rank > found.rank);
  };
  const dropped = new Set<number>();
  for (const run of runsOf(blocks, from)) {
    const bodies = run.filter(isHeading).length;
    // The rest of 附件：1. above.
    const { form, numbers = [] } = blocks[run[0] ?? 0]?.numbering ?? {};
    const isRest = run.length === 1 && form === 'digit-stop' && (numbers.at(-1) ?? 1) > 1;
    const isBare = run.some((index) => blocks[index]?.text.length === blocks[index]?.numbering?.label.length);
    const isAlone = isBare && (run.length < 2 || numbers[0] !== 1);
    if (isAlone || bodies * 2 < run.length || bodies === 0 || isRest || !run.every((index) => byIndex.has(index) || bodies * 2 > run.length))
      for (const index of run) dropped.add(index);
  }
  return candidates.filter(({ index }) => !dropped.has(index));
} // prettier-ignore

/** Lines that one sequence counts, of the forms that number both headings and items; nothing more general is between them. */
function runsOf(blocks: readonly Block[], from: number): number[][] {
  const runs: number[][] = [];
  let open: { readonly form: string; readonly rank: number; readonly run: number[] }[] = [];
  for (const [index, { numbering, isTitleLike, note }] of blocks.entries()) {
    if (index < from || !numbering || note) continue;
    const { form, rank, unit, strong, numbers } = numbering;
    open = open.filter((one) => one.rank <= rank);
    if (strong || unit === 'annex' || unit === 'article') {
      if (unit === 'article') open = [];
      continue;
    }
    const number = numbers.at(-1) ?? 0;
    const follows = open.filter((one) => one.form === form && lastNumber(blocks, one.run) + 1 === number);
    const alike = follows.findLast(({ run }) => blocks[run.at(-1) ?? 0]?.isTitleLike === isTitleLike);
    const found = number === 1 ? undefined : (alike ?? follows.at(-1) ?? open.findLast((one) => one.form === form));
    if (found) found.run.push(index);
    else {
      const run = [index];
      runs.push(run);
      open.push({ form, rank, run });
      // Of those that a new one interrupts only the last ones can go on: a bound, so that time stays in proportion.
      if (open.length > MOST_OPEN) open.shift();
    }
  }
  return runs;
}

const MOST_OPEN = 32;

function lastNumber(blocks: readonly Block[], run: readonly number[]): number {
  return blocks[run.at(-1) ?? 0]?.numbering?.numbers.at(-1) ?? 0;
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
