import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Engine, openEngine, type PagefindModule } from '../../../src/search/engine.ts';
import { INDEX_FOLDER } from '../../../src/search/manifest.ts';

/** Opens the index of a built site with the code that the browser runs; files stand for the network. */
export async function openBuiltIndex(
  out: string,
  onRead: (file: string, bytes: number) => void = () => {},
): Promise<Engine> {
  const folder = path.join(out, INDEX_FOLDER);
  const base = `/${INDEX_FOLDER}/`;
  globalThis.fetch = async (input) => {
    const file = (input instanceof Request ? input.url : input.toString()).slice(base.length).replace(/\?.*$/u, '');
    const content = await readFile(path.join(folder, file)).catch(() => undefined);
    onRead(file, content?.byteLength ?? 0);
    return content ? new Response(content) : new Response(null, { status: 404 });
  };
  const address = pathToFileURL(path.join(folder, 'pagefind.js')).href;
  const importPagefind = (): Promise<PagefindModule> => import(address) as Promise<PagefindModule>;
  return openEngine({ base, importPagefind, asEnglish: (task) => task() });
}
