/** A report as the page lists it, and what is asked of it. */
export interface Row {
  /** Its title in three languages and in pinyin. */
  readonly text: string;
  readonly publisher: string;
  readonly type: string;
  readonly date: string;
  readonly characters: number;
  readonly title: string;
}

/** What a reader chose; empty where nothing was. */
export interface Choice {
  readonly title: string;
  readonly publisher: string;
  readonly year: string;
  readonly type: string;
  readonly sort: string;
}

/** What of a choice stands in the page's address, and under which name. */
export const NAMES = ['title', 'publisher', 'year', 'type', 'sort'] as const satisfies readonly (keyof Choice)[];

/** True where a row has every word and is of the publisher, year and type. */
export function isChosen(row: Row, { title, publisher, year, type }: Choice): boolean {
  const text = plain(row.text);
  return (
    plain(title)
      .split(/\s+/u)
      .every((word) => text.includes(word)) &&
    (publisher === '' || row.publisher === publisher) &&
    (year === '' || row.date.startsWith(year)) &&
    (type === '' || row.type === type)
  );
}

/** Width, case and accents do not matter. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}

/** Behind every year. */
const UNDATED = '9999';

/**
 * The order of two rows.
 * @param sort empty for the order in which they are listed without script
 */
export function orderOf(sort: string, language: string): ((a: Row, b: Row) => number) | undefined {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const orders: Readonly<Record<string, (a: Row, b: Row) => number>> = {
    // Undated texts stand last in either order.
    oldest: (a, b) => {
      const [first, second] = [a.date || UNDATED, b.date || UNDATED];
      return first < second ? -1 : first > second ? 1 : 0;
    },
    byTitle: (a, b) => compare(a.title, b.title),
    longest: (a, b) => b.characters - a.characters,
    shortest: (a, b) => a.characters - b.characters,
  };
  return Object.hasOwn(orders, sort) ? orders[sort] : undefined;
}
