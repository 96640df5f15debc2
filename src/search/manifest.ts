import type { InEditions } from '../pipeline/published.ts';
import type { VariantClasses } from './fold.ts';

/** Folder of a built site that has the search index. */
export const INDEX_FOLDER = 'pagefind';

/** What a client needs beside Pagefind's own files. */
export const SEARCH_MANIFEST = 'duizhao.json';

/** A report that hits may be of. */
export interface IndexedReport {
  readonly id: string;
  readonly title: InEditions;
}

export interface SearchManifest {
  /** Pagefind's name of the index that it was made with: characters folded otherwise would find nothing. */
  readonly index: string;
  readonly variants: VariantClasses;
  /** Tokens that stand in the index so many thousand times: their chunks are large. */
  readonly common: Readonly<Record<string, number>>;
  /** In the order of the site. */
  readonly reports: readonly IndexedReport[];
}
