import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NoticeData } from '../../src/web/notice-data.ts';
import type { SiteData } from '../../src/web/site-data.ts';
import { tagOf } from '../../src/vocabulary/edition.ts';

/** Addresses in a file of the map; search engines take 50,000. */
const LARGEST = 45_000;

/**
 * Writes the site's map: every page with its other editions; no address that leads on, and none whose text is gone.
 * @param files of the site, below its folder
 */
export async function writeSitemap(
  files: readonly string[],
  site: Pick<SiteData, 'url' | 'reports' | 'editions'>,
  notices: NoticeData,
  out: string,
): Promise<void> {
  const left = leftOut(site, notices);
  const { compare } = new Intl.Collator('en', { numeric: true });
  const addresses = files
    .flatMap((file) => (/(?:^|\/)index\.html$/u.test(file) ? [file.slice(0, -'index.html'.length)] : []))
    .filter((address) => !left.has(address))
    .map((address) => site.url + encodeURI(address))
    .sort(compare);
  const names: string[] = [];
  for (let from = 0; from < addresses.length; from += LARGEST) {
    const name = `sitemap-${names.length}.xml`;
    const entries = addresses.slice(from, from + LARGEST).map((address) => describe(address, site));
    await writeFile(path.join(out, name), `${XML}<urlset ${NAMESPACES}>${entries.join('')}</urlset>`);
    names.push(name);
  }
  const maps = names.map((name) => `<sitemap><loc>${escape(site.url)}${name}</loc></sitemap>`);
  await writeFile(
    path.join(out, 'sitemap-index.xml'),
    `${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join('')}</sitemapindex>`,
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"';

function leftOut(
  { reports, editions }: Pick<SiteData, 'reports' | 'editions'>,
  { onward, withdrawn, gone }: NoticeData,
): ReadonlySet<string> {
  return new Set([
    'offline/',
    ...onward.map(({ from }) => from),
    ...withdrawn.flatMap(({ addresses }) => addresses),
    ...gone,
    // Where there is one report, the front page of an edition leads on to it.
    ...(reports.length > 1 ? [] : editions.map((edition) => `${edition}/`)),
  ]);
}

function describe(address: string, { url, editions }: Pick<SiteData, 'url' | 'editions'>): string {
  const [edition = '', ...rest] = address.slice(url.length).split('/');
  const links = editions.some((each) => each === edition)
    ? editions.map(
        (each) =>
          `<xhtml:link rel="alternate" hreflang="${tagOf(each)}" href="${escape(`${url}${each}/${rest.join('/')}`)}"/>`,
      )
    : [];
  return `<url><loc>${escape(address)}</loc>${links.join('')}</url>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}
