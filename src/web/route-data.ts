import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { inEdition } from '../vocabulary/by-edition.ts';
import { type Edition, languageOf, tagOf } from '../vocabulary/edition.ts';
import { REPORT_PAGES } from '../vocabulary/report-pages.ts';
import { fontFaces, mainFonts } from './fonts.ts';
import { ui } from '../i18n/ui.ts';
import { shorten } from './shorten.ts';
import { citingHead } from './citing-head.ts';
import type { PublishedReport } from '../pipeline/published.ts';
import { LIBRARY_FACES } from './site-fonts.ts';
import { SHOW_SETTINGS } from './show-settings.ts';
import { getLibrary, getReport, href, reportHref, site } from './site.ts';

/** Gives each page what Starlight cannot know: its language tag, its report's own sidebar, its paragraphs as contents. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  const { edition, report: id } = route.entry.data;
  setLanguage(route, edition);
  // The brand leads to the library; where there is one report, that is the site.
  const [only = ''] = site.reports;
  route.siteTitleHref = site.reports.length > 1 ? href(`${edition}/`) : reportHref(edition, only);
  if (id === undefined) {
    route.toc = undefined;
    await describeLibrary(route, edition);
    return;
  }
  const report = await getReport(id);
  const links = makeSidebar(report, edition, context.url.pathname);
  route.sidebar = links;
  const current = links.findIndex((link) => link.isCurrent);
  route.pagination = { prev: links[current - 1], next: links[current + 1] };
  route.toc = undefined;
  describePage(route, report, edition);
});

type Head = StarlightRouteData['head'];
type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

/**
 * Starlight knows the editions as zh-CN and zh-TW; what differs is the script, and two may share a locale. The address
 * of a link says which edition it leads to.
 */
function setLanguage(route: StarlightRouteData, edition: Edition): void {
  const before = route.siteTitle;
  route.siteTitle = inEdition(site.title, languageOf(edition));
  route.lang = tagOf(edition);
  route.entryMeta = { ...route.entryMeta, lang: route.lang };
  route.head = route.head.map((entry): Head[number] => {
    const { attrs } = entry;
    if (attrs?.['property'] === 'og:locale')
      return { ...entry, attrs: { ...attrs, content: route.lang.replace('-', '_') } };
    if (entry.tag === 'title') return { ...entry, content: entry.content?.slice(0, -before.length) + route.siteTitle };
    if (attrs?.['property'] === 'og:site_name') return { ...entry, attrs: { ...attrs, content: route.siteTitle } };
    if (attrs?.['hreflang'] === undefined || attrs['hreflang'] === 'x-default') return entry;
    const [to] = String(attrs['href']).slice(site.url.length).split('/');
    const other = site.editions.find((each) => each === to);
    return other === undefined ? entry : { ...entry, attrs: { ...attrs, hreflang: tagOf(other) } };
  });
}

/** Every page of a report, in the order of reading; the sidebar itself is components/chrome/Sidebar.astro. */
function makeSidebar(report: PublishedReport, edition: Edition, pathname: string): SidebarLink[] {
  const key = languageOf(edition);
  const link = (label: string, page: string): SidebarLink => {
    const address = reportHref(edition, report.id, page);
    return { type: 'link', label, href: address, isCurrent: address === pathname, badge: undefined, attrs: {} };
  };
  return [
    link(ui(edition, 'pages.cover'), ''),
    ...report.sections.map((section) => link(inEdition(section.title, key), section.slug)),
    ...REPORT_PAGES.flatMap(({ slug, inSidebar }) => (inSidebar ? [link(ui(edition, `pages.${slug}`), slug)] : [])),
  ];
}

function describePage(route: StarlightRouteData, report: PublishedReport, edition: Edition): void {
  const section = report.sections.find(({ slug }) => slug === route.entry.data.section);
  const description =
    edition === 'en'
      ? [
          ...(section?.english?.type === 'draft' ? [ui(edition, 'english.machine')] : []),
          ...(section?.summary ?? report.abstract).map(({ text }) => text),
        ].join(' ')
      : inEdition(section?.title ?? report.metadata.title, languageOf(edition));
  route.head = [
    ...route.head,
    ...fontHead(report, edition),
    ...citingHead(report, edition, route.entry.data.page, section),
    ...(section || route.entry.data.page === 'all' ? [{ tag: 'script', content: SHOW_SETTINGS } as const] : []),
    {
      tag: 'meta',
      attrs: { property: 'og:image', content: `${site.url}${edition}/${report.id}/card.png` },
      content: '',
    },
    { tag: 'meta', attrs: { name: 'description', content: shorten(description) }, content: '' },
    { tag: 'link', attrs: { rel: 'license', href: site.licenceUrl ?? site.url }, content: '' },
  ];
}

async function describeLibrary(route: StarlightRouteData, edition: Edition): Promise<void> {
  const content = ui(edition, 'library.extent', (await getLibrary()).extent);
  route.head = [
    ...route.head,
    { tag: 'style', attrs: {}, content: fontFaces(LIBRARY_FACES) },
    { tag: 'meta', attrs: { name: 'description', content }, content: '' },
  ];
}

function fontHead(report: PublishedReport, edition: Edition): Head {
  const preloads = mainFonts(report.id, edition, report.originalScript).map((address) => ({
    tag: 'link' as const,
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: address, crossorigin: '' },
    content: '',
  }));
  return [...preloads, { tag: 'style', attrs: {}, content: fontFaces(report.id, edition) }];
}
