import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { progress } from '../../reporter.ts';
import { type Line, noticedIn, read, write } from './journal.ts';
import type { Order } from './order.ts';

const CHILD = fileURLToPath(new URL('try-mutants.ts', import.meta.url));

/** Milliseconds without a word after which the process itself is taken to hang: a slow test file loads for long. */
const SILENCE = 600_000;

/**
 * Has mutants tried until all is done, in one process after another: an endless loop ends with its process, and the
 * next one goes on behind it.
 *
 * @returns what was written down
 */
export async function tryMutants(order: Order): Promise<readonly Line[]> {
  for (;;) {
    const before = read(order.journal).length;
    const isFinished = await runOnce(order, before);
    const lines = read(order.journal);
    const last = lines.at(-1);
    if (isFinished && last?.type !== 'trying') return lines;
    if (last?.type === 'trying') write(order.journal, { type: 'noticed', id: last.id, by: '(time or memory)' });
    else if (lines.length === before) throw new Error('Cannot try mutants: the process that runs the tests ended');
  }
}

/**
 * @param before how many lines were written before
 * @returns whether it came to its end
 */
async function runOnce(order: Order, before: number): Promise<boolean> {
  const child = fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let size = 0;
  let since = Date.now();
  const watch = setInterval(() => {
    const now = statSync(order.journal).size;
    if (now !== size) since = Date.now();
    size = now;
    const lines = read(order.journal);
    progress(`${noticedIn(lines).size} of ${order.ids.length} mutants noticed`);
    const last = lines.length > before ? lines.at(-1) : undefined;
    const limit = last?.type === 'trying' ? last.limit : SILENCE;
    if (last?.type === 'stained' || Date.now() - since > limit) child.kill('SIGKILL');
  }, 1000);
  child.send(order);
  await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  return child.exitCode === 0;
}
