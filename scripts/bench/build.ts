import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project.ts';
import { progress } from '../reporter.ts';
import { PAGES_PER_REPORT, writeLibrary } from './library.ts';
import type { Table } from './table.ts';

/** Pages that are built, and how often; the median counts. */
const SIZES = [
  { pages: 100, times: 3 },
  { pages: 3000, times: 1 },
] as const;

interface Built {
  readonly pages: number;
  readonly milliseconds: number;
  /** Most memory of the command and all that it started, in bytes; where /proc is not, NaN. */
  readonly memory: number;
  /** Bytes of the middle section page. */
  readonly html: number;
  /** What the command said of its steps. */
  readonly steps: string;
}

/** Builds generated libraries of two sizes: time and memory a page, and whether a page grows with the library. */
export async function measureBuild(): Promise<Table[]> {
  const rows: string[][] = [];
  const perPage: number[] = [];
  for (const { pages, times } of SIZES) {
    const runs: Built[] = [];
    for (let time = 0; time < times; time += 1) {
      progress(`  ${pages} pages, ${time + 1} of ${times} …`);
      runs.push(await buildLibrary(Math.round(pages / PAGES_PER_REPORT), pages + time));
    }
    const middle = runs.sort((a, b) => a.milliseconds - b.milliseconds)[times >> 1];
    if (!middle) continue;
    perPage.push(middle.milliseconds / middle.pages);
    rows.push([
      String(middle.pages),
      `${(middle.milliseconds / 1000).toFixed(1)} s`,
      `${(middle.milliseconds / middle.pages).toFixed(1)} ms`,
      `${(middle.memory / 2 ** 30).toFixed(2)} GB`,
      `${(middle.html / 1024).toFixed(2)} KB`,
      middle.steps,
    ]);
  }
  const [small = NaN, large = NaN] = perPage;
  return [
    {
      title: `Build (reach: 3,000 pages ≤ 1.25 × a page of 100; ≤ 4 GB; a page of the same size): ${(large / small).toFixed(2)} ×`,
      columns: ['HTML pages', 'time', 'a page', 'memory', 'a section page', 'steps'],
      rows,
    },
  ];
}

async function buildLibrary(reports: number, seed: number): Promise<Built> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duizhao-bench-'));
  try {
    const content = path.join(folder, 'content');
    const out = path.join(folder, 'site');
    await writeLibrary(content, reports, seed);
    const start = performance.now();
    const { memory, printed } = await runBuild(['--content', content, '--out', out, '--accept-ids']);
    const milliseconds = performance.now() - start;
    const page = path.join(out, 'zh-hans', 'report-0001', 'part-2', 'index.html');
    return {
      pages: (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html')).length,
      milliseconds,
      memory,
      html: (await stat(page)).size,
      steps: /\(([^()]*)\)\.\s*$/u.exec(printed)?.[1] ?? '',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const POLL = 200;

async function runBuild(options: readonly string[]): Promise<{ memory: number; printed: string }> {
  const command = path.join(projectRoot, 'scripts/duizhao.mjs');
  const child = spawn(process.execPath, [command, 'build', ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let memory = NaN;
  const poll = setInterval(() => {
    void residentMemory(child.pid ?? 0).then((bytes) => {
      if (bytes > 0) memory = Number.isNaN(memory) ? bytes : Math.max(memory, bytes);
    });
  }, POLL);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(poll);
  if (code !== 0) throw new Error(`Cannot measure the build: exit code ${code}\n${printed}`);
  return { memory, printed };
}

/** Resident memory of a process and its descendants, in bytes; 0 where the system has no /proc. */
async function residentMemory(pid: number): Promise<number> {
  const read = (file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const kilobytes = Number(/VmRSS:\s*(\d+)/u.exec(await read('status'))?.[1] ?? 0);
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const children = await Promise.all(threads.map((thread) => read(`task/${thread}/children`)));
  const below = await Promise.all(
    children
      .join(' ')
      .split(/\s+/u)
      .filter(Boolean)
      .map((child) => residentMemory(Number(child))),
  );
  return kilobytes * 1024 + below.reduce((sum, bytes) => sum + bytes, 0);
}
