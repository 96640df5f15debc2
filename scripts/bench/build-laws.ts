import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { progress } from '../reporter.ts';
import { listFiles } from '../files.ts';
import { writeLaws } from './laws.ts';
import { readProfiles } from './profile.ts';
import { type BuildRun, runBuild } from './run-build.ts';
import type { Table } from './table.ts';

/** Builds libraries of generated laws, each cold; of the first one also where the time goes. */
export async function measureLaws(sizes: readonly number[]): Promise<Table[]> {
  const seed = Date.now(); // another text each time: parts, faces and cards of an earlier run would be taken
  const rows: string[][] = [];
  for (const laws of sizes) {
    progress(`  ${laws} laws …`);
    const { run, paragraphs, files } = await buildLaws(laws, seed + laws);
    rows.push([
      String(laws),
      String(paragraphs),
      String(files),
      `${run.cpu.toFixed(1)} s`,
      `${((run.cpu / paragraphs) * 1000).toFixed(1)} ms`,
      `${(run.largest / 2 ** 30).toFixed(2)} GB`,
      `${(run.memory / 2 ** 30).toFixed(2)} GB`,
      run.steps,
    ]);
  }
  const load = loadavg().map((each) => each.toFixed(1)).join(', '); // prettier-ignore
  const [first = 20] = sizes;
  return [
    {
      title: `Build of generated laws, cold (reach: ≤ 8 ms of CPU a paragraph on an idle machine; load now ${load})`,
      columns: ['laws', 'paragraphs', 'files', 'CPU', 'a paragraph', 'largest process', 'all processes', 'steps'],
      rows,
    },
    await profileLaws(first, seed),
  ];
}

/** Where the time goes, by Node's own sampling: its figures are larger than those of a build that nobody watches. */
async function profileLaws(laws: number, seed: number): Promise<Table> {
  progress(`  ${laws} laws, profiled …`);
  const profiles = await mkdtemp(path.join(tmpdir(), 'duizhao-profile-'));
  try {
    const { paragraphs } = await buildLaws(laws, seed + laws + 1, ['--cpu-prof', '--cpu-prof-dir', profiles]);
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
  } finally {
    await rm(profiles, { recursive: true, force: true });
  }
}

const ledger = z.object({ paragraphs: z.array(z.unknown()) });

async function buildLaws(
  laws: number,
  seed: number,
  node: readonly string[] = [],
): Promise<{ readonly run: BuildRun; readonly paragraphs: number; readonly files: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duizhao-bench-'));
  try {
    const [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
    await writeLaws(content, laws, seed);
    const run = await runBuild(['--content', content, '--out', out, '--accept-ids'], node);
    const ledgers = (await listFiles(content)).filter((file) => file.endsWith('.lock.json'));
    let paragraphs = 0;
    for (const file of ledgers) paragraphs += ledger.parse(JSON.parse(await readFile(file, 'utf8'))).paragraphs.length;
    return { run, paragraphs, files: (await listFiles(out)).length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
