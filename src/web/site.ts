import { getCollection, getEntry } from 'astro:content';
import data from '../content/site.json';
import { type Edition, EDITIONS } from '../vocabulary/edition.ts';
import type { PublishedReport } from '../pipeline/published.ts';
import type { LibraryData } from '../report/library.ts';
import type { SiteData } from './site-data.ts';

/** What is known of the site as a whole: written by the build. */
export const site: SiteData = { ...data, editions: EDITIONS.filter((edition) => data.editions.includes(edition)) };

/** A report's data; asking for one that is not there is a fault of the site's code. */
export async function getReport(id: string | undefined): Promise<PublishedReport> {
  const entry = id === undefined ? undefined : await getEntry('reports', id);
  if (!entry) throw new Error(`Cannot show report "${id ?? ''}": it is not in the collection`);
  return entry.data;
}

export async function getReports(): Promise<readonly PublishedReport[]> {
  const entries = await getCollection('reports');
  return entries.map((entry) => entry.data).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the front pages know of the reports. */
export async function getLibrary(): Promise<LibraryData> {
  const entry = await getEntry('library', 'reports');
  if (!entry) throw new Error('Cannot show the reports: the build wrote no list of them');
  return entry.data;
}

/** Address of a page, below the base path. */
export function href(path: string): string {
  return `${site.base}${path}`;
}

/** Address of a report's page in an edition: `''` is its cover. */
export function reportHref(edition: Edition, report: string, page = ''): string {
  return href(`${edition}/${report}/${page === '' ? '' : `${page}/`}`);
}

/** The script-neutral address of a paragraph, with the site's own: what citations carry. */
export function permalink(report: string, paragraph: string): string {
  return `${site.url}${report}/${paragraph}/`;
}

/** Where a reader reports an error, filled in. */
export function errorAddress(values: {
  readonly report: string;
  readonly paragraph: string;
  readonly edition: Edition;
  readonly url: string;
}): string {
  const filled: Readonly<Record<string, string>> = values;
  return site.reportErrors.replaceAll(/\{(\w+)\}/gu, (gap, name: string) =>
    filled[name] === undefined ? gap : encodeURIComponent(filled[name]),
  );
}
