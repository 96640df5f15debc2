import { type Choice, isChosen, NAMES, orderOf, type Row } from './choose.ts';
import type { Item } from './item.ts';

/** Filters and orders the list of reports as the reader asks; the page's address keeps what they asked. */
export function startFilter(): void {
  const root = document.querySelector<HTMLElement>('[data-library]');
  const form = root?.querySelector<HTMLFormElement>('[data-filter]');
  const list = root?.querySelector<HTMLElement>('[data-list]');
  if (!root || !form || !list) return;
  const here = [...list.querySelectorAll<HTMLElement>(':scope > li')].map((item): Item => ({ show: () => item, row: readRow(item) })); // prettier-ignore
  const all = itemsOf(root, here);
  let latest = 0;
  const show = async (): Promise<void> => {
    const choice = readForm(form);
    keepInAddress(choice);
    const turn = (latest += 1);
    const asks = NAMES.some((name) => choice[name] !== '');
    const items = asks ? await all() : here;
    if (turn !== latest) return; // the reader has asked for something else meanwhile
    const order = orderOf(choice.sort, document.documentElement.lang);
    const chosen = items.filter(({ row }) => isChosen(row, choice));
    if (order) chosen.sort((a, b) => order(a.row, b.row));
    list.replaceChildren(...chosen.slice(0, MOST_SHOWN).map((item) => item.show()));
    sayHowMany(root, asks ? chosen.length : Number(root.dataset['all'] ?? here.length), here.length);
  };
  fillForm(form);
  form.hidden = false;
  form.addEventListener('input', () => void show());
  form.addEventListener('focusin', () => void all(), { once: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('[data-clear]')?.addEventListener('click', () => {
    form.reset();
    void show();
    form.querySelector('input')?.focus();
  });
  addEventListener('popstate', () => {
    fillForm(form);
    void show();
  });
  void show();
}

/** So many rows are shown of what is found; a word more says which. */
const MOST_SHOWN = 100;

/** All reports: those of the page, or, where the list is on several pages, what is loaded when it is first asked for. */
function itemsOf(root: HTMLElement, here: readonly Item[]): () => Promise<readonly Item[]> {
  const address = root.dataset['listAt'];
  if (address === undefined) return () => Promise.resolve(here);
  let loaded: Promise<readonly Item[]> | undefined;
  const load = async (): Promise<readonly Item[]> => (await import('./load-items.ts')).loadItems(address);
  return () =>
    (loaded ??= load().catch(() => {
      loaded = undefined; // no network: what is on the page can be filtered, and it is tried again
      return here;
    }));
}

function readRow(item: HTMLElement): Row {
  const { publisher = '', type = '', date = '', characters = '', pinyin = '' } = item.dataset;
  // The title in each language; what stands behind it in an element of its own is a remark.
  const titles = [...item.querySelectorAll('h2 a, .beneath')].map(({ firstChild }) => firstChild?.textContent ?? '');
  const text = [...titles, pinyin].join('\n');
  return { text, publisher, type, date, characters: Number(characters), title: titles[0]?.trim() ?? '' };
}

function readForm(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  const read = (name: keyof Choice): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    title: read('title'),
    publisher: read('publisher'),
    year: read('year'),
    type: read('type'),
    sort: read('sort'),
  };
}

/** What the address asks for; a value that the page does not offer asks for nothing. */
function fillForm(form: HTMLFormElement): void {
  const asked = new URL(location.href).searchParams;
  for (const name of NAMES) {
    const field = form.elements.namedItem(name);
    const value = asked.get(name) ?? '';
    if (field instanceof HTMLInputElement) field.value = value;
    if (field instanceof HTMLSelectElement) {
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
  }
}

function sayHowMany(root: HTMLElement, shown: number, here: number): void {
  const all = Number(root.dataset['all'] ?? here);
  const [status, none] = [root.querySelector('[data-status]'), root.querySelector<HTMLElement>('[data-none]')];
  const found = (root.dataset['found'] ?? '').replace('{m}', String(shown)).replace('{n}', String(all));
  if (status) status.textContent = shown === all ? '' : found;
  if (none) none.hidden = shown > 0;
}

/** The other editions are asked for the same. */
function keepInAddress(choice: Choice): void {
  const address = new URL(location.href);
  for (const name of NAMES) {
    if (choice[name] === '') address.searchParams.delete(name);
    else address.searchParams.set(name, choice[name]);
  }
  if (address.href !== location.href) history.replaceState(history.state, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-edition-switch] a')) {
    link.search = address.search;
  }
}
