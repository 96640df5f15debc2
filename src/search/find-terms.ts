import { inScript } from '../vocabulary/by-edition.ts';
import { type Edition, scriptOf } from '../vocabulary/edition.ts';
import type { Engine, Filters } from './engine.ts';
import { findEnglishWords } from './find-english.ts';
import { findWords } from './find-words.ts';
import type { Query } from './query.ts';
import type { Group } from './read.ts';
import { pinyinPrefix } from './tokens.ts';
import { typedOf, WHOLE } from './typed-of.ts';

/**
 * So many terms that were typed whole are followed to the paragraphs that use them, or one of which a part was typed,
 * out of so many names that are read for it.
 */
const MOST_TERMS = 3;
const MOST_NAMES = 12;

/** Glossary terms and titles by their English or their pinyin, and the paragraphs that have those terms. */
export async function findTerms(engine: Engine, query: Query, filters: Filters, edition: Edition): Promise<Group[]> {
  if (query.english.length === 0) return [];
  const head: Filters = { ...filters, kinds: ['name'] };
  const named = await findEnglishWords(engine, query, head);
  const spelled = named.length > 0 && NO_SYLLABLE.test(query.pinyin) ? [] : await findPinyin(engine, query, filters);
  const names = await Promise.all([...named, ...spelled].slice(0, MOST_NAMES).map(({ found }) => found.load()));
  const terms = names.flatMap((entry) => {
    const typed = entry.kind === 'term' ? typedOf(entry, query, engine.fold) : undefined;
    return entry.kind === 'term' && typed !== undefined ? [{ ...entry.term, typed }] : [];
  });
  terms.sort((a, b) => b.typed - a.typed);
  const whole = terms.filter(({ typed }) => typed === WHOLE);
  const different = new Map((whole.length > 0 ? whole : terms.slice(0, 1)).map((term) => [term.hans, term]));
  const followed = await Promise.all(
    [...different.values()].slice(0, MOST_TERMS).map(({ typed: _, ...term }) => {
      const { hans, en } = term;
      const through = `${inScript(term, scriptOf(edition, 'hans'))} ${en}`;
      return findWords(engine, [{ typed: hans, folded: engine.fold(hans).text }], filters, through);
    }),
  );
  const kept = filters.kinds === undefined || filters.kinds.some((kind) => kind === 'term' || kind === 'title');
  return kept ? [named, spelled, ...followed] : followed;
}

/** No syllable begins so: an English word that was found is not spelled pinyin too. */
const NO_SYLLABLE = /^[iuv]/iu;

/** Terms and titles that are spelled so, or begin so; nothing else in the index has pinyin. */
async function findPinyin(engine: Engine, { pinyin }: Query, { report }: Filters): Promise<Group> {
  const prefix = pinyinPrefix(pinyin);
  if (prefix === undefined) return [];
  const found = await engine.beginning(prefix, report === undefined ? {} : { report });
  const anywhere = { marks: [], apart: 0, nearest: 0 };
  const finder = { chinese: () => anywhere, english: () => anywhere };
  return found.map((each, order) => ({ found: each, finder, order, apart: 0 }));
}
