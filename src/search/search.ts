import type { Edition } from '../edition.ts';
import type { Engine, Filters, Found } from './engine.ts';
import type { Entry, Hit, HitKind } from './entry.ts';
import { findAll, findEnglish } from './match.ts';
import { type Finder, hitsOf } from './hits.ts';
import { type Query, readQuery, type Word } from './query.ts';
import { phraseOf, pinyinPrefix } from './tokens.ts';

export interface SearchOptions {
  readonly edition: Edition;
  readonly kind?: HitKind;
  readonly report?: string;
}

/** A search under way: records that may have what is looked for are known, and read as their hits are wanted. */
export interface Search {
  /** Records that are left to read. */
  readonly left: () => number;
  /** The next hits, at least `wanted` of them unless there are no more. */
  readonly next: (wanted: number) => Promise<Hit[]>;
}

/** A record to read, and how to look into it. */
interface Candidate {
  readonly found: Found;
  readonly finder: Finder;
}

/** Looks for a query: exact hits before spread ones, titles and terms before texts, then in reading order. */
export async function startSearch(engine: Engine, input: string, options: SearchOptions): Promise<Search> {
  const query = readQuery(input, engine.fold);
  const filters: Filters = {
    ...(options.kind === undefined ? {} : { kinds: [options.kind] }),
    ...(options.report === undefined ? {} : { report: options.report }),
  };
  const candidates = [
    ...(await findTerms(engine, query, filters)),
    ...(await findText(engine, query.words, filters)),
    ...(await findEnglishWords(engine, query, filters)),
  ];
  return read(candidates, options.edition);
}

/** Records that have all words, the nearest together first. */
async function findText(
  engine: Engine,
  words: readonly Word[],
  filters: Filters,
  through?: string,
): Promise<Candidate[]> {
  const folded = words.map((word) => word.folded);
  const [first, ...others] = await Promise.all(folded.map((word) => engine.phrase(phraseOf(word), filters)));
  if (!first) return [];
  const rest = others.map((found) => new Map(found.map((each) => [each.id, each])));
  const common = first.filter(({ id }) => rest.every((found) => found.has(id)));
  const spread = ({ id, places: [at = 0] }: Found): number =>
    rest.reduce((sum, found) => sum + Math.abs((found.get(id)?.places[0] ?? at) - at), 0);
  const ordered = rest.length === 0 ? common : common.toSorted((a, b) => spread(a) - spread(b));
  const finder: Finder = {
    chinese: (text) => findAll(engine.fold(text), folded),
    english: (text) => findAll(engine.fold(text), folded),
    ...(through === undefined ? {} : { through }),
  };
  return ordered.map((found) => ({ found, finder }));
}

/** Records with English words of the same stems. */
async function findEnglishWords(engine: Engine, { english }: Query, filters: Filters): Promise<Candidate[]> {
  const [first, ...others] = await Promise.all(
    english.map(async (word) => {
      const whole = await engine.phrase([word], filters);
      return whole.length > 0 ? whole : word.length > 2 ? engine.prefix(word, filters) : [];
    }),
  );
  const ids = others.map((found) => new Set(found.map(({ id }) => id)));
  const finder: Finder = { chinese: () => undefined, english: (text) => findEnglish(text, english, engine.fold) };
  return (first ?? []).filter(({ id }) => ids.every((found) => found.has(id))).map((found) => ({ found, finder }));
}

/** So many terms are followed to the paragraphs that use them. */
const MOST_TERMS = 3;

/** Glossary terms and titles by their English or their pinyin, and the paragraphs that have those terms. */
async function findTerms(engine: Engine, query: Query, filters: Filters): Promise<Candidate[]> {
  if (query.english.length === 0) return [];
  const pinyin = pinyinPrefix(query.typed);
  const head: Filters = { ...filters, kinds: ['term', 'title'] };
  const finder: Finder = { chinese: () => [], english: () => [] };
  const spelled = pinyin === undefined ? [] : await engine.prefix(pinyin, head);
  const byPinyin = spelled.map((found) => ({ found, finder }));
  const named = await findEnglishWords(engine, query, head);
  const texts: Candidate[] = [];
  let followed = 0;
  for (const { found, finder: look } of [...named, ...byPinyin]) {
    if (followed === MOST_TERMS) break;
    const entry = await found.load();
    if (entry.kind !== 'term' || look.english(entry.term.en) === undefined) continue;
    followed += 1;
    const typed = entry.term.hans;
    const through = `${typed} ${entry.term.en}`;
    texts.push(...(await findText(engine, [{ typed, folded: engine.fold(typed).text }], filters, through)));
  }
  const kept = filters.kinds === undefined || filters.kinds.some((kind) => kind === 'term' || kind === 'title');
  return [...(kept ? [...named, ...byPinyin] : []), ...texts];
}

/** So many records are read at once. */
const AT_ONCE = 8;

function read(candidates: readonly Candidate[], edition: Edition): Search {
  const seen = new Set<string>();
  const waiting: Hit[] = [];
  let at = 0;
  const keep = (entry: Entry, finder: Finder): void => {
    for (const hit of hitsOf(entry, finder, edition)) {
      const name = [hit.kind, hit.report, hit.page, hit.id || hit.anchor].join(' ');
      if (seen.has(name)) continue;
      seen.add(name);
      waiting.push(hit);
    }
  };
  const next = async (wanted: number): Promise<Hit[]> => {
    while (waiting.length < wanted && at < candidates.length) {
      const some = candidates.slice(at, at + AT_ONCE);
      const entries = await Promise.all(some.map(({ found }) => found.load()));
      at += some.length;
      some.forEach(({ finder }, index) => {
        const entry = entries[index];
        if (entry) keep(entry, finder);
      });
    }
    return waiting.splice(0, wanted);
  };
  return { left: () => candidates.length - at + waiting.length, next };
}
