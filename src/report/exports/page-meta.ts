import { inEdition } from '../../vocabulary/by-edition.ts';
import { type EditionKey, editionOf, tagOf } from '../../vocabulary/edition.ts';
import { addressOf, type CitedPlace, locatorOf } from '../citing/place.ts';
import type { PublishedReport } from '../../pipeline/published.ts';
import type { PublishingSite } from './site.ts';

/** What reference managers and search engines read of a page. */
export interface PageMeta {
  /** `<meta name content>`: Highwire tags, by which Zotero knows a report, and Dublin Core. */
  readonly tags: readonly (readonly [name: string, content: string])[];
  /** JSON-LD of schema.org, safe within a script element. */
  readonly jsonLd: string;
}

type NamedSite = Pick<PublishingSite, 'title' | 'url' | 'licenceUrl'>;

/** Declares the prefix of the Dublin Core tags. */
export const DUBLIN_CORE = { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' } as const;

export function pageMeta(report: PublishedReport, site: NamedSite, place: CitedPlace, language: EditionKey): PageMeta {
  const { title, author, date } = report.metadata;
  const address = addressOf(site.url, report.id, place);
  const publisher = inEdition(report.metadata.publisher ?? site.title, language);
  const tag = tagOf(editionOf(language));
  const locator = locatorOf(language, place);
  const pages = language === 'en' && place.level === 'paragraph' ? `para. ${locator}` : locator;
  return {
    tags: [
      ['citation_title', inEdition(title, language)],
      ...(author ? [['citation_author', inEdition(author, language)] as const] : []),
      ...(date ? [['citation_publication_date', date.value.replaceAll('-', '/')] as const] : []),
      ['citation_technical_report_institution', publisher],
      ['citation_language', tag],
      ['citation_public_url', address],
      // A report has no pages here: managers keep the place cited where they keep pages.
      ...(pages === '' ? [] : [['citation_firstpage', pages] as const]),
      ['DC.title', inEdition(title, language)],
      ...(author ? [['DC.creator', inEdition(author, language)] as const] : []),
      ...(date ? [['DC.date', date.value] as const] : []),
      ['DC.publisher', publisher],
      ['DC.language', tag],
      ['DC.type', 'Text'],
      ['DC.identifier', address],
      ...(place.level === 'report' ? [] : [['DC.relation.isPartOf', addressOf(site.url, report.id, { level: 'report' })] as const]), // prettier-ignore
    ],
    jsonLd: toScript(describe(report, site, place, language)),
  };
}

function describe(report: PublishedReport, site: NamedSite, place: CitedPlace, language: EditionKey): object {
  const { title, author, date } = report.metadata;
  const whole = {
    '@type': 'Report',
    '@id': addressOf(site.url, report.id, { level: 'report' }),
    name: inEdition(title, language),
    ...(language === 'en' ? { alternateName: title[report.originalScript] } : { alternateName: title.en }),
    ...(author ? { author: { '@type': 'Organization', name: inEdition(author, language) } } : {}),
    ...(date ? { datePublished: date.value } : {}),
    publisher: report.metadata.publisher
      ? { '@type': 'Organization', name: inEdition(report.metadata.publisher, language) }
      : { '@type': 'Organization', name: inEdition(site.title, language), url: site.url },
    inLanguage: tagOf(editionOf(report.originalScript)),
    isPartOf: { '@type': 'WebSite', '@id': site.url, name: inEdition(site.title, language) },
  };
  const context = { '@context': 'https://schema.org' };
  if (place.level === 'report') return { ...context, ...whole };
  const address = addressOf(site.url, report.id, place);
  if (place.level === 'section') {
    return {
      ...context,
      '@type': 'Chapter',
      '@id': address,
      name: inEdition(place.section.title, language),
      isPartOf: whole,
    };
  }
  return {
    ...context,
    '@type': 'CreativeWork',
    '@id': address.replace(/\?.*$/u, ''),
    url: address,
    name: `${inEdition(title, language)}, ¶${place.paragraph.id.slice(1)}`,
    position: place.paragraph.id.slice(1),
    identifier: place.paragraph.hash,
    isPartOf: whole,
  };
}

/** No text can end the script element that it stands in. */
function toScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
