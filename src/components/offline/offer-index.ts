import { EDITIONS } from '~/vocabulary/edition.ts';
import { OFFLINE } from '~/i18n/offline.ts';
import { askWorker } from './ask-worker.ts';
import { showBriefly, showNotice } from './notice.ts';

/** Offers to keep an index that is too large to be kept unasked. */
export function offerIndex(notice: HTMLElement, worker: ServiceWorker, bytes: number): void {
  const texts = OFFLINE[EDITIONS.find((edition) => edition === document.documentElement.lang.toLowerCase()) ?? 'en'];
  const label = texts.keepIndex.replace('{n}', String(Math.max(1, Math.round(bytes / 1e6))));
  const run = (): void => {
    void askWorker(worker, { type: 'keep-index' }).then(({ ready }) =>
      showBriefly(notice, ready ? texts.ready : texts.noRoom),
    );
  };
  showNotice(notice, texts.readable, { label, run });
}
