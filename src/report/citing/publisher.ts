import type { InEditions, PublishedReport } from '../../pipeline/published.ts';

/**
 * Who is named as the publisher of a text. Where nothing at all is known of where it comes from, this edition is the only
 * one there is, and the site publishes it; it never stands in for the publisher of a text that others issued or wrote.
 */
export function publisherOf(
  { metadata }: PublishedReport,
  site: { readonly title: InEditions },
): InEditions | undefined {
  const { publisher, author, authors, issuers, number, address } = metadata;
  const isKnown = author ?? authors ?? issuers ?? number ?? address;
  return publisher ?? (isKnown === undefined ? site.title : undefined);
}
