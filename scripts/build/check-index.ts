import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { issue, type Issue } from '../../src/pipeline/issue.ts';
import { INDEX_FOLDER } from '../../src/search/manifest.ts';

const record = z.object({
  kind: z.string(),
  report: z.string(),
  paragraphs: z.array(z.object({ id: z.string() })).default([]),
});

/** Every paragraph that has a permalink is in the search index. */
export async function checkIndex(out: string, pages: ReadonlyMap<string, unknown>): Promise<Issue[]> {
  const folder = path.join(out, INDEX_FOLDER, 'fragment');
  const indexed = new Set<string>();
  for (const file of await readdir(folder).catch(() => [])) {
    const text = gunzipSync(await readFile(path.join(folder, file))).toString();
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(text.slice('pagefind_dcd'.length)));
    const { kind, report, paragraphs } = record.parse(JSON.parse(url));
    if (kind === 'paragraph') for (const { id } of paragraphs) indexed.add(`${report}/${id}/index.html`);
  }
  return [...pages.keys()]
    .filter((file) => /^[^/]+\/p\d+\/index\.html$/u.test(file) && !indexed.has(file))
    .map((file) =>
      issue('site-malformed', {
        place: { file, line: 1, column: 1 },
        actual: 'a paragraph that is not in the search index',
        expected: 'every paragraph in the index',
        note: 'Build the site again; if it stays so, this is a fault of the site’s code.',
      }),
    );
}
