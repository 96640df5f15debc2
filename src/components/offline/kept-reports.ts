/** Leaves, in the lists of the offline page, the reports that the service worker keeps; a list of none stays hidden. */
export async function showKeptReports(): Promise<void> {
  const base = document.querySelector<HTMLElement>('[data-offline]')?.dataset['offline'] ?? '/';
  const names = await caches.keys();
  for (const list of document.querySelectorAll<HTMLElement>('[data-kept]')) {
    for (const item of list.querySelectorAll<HTMLElement>('[data-report]')) {
      const cache = `duizhao ${base} report.${item.dataset['report']}.`; // see scripts/build/offline/worker.mjs
      if (!names.some((name) => name.startsWith(cache))) item.remove();
    }
    list.hidden = list.querySelector('[data-report]') === null;
  }
}
