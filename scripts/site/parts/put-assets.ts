import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { moveFolder } from '../../files.ts';
import type { PartRecord, PartStore } from './store.ts';

/**
 * Takes the scripts and styles of a run of Astro out of what it made, and into the store. All runs for one site make the
 * same ones: pages of one run are shown with the scripts of another.
 * @throws where these are others, which is a fault of the site's code
 */
export async function putAssets(key: string, building: string, store: PartStore): Promise<void> {
  await store.inRoom(async (room) => {
    const made = path.join(room, 'made');
    await mkdir(made);
    await moveFolder(path.join(building, ASSETS), path.join(made, ASSETS));
    const other = findDifference(await store.put(key, made), store.find(key));
    if (other !== undefined)
      throw new Error(`Cannot put the site together: ${other} is not the same for all reports, a fault of its code`);
  });
}

const ASSETS = '_astro';

/** A file that only one of two has, or that differs. */
function findDifference(a: PartRecord, b: PartRecord | undefined): string | undefined {
  const list = (record: PartRecord | undefined): Set<string> =>
    new Set(record?.files.map(({ name, sha256 }) => `${name} ${sha256}`));
  const [other] = list(a).symmetricDifference(list(b));
  return other?.replace(/ \w+$/u, '');
}
