import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { progress } from '../reporter.ts';
import { acceptChanges, refuseIfOvertaken } from './accept.ts';
import { cleanEnvironment } from './environment.ts';
import { citationFiles } from './citing/citation-files.ts';
import { makeCards, writeCards } from './card/make-cards.ts';
import { makeFonts, planFonts, writeFonts } from './fonts/make-fonts.ts';
import { removeNow, replaceFolder, syncFolder } from '../files.ts';
import { writeImages } from './images.ts';
import { undoOnInterruption } from '../interruption.ts';
import { writeOffline } from './offline/packs.ts';
import { copyToFormerIds } from './former-files.ts';
import { headersFile } from './headers.ts';
import type { Prepared } from './prepare.ts';
import { indexSite } from './search/index-site.ts';
import { securePages } from './security.ts';
import { openPool, type Pool } from './workers/pool.ts';
import { furnish, type Workspace } from './workspace.ts';

/** How long each step took, in milliseconds. */
export type Timings = Readonly<Record<string, number>>;

/**
 * Builds the site from prepared reports and puts it in the place of `out` at the end: a build that fails
 * or is interrupted leaves the last site as it was. One build at a time has the work folder (lock.ts).
 */
export async function buildSite(
  prepared: Prepared,
  content: string,
  out: string,
  workspace: Workspace,
): Promise<Timings> {
  const { building } = workspace;
  const timings: Record<string, number> = {};
  const time = async (step: string, task: () => Promise<void>): Promise<void> => {
    progress(`${step} …`);
    const start = performance.now();
    await task();
    timings[step] = performance.now() - start;
  };
  const build = async (pool: Pool): Promise<void> => {
    const reports = prepared.reports.filter(({ input }) => !input.record.withdrawn).map(({ report }) => report);
    const fonts = planFonts(reports, prepared.site);
    // Faces and cards are made in threads of their own meanwhile; a problem is told when it is their turn.
    const faces = settle(makeFonts(fonts, pool, workspace.fonts));
    const cards = settle(makeCards(reports, prepared.site, pool, workspace.cards));
    await time('pages', async () => {
      const planned = { path: 'fonts.json', content: `${JSON.stringify(fonts.fonts, null, 1)}\n` };
      const files = [...prepared.files, ...(await citationFiles(prepared, content)), planned];
      await writePages(prepared, files, workspace);
    });
    await time('search index', () => indexSite(reports, building));
    await time('faces and cards', async () => {
      const ready = await faces;
      ready();
      await writeFonts(fonts, workspace.fonts, building);
      const drawn = await cards;
      await writeCards(drawn(), building);
    });
    await time('offline', () => writeOffline(building, prepared.site, fonts.fonts));
    await time('in place', async () => {
      const changed = prepared.reports.filter(({ ledgerChanged }) => ledgerChanged);
      for (const { input } of changed) refuseIfOvertaken(content, input.id, input.ledger);
      for (const { input, ...accepted } of changed) acceptChanges(content, input.id, accepted);
      await replaceFolder(building, out);
    });
  };
  const pool = openPool();
  await undoOnInterruption(
    () => removeNow(building),
    () =>
      build(pool).finally(async () => {
        await pool.close();
        await rm(building, { recursive: true, force: true });
      }),
  );
  return timings;
}

/** Writes the pages and what lies beside them, from what was prepared and the files that the pages read. */
async function writePages(
  { images, reports, site }: Prepared,
  files: Prepared['files'],
  workspace: Workspace,
): Promise<void> {
  const { building, generated } = workspace;
  await rm(building, { recursive: true, force: true }); // what a killed build left
  await furnish(workspace);
  await syncFolder(generated, files);
  await runAstro(workspace);
  await writeImages(images, building);
  await copyToFormerIds(reports, building);
  const { url, base, reports: ids } = site;
  await writeFile(path.join(building, 'site.json'), `${JSON.stringify({ url, base, reports: ids })}\n`);
  await securePages(building);
  await writeFile(path.join(building, '_headers'), headersFile(base));
}

/** A task's end, to be asked for later: until then nothing complains that nobody has. */
function settle<T>(task: Promise<T>): Promise<() => T> {
  return task.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
}

/** Astro takes its packages from below the working directory, wherever the command was started. */
async function runAstro({ root, building, astro: caches }: Workspace): Promise<void> {
  cleanEnvironment();
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  const before = process.cwd();
  process.chdir(root);
  try {
    await build({
      root,
      outDir: building,
      logLevel: process.env['DUIZHAO_DEBUG'] ? 'info' : 'error',
      // A file is known by where it lies below the root, linked or not: names and scopes of styles follow from it.
      ...(caches
        ? { cacheDir: caches, vite: { cacheDir: path.join(caches, 'vite'), resolve: { preserveSymlinks: true } } }
        : {}),
    });
  } finally {
    process.chdir(before);
  }
}
