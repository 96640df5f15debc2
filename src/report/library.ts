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
export function measureLibrary(reports: readonly PublishedReport[]): { n: number; p: number; c: number } {
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
