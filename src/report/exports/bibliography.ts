import { type CitationSet, cite } from '../citing/citation-set.ts';
import type { CitedPlace } from '../citing/place.ts';
import type { PublishedReport } from '../../pipeline/published.ts';

/** Entries of a report and of each of its paragraphs, in the original script, in one file. */
export function makeBibliography(
  format: 'biblatex' | 'ris' | 'csl-json',
  report: PublishedReport,
  set: CitationSet,
  site: string,
): string {
  const places: readonly CitedPlace[] = [
    { level: 'report' },
    ...report.paragraphs.map((paragraph) => ({ level: 'paragraph' as const, paragraph })),
  ];
  const options = { language: report.originalScript, style: format, accessed: NO_DAY };
  const entries = places.flatMap((place) => cite(set, { site, id: report.id }, place, options).map(({ text }) => text));
  if (format === 'csl-json') return `${JSON.stringify(entries.flatMap(readItems), null, 1)}\n`;
  return entries.map((entry) => entry.replace(DAYS[format], '')).join('\n');
}

/** Nobody knows when the file will be read: what the day stands in is left out. */
const NO_DAY = { year: 1, month: 1, day: 1 } as const;
const DAYS = { biblatex: /^\s*urldate = .*\n/mu, ris: /^Y2 {2}- .*\n/mu } as const;

function readItems(json: string): object[] {
  const items = JSON.parse(json) as { accessed?: unknown }[];
  return items.map(({ accessed: _, ...item }) => item);
}
