import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { searchRecords } from '../../src/search/records.ts';
import type { Prepared } from './prepare.ts';

/** Writes the search index of a built site to `<out>/pagefind/`: paragraphs, titles, summaries, terms and repairs of every edition. */
export async function indexSite({ reports, site }: Prepared, out: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error(`Cannot create the search index: ${errors.join('; ')}`);
  try {
    for (const { report } of reports) {
      for (const record of searchRecords(report, site.base)) {
        const added = await index.addCustomRecord(record);
        if (added.errors.length > 0) throw new Error(`Cannot index ${record.url}: ${added.errors.join('; ')}`);
      }
    }
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Cannot write the search index: ${failures.join('; ')}`);
    for (const file of files.filter(({ path: name }) => !INTERFACES.test(name))) {
      const target = path.join(out, 'pagefind', file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.path === 'pagefind-entry.json' ? sortLanguages(file.content) : file.content);
    }
  } finally {
    await pagefind.close();
  }
}

/** Search boxes that Pagefind brings; the site has its own. */
const INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** Pagefind lists the languages in varying order; two builds of the same text must be the same. */
function sortLanguages(content: Uint8Array): string {
  const entry: unknown = JSON.parse(new TextDecoder().decode(content));
  if (typeof entry !== 'object' || entry === null || !('languages' in entry))
    throw new Error('Cannot read pagefind-entry.json: it lists no languages');
  const languages = Object.entries(entry.languages ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
}
