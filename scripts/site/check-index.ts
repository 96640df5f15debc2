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

/** Anchor of the page of a paragraph that stands in the text; one that is gone, or leads elsewhere, has none. */
const STANDING = 'standing';

/** Every paragraph that has a permalink is in the search index. */
export async function checkIndex(
  out: string,
  pages: ReadonlyMap<string, { readonly ids: ReadonlySet<string> }>,
): Promise<Issue[]> {
  const folder = path.join(out, INDEX_FOLDER, 'fragment');
  const indexed = new Set<string>();
  for (const file of await readdir(folder).catch(() => [])) {
    const text = gunzipSync(await readFile(path.join(folder, file))).toString();
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(text.slice('pagefind_dcd'.length)));
    const { kind, report, paragraphs } = record.parse(JSON.parse(url));
    if (kind === 'paragraph') for (const { id } of paragraphs) indexed.add(`${report}/${id}/index.html`);
  }
  return [...pages]
    .filter(([file, { ids }]) => /^[^/]+\/p\d+\/index\.html$/u.test(file) && ids.has(STANDING) && !indexed.has(file))
    .map(([file]) =>
      issue('site-not-indexed', {
        place: { file, line: 1, column: 1 },
        actual: 'a paragraph that is not in the search index',
        expected: 'every paragraph in the index',
        note: 'Build the site again; if it stays so, this is a fault of the site’s code.',
      }),
    );
}
