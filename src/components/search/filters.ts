import { inEdition } from '~/vocabulary/by-edition.ts';
import { type Edition, languageOf } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/search.ts';
import { HIT_KINDS, type HitKind } from '~/search/entry.ts';
import type { IndexedReport } from '~/search/manifest.ts';
import { element } from '../reading/element.ts';
import type { SharedQuery } from './shared-query.ts';

/** What the reader wants hits of. */
interface ChosenFilters {
  readonly kind?: HitKind;
  readonly report?: string;
}

export interface FilterChoice {
  readonly chosen: () => ChosenFilters;
  readonly choose: (query: SharedQuery) => void;
  /** Offers the reports of the index, where there are several; known once it is loaded. */
  readonly offerReports: (reports: readonly IndexedReport[]) => void;
}

export function makeFilters(place: HTMLElement, edition: Edition, onChange: () => void): FilterChoice {
  const kinds = element(
    'select',
    { name: 'kind', 'aria-label': ui(edition, 'search.kindFilter') },
    new Option(ui(edition, 'search.allKinds'), ''),
  );
  kinds.append(...HIT_KINDS.map((kind) => new Option(ui(edition, `search.kinds.${kind}`), kind)));
  const reports = element('select', { name: 'report', 'aria-label': ui(edition, 'search.reportFilter') }, new Option(ui(edition, 'search.allReports'), '')); // prettier-ignore
  let report = '';
  place.replaceChildren(kinds);
  place.addEventListener('change', () => {
    if (reports.isConnected) report = reports.value;
    onChange();
  });
  return {
    chosen: () => {
      const kind = HIT_KINDS.find((each) => each === kinds.value);
      return { ...(kind ? { kind } : {}), ...(report === '' ? {} : { report }) };
    },
    choose: (query) => {
      kinds.value = HIT_KINDS.some((kind) => kind === query.kind) ? query.kind : '';
      report = query.report;
      reports.value = report;
    },
    offerReports: (known) => {
      if (!known.some(({ id }) => id === report)) report = '';
      if (known.length < 2 || reports.isConnected) return;
      reports.append(...known.map(({ id, title }) => new Option(inEdition(title, languageOf(edition)), id)));
      reports.value = report;
      place.append(reports);
    },
  };
}
