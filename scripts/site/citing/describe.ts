import { inEdition, inScript } from '../../../src/vocabulary/by-edition.ts';
import { type EditionKey, editionOf, tagOf } from '../../../src/vocabulary/edition.ts';
import { sentenceCase } from '../../../src/report/citing/sentence-case.ts';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import { romanizeTitle } from './romanize.ts';

/** A report as styles need it, in one language. */
export interface Described {
  readonly title: string;
  /** For a reader of English: the title in characters, and in English in sentence case, in brackets. */
  readonly original?: string;
  readonly translation?: string;
  /** Who wrote it, or the bodies that issued it. */
  readonly authors: readonly string[];
  /** None where it is not known. */
  readonly publisher?: string;
  /** The number under which it was issued. */
  readonly number?: string;
  /** Year, month and day, as far as they are known; none for an undated text. */
  readonly issued: readonly number[];
  /** True where the editors worked the date out. */
  readonly suppliedDate: boolean;
  /** BCP 47 tag of the text. */
  readonly language: string;
}

export function describeReport(report: PublishedReport, language: EditionKey): Described {
  const { title, author, authors, issuers, date, number, publisher } = report.metadata;
  const by = authors ?? (author ? [author] : (issuers ?? []));
  const common = {
    authors: by.map((name) => inEdition(name, language)),
    ...(number ? { number: inScript(number, language === 'en' ? report.originalScript : language) } : {}),
    ...(publisher ? { publisher: inEdition(publisher, language) } : {}),
    issued: date ? date.value.split('-').map(Number) : [],
    suppliedDate: date?.supplied ?? false,
  };
  if (language !== 'en') return { title: inScript(title, language), ...common, language: tagOf(editionOf(language)) };
  return {
    title: romanizeTitle(title.hans),
    original: title[report.originalScript],
    ...(title.untranslated
      ? {}
      : { translation: `[${sentenceCase(title.en.replaceAll(/^\[|\]$/gu, ''), englishOf(report))}]` }),
    ...common,
    language: tagOf(editionOf(report.originalScript)),
  };
}

function englishOf({ abstract, sections, paragraphs }: PublishedReport): string[] {
  return [
    ...abstract,
    ...sections.flatMap(({ summary }) => summary),
    ...paragraphs.flatMap(({ summary }) => summary),
  ].map(({ text }) => text);
}
