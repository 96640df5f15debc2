import { getEntry } from 'astro:content';
import type { CitationSet } from '../report/citing/citation-set.ts';

/** The rendered citations of a report; that there are none is a fault of the build. */
export async function getCitations(report: string): Promise<CitationSet> {
  const entry = await getEntry('citations', report);
  if (!entry) throw new Error(`Cannot cite report "${report}": the build made no citations of it`);
  return entry.data;
}
