/**
 * A page that every report has besides its sections. What it is called is said by the string `pages.SLUG`, and the file
 * of its slug in `src/pages/[edition]/[report]/` shows it.
 */
interface ReportPage {
  /** Its address below the report, and its name among pages; no section may have it. */
  readonly slug: string;
  /** What it is listed with: ways to read the text, or matter about it. */
  readonly group: 'text' | 'matter';
  readonly inSidebar: boolean;
}

/** The pages in the order in which they are listed, after the cover and the sections. */
export const REPORT_PAGES = [
  { slug: 'all', group: 'text', inSidebar: true },
  { slug: 'at-a-glance', group: 'text', inSidebar: true },
  { slug: 'glossary', group: 'matter', inSidebar: true },
  { slug: 'apparatus', group: 'matter', inSidebar: true },
  { slug: 'citing', group: 'matter', inSidebar: true },
  { slug: 'changes', group: 'matter', inSidebar: true },
] as const satisfies readonly ReportPage[];

export type ReportPageSlug = (typeof REPORT_PAGES)[number]['slug'];

const SLUGS = REPORT_PAGES.map(({ slug }) => slug);

/** What a page can be: the list of reports, a cover, a section, or one of the pages above. */
export const PAGE_NAMES = ['library', 'home', 'section', ...SLUGS] as const;

/** Names that no section can have: pages of a report, its cover, and the search's address. */
export const RESERVED_SLUGS: readonly string[] = ['index', 'search', ...SLUGS];

export function isReportPage(page: string): page is ReportPageSlug {
  return SLUGS.some((slug) => slug === page);
}

/** The addresses of those pages that are listed together. */
export function pagesIn(group: ReportPage['group']): readonly ReportPageSlug[] {
  return REPORT_PAGES.flatMap((page) => (page.group === group ? [page.slug] : []));
}
