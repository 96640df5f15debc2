import { parentPort } from 'node:worker_threads';
import { renderCards } from '../card/render-cards.ts';
import { subset } from '../fonts/subset.ts';
import type { Job } from './job.ts';

/** A thread of the pool: makes what it is told to, and sends back the bytes or what went wrong. */
parentPort?.on('message', (job: Job) => {
  make(job).then(
    (made) => parentPort?.postMessage({ made }),
    (error: unknown) => parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) }),
  );
});

async function make(job: Job): Promise<readonly Uint8Array[]> {
  return job.type === 'face' ? [await subset(job.face, job.characters, 'woff2', job.cache)] : renderCards(job);
}
