import { existsSync } from 'node:fs';
import path from 'node:path';
import { readBuiltSite } from '../site/built-site.ts';
import { openBuiltIndex } from '../site/search/open-index.ts';
import { say } from '../reporter.ts';
import { EDITIONS } from '../../src/vocabulary/edition.ts';
import type { Engine } from '../../src/search/engine.ts';
import { type Hit, HIT_KINDS } from '../../src/search/entry.ts';
import { type SearchOptions, startSearch } from '../../src/search/search.ts';
import { writeOutput } from './input.ts';
import { type Arguments, folderOf, isOn, nameFlag, textFlag, UsageError } from '../usage.ts';

/** `duizhao search`: the site's own search, with its own index, in the terminal. */
export async function searchSite(given: Arguments): Promise<number> {
  const query = given.positionals[0] ?? '';
  if (query.trim() === '') throw new UsageError('what is to be searched for is missing');
  const out = folderOf(given, 'out');
  const options = readOptions(given);
  const built = await readBuiltSite(out);
  if (!built) {
    say(`There is no built site in ${out}; run “duizhao build” first.`);
    return 1;
  }
  const has = EDITIONS.filter((edition) => existsSync(path.join(out, edition)));
  if (!has.includes(options.edition))
    throw new UsageError(`the site has no edition ${options.edition}; it has ${has.join(', ')}`);
  const engine = await openBuiltIndex(out);
  checkReport(options.report, engine);
  const search = await startSearch(engine, query, options);
  const hits = (await search.next(Infinity)).map((hit) => ({ ...hit, url: addressOf(hit, built.url) }));
  if (isOn(given, 'json')) {
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

function readOptions(given: Arguments): SearchOptions {
  const report = textFlag(given, 'report');
  const kind = nameFlag(given, 'kind', HIT_KINDS);
  return {
    edition: nameFlag(given, 'edition', EDITIONS) ?? 'zh-hans',
    ...(kind === undefined ? {} : { kind }),
    ...(report === undefined ? {} : { report }),
  };
}

function checkReport(report: string | undefined, { reports }: Engine): void {
  if (report !== undefined && !reports.some(({ id }) => id === report))
    throw new UsageError(`the site has no report “${report}”; it has ${reports.map(({ id }) => id).join(', ')}`);
}

function addressOf({ page, anchor }: Hit, site: string): string {
  return `${site}${page}${anchor === '' ? '' : `#${anchor}`}`;
}

const AROUND = 20;

/** The text around the match, and the term that led to it. */
function excerpt({ text, marks, nearest, through }: Hit): string {
  const mark = marks.find(({ from }) => from >= nearest);
  const from = Math.max(0, nearest - AROUND);
  const to = Math.min(text.length, (mark?.to ?? nearest) + AROUND);
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return through === undefined ? shown : `${shown}\t(${through})`;
}
