import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkSite } from '../site/check-site.ts';
import { projectRoot } from '../project.ts';
import { progress } from '../reporter.ts';
import { writeCorpusLibrary } from './corpus-library.ts';
import { findCorpus } from './corpus.ts';
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
  /** Bytes of one section page. */
  readonly html: number;
  /** What `duizhao check --out` finds. */
  readonly problems: number;
  /** What the command said of its steps. */
  readonly steps: string;
}

/** Builds generated libraries of two sizes, and the documents beside the project as one. */
export async function measureBuild(): Promise<Table[]> {
  const rows: string[][] = [];
  const perPage: number[] = [];
  for (const { pages, times } of SIZES) {
    const runs: Built[] = [];
    for (let time = 0; time < times; time += 1) {
      progress(`  ${pages} pages, ${time + 1} of ${times} …`);
      // Another text each time: faces and cards of an earlier run would be taken from the cache.
      const write = (root: string): Promise<void> =>
        writeLibrary(root, Math.round(pages / PAGES_PER_REPORT), Date.now());
      runs.push(await buildLibrary(write, 'zh-hans/report-0001/part-2'));
    }
    const middle = runs.sort((x, y) => x.milliseconds - y.milliseconds)[times >> 1];
    if (!middle) continue;
    perPage.push(middle.milliseconds / middle.pages);
    rows.push(describeBuilt(middle));
  }
  const [small = NaN, large = NaN] = perPage;
  const columns = ['HTML pages', 'time', 'a page', 'memory', 'a section page', 'steps'];
  const ratio = (large / small).toFixed(2);
  return [
    {
      title: `Build of generated text (reach: a page of 3,000 ≤ 1.25 × a page of 100, ≤ 4 GB, pages of one size): ${ratio} ×`,
      columns,
      rows,
    },
    await measureCorpus(columns),
  ];
}

async function measureCorpus(columns: readonly string[]): Promise<Table> {
  const corpus = findCorpus();
  if (corpus === undefined)
    return {
      title: 'Build of 12 official documents: not measured, ../shared/corpus is not there',
      columns: [],
      rows: [],
    };
  progress('  12 documents …');
  const write = (root: string): Promise<void> => Promise.resolve(writeCorpusLibrary(corpus, root));
  const built = await buildLibrary(write, 'zh-hans/criminal-law/part-1-chapter-2');
  return {
    title: `Build of 12 official documents as one library (reach: < 4 minutes, ≤ 4 GB, no problem): ${built.problems} problems`,
    columns,
    rows: [describeBuilt(built)],
  };
}

function describeBuilt({ pages, milliseconds, memory, html, steps }: Built): string[] {
  return [
    String(pages),
    `${(milliseconds / 1000).toFixed(1)} s`,
    `${(milliseconds / pages).toFixed(1)} ms`,
    `${(memory / 2 ** 30).toFixed(2)} GB`,
    `${(html / 1024).toFixed(2)} KB`,
    steps,
  ];
}

async function buildLibrary(write: (root: string) => Promise<void>, page: string): Promise<Built> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duizhao-bench-'));
  try {
    const content = path.join(folder, 'content');
    const out = path.join(folder, 'site');
    await write(content);
    const start = performance.now();
    const { memory, printed } = await runBuild(['--content', content, '--out', out, '--accept-ids']);
    const milliseconds = performance.now() - start;
    const { pages, issues } = await checkSite(out);
    return {
      pages,
      milliseconds,
      memory,
      html: (await stat(path.join(out, page, 'index.html'))).size,
      problems: issues.length,
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
