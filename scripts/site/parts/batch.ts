import type { FontPlan } from '../fonts/make-fonts.ts';
import type { Image } from '../images.ts';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import type { LibraryData } from '../../../src/report/library.ts';
import type { NoticeData } from '../../../src/web/notice-data.ts';
import type { SiteData } from '../../../src/web/site-data.ts';

/** A report to be built, with all that its pages are made from. */
export interface PartJob {
  readonly key: string;
  readonly report: PublishedReport;
  readonly formerly: readonly string[];
  readonly images: readonly Image[];
  /** Its addresses that are no page's any more. */
  readonly onward: NoticeData['onward'];
}

/** What a site has beside its reports: the front door, the list of reports, what is said of withdrawn ones. */
export interface FrameJob {
  readonly key: string;
  readonly library: LibraryData;
  readonly withdrawn: NoticeData['withdrawn'];
  /** Of the page that lists the reports. */
  readonly fonts: FontPlan;
}

/** What one run of Astro makes: some reports, and the frame of the site with the last of them. It can be sent to a process. */
export interface Batch {
  readonly site: SiteData;
  /** Folder of the content, for its styles of citations. */
  readonly content: string;
  /** Folder of the parts. */
  readonly store: string;
  /** Key of the scripts and styles that every run makes alike. */
  readonly assets: string;
  readonly parts: readonly PartJob[];
  readonly frame: FrameJob | undefined;
}
