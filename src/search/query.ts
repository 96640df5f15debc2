import type { Fold } from './fold.ts';

/** A part of a query that has to stand in a text as it is. */
export interface Word {
  /** As it was typed. */
  readonly typed: string;
  readonly folded: string;
}

export interface Query {
  readonly words: readonly Word[];
  /** English words, where the query has nothing else: `[]` where it has Chinese. */
  readonly english: readonly string[];
  /** The query as it would be read as pinyin. */
  readonly typed: string;
}

/** Words are apart by spaces; what is “quoted” is one word, spaces and all. */
export function readQuery(input: string, fold: Fold): Query {
  const typed = input.trim();
  const parts = [...typed.matchAll(/["“”「『]([^"“”」』]*)["“”」』]?|([^\s"“”「」『』]+)/gu)];
  const words = parts
    .map(([, quoted, single]) => quoted ?? single ?? '')
    .map((part) => ({ typed: part, folded: fold(part).text }))
    .filter(({ folded }) => folded !== '');
  const latin = words.every(({ folded }) => /^[\p{Script=Latin}\p{N}]+$/u.test(folded));
  const exact = parts.some(([, quoted]) => quoted !== undefined);
  const english = latin && !exact ? (typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) : [];
  return { words, english, typed };
}
