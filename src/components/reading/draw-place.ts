import { EDITIONS } from '~/vocabulary/edition.ts';
import { ui } from '~/i18n/browser/place.ts';
import { type Bookmark, readBookmarks, removeBookmark } from './bookmarks.ts';
import { element } from './element.ts';
import { type LastPlace, STORED_PLACES } from './place.ts';
import { readStored } from './settings.ts';

/** Lists the last place and the bookmarks of a report; where there are none, the list is not shown. */
export function drawPlace(root: HTMLElement): void {
  const { report = '', home = '', paragraphLabel = '{n}' } = root.dataset;
  const edition = EDITIONS.find((each) => each === root.dataset['edition']) ?? 'en';
  const label = (paragraph: string): string => paragraphLabel.replace('{n}', paragraph.slice(1));
  const place = (readStored(STORED_PLACES) as Readonly<Record<string, LastPlace>>)[report];
  const bookmarks = readBookmarks().filter((each) => each.report === report);
  root.hidden = !place && bookmarks.length === 0;
  root.replaceChildren(...[...root.children].slice(0, 1));
  if (place) {
    const link = element(
      'a',
      { href: `${home}${place.section}/#${place.paragraph}` },
      `${ui(edition, 'place.goOn')}${label(place.paragraph)}`,
    );
    root.append(element('p', {}, link));
  }
  if (bookmarks.length === 0) return;
  const list = element('ul', { class: 'bookmarks' });
  for (const bookmark of bookmarks) {
    const remove = element(
      'button',
      { type: 'button', 'aria-label': `${ui(edition, 'place.remove')} ${label(bookmark.paragraph)}` },
      '×',
    );
    remove.addEventListener('click', () => {
      removeBookmark(report, bookmark.paragraph);
      drawPlace(root);
    });
    list.append(
      element(
        'li',
        {},
        element('a', { href: bookmark.address }, `${label(bookmark.paragraph)} `, bookmark.text),
        remove,
      ),
    );
  }
  const save = (name: string, type: string, make: (list: readonly Bookmark[]) => string): HTMLElement => {
    const content = `data:${type};charset=utf-8,${encodeURIComponent(make(bookmarks))}`;
    return element(
      'a',
      { href: content, download: `${report}-bookmarks.${name}` },
      `${ui(edition, 'place.save')} ${name.toUpperCase()}`,
    );
  };
  root.append(
    list,
    element(
      'p',
      { class: 'note' },
      save('txt', 'text/plain', (all) =>
        all.map(({ text, address, paragraph }) => `${label(paragraph)}\t${text}\t${address}\n`).join(''),
      ),
      ' ',
      save('json', 'application/json', (all) => JSON.stringify(all, null, 2)),
      ` ${ui(edition, 'place.here')}`,
    ),
  );
}
