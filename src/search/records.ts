import { type Edition, EDITIONS, languageOf } from '../edition.ts';
import type { PublishedParagraph, PublishedReport, PublishedSection, PublishedTerm } from '../pipeline/published.ts';

/** One entry of the search index, as Pagefind takes it. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
}

/** Every paragraph and glossary term of a report, in every edition, each leading to its anchor. */
export function searchRecords(report: PublishedReport, base: string): SearchRecord[] {
  const sections = new Map(report.sections.map((section) => [section.slug, section]));
  return EDITIONS.flatMap((edition) => {
    const key = languageOf(edition);
    const address = (page: string): string => `${base}${edition}/${report.id}/${page}`;
    return [
      ...report.paragraphs.map((paragraph) =>
        recordOf(paragraph, sections.get(paragraph.section), edition, key, address),
      ),
      ...report.glossary.map((term) => termRecord(term, edition, key, address)),
    ];
  });
}

type Key = ReturnType<typeof languageOf>;

function recordOf(
  paragraph: PublishedParagraph,
  section: PublishedSection | undefined,
  edition: Edition,
  key: Key,
  address: (page: string) => string,
): SearchRecord {
  const original = paragraph.sentences.map((sentence) => sentence[key === 'en' ? 'hans' : key]).join('');
  const english = [paragraph.leadEnglish ?? '', ...paragraph.summary.map(({ text }) => text)].join(' ').trim();
  return {
    url: address(`${paragraph.section}/#${paragraph.id}`),
    content: key === 'en' ? `${english} ${original}` : `${original} ${english}`,
    language: edition,
    meta: {
      title: section?.title[key] ?? '',
      kind: 'paragraph',
      paragraph: paragraph.id.slice(1),
      gist: paragraph.gist.en,
    },
  };
}

function termRecord(term: PublishedTerm, edition: Edition, key: Key, address: (page: string) => string): SearchRecord {
  const { hans, hant, en } = term.term;
  return {
    url: address(`glossary/#${term.id}`),
    content: [hans, hant, en, term.pinyin, term.definition[key]].join(' · '),
    language: edition,
    meta: { title: `${key === 'en' ? hans : term.term[key]} ${en}`, kind: 'term', gist: en },
  };
}
