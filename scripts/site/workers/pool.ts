import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Job } from './job.ts';

/** Threads that make faces and cards while the pages are built: compressing a face takes a second. */
export interface Pool {
  /** Does a job when a thread is free. */
  readonly run: (job: Job) => Promise<readonly Uint8Array[]>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (made: readonly Uint8Array[]) => void;
  readonly reject: (error: Error) => void;
}

const answer = z.union([z.object({ made: z.array(z.instanceof(Uint8Array)) }), z.object({ problem: z.string() })]);

/** Opens as many threads as the machine has, each when it is needed. */
export function openPool(size: number = availableParallelism()): Pool {
  const waiting: Waiting[] = [];
  const free: Worker[] = [];
  const all: Worker[] = [];
  const take = (): Worker | undefined => {
    const worker = free.pop();
    if (worker || all.length >= size) return worker;
    const started = new Worker(new URL('worker.ts', import.meta.url), { stdin: false });
    all.push(started);
    return started;
  };
  const next = (): void => {
    const worker = waiting.length > 0 ? take() : undefined;
    const task = worker && waiting.shift();
    if (!worker || !task) return;
    const finish = (settle: () => void): void => {
      worker.off('message', receive);
      worker.off('error', fail);
      settle();
      next();
    };
    const receive = (message: unknown): void => {
      const read = answer.parse(message);
      free.push(worker);
      finish(() => ('made' in read ? task.resolve(read.made) : task.reject(new Error(read.problem))));
    };
    const fail = (error: Error): void => {
      all.splice(all.indexOf(worker), 1); // it has ended; another takes its place
      finish(() => task.reject(error));
    };
    worker.once('message', receive);
    worker.once('error', fail);
    worker.postMessage(task.job);
  };
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}
