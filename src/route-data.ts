import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { type Edition, languageOf, tagOf } from './edition.ts';
import { fontFaces, mainFont } from './fonts.ts';
import { shorten } from './i18n/shorten.ts';
import { ui } from './i18n/ui.ts';
import type { PublishedReport } from './pipeline/published.ts';
import { getReport, reportHref, site } from './site.ts';

/** Gives each page what Starlight cannot know: its language tag, its report's own sidebar, its paragraphs as contents. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  const { edition, report: id, page, section } = route.entry.data;
  setLanguage(route, edition);
  if (id === undefined) return;
  const report = await getReport(id);
  route.siteTitleHref = reportHref(edition, id);
  route.sidebar = makeSidebar(report, edition, context.url.pathname);
  const links = flatten(route.sidebar);
  const current = links.findIndex((link) => link.isCurrent);
  route.pagination = { prev: links[current - 1], next: links[current + 1] };
  route.toc = page === 'section' ? makeContents(report, edition, section) : undefined;
  describePage(route, report, edition);
});

type Head = StarlightRouteData['head'];
type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

/** Starlight knows the editions as zh-CN and zh-TW; what differs is the script. */
function setLanguage(route: StarlightRouteData, edition: Edition): void {
  const tags: Readonly<Record<string, string>> = { 'zh-CN': tagOf('zh-hans'), 'zh-TW': tagOf('zh-hant') };
  route.lang = tagOf(edition);
  route.entryMeta = { ...route.entryMeta, lang: route.lang };
  route.head = route.head.map((entry): Head[number] => {
    const { attrs } = entry;
    if (attrs?.['property'] === 'og:locale')
      return { ...entry, attrs: { ...attrs, content: route.lang.replace('-', '_') } };
    const tag = tags[String(attrs?.['hreflang'] ?? '')];
    return tag === undefined ? entry : { ...entry, attrs: { ...attrs, hreflang: tag } };
  });
}

function makeSidebar(report: PublishedReport, edition: Edition, pathname: string): SidebarEntry[] {
  const key = languageOf(edition);
  const link = (label: string, page: string): SidebarLink => {
    const address = reportHref(edition, report.id, page);
    return { type: 'link', label, href: address, isCurrent: address === pathname, badge: undefined, attrs: {} };
  };
  const group = (label: string, entries: SidebarLink[]): SidebarEntry => ({
    type: 'group',
    label,
    entries,
    collapsed: false,
    badge: undefined,
  });
  return [
    link(ui(edition, 'cover'), ''),
    group(
      ui(edition, 'contents'),
      report.sections.map((section) => link(section.title[key], section.slug)),
    ),
    group(
      ui(edition, 'editionMatter'),
      (['glossary', 'apparatus', 'citing'] as const).map((page) => link(ui(edition, page), page)),
    ),
  ];
}

function flatten(entries: readonly SidebarEntry[]): SidebarLink[] {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : flatten(entry.entries)));
}

/** “On this page”: the paragraphs, by number and gist. */
function makeContents(
  report: PublishedReport,
  edition: Edition,
  section: string | undefined,
): NonNullable<StarlightRouteData['toc']> {
  const key = languageOf(edition);
  const items = report.paragraphs
    .filter((paragraph) => paragraph.section === section)
    .map(({ id, gist }) => ({ depth: 2, slug: id, text: `${id.slice(1)}  ${gist[key]}`, children: [] }));
  return { minHeadingLevel: 2, maxHeadingLevel: 3, items };
}

function describePage(route: StarlightRouteData, report: PublishedReport, edition: Edition): void {
  const section = report.sections.find(({ slug }) => slug === route.entry.data.section);
  const description =
    edition === 'en'
      ? (section?.summary ?? report.abstract).map(({ text }) => text).join(' ')
      : (section?.title ?? report.metadata.title)[languageOf(edition)];
  route.head = [
    ...route.head,
    ...fontHead(report, edition),
    ...(section || route.entry.data.page === 'all' ? [{ tag: 'script', content: SHOW_SETTINGS } as const] : []),
    { tag: 'meta', attrs: { name: 'description', content: shorten(description) }, content: '' },
    { tag: 'link', attrs: { rel: 'license', href: site.licenceUrl ?? site.url }, content: '' },
  ];
}

function fontHead(report: PublishedReport, edition: Edition): Head {
  const main = mainFont(report.id, edition, report.originalScript);
  const preload = { rel: 'preload', as: 'font', type: 'font/woff2', href: main ?? '', crossorigin: '' };
  return [
    ...(main === undefined ? [] : [{ tag: 'link' as const, attrs: preload, content: '' }]),
    { tag: 'style', attrs: {}, content: fontFaces(report.id) },
  ];
}

/** What a reader chose (see components/reading/settings.ts), on the root before anything is drawn. */
const SHOW_SETTINGS = `try{const s=JSON.parse(localStorage.getItem('duizhao-reading')||'{}'),r=document.documentElement;r.toggleAttribute('data-restored',!!s.restored)}catch{}`;
