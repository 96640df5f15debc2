import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { progress } from '../reporter.ts';
import { acceptChanges, refuseIfOvertaken } from './accept.ts';
import { removeNow, replaceFolder } from '../files.ts';
import { undoOnInterruption } from '../interruption.ts';
import { indexSite } from './search/index-site.ts';
import { writeIndexPack } from './offline/packs.ts';
import { makeNotices } from './notices.ts';
import { describeParts, type SiteToBuild } from './parts/describe-parts.ts';
import { joinParts } from './parts/join.ts';
import { type Means, planBatches } from './parts/plan.ts';
import { pruneStore } from './parts/prune.ts';
import { runBatches } from './parts/run-batches.ts';
import { isInShard, type Shard } from './parts/shard.ts';
import { openStore, type PartStore } from './parts/store.ts';
import { tellProgress } from './parts/tell-progress.ts';
import type { Prepared } from './prepare.ts';
import type { Workspace } from './workspace.ts';

/** How long each step took, in milliseconds. */
export type Timings = Readonly<Record<string, number>>;

/** What a site is built from, where it is put and what the build may take. */
export interface BuildOrder {
  readonly prepared: Prepared;
  readonly content: string;
  readonly out: string;
  readonly workspace: Workspace;
  /** The folder of the parts, where it is not the work folder's. */
  readonly parts?: string | undefined;
  readonly means: Means;
}

/** Parts that are not there, and that a join does not make. */
export class PartsMissing extends Error {}

/**
 * Builds the parts of a site that are not there yet, puts all of them together and the site in the place of `out` at
 * the end: a build that fails or is interrupted leaves the last site as it was. One build at a time has the work folder
 * (lock.ts).
 * @param mayMake false where all parts have to be there
 * @throws {PartsMissing} where they are not
 */
export async function buildSite(order: BuildOrder, mayMake = true): Promise<Timings> {
  const { prepared, content, out, workspace } = order;
  const { building } = workspace;
  const timings: Record<string, number> = {};
  const time = async (step: string, task: () => Promise<void>): Promise<void> => {
    progress(`${step} …`);
    const start = performance.now();
    await task();
    timings[step] = performance.now() - start;
  };
  const build = async (): Promise<void> => {
    const store = openStore(order.parts ?? workspace.parts);
    const site = await describeParts(prepared, content);
    const missing = findMissing(site, store);
    if (!mayMake) refuseMissing(missing, site, store);
    await time(`${missing.parts.length} of ${site.parts.length} parts`, () => makeParts(order, site, missing, store));
    await time('search index', () => makeIndex(site, store));
    await time('joined', async () => {
      await rm(building, { recursive: true, force: true });
      await mkdir(building, { recursive: true });
      await joinParts(site, makeNotices(prepared.reports, prepared.site.editions), store, building);
    });
    await time('in place', async () => {
      const changed = prepared.reports.filter(({ ledgerChanged }) => ledgerChanged);
      for (const { input } of changed) refuseIfOvertaken(content, input.id, input.ledger);
      for (const { input, ...accepted } of changed) acceptChanges(content, input.id, accepted);
      await replaceFolder(building, out);
    });
    if (order.parts === undefined) await pruneStore(workspace.parts);
  };
  await undoOnInterruption(
    () => removeNow(building),
    () => build().finally(() => rm(building, { recursive: true, force: true })),
  );
  return timings;
}

/** Builds the missing parts of a site that are a shard's, and nothing else. Gives how many it built, and of how many. */
export async function buildShard(
  order: BuildOrder,
  shard: Shard,
): Promise<{ readonly built: number; readonly of: number }> {
  const { building } = order.workspace;
  const store = openStore(order.parts ?? order.workspace.parts);
  const site = await describeParts(order.prepared, order.content);
  const { parts, frame } = findMissing(site, store);
  const missing = {
    parts: parts.filter(({ report }) => isInShard(report.id, shard)),
    // The front page of a site with one report is made with that report.
    frame: frame && isInShard(site.parts.length === 1 ? (site.parts[0]?.report.id ?? '') : FRAME, shard),
  };
  await undoOnInterruption(
    () => removeNow(building),
    () => makeParts(order, site, missing, store).finally(() => rm(building, { recursive: true, force: true })),
  );
  return { built: missing.parts.length, of: site.parts.filter(({ report }) => isInShard(report.id, shard)).length };
}

/** The frame's name among those that shards divide between them; no report can have it. */
const FRAME = '_frame';

function refuseMissing({ parts, frame }: Missing, { keys }: SiteToBuild, store: PartStore): void {
  const names = [
    ...parts.map(({ report }) => report.id),
    ...(frame ? ['the frame of the site'] : []),
    ...(store.find(keys.assets) || frame ? [] : ['its scripts and styles']),
  ];
  if (names.length === 0) return;
  const more = names.length > LONGEST_LIST ? ` and ${names.length - LONGEST_LIST} more` : '';
  throw new PartsMissing(`${names.slice(0, LONGEST_LIST).join(', ')}${more} missing in ${store.folder}`);
}

const LONGEST_LIST = 10;

/** What is to be built; what else there is of the site can be taken as it is. */
interface Missing {
  readonly parts: SiteToBuild['parts'];
  readonly frame: boolean;
}

function findMissing({ parts, frame, keys }: SiteToBuild, store: PartStore): Missing {
  const isFrameMissing = !store.find(frame.key) || !store.find(keys.assets);
  const isMissing = ({ key }: { readonly key: string }): boolean => !store.find(key);
  // The front page of a site with one report is made with that report.
  return {
    parts: isFrameMissing && parts.length === 1 ? parts : parts.filter(isMissing),
    frame: isFrameMissing,
  };
}

async function makeParts(
  { content, workspace, means }: BuildOrder,
  { site, frame, keys }: SiteToBuild,
  missing: Missing,
  store: PartStore,
): Promise<void> {
  const { batches, atOnce } = planBatches(missing.parts, means);
  const runs = batches.length === 0 && missing.frame ? [[]] : batches;
  const told = tellProgress(missing.parts.length);
  await runBatches(
    runs.map((parts, index) => ({
      site,
      content,
      store: store.folder,
      assets: keys.assets,
      parts,
      frame: missing.frame && index === runs.length - 1 ? frame : undefined,
    })),
    atOnce,
    workspace,
    ({ parts }) => told(parts.length),
  );
}

async function makeIndex({ parts, index }: SiteToBuild, store: PartStore): Promise<void> {
  if (store.find(index)) return;
  await store.inRoom(async (room) => {
    const made = path.join(room, 'made');
    await indexSite(
      parts.map(({ report }) => report),
      made,
    );
    await store.put(index, made, { ...(await writeIndexPack(made)) });
  });
}
