import { type Choice, isChosen, NAMES, orderOf, type Row } from './choose.ts';

/** Filters and orders the list of reports as the reader asks; the page's address keeps what they asked. */
export function startFilter(): void {
  const root = document.querySelector<HTMLElement>('[data-library]');
  const form = root?.querySelector<HTMLFormElement>('[data-filter]');
  const list = root?.querySelector<HTMLElement>('[data-list]');
  if (!root || !form || !list) return;
  const items = [...list.querySelectorAll<HTMLElement>(':scope > li')].map((item) => ({ item, row: readRow(item) }));
  const show = (): void => {
    const choice = readForm(form);
    const order = orderOf(choice.sort, document.documentElement.lang);
    const shown = items.filter(({ row }) => isChosen(row, choice));
    if (order) shown.sort((a, b) => order(a.row, b.row));
    list.replaceChildren(...shown.map(({ item }) => item));
    sayHowMany(root, shown.length, items.length);
    keepInAddress(choice);
  };
  fillForm(form);
  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('[data-clear]')?.addEventListener('click', () => {
    form.reset();
    show();
    form.querySelector('input')?.focus();
  });
  addEventListener('popstate', () => {
    fillForm(form);
    show();
  });
  show();
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

function sayHowMany(root: HTMLElement, shown: number, all: number): void {
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
