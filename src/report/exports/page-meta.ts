import { inEdition, inScript } from '../../vocabulary/by-edition.ts';
import { type EditionKey, editionOf, scriptOf, tagOf } from '../../vocabulary/edition.ts';
import { addressOf, type CitedPlace, locatorOf } from '../citing/place.ts';
import type { InEditions, PublishedReport } from '../../pipeline/published.ts';
import type { ReportType } from '../../pipeline/report-type.ts';
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

/** Declares the prefix of the tag that says what kind of item Zotero makes of a page. */
export const ZOTERO = { rel: 'schema.z', href: 'http://www.zotero.org/namespaces/export#' } as const;

/** Kinds of texts as Zotero's items; one whose kind is not known is a document. */
const ITEM_TYPES: Readonly<Partial<Record<ReportType, string>>> = {
  law: 'statute',
  regulation: 'statute',
  report: 'report',
  'work-report': 'report',
  'white-paper': 'report',
  plan: 'report',
  speech: 'presentation',
};

export function pageMeta(report: PublishedReport, site: NamedSite, place: CitedPlace, language: EditionKey): PageMeta {
  const { title, date, number, publisher: published, type } = report.metadata;
  const by = authorsOf(report);
  const address = addressOf(site.url, report.id, place);
  const publisher = published && inEdition(published, language);
  const tag = tagOf(editionOf(language));
  const locator = locatorOf(language, place);
  const pages = language === 'en' && place.level === 'paragraph' ? `para. ${locator}` : locator;
  return {
    tags: [
      ['citation_title', inEdition(title, language)],
      ...by.map((name) => ['citation_author', inEdition(name, language)] as const),
      ...(date ? [['citation_publication_date', date.value.replaceAll('-', '/')] as const] : []),
      ...(publisher === undefined ? [] : [['citation_technical_report_institution', publisher] as const]),
      ...(number ? [['citation_technical_report_number', inScript(number, scriptOf(editionOf(language), report.originalScript))] as const] : []), // prettier-ignore
      ['citation_language', tag],
      ['citation_public_url', address],
      // A report has no pages here: managers keep the place cited where they keep pages.
      ...(pages === '' ? [] : [['citation_firstpage', pages] as const]),
      ['DC.title', inEdition(title, language)],
      ...by.map((name) => ['DC.creator', inEdition(name, language)] as const),
      ...(date ? [['DC.date', date.value] as const] : []),
      ...(publisher === undefined ? [] : [['DC.publisher', publisher] as const]),
      ['DC.language', tag],
      ['DC.type', 'Text'],
      ['z.itemType', (type && ITEM_TYPES[type]) ?? 'document'],
      ['DC.identifier', address],
      ...(place.level === 'report' ? [] : [['DC.relation.isPartOf', addressOf(site.url, report.id, { level: 'report' })] as const]), // prettier-ignore
    ],
    jsonLd: toScript(describe(report, site, place, language)),
  };
}

function describe(report: PublishedReport, site: NamedSite, place: CitedPlace, language: EditionKey): object {
  const { title, date, number, published, address: source } = report.metadata;
  const by = describeAuthors(report, language);
  const whole = {
    '@type': 'Report',
    '@id': addressOf(site.url, report.id, { level: 'report' }),
    name: inEdition(title, language),
    ...(language === 'en' ? { alternateName: title[report.originalScript] } : { alternateName: title.en }),
    ...(by.length === 0 ? {} : { author: by.length === 1 ? by[0] : by }),
    ...(number ? { reportNumber: number[report.originalScript] } : {}),
    ...(published === undefined
      ? date
        ? { datePublished: date.value }
        : {}
      : { datePublished: published, ...(date ? { dateCreated: date.value } : {}) }),
    ...(source === undefined ? {} : { isBasedOn: source }),
    ...describePublisher(report, language),
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

/** Who wrote a text, or the bodies that issued it. */
function authorsOf({ metadata: { author, authors, issuers } }: PublishedReport): readonly InEditions[] {
  return authors ?? (author ? [author] : (issuers ?? []));
}

function describeAuthors(report: PublishedReport, language: EditionKey): object[] {
  const persons = new Set<InEditions>(report.metadata.authors?.filter(({ kind }) => kind === 'person'));
  return authorsOf(report).map((name) => ({
    '@type': persons.has(name) ? 'Person' : 'Organization',
    name: inEdition(name, language),
  }));
}

/** A text of which no publisher is known has none: the site, which it is a part of, never stands in for one. */
function describePublisher({ metadata: { publisher } }: PublishedReport, language: EditionKey): object {
  return publisher ? { publisher: { '@type': 'Organization', name: inEdition(publisher, language) } } : {};
}

/** No text can end the script element that it stands in. */
function toScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
