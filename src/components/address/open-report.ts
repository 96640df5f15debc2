import { type Address, resolveAddress } from '~/report/address/resolve.ts';
import type { AddressTable } from '~/report/address/table.ts';
import { FALLBACK, isEdition } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/address.ts';
import { editionLink, openEdition } from '../chrome/front-door.ts';
import { element } from '../reading/element.ts';
import { hrefOf, nameOf } from './name.ts';

/**
 * Opens a report in the reader's edition: at the place that its address names (`#第三段`, `#p4.s2`, `#第十二条`). An
 * address that can mean several places shows them; one that means none says so.
 */
export async function openReport(): Promise<void> {
  const typed = decode(location.hash.slice(1)).replace(/:~:.*$/su, '');
  const main = document.querySelector<HTMLElement>('main[data-addresses]');
  const link = editionLink();
  if (typed.trim() === '' || !main || !link) return openEdition();
  addEventListener('hashchange', () => location.reload());
  const response = await fetch(main.dataset['addresses'] ?? '').catch(() => undefined);
  if (!response?.ok) return openEdition();
  const table = (await response.json()) as AddressTable;
  const found = resolveAddress(typed, table);
  const [only, more] = found;
  const open = (address: Address): string =>
    hrefOf(address, new URL('.', location.href).href, link.href.replace(/#.*$/u, ''));
  if (only && !more) return location.replace(open(only));
  const { edition: named = '' } = link.dataset;
  const edition = isEdition(named) ? named : FALLBACK;
  const links = found.map((address) => element('li', {}, element('a', { href: open(address) }, nameOf(address, table, edition)))); // prettier-ignore
  const said = element('p', { class: 'address-said', role: 'status', lang: document.querySelector(`li:has([data-edition="${edition}"])`)?.getAttribute('lang') ?? 'en' }); // prettier-ignore
  main.querySelector('h1')?.after(said, ...(links.length > 0 ? [element('ul', { class: 'address-places' }, ...links)] : [])); // prettier-ignore
  said.textContent = ui(edition, more ? 'address.several' : 'address.nothing', { a: typed });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
