import type { Address } from '~/report/address/resolve.ts';
import type { AddressTable } from '~/report/address/table.ts';
import { inEdition } from '~/vocabulary/by-edition.ts';
import { type Edition, languageOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/address.ts';

/** What an address is called in an edition. */
export function nameOf(address: Address, table: AddressTable, edition: Edition): string {
  const { section, paragraph, sentence, to, position, gone } = address;
  if (paragraph === undefined) {
    const title = table.sections.find(({ slug }) => slug === section)?.title;
    const t = title ? inEdition(title, languageOf(edition)) : section;
    return ui(edition, 'address.section', { t });
  }
  const n = paragraph.slice(1);
  if (gone) return ui(edition, 'address.gone', { n });
  if (to !== undefined) return ui(edition, 'address.paragraphs', { n, m: to.slice(1) });
  const named =
    sentence === undefined
      ? ui(edition, 'address.paragraph', { n })
      : ui(edition, 'address.sentence', { n, s: sentence });
  return position === undefined ? named : ui(edition, 'address.position', { k: position, p: named });
}

/**
 * Where a place is read: in an edition, but for a paragraph that is gone, which has a page of its own.
 * @param report address of the report that belongs to no edition, with a slash at the end
 * @param inEdition address of the report in the reader's edition, likewise
 */
export function hrefOf(address: Address, report: string, inEdition: string): string {
  const { section, paragraph, sentence, gone } = address;
  if (gone) return `${report}${paragraph ?? ''}/`;
  const anchor = paragraph === undefined ? '' : `#${paragraph}${sentence === undefined ? '' : `.s${sentence}`}`;
  return `${inEdition}${section}/${anchor}`;
}
