import { element } from '../reading/element.ts';

/** Lists on the offline page, for each edition, the reports that the service worker keeps; a list of none stays hidden. */
export async function showKeptReports(): Promise<void> {
  const base = document.querySelector<HTMLElement>('[data-offline]')?.dataset['offline'] ?? '/';
  const prefix = `duizhao ${base} report.`; // see scripts/site/offline/worker.mjs
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const fill = async (list: HTMLElement): Promise<void> => {
    const links = await Promise.all(names.map((name) => linkTo(name, `${base}${list.dataset['kept']}/${reportOf(name, prefix)}/`))); // prettier-ignore
    const kept = links.filter((link) => link !== undefined);
    list.querySelector('ul')?.replaceChildren(...kept.map((link) => element('li', {}, link)));
    list.hidden = kept.length === 0;
  };
  await Promise.all([...document.querySelectorAll<HTMLElement>('[data-kept]')].map(fill));
}

/** `report.tidal-flats.0123456789ab.pack` */
function reportOf(name: string, prefix: string): string {
  return name.slice(prefix.length).replace(/\.[^.]*\.pack$/u, '');
}

/** The cover says what its report is called. */
async function linkTo(cache: string, cover: string): Promise<HTMLAnchorElement | undefined> {
  const page = await (await caches.open(cache)).match(cover);
  if (!page) return undefined;
  const { head } = new DOMParser().parseFromString(await page.text(), 'text/html');
  const title = head.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
  return title === undefined ? undefined : element('a', { href: cover }, title);
}
