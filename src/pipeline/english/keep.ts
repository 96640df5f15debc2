import type { Ledger } from '../identify/ledger.ts';
import type { Outcome } from '../issue.ts';
import type { ReportInput, Summaries } from '../report.ts';
import { findStale, pruneSummaries } from './prune.ts';
import { checkSummaries, type Summed } from './summaries.ts';

/** The English of a report, checked against its text, without what rests on sentences that are there no more. */
export function keepSummaries(
  input: ReportInput,
  { ledger, headings, ...summed }: Omit<Summed, 'isStale' | 'isGone'> & { headings: readonly string[]; ledger: Ledger },
): Outcome<Summaries> {
  const isGone = (slug: string): boolean =>
    ledger.sections.some((each) => each.slug === slug && each.gone !== undefined && each.successor === undefined);
  const checked = checkSummaries(input, { ...summed, headings, isStale: findStale(ledger), isGone });
  const titled = new Set([...summed.sections.map(({ slug }) => slug), ...headings]);
  return { value: pruneSummaries(input.summaries, checked.value, titled), issues: checked.issues };
}
