import type { InEditions, Metadata } from '../pipeline/published.ts';

/** Addresses that are no page's any more; the build writes them to `src/content/notices.json`. */
export interface NoticeData {
  readonly onward: readonly Onward[];
  readonly withdrawn: readonly Withdrawn[];
  /** The pages of paragraphs that are gone from a text. */
  readonly gone: readonly string[];
}

/** An address that leads on to another; both below the base path, with a slash at the end only. */
export interface Onward {
  readonly from: string;
  readonly to: string;
  /** Where a part of the page stands elsewhere: `{ p4: 'en/report/tasks/#p4' }`. */
  readonly places?: Readonly<Record<string, string>>;
}

/** A report that was withdrawn: all its addresses show what it was, and why it is gone. */
export interface Withdrawn {
  readonly id: string;
  readonly metadata: Metadata;
  readonly date: string;
  readonly reason: InEditions;
  readonly addresses: readonly string[];
}
