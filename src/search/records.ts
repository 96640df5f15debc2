import { type Edition, EDITIONS, languageOf } from '../edition.ts';
import type {
  Claim,
  PublishedParagraph,
  PublishedReport,
  PublishedSection,
  PublishedTerm,
} from '../pipeline/published.ts';

/** What a hit leads to. */
export type HitKind = 'paragraph' | 'summary' | 'term' | 'title' | 'apparatus';

/** One entry of the search index, as Pagefind takes it. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: Edition;
  readonly meta: { readonly kind: HitKind; readonly title: string; readonly gist: string; readonly paragraph?: string };
}

/** Everything of a report that can be searched, in every edition, each entry leading to its anchor. */
export function searchRecords(report: PublishedReport, base: string): SearchRecord[] {
  const sections = new Map(report.sections.map((section) => [section.slug, section]));
  return EDITIONS.flatMap((edition) => {
    const key = languageOf(edition);
    const place: Place = { edition, key, address: (page) => `${base}${edition}/${report.id}/${page}` };
    return [
      titleRecord(report, place),
      ...report.sections.map((section) => summaryRecord(section, place)),
      ...report.paragraphs.map((paragraph) => paragraphRecord(paragraph, sections.get(paragraph.section), place)),
      ...report.glossary.map((term) => termRecord(term, place)),
      apparatusRecord(report, place),
    ];
  });
}

/** The edition that a record is for. */
interface Place {
  readonly edition: Edition;
  readonly key: 'hans' | 'hant' | 'en';
  readonly address: (page: string) => string;
}

function titleRecord({ metadata, abstract }: PublishedReport, { edition, key, address }: Place): SearchRecord {
  const { title } = metadata;
  return {
    url: address(''),
    content: [...new Set([title[key], title.en, english(abstract), metadata.received[key]])].join(' '),
    language: edition,
    meta: { kind: 'title', title: title[key], gist: title.en },
  };
}

function summaryRecord(section: PublishedSection, { edition, key, address }: Place): SearchRecord {
  const { title, slug, summary } = section;
  return {
    url: address(`${slug}/`),
    content: [...new Set([title[key], title.en, english(summary)])].join(' '),
    language: edition,
    meta: { kind: 'summary', title: title[key], gist: title.en },
  };
}

function paragraphRecord(
  paragraph: PublishedParagraph,
  section: PublishedSection | undefined,
  { edition, key, address }: Place,
): SearchRecord {
  const original = paragraph.sentences.map((sentence) => sentence[key === 'en' ? 'hans' : key]).join('');
  const summary = [paragraph.leadEnglish ?? '', english(paragraph.summary)].join(' ').trim();
  return {
    url: address(`${paragraph.section}/#${paragraph.id}`),
    content: key === 'en' ? `${summary} ${original}` : `${original} ${summary}`,
    language: edition,
    meta: {
      kind: 'paragraph',
      title: section?.title[key] ?? '',
      gist: paragraph.gist.en,
      paragraph: paragraph.id.slice(1),
    },
  };
}

function termRecord({ id, term, pinyin, definition }: PublishedTerm, { edition, key, address }: Place): SearchRecord {
  const { hans, hant, en } = term;
  return {
    url: address(`glossary/#${id}`),
    content: [...new Set([hans, hant]), en, pinyin, definition[key]].join(' · '),
    language: edition,
    meta: { kind: 'term', title: key === 'hant' ? hant : hans, gist: en },
  };
}

function apparatusRecord({ apparatus, metadata }: PublishedReport, { edition, key, address }: Place): SearchRecord {
  const repairs = apparatus.repairs.map(
    ({ before, received, restored, after }) => `${before}${received}${after} ${before}${restored}${after}`,
  );
  return {
    url: address('apparatus/'),
    content: [apparatus.source.sha256, ...repairs].join(' '),
    language: edition,
    meta: { kind: 'apparatus', title: metadata.title[key], gist: metadata.title.en },
  };
}

function english(claims: readonly Claim[]): string {
  return claims.map(({ text }) => text).join(' ');
}
