import type { InEditions } from './pipeline/published.ts';

/** What the pages know of the site as a whole; the build writes it to `src/content/site.json`. */
export interface SiteData {
  readonly title: InEditions;
  /** Address with the base path, ending in a slash. */
  readonly url: string;
  readonly base: string;
  readonly licence: InEditions;
  readonly licenceUrl: string | null;
  readonly reportErrors: string;
  readonly reports: readonly string[];
}
