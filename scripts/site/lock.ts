import { rmSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../project.ts';
import { undoOnInterruption } from '../interruption.ts';

/** Holds the process id of the build that has its turn. */
const lockFile = path.join(projectRoot, '.cache', 'build.lock');

/** Runs a task that writes `src/content/`; a second build in the same checkout waits for the first. */
export async function withBuildLock<T>(task: () => Promise<T>, onWait: (owner: number) => void): Promise<T> {
  await mkdir(path.dirname(lockFile), { recursive: true });
  let told = false;
  while (!(await take())) {
    const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
    if (await isAbandoned(owner)) {
      if (await takeOver()) break;
    } else if (!told && owner > 0) {
      onWait(owner);
      told = true;
    }
    await wait(POLL);
  }
  return undoOnInterruption(release, () => task().finally(release));
}

/** Milliseconds between two looks at the lock. */
const POLL = 200;
/** A lock without an owner for so many milliseconds was left by a build that died as it took it. */
const WRITING = 5000;

async function take(): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(owner: number): Promise<boolean> {
  if (owner > 0) return !isRunning(owner);
  const { mtimeMs } = await stat(lockFile).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > WRITING;
}

/** Puts this process in the place of one that is gone; of several that try at once, the last one has it. */
async function takeOver(): Promise<boolean> {
  await writeFile(lockFile, String(process.pid));
  await wait(POLL);
  return (await readFile(lockFile, 'utf8').catch(() => '')) === String(process.pid);
}

function release(): void {
  rmSync(lockFile, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
