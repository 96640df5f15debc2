import { openPool } from '../workers/pool.ts';
import type { Workspace } from '../workspace.ts';
import type { Batch } from './batch.ts';
import { buildBatch } from './build-batch.ts';

/** What a process is told to build, and where. */
export interface BatchOrder {
  readonly batch: Batch;
  readonly workspace: Workspace;
}

/** A process of its own for a batch: what it took of memory goes with it. It ends when whoever started it does. */
process.on('disconnect', () => process.exit(1));
process.once('message', (order: BatchOrder) => {
  build(order).then(
    () => process.send?.({ done: true }, () => process.exit(0)),
    (error: unknown) =>
      process.send?.({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }, () =>
        process.exit(1),
      ),
  );
});

async function build({ batch, workspace }: BatchOrder): Promise<void> {
  const pool = openPool(1);
  try {
    await buildBatch(batch, workspace, pool);
  } finally {
    await pool.close();
  }
}
