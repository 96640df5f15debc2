import type { VariantClasses } from './fold.ts';

/** Folder of a built site that has the search index. */
export const INDEX_FOLDER = 'pagefind';

/** What a client needs beside Pagefind's own files. */
export const SEARCH_MANIFEST = 'duizhao.json';

export interface SearchManifest {
  /** Pagefind's name of the index that it was made with: characters folded otherwise would find nothing. */
  readonly index: string;
  readonly variants: VariantClasses;
}
