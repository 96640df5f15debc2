import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { progress } from '../../reporter.ts';
import { follow, type Line, noticedIn, read, write } from './journal.ts';
import type { Order } from './order.ts';

const CHILD = fileURLToPath(new URL('try-mutants.ts', import.meta.url));

/** Milliseconds without a word after which the process itself is taken to hang: a slow test file loads for long. */
const SILENCE = 600_000;

/**
 * Has mutants tried until all is done or the time is up, in one process after another: an endless loop ends with its
 * process, and the next one goes on behind it.
 *
 * @param until when the time is up, in milliseconds as `Date.now()` counts them
 * @returns what was written down
 */
export async function tryMutants(order: Order, until: number): Promise<readonly Line[]> {
  for (;;) {
    const before = read(order.journal).length;
    const isFinished = await runOnce(order, until);
    const lines = read(order.journal);
    if (Date.now() > until) return lines;
    const last = lines.length > before ? lines.at(-1) : undefined;
    if (isFinished && last?.type !== 'trying') return lines;
    if (last?.type === 'trying') write(order.journal, { type: 'noticed', id: last.id, by: '(time or memory)' });
    else if (lines.length === before) throw new Error('Cannot try mutants: the process that runs the tests ended');
  }
}

/** @returns whether it came to its end */
async function runOnce(order: Order, until: number): Promise<boolean> {
  const child = fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const added = follow(order.journal);
  const noticed = new Set(noticedIn(added()).keys());
  let last: Line | undefined;
  let since = Date.now();
  const watch = setInterval(() => {
    const lines = added();
    for (const id of noticedIn(lines).keys()) noticed.add(id);
    if (lines.length > 0) since = Date.now();
    last = lines.at(-1) ?? last;
    progress(`${noticed.size} of ${order.ids.length} mutants noticed`);
    const limit = last?.type === 'trying' ? last.limit : SILENCE;
    if (last?.type === 'stained' || Date.now() - since > limit || Date.now() > until) child.kill('SIGKILL');
  }, 1000);
  child.send(order);
  await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  return child.exitCode === 0;
}
