import type { Edition } from '~/edition.ts';
import { fill, SEARCH } from '~/i18n/search.ts';
import { type Engine, openEngine, type PagefindModule } from '~/search/engine.ts';
import { HIT_KINDS, type HitKind } from '~/search/entry.ts';
import { INDEX_FOLDER } from '~/search/manifest.ts';
import { type Search, startSearch } from '~/search/search.ts';
import { element } from '../reading/element.ts';
import { offerAddress } from '../address/offer-address.ts';
import { moveBetweenHits } from './keys.ts';
import { showHit } from './results.ts';

let opened: (() => void) | undefined;

/** Makes the search sheet, which is on the screen already, work. */
export function openSheet(root: HTMLElement): void {
  if (!opened) offerAddress(root);
  opened ??= makeSheet(root);
  opened();
}

const AT_ONCE = 20;
/** Milliseconds without a key before a search begins, and before the wait for one is told. */
const PAUSE = 40;
const PATIENCE = 250;

function makeSheet(root: HTMLElement): () => void {
  const find = <Name extends Element>(selector: string, kind: new () => Name): Name => {
    const found = root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`Cannot search: the page has no ${selector}`);
    return found;
  };
  const dialog = find('dialog', HTMLDialogElement);
  const input = find('input', HTMLInputElement);
  const status = find('[data-status]', HTMLElement);
  const list = find('[data-results]', HTMLOListElement);
  const more = find('[data-more]', HTMLElement);
  const filters = find('[data-filters]', HTMLElement);
  const edition = root.dataset['edition'] as Edition;
  const { base = '/', site = '' } = root.dataset;
  const texts = SEARCH[edition];
  const kinds = element('select', { name: 'kind', 'aria-label': texts.kindFilter }, new Option(texts.allKinds, ''));
  kinds.append(...HIT_KINDS.map((kind) => new Option(texts.kinds[kind], kind)));
  filters.append(kinds);
  const reports = filters.querySelector<HTMLSelectElement>('[data-report]');
  reports?.setAttribute('aria-label', texts.reportFilter);
  if (reports?.options[0]) reports.options[0].textContent = texts.allReports;

  let engine: Promise<Engine> | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (...what: (Node | string)[]): void => status.replaceChildren(...what);
  const button = (label: string, task: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', task);
    return made;
  };
  const copy = (address: string): void => {
    void navigator.clipboard.writeText(address).then(
      () => say(fill(texts.copied, { a: address })),
      () => say(address),
    );
  };
  const attempt = async (mine: number, task: () => Promise<void>): Promise<void> => {
    const waiting = setTimeout(() => mine === turn && say(texts.working), PATIENCE);
    try {
      await task();
    } catch {
      if (mine !== turn) return;
      engine = undefined;
      say(
        `${texts.error} `,
        button(texts.retry, () => void run()),
      );
    } finally {
      clearTimeout(waiting);
    }
  };
  const show = async (search: Search, mine: number, wanted: number): Promise<void> => {
    const hits = await search.next(wanted);
    if (mine !== turn) return;
    list.append(...hits.map((hit) => showHit(hit, texts, { base, site, manyReports: reports !== null }, copy)));
    list.dataset['query'] = input.value.trim();
    const n = list.children.length;
    const s = search.left();
    say(
      fill(n === 0 ? texts.none : s > 0 ? texts.more : n === 1 ? texts.one : texts.count, {
        n,
        s,
        q: input.value.trim(),
      }),
    );
    const next = (count: number) => (): void => void attempt(mine, () => show(search, mine, count));
    more.replaceChildren(
      ...(s > 0 ? [button(texts.showMore, next(AT_ONCE)), ' ', button(texts.countAll, next(Infinity))] : []),
    );
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    const mine = ++turn;
    const query = input.value.trim();
    keepInAddress(query, kinds.value, reports?.value ?? '');
    if (query === '') {
      list.replaceChildren();
      more.replaceChildren();
      return say(texts.hint);
    }
    await attempt(mine, async () => {
      engine ??= load(base);
      const kind = HIT_KINDS.find((each): each is HitKind => each === kinds.value);
      const options = { edition, ...(kind ? { kind } : {}), ...(reports?.value ? { report: reports.value } : {}) };
      const search = await startSearch(await engine, query, options);
      if (mine !== turn) return;
      list.replaceChildren();
      await show(search, mine, AT_ONCE);
    });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE);
  };

  find('[data-close]', HTMLElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => keepInAddress('', '', ''));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  find('form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const [first] = list.querySelectorAll('a');
    if (first) first.click();
    else void run();
  });
  input.addEventListener('compositionstart', () => clearTimeout(timer));
  input.addEventListener('compositionend', soon);
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) soon();
  });
  input.addEventListener('keydown', (event) => {
    // Enter that ends a composition chooses characters, not a result.
    if (event.key === 'Enter' && event.isComposing) event.preventDefault();
    // Browsers only clear the input at the first Escape.
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      dialog.close();
    }
  });
  filters.addEventListener('change', () => void run());
  dialog.addEventListener('keydown', (event) => moveBetweenHits(event, input, list));

  return () => {
    const { searchParams } = new URL(location.href);
    if (input.value === '') input.value = searchParams.get('q') ?? '';
    kinds.value = searchParams.get('kind') ?? '';
    if (reports) reports.value = searchParams.get('report') ?? '';
    if (document.activeElement !== input || input.value === searchParams.get('q')) input.select();
    engine ??= load(base);
    engine.catch(() => (engine = undefined));
    void run();
  };
}

/** A search can be shared by its address, and is there again when the reader comes back. */
function keepInAddress(q: string, kind: string, report: string): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ q, kind: q && kind, report: q && report })) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

function load(base: string): Promise<Engine> {
  const folder = `${base}${INDEX_FOLDER}/`;
  return openEngine({
    base: folder,
    importPagefind: () => import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
    // Pagefind cuts queries into words by the page's language; ours are cut already.
    asEnglish: (task) => {
      const { lang } = document.documentElement;
      document.documentElement.lang = 'en';
      try {
        return task();
      } finally {
        document.documentElement.lang = lang;
      }
    },
  });
}
