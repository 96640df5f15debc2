import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmittedFile } from '../../src/pipeline/emit.ts';

/** Writes beside a file and puts the result in its place, so that an interruption leaves the old one whole. */
export async function replaceFile(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await write(temporary);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Makes a folder hold exactly these files; files that are right already are not touched. */
export async function syncFolder(folder: string, files: readonly EmittedFile[]): Promise<void> {
  const wanted = new Map(files.map((file) => [path.join(folder, file.path), file.content]));
  for (const file of await listFiles(folder)) if (!wanted.has(file)) await rm(file);
  for (const [file, content] of wanted) {
    const present = await readFile(file, 'utf8').catch(() => undefined);
    if (present === content) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Every file below a folder, sorted; none where the folder is absent. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Puts a finished folder in the place of another; the old one is there until the new one is. */
export async function swapFolder(finished: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  await rm(old, { recursive: true, force: true });
  const hadOld = await rename(target, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(finished, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
