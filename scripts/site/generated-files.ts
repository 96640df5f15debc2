import { emit, type EmittedFile } from '../../src/pipeline/emit/emit.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import type { LibraryData } from '../../src/report/library.ts';
import type { NoticeData } from '../../src/web/notice-data.ts';
import type { SiteData } from '../../src/web/site-data.ts';
import type { SiteFonts } from '../../src/web/site-fonts.ts';
import { citationFiles } from './citing/citation-files.ts';

/** What Astro is given. */
export interface Given {
  readonly site: SiteData;
  readonly reports: readonly PublishedReport[];
  readonly notices: NoticeData;
  readonly library: LibraryData;
  readonly fonts: SiteFonts;
}

/** The files that Astro reads, for `src/content/`. @param content folder of the content, for its styles of citations */
export async function generatedFiles(given: Given, content: string): Promise<EmittedFile[]> {
  const { site, reports, notices, library, fonts } = given;
  const json = (path: string, value: unknown): EmittedFile => ({
    path,
    content: `${JSON.stringify(value, null, 1)}\n`,
  });
  return [
    json('site.json', site),
    json('notices.json', notices),
    json('library/reports.json', library),
    json('fonts.json', fonts),
    ...reports.flatMap((report) => emit(report, site.editions)),
    ...(await citationFiles(reports, site, content)),
  ];
}
