import type { EmittedFile } from '../../../src/pipeline/emit/emit.ts';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import type { SiteData } from '../../../src/web/site-data.ts';
import { readGivenStyles } from './given-styles.ts';
import { createCitationMaker } from './make-templates.ts';

/** The citations of every report, rendered once with gaps, for `src/content/`. */
export async function citationFiles(
  reports: readonly PublishedReport[],
  site: SiteData,
  content: string,
): Promise<EmittedFile[]> {
  const maker = createCitationMaker(site, await readGivenStyles(content));
  return reports.map((report) => ({
    path: `citations/${report.id}.json`,
    content: `${JSON.stringify(maker.make(report))}\n`,
  }));
}
