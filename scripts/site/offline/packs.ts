import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { machineFiles } from '../../../src/report/exports/files.ts';
import { INDEX_FOLDER } from '../../../src/search/manifest.ts';
import type { KnownPacks } from './known-packs.ts';
import type { SiteData } from '../../../src/web/site-data.ts';
import type { SiteFonts } from '../../../src/web/site-fonts.ts';
import { listFiles } from '../../files.ts';
import { CONTENT_TYPES } from '../content-types.ts';

/** An index larger than this (bytes) is kept for use without the network only when the reader asks for it. */
const LARGEST_INDEX = 16_000_000;

/** Images of a report (bytes in all) beyond these come from the network only. */
const LARGEST_IMAGES = 8_000_000;

/** What is not asked for by any page; cards are for those who show a link to one. */
const LEFT_OUT =
  /^(?:sitemap|_headers$|site\.json$|sw\.js$|404\.html$|offline\/[^/]*\.pack$|[^/]+\/[^/]+\/card\.png$)/u;

/**
 * Writes the packs by which a site works without the network, and its service worker. A report is one pack, its
 * permalinks with it: pages that are alike compress to some hundred bytes each, which a shell filled in by script
 * would not better, and a reader gets the page that the network would have given.
 */
export async function writeOffline(
  out: string,
  { base, reports, editions }: Pick<SiteData, 'base' | 'reports' | 'editions'>,
  fonts: SiteFonts,
  largestIndex = LARGEST_INDEX,
): Promise<void> {
  const owners = ownersOf(fonts);
  const unread = new Set(reports.flatMap(filesForPrograms));
  const fits = fitImages();
  const parts = new Map<string, string[]>();
  for (const file of await listFiles(out)) {
    const name = path.relative(out, file).split(path.sep).join('/');
    if (LEFT_OUT.test(name) || unread.has(name)) continue;
    const owner = owners.get(name);
    const part = owner === undefined ? partOf(name, { reports, editions }) : `report.${owner}`;
    if (IMAGE.test(name) && !fits(part, (await stat(file)).size)) continue;
    parts.set(part, [...(parts.get(part) ?? []), name]);
  }
  const packs: Record<string, string> = {};
  /** What each takes on the reader's device. */
  const bytes: Record<string, number> = {};
  let indexIsLarge = false;
  await mkdir(path.join(out, 'offline'), { recursive: true });
  for (const [part, files] of parts) {
    const { pack, unpacked } = await makePack(out, files);
    if (part === 'index') indexIsLarge = pack.length > largestIndex;
    const name = `${part}.${createHash('sha256').update(pack).digest('hex').slice(0, 12)}.pack`;
    await writeFile(path.join(out, 'offline', name), pack);
    packs[part] = name;
    bytes[name] = unpacked;
  }
  const known: Partial<KnownPacks> = {
    ...(packs['shell'] === undefined ? {} : { shell: packs['shell'] }),
    ...(packs['index'] === undefined ? {} : { index: packs['index'] }),
    indexIsLarge,
    reports: Object.fromEntries(reports.map((report) => [report, packs[`report.${report}`]])),
    faces: Object.fromEntries(owners),
    editions,
    indexFolder: INDEX_FOLDER,
    bytes,
  };
  const worker = await readFile(new URL('worker.mjs', import.meta.url), 'utf8');
  const code = `const PACKS = ${JSON.stringify(known)};\nconst BASE = ${JSON.stringify(base)};\n${worker}`;
  await writeFile(path.join(out, 'sw.js'), code);
}

/** Files of a report that programs read and no page does. */
function filesForPrograms(report: string): string[] {
  const machine = machineFiles(report).filter(({ kind }) => kind !== 'addresses');
  return [...machine.map((file) => file.path), `${report}/text.txt`];
}

const IMAGE = /^[^/]+\/images\//u;

/** Whether another image of a report is to be kept with it. */
function fitImages(): (report: string, bytes: number) => boolean {
  const kept = new Map<string, number>();
  return (report, bytes) => {
    const sum = (kept.get(report) ?? 0) + bytes;
    if (sum > LARGEST_IMAGES) return false;
    kept.set(report, sum);
    return true;
  };
}

/** The report whose pack has a face, by the face's path; a face that reports share stays in the shell. */
function ownersOf(fonts: SiteFonts): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const [report, faces] of Object.entries(fonts)) {
    for (const { file } of faces) {
      if (owners.has(file)) shared.add(file);
      owners.set(file, report);
    }
  }
  return new Map([...owners].filter(([file]) => !shared.has(file)));
}

/** The part of the site that a file belongs to. */
function partOf(file: string, { reports, editions }: Pick<SiteData, 'reports' | 'editions'>): string {
  const [first = '', second = ''] = file.split('/');
  if (first === INDEX_FOLDER) return 'index';
  const id = editions.some((edition) => edition === first) ? second : first;
  return reports.includes(id) ? `report.${id}` : 'shell';
}

/** A line of JSON, `[address, bytes, type]` for each file, and the files; compressed. */
async function makePack(
  out: string,
  files: readonly string[],
): Promise<{ readonly pack: Uint8Array; readonly unpacked: number }> {
  const contents = await Promise.all(files.map((file) => readFile(path.join(out, file))));
  const head = files.map((file, index) => [
    file.replace(/(^|\/)index\.html$/u, '$1'),
    contents[index]?.byteLength ?? 0,
    CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
  ]);
  const unpacked = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...contents]);
  return { pack: gzipSync(unpacked, { level: 9 }), unpacked: unpacked.length };
}
