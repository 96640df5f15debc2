import type { Edition } from './edition.ts';

/** What a short citation is made of; the locator is left out where the whole is cited. */
export interface Cited {
  readonly title: string;
  readonly date: string;
  readonly locator?: string;
  readonly publisher: string;
  readonly address: string;
}

/** A short citation in the edition's language. */
export function citeShort(edition: Edition, { title, date, locator, publisher, address }: Cited): string {
  const [comma, stop] = edition === 'en' ? [', ', '. '] : ['，', '。'];
  return `${[title, date, ...(locator === undefined ? [] : [locator])].join(comma)}${stop}${publisher}${stop}${address}`;
}
