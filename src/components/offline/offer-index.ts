import { editionOfTag, FALLBACK } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/offline.ts';
import { askWorker } from './ask-worker.ts';
import { showBriefly, showNotice } from './notice.ts';

/** Offers to keep an index that is too large to be kept unasked. */
export function offerIndex(notice: HTMLElement, worker: ServiceWorker, bytes: number): void {
  const edition = editionOfTag(document.documentElement.lang) ?? FALLBACK;
  const label = ui(edition, 'offline.keepIndex', { n: Math.max(1, Math.round(bytes / 1e6)) });
  const run = (): void => {
    void askWorker(worker, { type: 'keep-index' }).then(({ ready }) =>
      showBriefly(notice, ready ? ui(edition, 'offline.ready') : ui(edition, 'offline.noRoom')),
    );
  };
  showNotice(notice, ui(edition, 'offline.readable'), { label, run });
}
