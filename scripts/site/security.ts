import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../files.ts';

/**
 * Writes into every page what it may load and run: its own inline scripts by their hashes, and files of this site.
 * In the page and not in a header, as a host such as GitHub Pages sets none.
 */
export async function securePages(out: string): Promise<void> {
  for (const file of await listFiles(out)) {
    if (path.extname(file) !== '.html') continue;
    const html = await readFile(file, 'utf8');
    await writeFile(file, securePage(html, path.relative(out, file)));
  }
}

const CHARSET = /<meta charset="utf-8"\s*\/?>/iu;

/** A page with its policy behind its first element, before anything is loaded. */
export function securePage(html: string, name: string): string {
  if (!CHARSET.test(html)) throw new Error(`Cannot secure "${name}": it does not say its charset`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  return html.replace(CHARSET, (charset) => charset + policy);
}

/** The policy of a page. Styles are not hashed: Starlight's icons have theirs in attributes. */
function policyFor(html: string): string {
  const scripts = [...new Set([...html.matchAll(INLINE)].filter(isRun).map(([, , code = '']) => hashOf(code)))];
  return Object.entries({ ...POLICY, 'script-src': [...POLICY['script-src'], ...scripts] })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join(';');
}

const POLICY = {
  'default-src': ["'none'"],
  // Pagefind is WebAssembly.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const;

/** Inline scripts; a script in text is escaped and none. */
const INLINE = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/giu;

/** Data is not run: JSON-LD and the like. */
function isRun([, attributes = '']: RegExpExecArray): boolean {
  const type = /\stype="?([^"\s>]*)/iu.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || type === 'text/javascript';
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
