import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const unpack = promisify(gunzip);
const pack = promisify(gzip);

/** Pagefind's mark at the beginning of each of its files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * A fragment without the words that were indexed. Pagefind makes excerpts of them, which bigrams would be of no use
 * for; a hit's own text is in its address. That halves what a search reads and what a site keeps offline.
 */
export async function emptyFragment(content: Uint8Array): Promise<Uint8Array> {
  const text = (await unpack(content)).toString();
  const fragment: unknown = JSON.parse(text.slice(SIGNATURE.length));
  if (!text.startsWith(SIGNATURE) || typeof fragment !== 'object' || fragment === null || !('content' in fragment))
    throw new Error('Cannot write the search index: Pagefind’s fragments are not what they were in 1.5.2');
  return pack(SIGNATURE + JSON.stringify({ ...fragment, content: '' }));
}
