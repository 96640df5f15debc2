import { pinyin } from 'pinyin-pro';
import { mapEditions } from '../../../src/vocabulary/by-edition.ts';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import { createFold } from '../../../src/search/fold.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { findVariants } from './variants.ts';
import { writeIndex } from './write-index.ts';

/** Indexes paragraphs, titles, summaries, terms and repairs; one index serves all editions. */
export async function indexSite(reports: readonly PublishedReport[], out: string): Promise<void> {
  const variants = findVariants(alignedTexts(reports));
  const romanise = (text: string): string =>
    pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' }).join(' ');
  const known = reports.map(({ id, metadata: { title } }) => ({ id, title: mapEditions(title, (text) => text) })); // prettier-ignore
  await writeIndex(searchRecords(reports, createFold(variants), romanise), { variants, reports: known }, out);
}

function* alignedTexts(reports: readonly PublishedReport[]): Generator<readonly [string, string]> {
  for (const { metadata, sections, paragraphs, glossary } of reports) {
    yield [metadata.title.hans, metadata.title.hant];
    for (const { title } of sections) yield [title.hans, title.hant];
    for (const { sentences } of paragraphs) for (const { hans, hant } of sentences) yield [hans, hant];
    for (const { term } of glossary) yield [term.hans, term.hant];
  }
}
