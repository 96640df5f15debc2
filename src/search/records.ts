import { joinScripts, mapEditions } from '../vocabulary/by-edition.ts';
import { versionOf } from '../report/citing/link.ts';
import type { InEditions, PublishedParagraph, PublishedReport, PublishedSection } from '../pipeline/published.ts';
import type { Cited, StoredEntry } from './entry.ts';
import type { Fold } from './fold.ts';
import { BREAK, markOf, pinyinTokens, tokenize } from './tokens.ts';

/** One record of the index, as Pagefind takes it: it gives back `url` as it is and indexes nothing of it. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: 'en';
}

/**
 * Everything that can be searched, in the order in which hits are shown: titles and terms, then texts in reading
 * order, summaries, apparatus. One set of records serves all editions.
 * @param romanise pinyin of a Chinese text, syllables apart
 */
export function searchRecords(
  reports: readonly PublishedReport[],
  fold: Fold,
  romanise: (text: string) => string,
): SearchRecord[] {
  const folded = (text: string): string => fold(text).text;
  const head = reports.flatMap((report) => [
    ...titleEntries(report).map((entry) => {
      const words = [entry.title.en, BREAK, ...pinyinTokens(romanise(entry.title.hans))];
      return record(entry, tokenize([folded(entry.title.hans)]), words.join(' '));
    }),
  ]);
  const terms = reports.flatMap((report) =>
    termEntries(report).map((entry) => {
      const spelled = [entry.pinyin, romanise(entry.term.hans)].flatMap(pinyinTokens);
      const words = [entry.term.en, BREAK, ...new Set(spelled)];
      return record(entry, tokenize([folded(entry.term.hans)]), words.join(' '));
    }),
  );
  const texts = reports.flatMap((report) =>
    textEntries(report).map((entry) => record(entry, tokenize(entry.paragraphs.map(({ hans }) => folded(hans))))),
  );
  const summaries = reports.flatMap((report) =>
    summaryEntries(report).map((entry) => record(entry, entry.paragraphs.map(({ text }) => text).join(` ${BREAK} `))),
  );
  const apparatus = reports.flatMap((report) =>
    apparatusEntries(report).map((entry) => record(entry, tokenize(entry.repairs.map(({ text }) => folded(text))))),
  );
  return [...head, ...terms, ...texts, ...summaries, ...apparatus];
}

function record(entry: StoredEntry, ...content: string[]): SearchRecord {
  const marks = entry.kind === 'term' || entry.kind === 'title' ? [entry.kind, 'name'] : [entry.kind];
  return {
    url: JSON.stringify(entry),
    content: [...content, ...marks.map(markOf), markOf(entry.report)].join(` ${BREAK} `),
    language: 'en',
  };
}

function titleOf(report: PublishedReport): InEditions {
  return mapEditions(report.metadata.title, (text) => text);
}

/** What links to a report's paragraphs carry, by their ids. */
function citing(report: PublishedReport): (id: string | undefined) => Cited {
  const hashes = new Map(report.paragraphs.map(({ id, hash }) => [id, hash]));
  return (id = '') => ({ id, version: versionOf(hashes.get(id) ?? '') });
}

function titleEntries(report: PublishedReport): Extract<StoredEntry, { kind: 'title' }>[] {
  const cited = citing(report);
  const title = titleOf(report);
  return [
    { kind: 'title', report: report.id, section: '', sectionTitle: title, title, paragraph: cited('') },
    ...report.sections.map(({ slug, title: heading, paragraphs }) => ({
      kind: 'title' as const,
      report: report.id,
      section: slug,
      sectionTitle: heading,
      title: heading,
      paragraph: cited(paragraphs[0]),
    })),
  ];
}

function termEntries(report: PublishedReport): Extract<StoredEntry, { kind: 'term' }>[] {
  const cited = citing(report);
  return report.glossary.map(({ id, term, pinyin, occurrences }) => ({
    kind: 'term',
    report: report.id,
    id,
    term,
    pinyin,
    paragraph: cited(occurrences[0]?.paragraph),
  }));
}

/** A record has so many paragraphs at most, and so many characters unless one paragraph has more. */
const MOST_PARAGRAPHS = 8;
const MOST_CHARACTERS = 1600;

function textEntries(report: PublishedReport): Extract<StoredEntry, { kind: 'paragraph' }>[] {
  return bySection(report).flatMap(({ section, paragraphs }) => {
    const batches: PublishedParagraph[][] = [];
    let characters = 0;
    for (const paragraph of paragraphs) {
      const length = paragraph.sentences.reduce((sum, { hans }) => sum + hans.length, 0);
      const last = batches.at(-1);
      if (last && last.length < MOST_PARAGRAPHS && characters + length <= MOST_CHARACTERS) {
        last.push(paragraph);
        characters += length;
      } else {
        batches.push([paragraph]);
        characters = length;
      }
    }
    return batches.map((batch) => ({
      kind: 'paragraph' as const,
      report: report.id,
      section: section.slug,
      sectionTitle: section.title,
      script: report.originalScript,
      paragraphs: batch.map(({ id, hash, sentences, gist }) => ({
        id,
        version: versionOf(hash),
        ...joinScripts(sentences),
        gist: gist.en,
      })),
    }));
  });
}

function summaryEntries(report: PublishedReport): Extract<StoredEntry, { kind: 'summary' }>[] {
  const abstract = { id: '', version: '', gist: report.metadata.title.en, text: textOf(report.abstract) };
  return [
    { kind: 'summary' as const, report: report.id, section: '', sectionTitle: titleOf(report), paragraphs: [abstract] },
    ...bySection(report).map(({ section, paragraphs }) => ({
      kind: 'summary' as const,
      report: report.id,
      section: section.slug,
      sectionTitle: section.title,
      paragraphs: [
        { id: '', version: '', gist: section.title.en, text: textOf(section.summary) },
        ...paragraphs.map(({ id, hash, gist, leadEnglish, summary }) => ({
          id,
          version: versionOf(hash),
          gist: gist.en,
          text: [...(leadEnglish === undefined ? [] : [`${leadEnglish}.`]), textOf(summary)].join(' '),
        })),
      ].filter(({ text }) => text !== ''),
    })),
  ].filter(({ paragraphs }) => paragraphs.some(({ text }) => text !== ''));
}

function apparatusEntries(report: PublishedReport): Extract<StoredEntry, { kind: 'apparatus' }>[] {
  const { source, repairs } = report.apparatus;
  const cited = citing(report);
  const hash = { anchor: '', paragraph: cited(''), text: source.sha256 };
  const forms = repairs.flatMap(({ before, received, restored, after, paragraph }, index) =>
    [received, restored].map((form) => ({
      anchor: `r${index + 1}`,
      paragraph: cited(paragraph),
      text: `${before}${form}${after}`,
    })),
  );
  return [{ kind: 'apparatus', report: report.id, repairs: [hash, ...forms] }];
}

function bySection(
  report: PublishedReport,
): { readonly section: PublishedSection; readonly paragraphs: readonly PublishedParagraph[] }[] {
  const byId = new Map(report.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return report.sections.map((section) => ({
    section,
    paragraphs: section.paragraphs.flatMap((id) => byId.get(id) ?? []),
  }));
}

function textOf(claims: readonly { readonly text: string }[]): string {
  return claims.map(({ text }) => text).join(' ');
}
