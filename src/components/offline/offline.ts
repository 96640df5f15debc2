const STORED = 'duizhao-offline';

/** Registers the site's service worker once the page is there, and has it keep the report that is being read. */
export function keepOffline(): void {
  const notice = document.querySelector<HTMLElement>('[data-offline]');
  if (!notice || !('serviceWorker' in navigator)) return;
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
  const registration = await serviceWorker.register(`${base}sw.js`, { scope: base });
  const offer = (): void => {
    if (registration.waiting && updating) offerNewer(notice, registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  const { active } = await serviceWorker.ready;
  if (report === '' || !active || !(await keepReport(active, report)) || registration.waiting) return;
  if (isFirst(report)) say(notice, notice.dataset['ready'] ?? '');
}

function keepReport(worker: ServiceWorker, report: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ readonly ready: boolean }>) => resolve(data.ready);
    worker.postMessage({ type: 'keep', report }, [port2]);
  });
}

function offerNewer(notice: HTMLElement, waiting: ServiceWorker): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = notice.dataset['load'] ?? '';
  button.addEventListener('click', () => waiting.postMessage({ type: 'replace' }));
  notice.replaceChildren(`${notice.dataset['newer'] ?? ''} `, button);
}

const SHOWN = 6000;

function say(notice: HTMLElement, text: string): void {
  notice.textContent = text;
  setTimeout(() => notice.textContent === text && notice.replaceChildren(), SHOWN);
}

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
