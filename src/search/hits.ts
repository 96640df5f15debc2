import { type Edition, languageOf, tagOf } from '../edition.ts';
import type { InEditions } from '../pipeline/published.ts';
import type { Entry, Hit, Mark } from './entry.ts';

/** Where a query stands in a text: marks, or nothing where it does not. */
export interface Finder {
  readonly chinese: (text: string) => readonly Mark[] | undefined;
  readonly english: (text: string) => readonly Mark[] | undefined;
  /** The glossary term that was looked for instead. */
  readonly through?: string;
}

/** What of a record has the query: its paragraphs one by one, each in the reader's edition. */
export function hitsOf(entry: Entry, finder: Finder, edition: Edition): Hit[] {
  const key = languageOf(edition);
  const pageOf = (page: string): string => `${edition}/${entry.report}/${page === '' ? '' : `${page}/`}`;
  const make = (
    hit: Pick<Hit, 'text' | 'lang' | 'marks' | 'id' | 'page'> & Partial<Hit>,
    section?: InEditions,
  ): Hit => ({
    kind: entry.kind,
    report: entry.report,
    reportTitle: entry.reportTitle[key],
    sectionTitle: section?.[key] ?? '',
    anchor: hit.id,
    gist: '',
    ...(finder.through === undefined ? {} : { through: finder.through }),
    ...hit,
  });
  switch (entry.kind) {
    case 'paragraph': {
      const script = key === 'en' ? entry.script : key;
      return entry.paragraphs.flatMap(({ id, gist, ...text }) => {
        const marks = finder.chinese(text[script]);
        const lang = script === 'hans' ? 'zh-Hans' : 'zh-Hant';
        return marks
          ? [make({ id, page: pageOf(entry.section), text: text[script], lang, marks, gist }, entry.sectionTitle)]
          : [];
      });
    }
    case 'summary':
      return entry.paragraphs.flatMap(({ id, gist, text }) => {
        const marks = finder.english(text);
        return marks
          ? [make({ id, page: pageOf(entry.section), text, lang: 'en', marks, gist }, entry.sectionTitle)]
          : [];
      });
    case 'term': {
      const { text, marks } = inEither(entry.term, finder, key);
      if (!marks) return [];
      const gist = `${entry.pinyin} · ${entry.term.en}`;
      const place = { id: entry.paragraph, page: pageOf('glossary'), anchor: entry.id };
      return [make({ ...place, text, lang: tagOf(edition), marks, gist })];
    }
    case 'title': {
      const { text, marks } = inEither(entry.title, finder, key);
      if (!marks) return [];
      const place = { id: entry.paragraph, page: pageOf(entry.section), anchor: '' };
      return [make({ ...place, text, lang: tagOf(edition), marks, gist: entry.title.en }, entry.sectionTitle)];
    }
    case 'apparatus':
      return entry.repairs.flatMap(({ anchor, paragraph, text }) => {
        const marks = finder.chinese(text);
        return marks ? [make({ id: paragraph, anchor, page: pageOf('apparatus'), text, lang: 'zh-Hant', marks })] : [];
      });
  }
}

/** A name in the reader's language, found by its Chinese or its English. */
function inEither(
  names: InEditions,
  { chinese, english }: Finder,
  key: 'hans' | 'hant' | 'en',
): { readonly text: string; readonly marks: readonly Mark[] | undefined } {
  const own = key === 'en' ? english(names.en) : chinese(names[key]);
  const other = key === 'en' ? chinese(names.hans) : english(names.en);
  return { text: names[key], marks: own ?? (other && []) };
}
