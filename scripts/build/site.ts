import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import { progress } from '../reporter.ts';
import { swapFolder, syncFolder } from './files.ts';
import { indexSite } from './index-site.ts';
import { writeLedger } from './ledger.ts';
import { withBuildLock } from './lock.ts';
import type { Prepared } from './prepare.ts';

/** How long each step took, in milliseconds. */
export type Timings = Readonly<Record<string, number>>;

/**
 * Builds the site from prepared reports into `out`. It is built beside it and put in its place at the
 * end: a build that fails or is interrupted leaves the last site as it was.
 */
export async function buildSite(prepared: Prepared, content: string, out: string): Promise<Timings> {
  const timings: Record<string, number> = {};
  const time = async (step: string, task: () => Promise<void>): Promise<void> => {
    progress(`${step} …`);
    const start = performance.now();
    await task();
    timings[step] = performance.now() - start;
  };
  const building = `${out}.building-${process.pid}`;
  const stop = abandonOnSignal(building);
  try {
    await withBuildLock(
      async () => {
        await time('pages', async () => {
          await syncFolder(path.join(projectRoot, 'src', 'content'), prepared.files);
          await mkdir(path.dirname(out), { recursive: true });
          await runAstro(building);
          const { url, base, reports } = prepared.site;
          await writeFile(path.join(building, 'site.json'), `${JSON.stringify({ url, base, reports })}\n`);
        });
        await time('search index', () => indexSite(prepared, building));
        await time('in place', async () => {
          for (const { input, ledger, ledgerChanged } of prepared.reports) {
            if (ledgerChanged) await writeLedger(content, input.id, ledger);
          }
          await swapFolder(building, out);
        });
      },
      (owner) => progress(`waiting for another build (process ${owner}) …`),
    );
  } finally {
    stop();
    await rm(building, { recursive: true, force: true });
  }
  return timings;
}

async function runAstro(out: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  await build({ root: projectRoot, outDir: out, logLevel: process.env['DUIZHAO_DEBUG'] ? 'info' : 'error' });
}

/** Ctrl-C removes the unfinished site; gives what undoes it. */
function abandonOnSignal(building: string): () => void {
  const abandon = (signal: NodeJS.Signals): void => {
    void rm(building, { recursive: true, force: true }).finally(() => {
      stop();
      process.kill(process.pid, signal);
    });
  };
  const stop = (): void => {
    process.off('SIGINT', abandon);
    process.off('SIGTERM', abandon);
  };
  process.on('SIGINT', abandon);
  process.on('SIGTERM', abandon);
  return stop;
}
