import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmittedFile } from '../src/pipeline/emit/emit.ts';
import { undoOnInterruption } from './interruption.ts';

/** Writes beside a file and puts the result in its place; no signal comes between, no half of it stays. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
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

/**
 * Puts a finished folder in the place of another. The old one is there until the new one is: the swap is
 * two renames that no signal comes between.
 */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  const next = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  const clear = (): void => {
    removeNow(next);
    if (existsSync(target)) removeNow(old);
  };
  await undoOnInterruption(clear, async () => {
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await moveFolder(finished, next);
      const hadOld = existsSync(target);
      if (hadOld) renameSync(target, old);
      try {
        renameSync(next, target);
      } catch (error) {
        if (hadOld) renameSync(old, target);
        throw error;
      }
    } finally {
      clear();
    }
  });
}

/** Moves a folder, if need be to another file system. */
export async function moveFolder(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Removes a file or folder here and now, what is just being written into it included. */
export function removeNow(target: string): void {
  for (let left = 100; ; left -= 1) {
    try {
      return rmSync(target, { recursive: true, force: true });
    } catch (error) {
      // Threads go on writing into it until the process ends: what they have put there since is removed with the next try.
      if (left === 0 || !(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
