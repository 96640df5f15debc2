import type { Edition } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/search.ts';
import type { IndexedReport } from '~/search/manifest.ts';
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
  const { dialog, form, input, close, filters, found, list } = parts;
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

  let timer: ReturnType<typeof setTimeout> | undefined;
  const typed = (): string => input.value.trim();
  const offer = offerAddress(list, shut);
  const offerPlace = (): void => {
    // Of the report that is chosen, else of the one that is being read, else of the only one.
    const report = choice.chosen().report ?? own ?? (known.length === 1 ? known[0]?.id : undefined);
    offer.update(typed(), report === undefined ? undefined : { base, edition, report, known });
  };
  // Characters that are being composed are not typed yet; see chrome/search.ts.
  const composing = (): boolean => root.hasAttribute('data-composing');
  const run = (): void => {
    clearTimeout(timer);
    if (composing()) return;
    offerPlace();
    const { kind = '', report = '' } = choice.chosen();
    keepSharedQuery({ q: typed(), kind, report });
    if (typed() !== '') return runs.start(typed(), choice.chosen());
    runs.stop();
    view.clear();
    view.say(ui(edition, 'search.hint'));
  };
  const soon = (): void => {
    clearTimeout(timer);
    if (!composing()) timer = setTimeout(run, PAUSE);
  };

  close.addEventListener('click', shut);
  dialog.addEventListener('close', () => keepSharedQuery({ q: '', kind: '', report: '' }));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) shut();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    offerPlace();
    void offer.first().then((place) => {
      // Results of what was typed before are not what Enter means.
      const first = place ?? (list.dataset['query'] === typed() ? list.querySelector('a') : null);
      if (first) first.click();
      else run();
    });
  });
  for (const event of ['input', 'compositionstart', 'compositionend']) input.addEventListener(event, soon);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && composes(event)) event.preventDefault();
    // Browsers only clear the input at the first Escape.
    if (event.key === 'Escape' && !composes(event)) {
      event.preventDefault();
      shut();
    }
  });
  dialog.addEventListener('keydown', (event) => {
    moveBetweenHits(event, input, found);
    typeOn(event, input);
  });

  function shut(): void {
    clearTimeout(timer);
    input.blur(); // else keys go on to it until the next frame is drawn
    dialog.close();
  }

  return () => {
    choice.choose(readSharedQuery());
    runs.warm();
    run();
  };
}
