import type { SitemapOptions } from '@astrojs/sitemap';
import { tagOf } from '../vocabulary/edition.ts';
import type { NoticeData } from './notice-data.ts';
import type { SiteData } from './site-data.ts';

/** The site's map: every page with its other editions; no address that leads on, and none whose text is gone. */
export function sitemapOptions(
  { url, reports, editions }: Pick<SiteData, 'url' | 'reports' | 'editions'>,
  { onward, withdrawn, gone }: NoticeData,
): NonNullable<SitemapOptions> {
  const left = new Set([
    'offline/',
    ...onward.map(({ from }) => from),
    ...withdrawn.flatMap(({ addresses }) => addresses),
    ...gone,
    // Where there is one report, the front page of an edition leads on to it.
    ...(reports.length > 1 ? [] : editions.map((edition) => `${edition}/`)),
  ]);
  return {
    filter: (page) => !left.has(page.slice(url.length)),
    serialize: (item) => {
      const [edition = '', ...rest] = item.url.slice(url.length).split('/');
      if (!editions.some((each) => each === edition)) return item;
      const links = editions.map((each) => ({ lang: tagOf(each), url: `${url}${each}/${rest.join('/')}` }));
      return { ...item, links };
    },
  };
}
