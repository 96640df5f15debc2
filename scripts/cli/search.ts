import path from 'node:path';
import { readBuiltSite } from '../build/built-site.ts';
import { openBuiltIndex } from '../build/search/open-index.ts';
import { projectRoot } from '../project.ts';
import { say } from '../reporter.ts';
import { startSearch } from '../../src/search/search.ts';
import type { Hit } from '../../src/search/entry.ts';
import { writeOutput } from './input.ts';
import { folderFlag, readArguments, UsageError } from './usage.ts';

/** `duizhao search`: the site's own search, with its own index, in the terminal. */
export async function searchSite(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv, { out: { type: 'string' }, json: { type: 'boolean' } }, 1);
  const query = given.positionals[0] ?? '';
  if (query.trim() === '') throw new UsageError('what is to be searched for is missing');
  const out = folderFlag(given, 'out') ?? path.join(projectRoot, 'dist');
  const built = await readBuiltSite(out);
  if (!built) {
    say(`There is no built site in ${out}; run “duizhao build” first.`);
    return 1;
  }
  const search = await startSearch(await openBuiltIndex(out), query, { edition: 'zh-hans' });
  const hits = (await search.next(Infinity)).map((hit) => ({ ...hit, url: addressOf(hit, built.url) }));
  if (given.flags['json'] === true) {
    const shown = hits.map(({ kind, report, id, url, text, marks }) => ({ kind, report, id, url, text, marks }));
    await writeOutput(`${JSON.stringify({ total: hits.length, hits: shown }, null, 2)}\n`);
  } else {
    await writeOutput(
      hits.map((hit) => `${hit.report}/${hit.id || hit.anchor}\t${hit.kind}\t${excerpt(hit)}\n`).join(''),
    );
  }
  if (hits.length === 0) say(`Nothing found for “${query}”.`);
  return 0;
}

function addressOf({ page, anchor }: Hit, site: string): string {
  return `${site}${page}${anchor === '' ? '' : `#${anchor}`}`;
}

const AROUND = 20;

function excerpt({ text, marks: [first] }: Hit): string {
  const from = Math.max(0, (first?.from ?? 0) - AROUND);
  const to = Math.min(text.length, (first?.to ?? 0) + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
