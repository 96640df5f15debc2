import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { machineFiles } from '../../../src/report/exports/files.ts';
import { INDEX_FOLDER } from '../../../src/search/manifest.ts';
import type { KnownPack, KnownPacks } from './known-packs.ts';
import type { SiteData } from '../../../src/web/site-data.ts';
import { listFiles } from '../../files.ts';
import { CONTENT_TYPES } from '../content-types.ts';

/** Images of a report (bytes in all) beyond these come from the network only. */
const LARGEST_IMAGES = 8_000_000;

/** What is not asked for by any page, or grows with the library (all pages of its list but the first); cards are for those who show a link to one. */
const LEFT_OUT =
  /^(?:sitemap|_headers$|site\.json$|sw\.js$|404\.html$|offline\/[^/]*\.(?:pack|json)$|[^/]+\/[^/]+\/card\.png$|site-data\/library\/|[^/]+\/page_\d+\/)/u;

/**
 * Writes the pack by which a report works without the network, to `offline/` below its part. Its permalinks are in it:
 * pages that are alike compress to some hundred bytes each, which a shell filled in by script would not better, and a
 * reader gets the page that the network would have given.
 * @param part folder with the files of the report alone
 */
export async function writeReportPack(part: string, report: string): Promise<KnownPack> {
  const unread = new Set(filesForPrograms(report));
  const fits = fitImages();
  const files: string[] = [];
  for (const name of await namesIn(part)) {
    if (LEFT_OUT.test(name) || unread.has(name)) continue;
    if (IMAGE.test(name) && !fits((await stat(path.join(part, name))).size)) continue;
    files.push(name);
  }
  return writePack(part, `report.${report}`, files);
}

/** Writes the pack of the search index beside it. @param part folder with the index alone */
export async function writeIndexPack(part: string): Promise<KnownPack> {
  return writePack(
    part,
    'index',
    (await namesIn(part)).filter((name) => name.startsWith(`${INDEX_FOLDER}/`)),
  );
}

/** The packs that were made with the parts of a site, and the files that are none of a report's or the index's. */
export interface MadePacks {
  readonly shell: readonly string[];
  readonly index: KnownPack;
  readonly reports: ReadonlyMap<string, KnownPack>;
}

/**
 * Writes the pack of the shell, what is known of each report's pack, and the service worker. The worker is as large for
 * a library as for one report: it asks for what is known of a report when that is read.
 */
export async function writeOffline(
  out: string,
  { base, editions }: Pick<SiteData, 'base' | 'editions'>,
  { shell: files, index, reports }: MadePacks,
): Promise<void> {
  const shell = await writePack(out, 'shell', files.filter((name) => !LEFT_OUT.test(name)).sort());
  const version = hashOf([shell, index, ...reports.values()].map(({ pack }) => pack).join('\n'));
  for (const [report, known] of reports)
    await writeFile(path.join(out, 'offline', `${report}.json`), JSON.stringify({ version, ...known }));
  const known: KnownPacks = { version, shell, index, editions, indexFolder: INDEX_FOLDER };
  const worker = await readFile(new URL('worker.mjs', import.meta.url), 'utf8');
  const code = `const PACKS = ${JSON.stringify(known)};\nconst BASE = ${JSON.stringify(base)};\n${worker}`;
  await writeFile(path.join(out, 'sw.js'), code);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await listFiles(folder)).map((file) => path.relative(folder, file).split(path.sep).join('/'));
}

/** Files of a report that programs read and no page does. */
function filesForPrograms(report: string): string[] {
  const machine = machineFiles(report).filter(({ kind }) => kind !== 'addresses');
  return [...machine.map((file) => file.path), `${report}/text.txt`];
}

const IMAGE = /^[^/]+\/images\//u;

/** Whether another image of a report is to be kept with it. */
function fitImages(): (bytes: number) => boolean {
  let kept = 0;
  return (bytes) => {
    if (kept + bytes > LARGEST_IMAGES) return false;
    kept += bytes;
    return true;
  };
}

/** A line of JSON, `[address, bytes, type]` for each file, and the files; compressed, under a name that has its hash. */
async function writePack(folder: string, part: string, files: readonly string[]): Promise<KnownPack> {
  const contents = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  const head = files.map((file, index) => [
    file.replace(/(^|\/)index\.html$/u, '$1'),
    contents[index]?.byteLength ?? 0,
    CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
  ]);
  const unpacked = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...contents]);
  const content = gzipSync(unpacked, { level: 9 });
  const pack = `${part}.${hashOf(content).slice(0, 12)}.pack`;
  await mkdir(path.join(folder, 'offline'), { recursive: true });
  await writeFile(path.join(folder, 'offline', pack), content);
  return { pack, fetched: content.byteLength, kept: unpacked.length };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
