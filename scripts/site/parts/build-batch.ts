import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../../src/vocabulary/edition.ts';
import { LIBRARY_FACES, type SiteFonts } from '../../../src/web/site-fonts.ts';
import { makeCards, writeCards } from '../card/make-cards.ts';
import { exists } from '../../content/file.ts';
import { joinPlans, makeFonts, planFonts, readLicences, writeFonts } from '../fonts/make-fonts.ts';
import { copyToFormerIds } from '../former-files.ts';
import { moveFolder, syncFolder } from '../../files.ts';
import { generatedFiles } from '../generated-files.ts';
import { NO_LIBRARY } from '../../../src/report/library.ts';
import { writeImages } from '../images.ts';
import { writeReportPack } from '../offline/packs.ts';
import { runAstro } from '../run-astro.ts';
import { securePages } from '../security.ts';
import { settle } from '../settle.ts';
import type { Pool } from '../workers/pool.ts';
import { furnish, type Workspace } from '../workspace.ts';
import type { Batch, PartJob } from './batch.ts';
import { putAssets } from './put-assets.ts';
import { openStore } from './store.ts';

/** Builds reports and, where it is asked for, the frame of the site, and puts each into the store as a part. */
export async function buildBatch(batch: Batch, workspace: Workspace, pool: Pool): Promise<void> {
  const { site, parts, frame } = batch;
  const { building } = workspace;
  const store = openStore(batch.store);
  const reports = parts.map(({ report }) => report);
  const fonts = planFonts(reports, site);
  const all = frame ? joinPlans([fonts, frame.fonts]) : fonts;
  // Faces and cards are made in threads of their own meanwhile; a problem is told when it is their turn.
  const faces = settle(makeFonts(all, pool, workspace.fonts));
  const cards = settle(makeCards(reports, site, pool, workspace.cards));
  await makePages(batch, all.fonts, workspace);
  await putAssets(batch.assets, building, store);
  (await faces)();
  const drawn = (await cards)();
  for (const part of parts) {
    await store.inRoom(async (room) => {
      const made = path.join(room, 'made');
      await takeOut(foldersOf(part, site.editions), building, made);
      await writeFonts(fonts, part.report.id, workspace.fonts, made);
      await writeCards(drawn, part.report.id, made);
      await store.put(part.key, made, { ...(await writeReportPack(made, part.report.id)) });
    });
  }
  if (frame) {
    await writeFonts(frame.fonts, LIBRARY_FACES, workspace.fonts, building);
    await store.put(frame.key, building);
  }
  await rm(building, { recursive: true, force: true });
}

/** The pages and what lies beside them, all in the work folder. */
async function makePages(
  { site, content, parts, frame }: Batch,
  fonts: SiteFonts,
  workspace: Workspace,
): Promise<void> {
  const { building, generated } = workspace;
  await rm(building, { recursive: true, force: true }); // what a killed build left
  await furnish(workspace);
  const given = {
    site,
    reports: parts.map(({ report }) => report),
    notices: { onward: parts.flatMap(({ onward }) => onward), withdrawn: frame?.withdrawn ?? [], gone: [] },
    library: frame?.library ?? NO_LIBRARY,
    fonts,
  };
  await syncFolder(generated, await generatedFiles(given, content));
  await runAstro(workspace);
  for (const { images } of parts) await writeImages(images, building);
  await copyToFormerIds(parts, building);
  await securePages(building);
  await writeFile(path.join(building, '_astro', 'text-faces.txt'), await readLicences());
}

/** The folders of a site that are a report's alone: under its id and those that it had, in each edition and beside them. */
function foldersOf({ report, formerly }: PartJob, editions: readonly Edition[]): string[] {
  return [report.id, ...formerly].flatMap((id) => [id, ...editions.map((edition) => path.join(edition, id))]);
}

async function takeOut(folders: readonly string[], from: string, to: string): Promise<void> {
  for (const folder of folders) {
    if (!(await exists(path.join(from, folder)))) continue;
    await mkdir(path.dirname(path.join(to, folder)), { recursive: true });
    await moveFolder(path.join(from, folder), path.join(to, folder));
  }
}
