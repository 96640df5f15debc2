import { element } from '../reading/element.ts';
import type { LibraryList, ListRow } from '~/web/library-list.ts';
import type { Item } from './item.ts';

/** Loads all reports of a library that is on several pages; a row is drawn when it is shown. */
export async function loadItems(address: string): Promise<readonly Item[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Cannot load ${address}: ${response.status}`);
  const list = (await response.json()) as LibraryList;
  return list.rows.map((row) => {
    const [, titles, pinyin, publisher, type, date, characters] = row;
    // Publishers are not all on offer where there are very many: their names are found by words too.
    const text = [...titles.map(([title]) => title), pinyin, publisher].join('\n');
    return {
      row: { text, publisher, type, date, characters, title: titles[0]?.[0] ?? '' },
      show: () => drawRow(row, list),
    };
  });
}

/** The same as the page has it (components/pages/Library.astro). */
function drawRow(
  [address, [lead, ...beneath], , , , date, , data]: ListRow,
  { untitled, numbers }: LibraryList,
): HTMLElement {
  const [title = '', language] = lead ?? [];
  return element(
    'li',
    {},
    element('h2', {}, element('a', { href: address, ...langOf(language) }, title), ...remark(language, untitled[0])),
    ...beneath.map(([text, tag]) =>
      element(
        'p',
        { class: 'beneath', ...langOf(tag) },
        text,
        ...remark(tag, untitled[1], document.documentElement.lang),
      ),
    ),
    element(
      'ul',
      { class: 'data' },
      ...data.map(([text, kind]) => {
        if (kind === 'number') return element('li', { lang: numbers }, text);
        if (kind === undefined) return element('li', {}, text);
        return element(
          'li',
          {},
          element('time', { datetime: date, ...(kind === 'supplied' ? { class: kind } : {}) }, text),
        );
      }),
    ),
  );
}

function langOf(language: string | undefined): Record<string, string> {
  return language === undefined ? {} : { lang: language };
}

/** Behind a title that nobody has translated yet. */
function remark(language: string | undefined, text: string, lang?: string): HTMLElement[] {
  return language === 'zh-Latn' ? [element('span', { class: 'untitled', ...langOf(lang) }, text)] : [];
}
