import { editionOfTag, FALLBACK } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/offline.ts';
import { askWorker } from './ask-worker.ts';
import { showBriefly, showNotice } from './notice.ts';

/** Offers to keep the index, which a first visit does not fetch unasked. */
export function offerIndex(notice: HTMLElement, worker: ServiceWorker, bytes: number): void {
  const edition = editionOfTag(document.documentElement.lang) ?? FALLBACK;
  const label = ui(edition, 'offline.keepIndex', { n: megabytes(bytes) });
  const run = (): void => {
    void askWorker(worker, { type: 'keep-index' }).then(({ state }) =>
      showBriefly(notice, state === 'kept' ? ui(edition, 'offline.ready') : ui(edition, 'offline.noRoom')),
    );
  };
  showNotice(notice, ui(edition, 'offline.readable'), { label, run });
}

/** With one decimal place below ten; what is smaller than that is not made larger than it is: `0.1`. */
function megabytes(bytes: number): string {
  return bytes < 1e7 ? Math.max(0.1, bytes / 1e6).toFixed(1) : String(Math.round(bytes / 1e6));
}
