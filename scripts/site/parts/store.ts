import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { listFiles, moveFolder, replaceFile } from '../../files.ts';

/** What is known of a finished part. */
const recordSchema = z.object({
  files: z.array(z.object({ name: z.string(), bytes: z.int(), written: z.number(), sha256: z.string() })),
  /** What a join has to know of it without opening its files. */
  note: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type PartRecord = z.infer<typeof recordSchema>;
type PartFile = PartRecord['files'][number];

/**
 * Parts of sites by their keys: `<store>/<key>/site/` has files as they lie in a site, `<store>/<key>/part.json` says
 * what they are. A part is written aside and renamed, so that one that is there is whole; several processes may fill a
 * store at once.
 */
export interface PartStore {
  readonly folder: string;
  /**
   * The record of a part whose files are all as they were written; one that is damaged is removed, and there is none. A part
   * is looked at once by each who opens the store.
   * @param thorough reads every file; otherwise those are read whose size or time is another
   */
  readonly find: (key: string, thorough?: boolean) => PartRecord | undefined;
  /** Gives a task an empty folder on the store's disk, to make a part in; what is left in it goes. */
  readonly inRoom: (task: (room: string) => Promise<void>) => Promise<void>;
  /** Takes a folder in as a part, and gives its record; where the same part is there already, that one stays. */
  readonly put: (key: string, made: string, note?: PartRecord['note']) => Promise<PartRecord>;
  /** Puts a part's files below a folder: as links where both are on one disk. */
  readonly link: (key: string, record: PartRecord, out: string) => Promise<void>;
}

export const RECORD = 'part.json';
const FILES = 'site';
/** Beginning of the names of what is not finished. */
export const ASIDE = '.making-';

export function openStore(folder: string): PartStore {
  const at = (key: string): string => path.join(folder, key);
  const whole = new Map<string, PartRecord>();
  const inRoom: PartStore['inRoom'] = async (task) => {
    await mkdir(folder, { recursive: true });
    const room = await mkdtemp(path.join(folder, ASIDE));
    await task(room).finally(() => rmSync(room, { recursive: true, force: true }));
  };
  return {
    folder,
    inRoom,
    find: (key, thorough = false) => {
      const known = thorough ? undefined : whole.get(key);
      if (known) return known;
      const record = findWhole(at(key), thorough);
      if (record) whole.set(key, record);
      else if (existsSync(at(key))) rmSync(at(key), { recursive: true, force: true });
      return record;
    },
    put: async (key, made, note = {}) => {
      const record: PartRecord = { files: await describeFiles(made), note };
      await inRoom(async (aside) => {
        await moveFolder(made, path.join(aside, FILES));
        writeFileSync(path.join(aside, RECORD), JSON.stringify(record));
        if (findWhole(at(key))) return;
        rmSync(at(key), { recursive: true, force: true });
        takePlace(aside, at(key));
      });
      return record;
    },
    link: async (key, { files }, out) => {
      const folders = new Set(files.map(({ name }) => path.dirname(path.join(out, name))));
      for (const each of folders) await mkdir(each, { recursive: true });
      for (const { name } of files) await linkOrCopy(path.join(at(key), FILES, name), path.join(out, name));
    },
  };
}

/** A part as `duizhao cache` lists it. */
export interface KeptPart {
  readonly key: string;
  readonly files: number;
  readonly bytes: number;
  /** When it was last of use: `2026-11-29T21:31:00.000Z`. */
  readonly used: string;
}

/** The parts in a folder, by their keys; what is no part is not listed. */
export async function listParts(folder: string): Promise<KeptPart[]> {
  const keys = (await readdir(folder).catch(() => [])).filter((key) => !key.startsWith(ASIDE)).sort();
  return keys.flatMap((key): KeptPart[] => {
    const found = statSync(path.join(folder, key, RECORD), { throwIfNoEntry: false });
    const files = readRecord(path.join(folder, key))?.files ?? [];
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return found ? [{ key, files: files.length, bytes, used: found.mtime.toISOString() }] : [];
  });
}

/** The record of a part that is whole; it says from now on that the part was of use. */
function findWhole(folder: string, thorough = false): PartRecord | undefined {
  const record = readRecord(folder);
  if (!record) return undefined;
  const states = record.files.map((file) => compare(path.join(folder, FILES, file.name), file, thorough));
  if (states.some((state) => state === undefined)) return undefined;
  const file = path.join(folder, RECORD);
  // Files that were copied from elsewhere have another time, and the same content: it is not read again.
  const files = record.files.map((each, index) => ({ ...each, written: states[index] ?? each.written }));
  if (files.some(({ written }, index) => written !== record.files[index]?.written))
    replaceFile(file, JSON.stringify({ ...record, files } satisfies PartRecord));
  else utimesSync(file, new Date(), new Date());
  return record;
}

function readRecord(folder: string): PartRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(readFileSync(path.join(folder, RECORD), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** When a file was written last, where it has the content that it should have; else undefined. */
function compare(file: string, { bytes, written, sha256 }: PartFile, thorough: boolean): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== bytes) return undefined;
  const isSame = (!thorough && found.mtimeMs === written) || hashOf(readFileSync(file)) === sha256;
  return isSame ? found.mtimeMs : undefined;
}

async function describeFiles(folder: string): Promise<PartFile[]> {
  const described: PartFile[] = [];
  for (const file of await listFiles(folder)) {
    const content = await readFile(file);
    const name = path.relative(folder, file).split(path.sep).join('/');
    const { mtimeMs } = await stat(file);
    described.push({ name, bytes: content.byteLength, written: mtimeMs, sha256: hashOf(content) });
  }
  return described;
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Renames a folder; where another process has put the same part there meanwhile, that one stays. */
function takePlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')))
      throw error;
  }
}

/** A face that two reports share is put there twice. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    await copyFile(from, to);
  }
}
