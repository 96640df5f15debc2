import type { EmittedFile } from '../../../src/pipeline/emit/emit.ts';
import type { Prepared } from '../prepare.ts';
import { readGivenStyles } from './given-styles.ts';
import { createCitationMaker } from './make-templates.ts';

/** The citations of every report, rendered once with gaps, for `src/content/`. */
export async function citationFiles({ site, reports }: Prepared, content: string): Promise<EmittedFile[]> {
  const maker = createCitationMaker(site, await readGivenStyles(content));
  const published = reports.filter(({ input }) => !input.record.withdrawn);
  return published.map(({ report }) => ({
    path: `citations/${report.id}.json`,
    content: `${JSON.stringify(maker.make(report))}\n`,
  }));
}
