import { ui } from '~/i18n/browser/search.ts';
import type { Edition } from '~/vocabulary/edition.ts';
import type { Hit } from '~/search/entry.ts';
import { element } from '../reading/element.ts';
import type { Parts } from './parts.ts';
import { showHit, type Site } from './results.ts';

/** What the sheet shows of a search. */
export interface View {
  /** Tells the reader something; screen readers say it. */
  readonly say: (text: string, act?: Act) => void;
  readonly clear: () => void;
  /** Adds hits; `left` records may have more, which `onMore` is asked for. */
  readonly add: (hits: readonly Hit[], found: { readonly query: string; readonly left: number }, onMore: (count: number) => void) => void; // prettier-ignore
  readonly setManyReports: (many: boolean) => void;
}

/** Something that the reader can do about it. */
interface Act {
  readonly label: string;
  readonly run: () => void;
}

/** So many hits are shown at first, and more at a time. */
export const FIRST = 10;
const MORE = 20;

export function makeView({ status, list, more }: Parts, edition: Edition, site: Omit<Site, 'manyReports'>): View {
  let manyReports = false;
  const say: View['say'] = (text, act) => {
    delete status.dataset['none'];
    status.replaceChildren(text, ...(act ? [' ', button(act)] : []));
  };
  const copy = (address: string): void => {
    void navigator.clipboard.writeText(address).then(
      () => say(ui(edition, 'search.copied', { a: address })),
      () => say(address),
    );
  };
  return {
    say,
    clear: () => {
      list.replaceChildren();
      delete list.dataset['query'];
      more.replaceChildren();
    },
    add: (hits, { query, left }, onMore) => {
      const before = list.children.length;
      list.append(...hits.map((hit) => showHit(hit, edition, { ...site, manyReports }, copy)));
      list.dataset['query'] = query;
      const n = list.children.length;
      say(describeFound(edition, n, left, query));
      if (n === 0 && left === 0) status.dataset['none'] = '';
      const acts = [
        { label: ui(edition, 'search.showMore'), run: () => onMore(MORE) },
        { label: ui(edition, 'search.countAll'), run: () => onMore(Infinity) },
      ];
      // Whoever asked for more by keyboard goes on at the first of them.
      if (more.contains(document.activeElement)) list.children[before]?.querySelector('a')?.focus();
      more.replaceChildren(...(left > 0 ? acts.map(button) : []));
    },
    setManyReports: (many) => (manyReports = many),
  };
}

/** How many hits are shown, and whether there may be more in the records that are left. */
function describeFound(edition: Edition, n: number, left: number, query: string): string {
  if (left > 0) return ui(edition, 'search.more', { n, s: left });
  if (n === 0) return ui(edition, 'search.none', { q: query });
  return n === 1 ? ui(edition, 'search.one') : ui(edition, 'search.count', { n });
}

function button({ label, run }: Act): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', run);
  return made;
}
