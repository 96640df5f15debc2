import type { Fold } from './fold.ts';

/** A part of a query that has to stand in a text as it is. */
export interface Word {
  /** As it was typed. */
  readonly typed: string;
  readonly folded: string;
}

/** English words: one in any of its forms, or what was quoted, as it stands. */
export interface EnglishPart {
  readonly words: readonly string[];
  readonly exact: boolean;
}

export interface Query {
  readonly words: readonly Word[];
  /** The query as English, where it has nothing else: `[]` where it has Chinese. */
  readonly english: readonly EnglishPart[];
  /** The query as it would be read as pinyin; nothing that is quoted is. */
  readonly pinyin: string;
}

/** Words are apart by spaces; what is “quoted” is one word, spaces and all. */
export function readQuery(input: string, fold: Fold): Query {
  const typed = input.trim();
  const parts = [...typed.matchAll(/["“”「『]([^"“”」』]*)["“”」』]?|([^\s"“”「『』」]+)/gu)].map(
    ([, quoted, single = '']) => ({ typed: quoted ?? single, exact: quoted !== undefined }),
  );
  const words = parts
    .map((part) => ({ typed: part.typed, folded: fold(part.typed).text }))
    .filter(({ folded }) => folded !== '');
  const latin = words.every(({ folded }) => /^[\p{Script=Latin}\p{N}]+$/u.test(folded));
  const english = latin ? parts.flatMap(readEnglish) : [];
  return { words, english, pinyin: parts.some(({ exact }) => exact) ? '' : typed };
}

function readEnglish({ typed, exact }: { readonly typed: string; readonly exact: boolean }): EnglishPart[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  return exact ? [{ words, exact }] : words.map((word) => ({ words: [word], exact }));
}
