import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of a page's first visit, each file compressed by itself (gzip 9). */
export interface PageWeight {
  /** The page with the text of its paragraphs and summaries taken out. */
  readonly html: number;
  readonly css: number;
  /** What the page asks for by itself; nothing that is loaded when it is wanted. */
  readonly js: number;
}

/** @param page path of an HTML file below the site's root */
export async function weighPage(out: string, page: string, base = '/'): Promise<PageWeight> {
  const html = await readFile(path.join(out, page), 'utf8');
  const fileOf = (address: string): string => path.join(out, address.slice(base.length));
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, address = '']) =>
    fileOf(address),
  );
  const scripts = new Set<string>();
  for (const [, address = ''] of html.matchAll(/<script[^>]*src="([^"]+)"/gu)) await collect(fileOf(address), scripts);
  return {
    html: compress(emptyText(html)),
    css: await sum(styles),
    js: await sum(scripts),
  };
}

/** The text of sentences and of claims; what marks them up stays. */
function emptyText(html: string): string {
  return html
    .replaceAll(/(<span id="p\d+\.s\d+"[^>]*>)[^<]*/gu, '$1')
    .replaceAll(/(<span class="claim"[^>]*>)[^<]*/gu, '$1')
    .replaceAll(/(<span class="side"[^>]*>)[^<]*/gu, '$1');
}

async function collect(file: string, seen: Set<string>): Promise<void> {
  if (seen.has(file)) return;
  seen.add(file);
  const code = await readFile(file, 'utf8');
  for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/gu)) {
    await collect(path.join(path.dirname(file), next), seen);
  }
}

async function sum(files: Iterable<string>): Promise<number> {
  let total = 0;
  for (const file of files) total += compress(await readFile(file));
  return total;
}

function compress(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}
