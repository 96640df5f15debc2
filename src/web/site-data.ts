import type { Edition } from '../vocabulary/edition.ts';
import type { PublishingSite } from '../report/exports/site.ts';

/** What the pages know of the site as a whole; the build writes it to `src/content/site.json`. */
export interface SiteData extends PublishingSite {
  readonly base: string;
  readonly reportErrors: string;
  readonly reports: readonly string[];
  /** In the order of the table. */
  readonly editions: readonly Edition[];
}
