import type { InEditions } from '../../pipeline/published.ts';

/** What an export says of the site that publishes a report. */
export interface PublishingSite {
  readonly title: InEditions;
  /** Address with the base path, ending in a slash. */
  readonly url: string;
  readonly licence: InEditions;
  readonly licenceUrl: string | null;
}
