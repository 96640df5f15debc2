import { stringify } from 'yaml';
import type { PublishedReport } from '../../pipeline/published.ts';
import type { PublishingSite } from './site.ts';

/** Citation metadata of a report in the Citation File Format 1.2.0, which asks for an author: one who is not known is said to be so. */
export function makeCff(report: PublishedReport, site: Pick<PublishingSite, 'title' | 'url'>): string {
  const { title, author, authors: several, issuers, date, number, publisher } = report.metadata;
  const [year, month] = date ? date.value.split('-').map(Number) : [];
  const by = several ?? (author ? [author] : (issuers ?? []));
  const authors = by.length === 0 ? [{ name: UNKNOWN }] : by.map((name) => ({ name: name[report.originalScript] }));
  const original = title[report.originalScript];
  const url = `${site.url}${report.id}/`;
  return stringify({
    'cff-version': '1.2.0',
    message: 'Cite the text as below; cite a paragraph by the address of its own page.',
    type: 'dataset',
    title: `${original} / ${title.en}`,
    authors: [{ name: site.title.en }],
    url,
    'preferred-citation': {
      type: 'report',
      title: original,
      notes: title.en,
      authors,
      ...(publisher ? { publisher: { name: publisher[report.originalScript] } } : {}),
      ...(number ? { number: number[report.originalScript] } : {}),
      ...(year === undefined ? {} : { year }),
      ...(month === undefined ? {} : { month }),
      url,
      languages: ['zh'],
    },
  });
}

const UNKNOWN = '佚名 (author not named)';
