import { isLikelyAddress } from '~/report/address/likely.ts';
import { element } from '../reading/element.ts';
import type { Addressed } from './links-to.ts';

export interface AddressOffer {
  /** Looks at what is typed now; nothing is offered where no report is meant. */
  readonly update: (typed: string, place: Addressed | undefined) => void;
  /** The first place that is offered, once it is known whether there is one. */
  readonly first: () => Promise<HTMLElement | null>;
}

/** Offers to go where what is typed into the search sheet says, before anything that is found. Screen readers say it. */
export function offerAddress(results: HTMLElement, onFollow: () => void): AddressOffer {
  const offers = element('div', { class: 'go-to', role: 'status' });
  results.before(offers);
  offers.addEventListener('click', ({ target }) => {
    // On the same page nothing is loaded: the sheet would stay before it.
    if (target instanceof Element && target.closest('a')) onFollow();
  });
  let turn = 0;
  let shown = '';
  let showing = Promise.resolve();
  const show = async (mine: number, typed: string, place: Addressed): Promise<void> => {
    const { linksTo } = await import('./links-to.ts');
    const links = await linksTo(typed, place);
    if (mine === turn) offers.replaceChildren(...(links.length > 0 ? [element('ul', { class: 'search-results' }, ...links)] : [])); // prettier-ignore
  };
  return {
    update: (typed, place) => {
      const wanted = place && isLikelyAddress(typed) ? place : undefined;
      const key = wanted ? `${wanted.report} ${wanted.known.length} ${typed}` : '';
      if (key === shown) return;
      shown = key;
      const mine = ++turn;
      if (!wanted) return offers.replaceChildren();
      showing = show(mine, typed, wanted).catch(() => {
        if (mine !== turn) return;
        shown = ''; // it may come the next time
        offers.replaceChildren();
      });
    },
    first: async () => {
      // Once the index tells which reports there are, what was being looked up is looked up again.
      let waited;
      while (shown !== '' && waited !== showing) {
        waited = showing;
        await waited;
      }
      return offers.querySelector('a');
    },
  };
}
