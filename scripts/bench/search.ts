import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { paragraphsOf } from '../../src/pipeline/document.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { createFold } from '../../src/search/fold.ts';
import { findVariants } from '../site/search/variants.ts';
import { writeIndex } from '../site/search/write-index.ts';
import { listFiles } from '../files.ts';
import { folderFlag, readArguments, textFlag, UsageError } from '../usage.ts';
import { loadLexicon } from '../content/lexicon.ts';
import { projectRoot } from '../project.ts';
import { progress } from '../reporter.ts';
import { COLUMNS, measureLength } from './search-queries.ts';
import { buildStock } from './search-stock.ts';
import { makeRecords, vary } from './search-texts.ts';
import type { Table } from './table.ts';

const SIZES = '1000,10000,50000';
const LENGTHS = [1, 2, 3, 4, 6, 8, 10];

/** Search against a plain scan and beside stock Pagefind: `search [--texts DIR] [--sizes N,N]`. */
export async function measureSearch(argv: readonly string[]): Promise<Table[]> {
  const given = readArguments(argv, {
    flags: {
      texts: { argument: 'DIR', does: 'texts of your own' },
      sizes: { argument: 'N,N', does: 'paragraphs of each library', otherwise: SIZES },
    },
  });
  const sizes = textFlag(given, 'sizes') ?? SIZES;
  if (!/^\d+(?:,\d+)*$/u.test(sizes)) throw new UsageError(`--sizes takes numbers such as ${SIZES}, not “${sizes}”`);
  const texts = readTexts(folderFlag(given, 'texts'));
  const tables: Table[] = [];
  for (const size of sizes.split(',').map(Number)) tables.push(...(await measureSize(texts, size)));
  return tables;
}

async function measureSize(texts: readonly string[], size: number): Promise<Table[]> {
  const hans = vary(texts, size);
  const hant = inParts(hans, (part) => inScript(part.join('\n'), 'hant').split('\n'));
  const folder = await mkdtemp(path.join(tmpdir(), 'duizhao-bench-'));
  const [out, stock] = [path.join(folder, 'ours'), path.join(folder, 'stock')];
  try {
    progress(`${size} paragraphs: stock Pagefind …`);
    const stockTime = await buildStock(hans, stock);
    progress(`${size} paragraphs: our index …`);
    const start = performance.now();
    const variants = findVariants(hans.map((text, index) => [text, hant[index] ?? '']));
    const fold = createFold(variants);
    await writeIndex(makeRecords(hans, hant, fold), { variants, reports: [] }, out);
    const ourTime = performance.now() - start;
    const folded = hans.map((text) => fold(text).text);
    const rows: string[][] = [];
    for (const length of LENGTHS) {
      progress(`${size} paragraphs: queries of ${length} …`);
      for (const script of ['hans', 'hant'] as const) {
        rows.push(await measureLength({ length, script, texts: script === 'hans' ? hans : hant, folded, out, stock }));
      }
    }
    const peak = process.resourceUsage().maxRSS / 1024;
    return [
      {
        title: `Search in ${size.toLocaleString('en')} paragraphs (reach: recall and precision 1.000; chunks median ≤ 15 KB for 2–4, ≤ 40 KB)`,
        columns: COLUMNS,
        rows,
      },
      {
        title: `Building it (reach: ≤ 2 × stock)`,
        columns: ['', 'seconds', 'index MB'],
        rows: [
          ['ours', (ourTime / 1000).toFixed(1), await megabytes(out)],
          ['stock Pagefind', (stockTime / 1000).toFixed(1), await megabytes(stock)],
          ['ratio', (ourTime / stockTime).toFixed(2), ''],
          ['peak memory of this process so far, MB', peak.toFixed(0), ''],
        ],
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Paragraphs of the default report, or of every text in a folder. */
function readTexts(folder: string | undefined): string[] {
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--texts takes a folder of .txt and .md files; there is none at ${folder}`);
  const files = folder
    ? readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name)).map((name) => path.join(folder, name)) // prettier-ignore
    : [path.join(projectRoot, 'content/reports/new-industrialization/source.txt')];
  return files.flatMap((file) => {
    const clean = restore(readFileSync(file, 'utf8'), { lexicon: loadLexicon }).value.text;
    return paragraphsOf(split(inScript(normalize(clean).text, 'hans'))).map(({ text }) => text).filter((text) => text.length > 1); // prettier-ignore
  });
}

/** Some hundred at a time: one call for each costs its tables, one for all more than the stack. */
function inParts(texts: readonly string[], change: (part: readonly string[]) => readonly string[]): string[] {
  const changed: string[] = [];
  for (let from = 0; from < texts.length; from += 500) changed.push(...change(texts.slice(from, from + 500)));
  return changed;
}

function inScript(text: string, script: 'hans' | 'hant'): string {
  return convert(text, script, { hans: [], hant: [] });
}

async function megabytes(folder: string): Promise<string> {
  const bytes = (await listFiles(folder)).reduce((sum, file) => sum + statSync(file).size, 0);
  return (bytes / 1e6).toFixed(1);
}
