import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkSite } from '../site/check-site.ts';
import { progress } from '../reporter.ts';
import { writeCorpusLibrary } from './corpus-library.ts';
import { findCorpus } from './corpus.ts';
import { measureLaws } from './build-laws.ts';
import { PAGES_PER_REPORT, writeLibrary } from './library.ts';
import { runBuild } from './run-build.ts';
import type { Table } from './table.ts';
import { readArguments, textFlag, UsageError } from '../usage.ts';

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

/**
 * Builds generated libraries of two sizes, the documents beside the project as one, and generated laws:
 * `build [--laws N,N]` builds only so many laws.
 */
export async function measureBuild(argv: readonly string[]): Promise<Table[]> {
  const laws = textFlag(
    readArguments(argv, { flags: { laws: { argument: 'N,N', does: 'only laws, so many in each library' } } }),
    'laws',
  );
  if (laws !== undefined && !/^[1-9]\d*(?:,[1-9]\d*)*$/u.test(laws))
    throw new UsageError(`--laws takes numbers such as 20,100, not “${laws}”`);
  if (laws !== undefined) return measureLaws(laws.split(',').map(Number));
  return [...(await measurePages()), ...(await measureLaws([20]))];
}

async function measurePages(): Promise<Table[]> {
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
    const { memory, steps } = await runBuild(['--content', content, '--out', out, '--accept-ids']);
    const milliseconds = performance.now() - start;
    const { pages, issues } = await checkSite(out);
    return {
      pages,
      milliseconds,
      memory,
      html: (await stat(path.join(out, page, 'index.html'))).size,
      problems: issues.length,
      steps,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
