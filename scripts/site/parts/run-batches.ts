import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { undoOnInterruption } from '../../interruption.ts';
import { openPool } from '../workers/pool.ts';
import { type Workspace, workspaceIn } from '../workspace.ts';
import type { Batch } from './batch.ts';
import type { BatchOrder } from './batch-process.ts';
import { buildBatch } from './build-batch.ts';

/**
 * Runs batches: a single one here, several in processes of their own, so many at once, each in a work folder of its own.
 * @param onBatch told of each that is done
 */
export async function runBatches(
  batches: readonly Batch[],
  atOnce: number,
  workspace: Workspace,
  onBatch: (batch: Batch) => void,
): Promise<void> {
  const [only, ...others] = batches;
  if (!only) return;
  if (others.length === 0) {
    const pool = openPool();
    await buildBatch(only, workspace, pool).finally(() => pool.close());
    return onBatch(only);
  }
  const waiting = [...batches];
  const running = new Set<ChildProcess>();
  const work = async (number: number): Promise<void> => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      await runApart({ batch, workspace: sideOf(workspace, number) }, running);
      onBatch(batch);
    }
  };
  const end = (): void => running.forEach((child) => child.kill('SIGKILL'));
  await undoOnInterruption(end, () =>
    Promise.all(Array.from({ length: Math.min(atOnce, batches.length) }, (_, number) => work(number))).finally(end),
  );
}

/** A work folder beside others, with the faces and cards of the first. */
function sideOf({ root, fonts, cards }: Workspace, number: number): Workspace {
  return { ...workspaceIn(path.join(root, '.cache', `side-${number + 1}`)), fonts, cards };
}

const answer = z.union([z.object({ done: z.literal(true) }), z.object({ problem: z.string() })]);

function runApart(order: BatchOrder, running: Set<ChildProcess>): Promise<void> {
  const child = fork(new URL('batch-process.ts', import.meta.url), [], { serialization: 'advanced' });
  running.add(child);
  return new Promise<void>((resolve, reject) => {
    let said: z.infer<typeof answer> | undefined;
    child.on('message', (message) => (said = answer.parse(message)));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      running.delete(child);
      if (said && 'done' in said) return resolve();
      const ids = order.batch.parts.map(({ report }) => report.id).join(', ');
      reject(new Error(`Cannot build ${ids}: ${said?.problem ?? `the process ended (${signal ?? code ?? ''})`}`));
    });
    child.send(order);
  });
}
