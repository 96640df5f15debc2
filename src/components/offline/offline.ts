import { askWorker } from './ask-worker.ts';
import { noteInVain, wasInVain } from './in-vain.ts';
import { showBriefly, showNotice } from './notice.ts';

const STORED = 'duizhao-offline';
const WORKER = 'sw.js';

/** Registers the site's service worker once the page is there, and has it keep the report that is being read. */
export function keepOffline(): void {
  const notice = document.querySelector<HTMLElement>('[data-offline]');
  if (!notice || !('serviceWorker' in navigator) || wasInVain(WORKER)) return;
  const start = (): void => void register(notice).catch(() => undefined); // a private window: the site works online
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

async function register(notice: HTMLElement): Promise<void> {
  const { offline: base = '/', report = '' } = notice.dataset;
  const { serviceWorker } = navigator;
  const updating = serviceWorker.controller !== null;
  let replaced = false;
  serviceWorker.addEventListener('controllerchange', () => {
    // Another version took over: what is on the screen belongs to the old one.
    if (updating && !replaced) location.reload();
    replaced = true;
  });
  const registration = await serviceWorker.register(`${base}${WORKER}`, { scope: base });
  const offer = (): void => {
    const { waiting } = registration;
    if (!waiting || !updating) return;
    if (report !== '') void askWorker(waiting, { type: 'keep', report }); // it may take over while there is no network
    const run = (): void => waiting.postMessage({ type: 'replace' });
    showNotice(notice, notice.dataset['newer'] ?? '', { label: notice.dataset['load'] ?? '', run });
  };
  const { installing } = registration;
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'redundant' && !registration.active) noteInVain(WORKER);
  });
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  const { active } = await serviceWorker.ready;
  if (report === '' || !active || wasInVain(report)) return;
  const { state, indexBytes } = await askWorker(active, { type: 'keep', report });
  const changing = registration.waiting !== null || registration.installing !== null;
  if (state === 'failed' && !changing) noteInVain(report);
  if (state !== 'kept' || changing) return;
  const first = isFirst(report);
  if (indexBytes === 0) {
    if (first) showBriefly(notice, notice.dataset['ready'] ?? '');
  } else if (first) void import('./offer-index.ts').then(({ offerIndex }) => offerIndex(notice, active, indexBytes));
  else if (indexBytes <= LARGEST_INDEX) void import('./when-idle.ts').then(({ whenIdle }) => whenIdle(() => askWorker(active, { type: 'keep-index' }))); // prettier-ignore
}

/** An index that takes more of the line (bytes) is kept only when the reader asks for it. */
const LARGEST_INDEX = 16_000_000;

/** It is said once for a report. */
function isFirst(report: string): boolean {
  try {
    const said = (localStorage.getItem(STORED) ?? '').split(' ');
    if (said.includes(report)) return false;
    localStorage.setItem(STORED, [...said, report].join(' ').trim());
  } catch {
    // Nothing is remembered in a private window.
  }
  return true;
}
