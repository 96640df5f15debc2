import { performance } from 'node:perf_hooks';
import { startSearch } from '../../src/search/search.ts';
import { openBuiltIndex } from '../site/search/open-index.ts';
import { askStock, ON_A_PAGE } from './search-stock.ts';
import { random } from './search-texts.ts';

const QUERIES = 24;

export interface Case {
  readonly length: number;
  readonly script: 'hans' | 'hant';
  /** Paragraphs that queries are drawn from, and all as they are folded. */
  readonly texts: readonly string[];
  readonly folded: readonly string[];
  readonly out: string;
  readonly stock: string;
}

export const COLUMNS = ['length', 'script', 'recall', 'precision', 'chunks KB, median', 'p95', 'fragments KB, first 10', 'cold ms', 'warm ms', 'first search KB', 'stock: recall', 'precision', 'chunks KB, median', 'p95']; // prettier-ignore

/** Queries of one length: ours by paragraphs, stock Pagefind by pages of eight, both against a plain scan. */
export async function measureLength({ length, script, texts, folded, out, stock }: Case): Promise<string[]> {
  const below = random(length * (script === 'hans' ? 3 : 7) + 1);
  const cost = { chunks: [] as number[], fragments: [] as number[], all: [] as number[], cold: [] as number[], warm: [] as number[], stock: [] as number[] }; // prettier-ignore
  const ours = makeScore();
  const theirs = makeScore();
  for (let turn = 0; turn < QUERIES; turn += 1) {
    const text = letters(texts[below(texts.length)] ?? '');
    const query = text.slice(below(Math.max(1, text.length - length))).slice(0, length);
    const read = new Map<string, number>();
    const engine = await openBuiltIndex(out, (file, bytes) => read.set(file, bytes));
    const options = { edition: `zh-${script}` } as const;
    const start = performance.now();
    const search = await startSearch(engine, query, options);
    const hits = await search.next(10);
    cost.cold.push(performance.now() - start);
    const sum = (part: string): number =>
      [...read].filter(([file]) => file.startsWith(part)).reduce((total, [, bytes]) => total + bytes, 0);
    cost.chunks.push(sum('index/'));
    cost.fragments.push(sum('fragment/'));
    cost.all.push(sum('') + SCRIPTS);
    const again = performance.now();
    await (await startSearch(engine, query, options)).next(10);
    cost.warm.push(performance.now() - again);
    const look = engine.fold(query).text;
    const expected = folded.flatMap((each, index) => (each.includes(look) ? [index] : []));
    const found = [...hits, ...(await search.next(Infinity))].map(({ id }) => Number(id.slice(1)) - 1);
    ours.add(new Set(found), expected);
    const asked = await askStock(stock, query);
    theirs.add(asked.pages, new Set(expected.map((index) => Math.floor(index / ON_A_PAGE))));
    cost.stock.push(asked.bytes);
  }
  const { chunks, fragments, all, cold, warm } = cost;
  return [String(length), script, ...ours.rates(), kilobytes(chunks, 0.5), kilobytes(chunks, 0.95), kilobytes(fragments, 0.5), quantile(cold, 0.5).toFixed(0), quantile(warm, 0.5).toFixed(1), kilobytes(all, 0.5), ...theirs.rates(), kilobytes(cost.stock, 0.5), kilobytes(cost.stock, 0.95)]; // prettier-ignore
}

/** Bytes of pagefind.js and of the sheet's script as a static host compresses them; they are imported, not fetched. */
const SCRIPTS = 13_200 + 8_300;

interface Score {
  readonly add: (found: ReadonlySet<number>, expected: Iterable<number>) => void;
  /** Recall and precision. */
  readonly rates: () => [string, string];
}

function makeScore(): Score {
  let right = 0;
  let wanted = 0;
  let given = 0;
  return {
    add: (found, expected) => {
      const all = [...expected];
      wanted += all.length;
      given += found.size;
      right += all.filter((each) => found.has(each)).length;
    },
    rates: () => [(right / wanted).toFixed(3), given === 0 ? '–' : (right / given).toFixed(3)],
  };
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;
}

function kilobytes(values: readonly number[], part: number): string {
  return (quantile(values, part) / 1000).toFixed(1);
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
