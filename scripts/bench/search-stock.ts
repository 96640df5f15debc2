import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import type { PagefindModule } from '../../src/search/engine.ts';

/** Paragraphs on a page, as in our records. */
export const ON_A_PAGE = 8;

/** Pages of eight paragraphs as Pagefind indexes them by itself. @returns milliseconds, without writing the files */
export async function buildStock(texts: readonly string[], out: string): Promise<number> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const start = performance.now();
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error('Cannot measure stock Pagefind: it makes no index');
  for (let from = 0; from < texts.length; from += ON_A_PAGE) {
    const content = texts.slice(from, from + ON_A_PAGE).join('\n');
    await index.addCustomRecord({ url: `/${from / ON_A_PAGE}/`, content, language: 'zh' });
  }
  await index.getFiles();
  const milliseconds = performance.now() - start;
  await index.writeFiles({ outputPath: out });
  await pagefind.close();
  return milliseconds;
}

/** What stock Pagefind finds for a query, cold, as a page in Chinese asks it. */
export async function askStock(out: string, query: string): Promise<{ pages: Set<number>; bytes: number }> {
  let bytes = 0;
  globalThis.fetch = async (input) => {
    const file = (input instanceof Request ? input.url : input.toString()).replace(/^\/stock\//u, '').replace(/\?.*$/u, ''); // prettier-ignore
    const content = await readFile(path.join(out, file));
    if (file.startsWith('index/')) bytes += content.byteLength;
    return new Response(content);
  };
  const module = (await import(pathToFileURL(path.join(out, 'pagefind.js')).href)) as PagefindModule;
  // Pagefind cuts queries into words by the page's language.
  Reflect.set(globalThis, 'document', { querySelector: () => ({ getAttribute: () => 'zh' }) });
  try {
    const { results } = await module.createInstance({ basePath: '/stock/', noWorker: true }).search(query);
    const pages = await Promise.all(results.map(async (result) => Number((await result.data()).url.split('/')[1])));
    return { pages: new Set(pages), bytes };
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}
