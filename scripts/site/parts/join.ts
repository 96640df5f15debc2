import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { headersFile } from '../headers.ts';
import type { KnownPack } from '../offline/known-packs.ts';
import { writeOffline } from '../offline/packs.ts';
import { writeSitemap } from '../sitemap.ts';
import type { NoticeData } from '../../../src/web/notice-data.ts';
import type { SiteToBuild } from './describe-parts.ts';
import type { PartRecord, PartStore } from './store.ts';

/** Puts the parts of a site together, all of which are there, and writes what concerns them all. */
export async function joinParts(
  { site, keys, frame, index, parts }: SiteToBuild,
  notices: NoticeData,
  store: PartStore,
  out: string,
): Promise<void> {
  const files: string[] = [];
  const join = async (key: string): Promise<PartRecord> => {
    const record = store.find(key);
    if (!record) throw new Error(`Cannot put the site together: the part ${key} is gone from ${store.folder}`);
    await store.link(key, record, out);
    for (const { name } of record.files) files.push(name);
    return record;
  };
  for (const key of [keys.assets, frame.key]) await join(key);
  const shell = [...files];
  const packs = new Map<string, KnownPack>();
  for (const { key, report } of parts) packs.set(report.id, packOf(await join(key)));
  await writeOffline(out, site, { shell, index: packOf(await join(index)), reports: packs });
  await writeSitemap(files, site, notices, out);
  await writeFile(path.join(out, '_headers'), headersFile(site.base));
  const { url, base, reports: ids } = site;
  await writeFile(path.join(out, 'site.json'), `${JSON.stringify({ url, base, reports: ids })}\n`);
}

const packSchema = z.object({ pack: z.string(), fetched: z.number(), kept: z.number() });

/** What was noted with a part of the pack that is in it. */
function packOf({ note }: PartRecord): KnownPack {
  return packSchema.parse(note);
}
