import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../files.ts';

/** Endings of files that are read. */
const READ = /\.(?:txt|text|md|markdown|html?|xhtml|mht|mhtml|docx|odt|epub|pdf|doc|wps|rtf)$/iu;
/** What stands beside texts and is part of them: pictures, and what browsers save with a page. */
const PARTS = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|ico|css|js|mjs|map|woff2?|ttf|otf)$/iu;

/** The files below a folder, by their paths from it. */
export interface FolderFiles {
  readonly texts: readonly string[];
  /** Files that may hold texts and are of no kind that is read. */
  readonly others: readonly string[];
  /** Pictures, and parts of saved pages. */
  readonly parts: readonly string[];
}

/** Sorts what lies in a folder and its sub-folders; hidden files and the manifest are neither. */
export async function listTexts(folder: string, manifest: string): Promise<FolderFiles> {
  const all = (await listFiles(folder))
    .filter((file) => path.resolve(file) !== path.resolve(manifest))
    .map((file) => path.relative(folder, file).split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.') || part.startsWith('~$')));
  const pages = new Set(all.filter((file) => /\.x?html?$/iu.test(file)).map((file) => file.replace(/\.\w+$/u, '')));
  const isPart = (file: string): boolean => {
    const saved = /^(.+?)[_.]files\//u.exec(file)?.[1];
    return PARTS.test(file) || (saved !== undefined && pages.has(saved));
  };
  const parts = all.filter(isPart);
  const rest = all.filter((file) => !isPart(file));
  return { texts: rest.filter((file) => READ.test(file)), others: rest.filter((file) => !READ.test(file)), parts };
}

/** The ids of the reports that there are by the hashes of the files that they were made of. */
export async function indexHashes(reports: string): Promise<Map<string, string>> {
  const index = new Map<string, string>();
  for (const id of await readdir(reports).catch(() => [])) {
    const yaml = await readFile(path.join(reports, id, 'report.yaml'), 'utf8').catch(() => '');
    for (const [, hash = ''] of yaml.matchAll(/^ +sha256: ['"]?([\da-f]{64})\b/gimu)) index.set(hash.toLowerCase(), id);
  }
  return index;
}
