import { type Address, resolveAddress } from '~/report/address/resolve.ts';
import type { AddressTable } from '~/report/address/table.ts';
import type { IndexedReport } from '~/search/manifest.ts';
import { type ByEdition, inEdition } from '~/vocabulary/by-edition.ts';
import { type Edition, languageOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/address.ts';
import { element } from '../reading/element.ts';
import { loadFile } from '../reading/page.ts';
import { hrefOf, nameOf } from './name.ts';

/** What an address is looked for in. */
export interface Addressed {
  readonly base: string;
  readonly edition: Edition;
  readonly report: string;
  /** Reports of the site, once they are known. */
  readonly known: readonly IndexedReport[];
}

/** Links to the places that an address can mean, in the form of results. Rejects where the report's table does not come. */
export async function linksTo(typed: string, { base, edition, report, known }: Addressed): Promise<HTMLLIElement[]> {
  const table = (await loadFile(`${base}${report}/addresses.json`)) as AddressTable;
  const key = languageOf(edition);
  const titleOf = (title: ByEdition | undefined): string | undefined => title && inEdition(title, key);
  const reportTitle = known.length > 1 ? titleOf(known.find(({ id }) => id === report)?.title) : undefined;
  const show = (address: Address): HTMLLIElement => {
    const { section, paragraph } = address;
    const sectionTitle = paragraph === undefined ? titleOf(table.sections.find(({ slug }) => slug === section)?.title) : undefined; // prettier-ignore
    const link = element(
      'a',
      { href: hrefOf(address, `${base}${report}/`, `${base}${edition}/${report}/`) },
      element('span', { class: 'number', 'aria-hidden': 'true' }, paragraph?.slice(1) ?? '§'),
      element('span', { class: 'excerpt' }, ui(edition, 'address.goTo', { p: nameOf(address, table, edition) })),
      ' ',
      element('span', { class: 'where' }, [sectionTitle, reportTitle].filter(Boolean).join(' · ')),
    );
    return element('li', {}, link);
  };
  return resolveAddress(typed, table).map(show);
}
