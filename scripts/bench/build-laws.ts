import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { progress } from '../reporter.ts';
import { listFiles } from '../files.ts';
import { writeLaws } from './laws.ts';
import { readProfiles } from './profile.ts';
import { type BuildRun, runBuild } from './run-build.ts';
import type { Table } from './table.ts';

/**
 * Builds libraries of generated laws: cold, with nothing changed, and with a word of one report changed; of the first
 * one also where the time goes.
 */
export async function measureLaws(sizes: readonly number[]): Promise<Table[]> {
  const seed = Date.now();
  const rows: string[][] = [];
  for (const laws of sizes) rows.push(...(await inFolder((folder) => measureSize(folder, laws, seed))));
  const load = loadavg().map((each) => each.toFixed(1)).join(', '); // prettier-ignore
  const [first = 20] = sizes;
  return [
    {
      title: `Build of generated laws (reach, on an idle machine: cold ≤ 8 ms of CPU a paragraph; load now ${load})`,
      columns: ['laws', 'paragraphs', 'files', 'changed', 'CPU', 'a paragraph', 'elapsed', 'largest', 'all', 'steps'],
      rows,
    },
    await inFolder((folder) => profileLaws(folder, first, seed)),
  ];
}

async function inFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duizhao-bench-'));
  return task(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

async function measureSize(folder: string, laws: number, seed: number): Promise<string[][]> {
  await writeLaws(path.join(folder, 'content'), laws, seed);
  const rows: string[][] = [];
  for (const changed of ['all', 'nothing', 'one report']) {
    progress(`  ${laws} laws, ${changed} changed …`);
    if (changed === 'one report') await changeTitle(path.join(folder, 'content/reports/law-0001/report.yaml'));
    const start = performance.now();
    const run = await build(folder);
    const elapsed = performance.now() - start;
    const { paragraphs, files } = await count(folder);
    rows.push([
      String(laws),
      String(paragraphs),
      String(files),
      changed,
      `${run.cpu.toFixed(1)} s`,
      `${((run.cpu / paragraphs) * 1000).toFixed(1)} ms`,
      `${(elapsed / 1000).toFixed(1)} s`,
      `${(run.largest / 2 ** 30).toFixed(2)} GB`,
      `${(run.memory / 2 ** 30).toFixed(2)} GB`,
      run.steps,
    ]);
  }
  return rows;
}

/** In a work folder of its own, so that nothing of an earlier build is taken. */
function build(folder: string, node: readonly string[] = []): Promise<BuildRun> {
  const at = (name: string): string => path.join(folder, name);
  return runBuild(['--content', at('content'), '--out', at('site'), '--work', at('work'), '--accept-ids'], node);
}

async function changeTitle(file: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace('条例"', '办法"'));
}

const ledger = z.object({ paragraphs: z.array(z.unknown()) });

async function count(folder: string): Promise<{ readonly paragraphs: number; readonly files: number }> {
  const ledgers = (await listFiles(path.join(folder, 'content'))).filter((file) => file.endsWith('.lock.json'));
  let paragraphs = 0;
  for (const file of ledgers) paragraphs += ledger.parse(JSON.parse(await readFile(file, 'utf8'))).paragraphs.length;
  return { paragraphs, files: (await listFiles(path.join(folder, 'site'))).length };
}

/** Where the time goes, by Node's own sampling: its figures are larger than those of a build that nobody watches. */
async function profileLaws(folder: string, laws: number, seed: number): Promise<Table> {
  progress(`  ${laws} laws, profiled …`);
  const profiles = path.join(folder, 'profiles');
  await writeLaws(path.join(folder, 'content'), laws, seed);
  await build(folder, ['--cpu-prof', '--cpu-prof-dir', profiles]);
  const { paragraphs } = await count(folder);
  const shares = await readProfiles(profiles);
  const total = shares.reduce((sum, [, seconds]) => sum + seconds, 0);
  return {
    title: `Where the CPU time of ${laws} laws goes (JavaScript; ${total.toFixed(1)} s in all)`,
    columns: ['', 'CPU', 'a paragraph', 'share'],
    rows: shares.map(([subject, seconds]) => [
      subject,
      `${seconds.toFixed(1)} s`,
      `${((seconds / paragraphs) * 1000).toFixed(2)} ms`,
      `${((seconds / total) * 100).toFixed(1)} %`,
    ]),
  };
}
