import { type Address, resolveAddress } from '../address/resolve.ts';
import { tableOf } from '../address/table.ts';
import type { PublishedReport } from '../../pipeline/published.ts';
import type { CitedPlace } from './place.ts';

/**
 * The places of a report that an address can mean, the likeliest first; the whole where it is empty.
 * @returns `gone`: ids of paragraphs that it can mean and that are no longer in the text
 */
export function findPlaces(
  report: PublishedReport,
  typed: string,
): { readonly places: readonly CitedPlace[]; readonly gone: readonly string[] } {
  if (typed.trim() === '') return { places: [{ level: 'report' }], gone: [] };
  const addresses = resolveAddress(typed, tableOf(report));
  return {
    places: addresses.flatMap((address) => placeOf(report, address) ?? []),
    gone: addresses.flatMap(({ paragraph, gone }) => (gone && paragraph !== undefined ? [paragraph] : [])),
  };
}

function placeOf(report: PublishedReport, { section, paragraph, sentence, to }: Address): CitedPlace | undefined {
  if (paragraph === undefined) {
    const found = report.sections.find(({ slug }) => slug === section);
    return found && { level: 'section', section: found };
  }
  const found = report.paragraphs.find(({ id }) => id === paragraph);
  return found && { level: 'paragraph', paragraph: found, ...(sentence === undefined ? {} : { sentence }), ...(to === undefined ? {} : { to }) }; // prettier-ignore
}
