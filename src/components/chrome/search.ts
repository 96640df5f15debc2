import type { HitKind } from '~/search/records.ts';

/** What Pagefind gives back, as far as it is used here. */
interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly kind: HitKind; readonly title: string; readonly gist: string; readonly paragraph?: string };
}

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Fragment> }[] }>;
}

/** Strings of the search box: its states, and what to call each kind of hit. */
export type SearchTexts = Readonly<Record<'none' | 'count' | 'working' | 'error' | 'retry' | HitKind, string>>;

const SHOWN = 20;

/** Makes the search box work. Nothing of the index is loaded before it is opened. */
export function startSearch(): void {
  const root = document.querySelector<HTMLElement>('[data-search]');
  const dialog = root?.querySelector('dialog');
  const input = root?.querySelector('input');
  const status = root?.querySelector<HTMLElement>('[data-status]');
  const list = root?.querySelector<HTMLOListElement>('[data-results]');
  if (!root || !dialog || !input || !status || !list) return;
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as SearchTexts;
  const hint = status.textContent;
  let engine: Promise<Pagefind> | undefined;
  let latest = 0;
  let composing = false;

  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    engine ??= load(root.dataset['pagefind'] ?? '');
  };
  const run = async (): Promise<void> => {
    const query = input.value.trim();
    const turn = ++latest;
    if (query === '') {
      list.replaceChildren();
      status.textContent = hint;
      return;
    }
    status.textContent = texts.working;
    try {
      engine ??= load(root.dataset['pagefind'] ?? '');
      const found = await (await engine).search(query);
      const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      if (turn !== latest) return;
      list.replaceChildren(...hits.map((hit) => showHit(hit, texts)));
      const { length } = found.results;
      status.textContent = length === 0 ? texts.none.replace('{q}', query) : texts.count.replace('{n}', String(length));
    } catch {
      if (turn !== latest) return;
      engine = undefined;
      list.replaceChildren();
      status.replaceChildren(
        `${texts.error} `,
        retryButton(texts.retry, () => void run()),
      );
    }
  };

  root.querySelector('[data-open]')?.addEventListener('click', open);
  root.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector<HTMLAnchorElement>('a')?.click();
  });
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    void run();
  });
  input.addEventListener('input', () => {
    if (!composing) void run();
  });
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link || event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => moveBetweenHits(event, input, list));
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      (event.target.isContentEditable || /^(input|textarea|select)$/iu.test(event.target.tagName));
    const shortcut = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
    if (!shortcut) return;
    event.preventDefault();
    open();
  });
}

async function load(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

function showHit({ url, excerpt, meta }: Fragment, texts: SearchTexts): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const number = document.createElement('span');
  number.className = 'number';
  number.textContent = meta.paragraph ?? '·';
  number.ariaHidden = 'true';
  const where = document.createElement('span');
  where.className = 'where';
  where.textContent = `${texts[meta.kind].replace('{n}', meta.paragraph ?? '')} · ${meta.title}`;
  const text = document.createElement('span');
  text.className = 'excerpt';
  text.append(...marked(excerpt));
  const gist = document.createElement('span');
  gist.className = 'gist-line';
  gist.lang = 'en';
  gist.textContent = meta.gist;
  link.append(number, where, text, gist);
  item.append(link);
  return item;
}

/** The excerpt's `<mark>`s as elements and everything else as text: nothing of the index is read as HTML. */
function marked(excerpt: string): Node[] {
  const plain = (html: string): string =>
    html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  return excerpt.split(/(<mark>.*?<\/mark>)/u).map((part) => {
    const inner = /^<mark>(.*)<\/mark>$/u.exec(part)?.[1];
    if (inner === undefined) return document.createTextNode(plain(part));
    const mark = document.createElement('mark');
    mark.textContent = plain(inner);
    return mark;
  });
}

function retryButton(label: string, retry: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', retry);
  return button;
}

function moveBetweenHits(event: KeyboardEvent, input: HTMLInputElement, list: HTMLOListElement): void {
  if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>('a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
