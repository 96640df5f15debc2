import { describeLibrary } from '../../../src/report/library.ts';
import { readGivenStyles } from '../citing/given-styles.ts';
import { planLibraryFonts } from '../fonts/make-fonts.ts';
import { makeNotices } from '../notices.ts';
import type { Prepared } from '../prepare.ts';
import type { SiteData } from '../../../src/web/site-data.ts';
import type { FrameJob, PartJob } from './batch.ts';
import { codeVersion } from './code-version.ts';
import { type Keys, keysFor } from './keys.ts';

/** A site as the parts that it is put together from, each with its key. */
export interface SiteToBuild {
  readonly site: SiteData;
  readonly keys: Pick<Keys, 'assets'>;
  readonly parts: readonly PartJob[];
  readonly frame: FrameJob;
  /** Key of the search index. */
  readonly index: string;
}

export async function describeParts({ site, reports }: Prepared, content: string): Promise<SiteToBuild> {
  const keys = keysFor({ code: await codeVersion(), site, styles: await readGivenStyles(content) });
  const parts = reports
    .filter(({ input }) => !input.record.withdrawn)
    .map((prepared): PartJob => {
      const { input, images } = prepared;
      // No page shows what became of ids since the last build: that is told once, and the part is the same afterwards.
      const report = { ...prepared.report, changes: [] };
      const { onward } = makeNotices([prepared], site.editions);
      const job = { report, formerly: input.record.formerly ?? [], images, onward };
      return { key: keys.ofReport(job), ...job };
    });
  const published = parts.map(({ report }) => report);
  const frame = {
    library: describeLibrary(published, site.editions),
    withdrawn: makeNotices(reports, site.editions).withdrawn,
    fonts: planLibraryFonts(published, site),
  };
  return {
    site,
    keys,
    parts,
    frame: { key: keys.ofFrame(frame), ...frame },
    index: keys.ofIndex(parts.map(({ key }) => key)),
  };
}
