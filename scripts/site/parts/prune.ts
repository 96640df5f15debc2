import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ASIDE, RECORD } from './store.ts';

/** Parts of one report (or one kind) that are kept beside the last: of other sites, and of what was before. */
const KEPT = 3;

/** Milliseconds after which nobody goes on with what was begun: another machine may be making it. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** Removes what a store holds in vain: parts that others of the same report have followed, and what a killed build left. */
export async function pruneStore(folder: string, kept = KEPT): Promise<number> {
  const byName = new Map<string, { readonly key: string; readonly used: number }[]>();
  let removed = 0;
  for (const key of await readdir(folder).catch(() => [])) {
    if (key.startsWith(ASIDE)) {
      const { mtimeMs } = await stat(path.join(folder, key)).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > ABANDONED) await rm(path.join(folder, key), { recursive: true, force: true });
      continue;
    }
    const { mtimeMs: used } = await stat(path.join(folder, key, RECORD)).catch(() => ({ mtimeMs: 0 }));
    const name = key.replace(/\.[^.]*$/u, '');
    byName.set(name, [...(byName.get(name) ?? []), { key, used }]);
  }
  for (const parts of byName.values()) {
    for (const { key } of parts.sort((a, b) => b.used - a.used).slice(kept)) {
      await rm(path.join(folder, key), { recursive: true, force: true });
      removed += 1;
    }
  }
  return removed;
}
