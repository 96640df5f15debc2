import { type Address, resolveAddress } from '~/address/resolve.ts';
import type { AddressTable } from '~/address/table.ts';
import { EDITIONS } from '~/edition.ts';
import { ADDRESS } from '~/i18n/address.ts';
import { fill } from '~/i18n/search.ts';
import { element } from '../reading/element.ts';
import { nameOf, pathOf } from './name.ts';

/** Offers to go where what is typed into the search sheet says, before anything that is found; Enter goes there. */
export function offerAddress(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector('input');
  const list = root.querySelector('[data-results]');
  const dialog = root.querySelector('dialog');
  const edition = EDITIONS.find((each) => each === root.dataset['edition']);
  const { base = '/' } = root.dataset;
  if (!form || !input || !list || !edition) return;
  const offers = element('ul', { class: 'go-to' });
  list.before(offers);
  const tables = new Map<string, Promise<AddressTable>>();
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const report = reportOf(base) ?? root.querySelector<HTMLSelectElement>('select[name="report"]')?.value ?? '';
    // Only what begins like an address is worth the table.
    if (report === '' || !LIKELY.test(input.value.trim().normalize('NFKC'))) return offers.replaceChildren();
    const table = tables.get(report) ?? load(`${base}${report}/addresses.json`);
    tables.set(report, table);
    const known = await table.catch(() => undefined);
    if (mine !== turn) return;
    if (!known) tables.delete(report);
    const found = known ? resolveAddress(input.value, known) : [];
    const link = (address: Address): HTMLElement => element('a', { href: `${base}${edition}/${report}/${pathOf(address)}` }, fill(ADDRESS[edition].goTo, { p: known ? nameOf(address, known, edition) : '' })); // prettier-ignore
    offers.replaceChildren(...found.map((address) => element('li', {}, link(address))));
  };
  input.addEventListener('input', () => void show());
  offers.addEventListener('click', ({ target }) => {
    // On the same page nothing is loaded: the sheet would stay before it.
    if (target instanceof HTMLAnchorElement) dialog?.close();
  });
  form.addEventListener(
    'submit',
    (event) => {
      const first = offers.querySelector('a');
      if (!first) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      first.click();
    },
    true,
  );
  void show();
}

const LIKELY =
  /^(?:[#p¶§段]|第|\(?[0-9一二三四五六七八九十百零〇]+[).、]?$|[0-9]+\.s?[0-9]+$|para|sec|[一二三四五六七八九十]+、)/iu;

/** The report of the page: what is typed names places of it. */
function reportOf(base: string): string | undefined {
  const [edition, report] = location.pathname.slice(base.length).split('/');
  return EDITIONS.some((each) => each === edition) && report !== '' ? report : undefined;
}

async function load(address: string): Promise<AddressTable> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Cannot load "${address}": ${response.status}`);
  return (await response.json()) as AddressTable;
}
