import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { CitedPlace } from '../report/citing/place.ts';
import { type Edition, languageOf } from '../vocabulary/edition.ts';
import { machineFiles } from '../report/exports/files.ts';
import type { PublishedReport, PublishedSection } from '../pipeline/published.ts';
import { href, site } from './site.ts';
import { DUBLIN_CORE, pageMeta, ZOTERO } from '../report/exports/page-meta.ts';

type Head = StarlightRouteData['head'];

/** What reference managers read of a page of the documentation: those that are a report or a section of it. */
export function citingHead(
  report: PublishedReport,
  edition: Edition,
  page: string,
  section: PublishedSection | undefined,
): Head {
  if (!section && page !== 'home' && page !== 'all') return [];
  const place: CitedPlace = section ? { level: 'section', section } : { level: 'report' };
  const { tags, jsonLd } = pageMeta(report, site, place, languageOf(edition));
  const files = section ? [] : machineFiles(report.id);
  return [
    { tag: 'link', attrs: { ...DUBLIN_CORE }, content: '' },
    { tag: 'link', attrs: { ...ZOTERO }, content: '' },
    ...tags.map(([name, content]) => ({ tag: 'meta' as const, attrs: { name, content }, content: '' })),
    ...files.map(({ path, type }) => ({ tag: 'link' as const, attrs: { rel: 'alternate', type, href: href(path) }, content: '' })), // prettier-ignore
    { tag: 'script', attrs: { type: 'application/ld+json' }, content: jsonLd },
  ];
}
