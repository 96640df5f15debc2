import type { InEditions } from '../pipeline/published.ts';
import type { Entry, HitKind, StoredEntry } from './entry.ts';
import { createFold, type Fold } from './fold.ts';
import { type IndexedReport, SEARCH_MANIFEST, type SearchManifest } from './manifest.ts';
import { markOf } from './tokens.ts';

/** What Pagefind gives back, as far as it is used here. */
interface PagefindResult {
  readonly id: string;
  /** Places of tokens that matched, in order; of a quoted query only the first. */
  readonly words: readonly number[];
  data(): Promise<{ readonly raw_url?: string; readonly url: string }>;
}

/** What hits are wanted of; all where it is not said. */
export interface Filters {
  /** A name is a term or a title. */
  readonly kinds?: readonly (HitKind | 'name')[];
  readonly report?: string;
}

interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  preload(query: string): Promise<unknown>;
}

/** Pagefind's module, which every index has beside it. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}

/** A record that has what was looked for. */
export interface Found {
  readonly id: string;
  readonly load: () => Promise<Entry>;
}

/** An index that is ready for queries. */
export interface Engine {
  readonly fold: Fold;
  readonly reports: readonly IndexedReport[];
  /** Thousands of places that a token has in the index, 0 where there are fewer. */
  readonly commonness: (token: string) => number;
  /** Records with these tokens next to each other, in the order of the index. */
  phrase(tokens: readonly string[], filters: Filters): Promise<readonly Found[]>;
  /** Records with a token that begins so (English: with a word of that stem), the likeliest first. */
  beginning(token: string, filters: Filters): Promise<readonly Found[]>;
  /** Every place of a token, and of those that begin so or have its stem, in each record that has one. */
  places(token: string): Promise<ReadonlyMap<string, readonly number[]>>;
}

/** How an engine gets its files: in the browser from the site, on the command line from a folder. */
export interface Source {
  /** Address of the index, with a slash at the end. */
  readonly base: string;
  readonly importPagefind: () => Promise<PagefindModule>;
  /** Runs a task in which Pagefind takes the language of the page for English. */
  readonly asEnglish: <T>(task: () => T) => T;
}

/** A file of the index could not be loaded, or belongs to another version of it. */
class IndexError extends Error {}

/** Opens an index. Throws an IndexError where a file is missing, at once or at the query that needs it. */
export async function openEngine(source: Source): Promise<Engine> {
  const files = watchFiles(source.base);
  const failed = (cause?: unknown): IndexError => {
    files.stop();
    return new IndexError('Cannot load the search index', { cause });
  };
  try {
    const [module, response] = await Promise.all([
      source.importPagefind(),
      fetch(source.base + SEARCH_MANIFEST, { cache: 'no-cache' }),
    ]);
    if (!response.ok) throw failed();
    const manifest = (await response.json()) as SearchManifest;
    const pagefind = source.asEnglish(() => module.createInstance({ basePath: source.base, noWorker: true }));
    const search = async (query: string): Promise<readonly PagefindResult[]> => {
      const { results } = await pagefind.search(query);
      // Pagefind logs a file that it could not load and answers without it.
      if (files.failed() || files.index() !== manifest.index) throw failed();
      return results;
    };
    const titles = new Map(manifest.reports.map(({ id, title }) => [id, title]));
    const ask = async (query: string): Promise<Found[]> =>
      (await search(query)).map((result) => ({ id: result.id, load: () => readEntry(result, titles) }));
    const having = async (marks: readonly string[]): Promise<Set<string>> =>
      new Set((await Promise.all(marks.map((mark) => ask(`"${mark}"`)))).flat().map(({ id }) => id));
    const filter = async (found: readonly Found[], { kinds, report }: Filters): Promise<readonly Found[]> => {
      if (found.length === 0) return found; // nothing is loaded to filter nothing
      const sets = [...(kinds ? [await having(kinds.map(markOf))] : []), ...(report === undefined ? [] : [await having([markOf(report)])])]; // prettier-ignore
      return found.filter(({ id }) => sets.every((ids) => ids.has(id)));
    };
    const common = new Map(Object.entries(manifest.common));
    return {
      fold: createFold(manifest.variants),
      reports: manifest.reports,
      commonness: (token) => common.get(token) ?? 0,
      phrase: async (tokens, filters) => filter(await ask(`"${tokens.join(' ')}"`), filters),
      beginning: async (token, filters) => {
        await pagefind.preload(`${token}zzzz`); // the end of the range may be in the next chunk
        return filter(await ask(token), filters);
      },
      places: async (token) => new Map((await search(token)).map(({ id, words }) => [id, words])),
    };
  } catch (error) {
    throw error instanceof IndexError ? error : failed(error);
  }
}

async function readEntry(result: PagefindResult, titles: ReadonlyMap<string, InEditions>): Promise<Entry> {
  try {
    const { raw_url: raw, url } = await result.data();
    const entry = JSON.parse(raw ?? url) as StoredEntry;
    return { ...entry, reportTitle: titles.get(entry.report) ?? { hans: '', hant: '', en: '' } };
  } catch (cause) {
    throw new IndexError('Cannot load a result', { cause });
  }
}

/** Notices which index Pagefind loads, and files of it that do not come: Pagefind itself does not tell. */
function watchFiles(base: string): {
  readonly failed: () => boolean;
  readonly index: () => string | undefined;
  readonly stop: () => void;
} {
  let failed = false;
  let index: string | undefined;
  const original = globalThis.fetch;
  const watching: typeof fetch = async (input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const ours = address.includes(base) && /\.(?:pf_\w+|pagefind|json)(?:\?|$)/u.test(address);
    if (!ours) return original(input, init);
    index = /pagefind\.([^/]+)\.pf_meta/u.exec(address)?.[1] ?? index;
    try {
      const response = await original(input, init);
      if (!response.ok) failed = true;
      return response;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  globalThis.fetch = watching;
  const stop = (): void => {
    if (globalThis.fetch === watching) globalThis.fetch = original;
  };
  return { failed: () => failed, index: () => index, stop };
}
