import type { InEditions } from '../pipeline/published.ts';
import type { Fold } from './fold.ts';
import { findEnglish } from './match.ts';
import type { Query } from './query.ts';
import { pinyinPrefix, pinyinTokens } from './tokens.ts';

export const WHOLE = 2;

/**
 * How much of a term a query has, of its English or its pinyin: all of it (2), its beginning (1), another part (0). A
 * word from the middle of its English does not mean the term: nothing.
 */
export function typedOf(
  { term, pinyin }: { readonly term: InEditions; readonly pinyin: string },
  query: Query,
  fold: Fold,
): 0 | 1 | typeof WHOLE | undefined {
  const prefix = pinyinPrefix(query.pinyin);
  const spelled = pinyinTokens(pinyin);
  const [first = ''] = spelled;
  if (prefix !== undefined && (first === prefix || spelled.at(-1) === prefix)) return WHOLE;
  const place = findEnglish(term.en, query.english, fold);
  if (!place) return prefix === undefined ? undefined : first.startsWith(prefix) ? 1 : 0;
  // What is in brackets, such as `(AI)`, nobody needs to type.
  const words = term.en.replaceAll(/\([^)]*\)/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (query.english.flatMap((part) => part.words).length >= words.length) return WHOLE;
  return place.nearest === 0 ? 1 : undefined;
}
