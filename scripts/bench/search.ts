import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { normalize } from '../../src/pipeline/normalize.ts';
import { paragraphsOf } from '../../src/pipeline/document.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { split } from '../../src/pipeline/split.ts';
import { createFold } from '../../src/search/fold.ts';
import { startSearch } from '../../src/search/search.ts';
import { openBuiltIndex } from '../build/search/open-index.ts';
import { findVariants } from '../build/search/variants.ts';
import { writeIndex } from '../build/search/write-index.ts';
import { listFiles } from '../build/files.ts';
import { projectRoot } from '../project.ts';
import { loadLexicon } from '../content/lexicon.ts';
import { makeRecords, random, vary } from './search-texts.ts';
import type { Table } from './table.ts';

const SIZES = (process.env['DUIZHAO_BENCH_SIZES'] ?? '1000,10000,50000').split(',').map(Number);
const LENGTHS = [1, 2, 3, 4, 6, 8, 10];
const QUERIES = 12;

/** Search against a plain scan and beside stock Pagefind. `DUIZHAO_BENCH_TEXTS` names a folder of texts to repeat, `DUIZHAO_BENCH_SIZES` other sizes. */
export async function measureSearch(): Promise<Table[]> {
  const tables: Table[] = [];
  for (const size of SIZES) tables.push(...(await measureSize(size)));
  return tables;
}

async function measureSize(size: number): Promise<Table[]> {
  const texts = vary(readTexts(), size);
  const hant = texts.map((text) => convert(text, 'hant', { hans: [], hant: [] }));
  const out = await mkdtemp(path.join(tmpdir(), 'duizhao-bench-'));
  try {
    const stock = await buildStock(texts);
    const start = performance.now();
    const variants = findVariants(texts.map((text, index) => [text, hant[index] ?? '']));
    const fold = createFold(variants);
    await writeIndex(makeRecords(texts, hant, fold), { variants, reports: [] }, out);
    const built = performance.now() - start;
    const folded = texts.map((text) => fold(text).text);
    const rows: string[][] = [];
    for (const length of LENGTHS) {
      for (const script of ['hans', 'hant'] as const) {
        rows.push(await measureLength({ length, script, texts: script === 'hans' ? texts : hant, folded, out }));
      }
    }
    const bytes = await sizeOf(out);
    const peak = process.resourceUsage().maxRSS / 1024;
    return [
      {
        title: `Search in ${size.toLocaleString('en')} paragraphs (reach: recall and precision 1.000; chunks median ≤ 15 KB for 2–4, ≤ 40 KB)`,
        columns: ['length', 'script', 'recall', 'precision', 'chunks KB, median', 'p95', 'fragments KB, first 20', 'cold ms', 'warm ms', 'first search KB'], // prettier-ignore
        rows,
      },
      {
        title: `Building it (reach: ≤ 2 × stock)`,
        columns: ['', 'seconds', 'index MB'],
        rows: [
          ['ours', (built / 1000).toFixed(1), (bytes / 1e6).toFixed(1)],
          ['stock Pagefind', (stock.milliseconds / 1000).toFixed(1), (stock.bytes / 1e6).toFixed(1)],
          ['ratio', (built / stock.milliseconds).toFixed(2), ''],
          ['peak memory of this process so far, MB', peak.toFixed(0), ''],
        ],
      },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

interface Case {
  readonly length: number;
  readonly script: 'hans' | 'hant';
  readonly texts: readonly string[];
  readonly folded: readonly string[];
  readonly out: string;
}

async function measureLength({ length, script, texts, folded, out }: Case): Promise<string[]> {
  const below = random(length * (script === 'hans' ? 3 : 7) + 1);
  const read = new Map<string, number>();
  const chunks: number[] = [];
  const fragments: number[] = [];
  const all: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  let right = 0;
  let wanted = 0;
  let given = 0;
  for (let turn = 0; turn < QUERIES; turn += 1) {
    const text = letters(texts[below(texts.length)] ?? '');
    const query = text.slice(below(Math.max(1, text.length - length))).slice(0, length);
    read.clear();
    const engine = await openBuiltIndex(out, (file, bytes) => read.set(file, bytes));
    const look = engine.fold(query).text;
    const start = performance.now();
    const search = await startSearch(engine, query, { edition: `zh-${script}` });
    const hits = await search.next(20);
    cold.push(performance.now() - start);
    const sum = (part: string): number =>
      [...read].filter(([file]) => file.startsWith(part)).reduce((total, [, bytes]) => total + bytes, 0);
    chunks.push(sum('index/'));
    fragments.push(sum('fragment/'));
    all.push(sum('')); // pagefind.js is imported, not fetched
    const again = performance.now();
    await (await startSearch(engine, query, { edition: `zh-${script}` })).next(20);
    warm.push(performance.now() - again);
    const found = new Set([...hits, ...(await search.next(Infinity))].map(({ id }) => id));
    const expected = folded.flatMap((each, index) => (each.includes(look) ? [`p${index + 1}`] : []));
    wanted += expected.length;
    given += found.size;
    right += expected.filter((id) => found.has(id)).length;
  }
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  return [String(length), script, (right / wanted).toFixed(3), (right / given).toFixed(3), kilobytes(quantile(chunks, 0.5)), kilobytes(quantile(chunks, 0.95)), kilobytes(quantile(fragments, 0.5)), quantile(cold, 0.5).toFixed(0), quantile(warm, 0.5).toFixed(1), kilobytes(quantile(all, 0.5) + PAGEFIND_SCRIPT)]; // prettier-ignore
}

/** Bytes of pagefind.js as a static host compresses it. */
const PAGEFIND_SCRIPT = 14_000;

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Paragraphs of the default report, or of every text in a folder. */
function readTexts(): string[] {
  const folder = process.env['DUIZHAO_BENCH_TEXTS'];
  const files = folder
    ? readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name)).map((name) => path.join(folder, name)) // prettier-ignore
    : [path.join(projectRoot, 'content/reports/new-industrialization/source.txt')];
  return files.flatMap((file) => {
    const clean = restore(readFileSync(file, 'utf8'), { lexicon: loadLexicon }).value.text;
    const hans = convert(normalize(clean).text, 'hans', { hans: [], hant: [] });
    return paragraphsOf(split(hans)).map(({ text }) => text).filter((text) => text.length > 1); // prettier-ignore
  });
}

/** The same text as pages of eight paragraphs, as Pagefind takes them by itself. */
async function buildStock(texts: readonly string[]): Promise<{ milliseconds: number; bytes: number }> {
  const start = performance.now();
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index } = await pagefind.createIndex({ writePlayground: false });
  if (!index) throw new Error('Cannot measure stock Pagefind: it makes no index');
  for (let from = 0; from < texts.length; from += 8) {
    const content = texts.slice(from, from + 8).join('\n');
    await index.addCustomRecord({ url: `/${from}/`, content, language: 'zh' });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return {
    milliseconds: performance.now() - start,
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
  };
}

async function sizeOf(out: string): Promise<number> {
  return (await listFiles(out)).reduce((sum, file) => sum + readFileSync(file).byteLength, 0);
}
