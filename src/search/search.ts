import type { Edition } from '../vocabulary/edition.ts';
import type { Engine, Filters } from './engine.ts';
import type { HitKind } from './entry.ts';
import { findEnglishWords } from './find-english.ts';
import { findTerms } from './find-terms.ts';
import { findWords } from './find-words.ts';
import { readQuery } from './query.ts';
import { readHits, type Search } from './read.ts';

export interface SearchOptions {
  readonly edition: Edition;
  readonly kind?: HitKind;
  readonly report?: string;
}

/**
 * Looks for a query in every way there is, each a group of records: exact hits before spread ones, titles and terms
 * before texts, then in reading order.
 */
export async function startSearch(engine: Engine, input: string, options: SearchOptions): Promise<Search> {
  const query = readQuery(input, engine.fold);
  const filters: Filters = {
    ...(options.kind === undefined ? {} : { kinds: [options.kind] }),
    ...(options.report === undefined ? {} : { report: options.report }),
  };
  const [terms, words, english] = await Promise.all([
    findTerms(engine, query, filters, options.edition),
    findWords(engine, query.words, filters),
    findEnglishWords(engine, query, filters),
  ]);
  return readHits([...terms, words, english], options.edition);
}
