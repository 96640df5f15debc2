import { type Address, resolveAddress } from '../address/resolve.ts';
import { tableOf } from '../address/table.ts';
import type { PublishedReport } from '../../pipeline/published.ts';
import type { CitedPlace } from './place.ts';

/** The places of a report that an address can mean, the likeliest first; the whole where it is empty. */
export function findPlaces(report: PublishedReport, typed: string): readonly CitedPlace[] {
  if (typed.trim() === '') return [{ level: 'report' }];
  return resolveAddress(typed, tableOf(report)).flatMap((address) => placeOf(report, address) ?? []);
}

function placeOf(report: PublishedReport, { section, paragraph, sentence }: Address): CitedPlace | undefined {
  if (paragraph === undefined) {
    const found = report.sections.find(({ slug }) => slug === section);
    return found && { level: 'section', section: found };
  }
  const found = report.paragraphs.find(({ id }) => id === paragraph);
  return found && { level: 'paragraph', paragraph: found, ...(sentence === undefined ? {} : { sentence }) };
}
