import type { Address } from '~/report/address/resolve.ts';
import type { AddressTable } from '~/report/address/table.ts';
import { inEdition } from '~/vocabulary/by-edition.ts';
import { type Edition, languageOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/address.ts';

/** What an address is called in an edition. */
export function nameOf({ section, paragraph, sentence }: Address, table: AddressTable, edition: Edition): string {
  if (paragraph === undefined) {
    const title = table.sections.find(({ slug }) => slug === section)?.title;
    const t = title ? inEdition(title, languageOf(edition)) : section;
    return ui(edition, 'address.section', { t });
  }
  const n = paragraph.slice(1);
  return sentence === undefined
    ? ui(edition, 'address.paragraph', { n })
    : ui(edition, 'address.sentence', { n, s: sentence });
}

/** The place below an edition of a report: `tasks/#p4.s2`. */
export function pathOf({ section, paragraph, sentence }: Address): string {
  const anchor = paragraph === undefined ? '' : `#${paragraph}${sentence === undefined ? '' : `.s${sentence}`}`;
  return `${section}/${anchor}`;
}
