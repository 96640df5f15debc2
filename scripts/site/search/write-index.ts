import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import {
  INDEX_FOLDER,
  type IndexedReport,
  type SearchManifest,
  SEARCH_MANIFEST,
} from '../../../src/search/manifest.ts';
import { countCommon } from './common.ts';
import { emptyFragment } from './empty-fragment.ts';
import type { VariantClasses } from '../../../src/search/fold.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

/**
 * Postings in a chunk of the index. Smaller chunks mean fewer bytes a query, and more in the list of them, which every
 * first search loads. Unstable, so a test looks at it.
 */
const chunkSize = (records: number): string => (records < 1000 ? '500' : '2000');

/** Writes the search index of a site to `<out>/pagefind/`. */
export async function writeIndex(
  records: readonly SearchRecord[],
  { variants, reports }: { readonly variants: VariantClasses; readonly reports: readonly IndexedReport[] },
  out: string,
): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize(records.length); // read when Pagefind's service starts
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(`Cannot create the search index: ${errors.join('; ')}`);
  try {
    await addRecords(index, records);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Cannot write the search index: ${failures.join('; ')}`);
    const folder = path.join(out, INDEX_FOLDER);
    for (const name of ['fragment', 'index']) await mkdir(path.join(folder, name), { recursive: true });
    await inTurns(
      files.filter(({ path: name }) => !UNUSED.test(name)),
      async (file) => writeFile(path.join(folder, file.path), await changeFile(file.path, file.content)),
    );
    const meta = files.map(({ path: name }) => /^pagefind\.(.*)\.pf_meta$/u.exec(name)?.[1]).find(Boolean) ?? '';
    const manifest: SearchManifest = { index: meta, variants, common: countCommon(records), reports };
    await writeFile(path.join(folder, SEARCH_MANIFEST), JSON.stringify(manifest));
  } finally {
    await pagefind.close();
  }
}

async function addRecords(index: pagefind.PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  await inTurns(records, async (record) => {
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`Cannot index a record: ${errors.join('; ')}`);
  });
}

/** So many are under way at once: more would only wait in memory. */
const BATCH = 200;

async function inTurns<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) await Promise.all(items.slice(from, from + BATCH).map(task));
}

async function changeFile(name: string, content: Uint8Array): Promise<Uint8Array | string> {
  if (name.endsWith('.pf_fragment')) return emptyFragment(content);
  return name === ENTRY ? sortEntry(content) : content;
}

const ENTRY = 'pagefind-entry.json';

/** Search boxes that Pagefind brings, and what only other languages or its worker need. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/u;

/** Pagefind lists the languages in varying order; two builds of the same text must be the same. */
function sortEntry(content: Uint8Array): string {
  const entry: unknown = JSON.parse(new TextDecoder().decode(content));
  if (typeof entry !== 'object' || entry === null || !('languages' in entry))
    throw new Error('Cannot read pagefind-entry.json: it lists no languages');
  const languages = Object.entries(entry.languages ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
}
