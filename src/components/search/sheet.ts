import type { Edition } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/search.ts';
import type { IndexedReport } from '~/search/manifest.ts';
import { readPasted } from '~/report/address/pasted.ts';
import { offerAddress } from '../address/offer-address.ts';
import { makeFilters } from './filters.ts';
import { composes, moveBetweenHits, typeOn } from './keys.ts';
import { loadIndex } from './load-index.ts';
import { findParts } from './parts.ts';
import { makeRuns } from './runs.ts';
import { keepSharedQuery, readSharedQuery } from './shared-query.ts';
import { makeView } from './view.ts';

let opened: (() => void) | undefined;

/** Makes the search sheet, which is on the screen already, work. */
export function openSheet(root: HTMLElement): void {
  opened ??= makeSheet(root);
  opened();
}

/** Milliseconds without a key before a search begins. */
const PAUSE = 40;

function makeSheet(root: HTMLElement): () => void {
  const parts = findParts(root);
  const { dialog, input, filters, list } = parts;
  const edition = root.dataset['edition'] as Edition;
  const { base = '/', site = '', report: own } = root.dataset;
  let known: readonly IndexedReport[] = [];
  const view = makeView(parts, edition, { base, site });
  const choice = makeFilters(filters, edition, () => run());
  const runs = makeRuns(view, edition, async () => {
    const engine = await loadIndex(base);
    known = engine.reports;
    choice.offerReports(known);
    offerPlace();
    view.setManyReports(known.length > 1);
    return engine;
  });

  const pause = makePause();
  const typed = (): string => input.value.trim();
  const offer = offerAddress(list, shut);
  const offerPlace = (): void => {
    const report = reportMeant(typed(), choice.chosen().report ?? own, known);
    offer.update(typed(), report === undefined ? undefined : { base, edition, report, known });
  };
  const run = (): void => {
    pause.end();
    if (isComposing(root)) return;
    offerPlace();
    const { kind = '', report = '' } = choice.chosen();
    keepSharedQuery({ q: typed(), kind, report });
    if (typed() !== '') return runs.start(typed(), choice.chosen());
    runs.stop();
    view.clear();
    view.say(ui(edition, 'search.hint'));
  };

  listenForClosing(parts, shut);
  listenForEnter(parts, async () => {
    offerPlace();
    // Results of what was typed before are not what Enter means.
    const first = (await offer.first()) ?? (list.dataset['query'] === typed() ? list.querySelector('a') : null);
    if (first) first.click();
    else run();
  });
  listenForTyping(parts, () => (isComposing(root) ? pause.end() : pause.before(run)));
  listenForKeys(parts);

  function shut(): void {
    pause.end();
    input.blur(); // else keys go on to it until the next frame is drawn
    dialog.close();
  }

  return () => {
    choice.choose(readSharedQuery());
    runs.warm();
    run();
  };
}

/** The report that a pasted link names, else the one that is chosen or being read, else the only one. */
function reportMeant(typed: string, here: string | undefined, known: readonly IndexedReport[]): string | undefined {
  return readPasted(typed)?.report ?? here ?? (known.length === 1 ? known[0]?.id : undefined);
}

/** Characters that are being composed are not typed yet; see chrome/search.ts. */
function isComposing(root: HTMLElement): boolean {
  return root.hasAttribute('data-composing');
}

/** A pause before something is done; one that begins anew, or ends, does without what the last one was for. */
function makePause(): { readonly before: (run: () => void) => void; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => clearTimeout(timer);
  const before = (run: () => void): void => {
    end();
    timer = setTimeout(run, PAUSE);
  };
  return { before, end };
}

/** Closes at the button, at a click beside the sheet and at the first Escape, at which browsers only clear the input. */
function listenForClosing({ dialog, close, input }: ReturnType<typeof findParts>, shut: () => void): void {
  close.addEventListener('click', shut);
  dialog.addEventListener('close', () => keepSharedQuery({ q: '', kind: '', report: '' }));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) shut();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || composes(event)) return;
    event.preventDefault();
    shut();
  });
}

function listenForTyping({ input }: ReturnType<typeof findParts>, type: () => void): void {
  for (const event of ['input', 'compositionstart', 'compositionend']) input.addEventListener(event, type);
}

function listenForEnter({ form }: ReturnType<typeof findParts>, openFirst: () => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void openFirst();
  });
}

/** Moves between the results; an Enter that ends a composition sends nothing. */
function listenForKeys({ dialog, input, found }: ReturnType<typeof findParts>): void {
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && composes(event)) event.preventDefault();
  });
  dialog.addEventListener('keydown', (event) => {
    moveBetweenHits(event, input, found);
    typeOn(event, input);
  });
}
