import { type ByEdition, inEdition, inScript } from '../vocabulary/by-edition.ts';
import { type Edition, languageOf, scriptOf } from '../vocabulary/edition.ts';
import type { PublishedReport } from '../pipeline/published.ts';
import { romanise } from './pinyin.ts';
import type { ReportType, Status } from '../pipeline/report-type.ts';

/** A report as the library lists it. */
export interface Listed {
  readonly id: string;
  readonly title: ByEdition;
  /** False where nobody has given an English title: `en` is then the romanised one. */
  readonly hasEnglish: boolean;
  /** Toneless pinyin of the title in one word, by which it is found. */
  readonly pinyin: string;
  readonly publisher: { readonly value: string; readonly name: string } | undefined;
  readonly type: ReportType | undefined;
  readonly status: Status | undefined;
  /** The number under which it was issued, and who issued or wrote it, in the words of the edition. */
  readonly number: string | undefined;
  readonly by: readonly string[];
  /** Undated texts have none, and stand last. */
  readonly date: PublishedReport['metadata']['date'];
  readonly characters: number;
  readonly paragraphs: number;
}

/** What the front pages know of the reports; the build writes it to `src/content/library/reports.json`. */
export interface LibraryData {
  readonly extent: { readonly n: number; readonly p: number; readonly c: number };
  /** The reports as each edition lists them; nothing where there is one. */
  readonly listed: Readonly<Partial<Record<Edition, readonly Listed[]>>>;
  /** The report of a site that has one. */
  readonly only: { readonly id: string; readonly title: PublishedReport['metadata']['title'] } | null;
}

/** What the front pages of a site are told of its reports. */
export function describeLibrary(reports: readonly PublishedReport[], editions: readonly Edition[]): LibraryData {
  const [first, ...others] = reports;
  const list = (edition: Edition) => [edition, listReports(edition, reports)] as const;
  return {
    extent: measureLibrary(reports),
    listed: others.length === 0 ? {} : Object.fromEntries(editions.map(list)),
    only: first && others.length === 0 ? { id: first.id, title: first.metadata.title } : null,
  };
}

/** For a run of Astro that makes no front pages. */
export const NO_LIBRARY: LibraryData = { extent: { n: 0, p: 0, c: 0 }, listed: {}, only: null };

/** The reports as an edition lists them: the newest first, those of one date by id. */
export function listReports(edition: Edition, reports: readonly PublishedReport[]): Listed[] {
  return reports
    .map(({ id, metadata, originalScript, apparatus, paragraphs }): Listed => {
      const { title, publisher, type, status, number, date, author, authors, issuers } = metadata;
      const language = languageOf(edition);
      const by = [...(issuers ?? []), ...(authors ?? (author ? [author] : []))];
      const hasEnglish = title.untranslated !== true;
      return {
        id,
        title: hasEnglish ? title : { ...title, en: romanise(title.hans) },
        hasEnglish,
        pinyin: romanise(title.hans, 'none').replaceAll(/\s/gu, '').toLowerCase(),
        publisher: publisher && { value: publisher.hans, name: inEdition(publisher, language) },
        type,
        status,
        number: number && inScript(number, scriptOf(edition, originalScript)),
        by: by.map((name) => inEdition(name, language)),
        date,
        characters: apparatus.characters,
        paragraphs: paragraphs.length,
      };
    })
    .sort((a, b) => compare(b.date?.value ?? '', a.date?.value ?? '') || compare(a.id, b.id));
}

/** How much there is: reports, paragraphs and characters. */
function measureLibrary(reports: readonly PublishedReport[]): { n: number; p: number; c: number } {
  const sum = (of: (report: PublishedReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    n: reports.length,
    p: sum(({ paragraphs }) => paragraphs.length),
    c: sum(({ apparatus }) => apparatus.characters),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
