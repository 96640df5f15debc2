import { readBookmarks } from './bookmarks.ts';
import { STORED_PLACES } from './place.ts';
import { readStored } from './settings.ts';

/** The last place and the bookmarks of a report, on its cover; what lists them is loaded where there are some. */
export function showPlace(): void {
  const root = document.querySelector<HTMLElement>('[data-place]');
  const report = root?.dataset['report'] ?? '';
  if (
    !root ||
    !(Object.hasOwn(readStored(STORED_PLACES), report) || readBookmarks().some((each) => each.report === report))
  )
    return;
  void import('./draw-place.ts').then(({ drawPlace }) => drawPlace(root));
}
