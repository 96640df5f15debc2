import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../scripts/site/lock.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-lock-'));
const lock = path.join(folder, 'deep', 'build.lock');
beforeEach(() => rmSync(path.dirname(lock), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('withLock()', () => {
  test('has one task after the other, and tells the second once whom it waits for', async () => {
    const order: string[] = [];
    const owners: number[] = [];
    let end = (): void => undefined;
    const first = withLock(
      lock,
      async () => {
        order.push(`first ${readFileSync(lock, 'utf8')}`);
        await new Promise<void>((resolve) => (end = resolve));
        order.push('first ends');
      },
      () => undefined,
    );
    await expect.poll(() => order.length).toBe(1);
    const second = withLock(
      lock,
      () => Promise.resolve(order.push('second')),
      (owner) => owners.push(owner),
    );
    await expect.poll(() => owners).toEqual([process.pid]);
    end();
    await Promise.all([first, second]);
    expect(order).toEqual([`first ${process.pid}`, 'first ends', 'second']);
    expect(owners).toEqual([process.pid]);
    expect(existsSync(lock)).toBe(false);
  });

  test('gives the lock back where the task fails', async () => {
    const failing = withLock(
      lock,
      () => Promise.reject(new Error('no room')),
      () => undefined,
    );
    await expect(failing).rejects.toThrow('no room');
    expect(existsSync(lock)).toBe(false);
  });

  test('takes the lock of a process that is gone', async () => {
    await withLock(
      lock,
      () => Promise.resolve(),
      () => undefined,
    );
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lock, String(pid));
    const owners: number[] = [];
    await withLock(
      lock,
      () => Promise.resolve(),
      (owner) => owners.push(owner),
    );
    expect(owners).toEqual([]);
    expect(existsSync(lock)).toBe(false);
  });
});
