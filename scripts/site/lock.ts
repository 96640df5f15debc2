import { rmSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { undoOnInterruption } from '../interruption.ts';

/**
 * Runs a task that nothing else may run beside; a second one waits for the first.
 * @param lockFile holds the process id of the one that has its turn
 */
export async function withLock<T>(
  lockFile: string,
  task: () => Promise<T>,
  onWait: (owner: number) => void,
): Promise<T> {
  await mkdir(path.dirname(lockFile), { recursive: true });
  const release = (): void => rmSync(lockFile, { force: true });
  let told = false;
  while (!(await take(lockFile))) {
    const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
    if (await isAbandoned(lockFile, owner)) {
      if (await takeOver(lockFile)) break;
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

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(lockFile: string, owner: number): Promise<boolean> {
  if (owner > 0) return !isRunning(owner);
  const { mtimeMs } = await stat(lockFile).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > WRITING;
}

/** Puts this process in the place of one that is gone; of several that try at once, the last one has it. */
async function takeOver(lockFile: string): Promise<boolean> {
  await writeFile(lockFile, String(process.pid));
  await wait(POLL);
  return (await readFile(lockFile, 'utf8').catch(() => '')) === String(process.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
