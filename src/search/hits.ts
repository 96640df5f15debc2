import { type Edition, languageOf, tagOf } from '../edition.ts';
import type { InEditions } from '../pipeline/published.ts';
import type { Entry, Hit } from './entry.ts';
import type { Place } from './match.ts';

/** Where a query stands in a text; nothing where it does not. */
export interface Finder {
  readonly chinese: (text: string) => Place | undefined;
  readonly english: (text: string) => Place | undefined;
  /** The glossary term that was looked for instead. */
  readonly through?: string;
}

/** What of a record has the query: its paragraphs one by one, each in the reader's edition. */
export function hitsOf(entry: Entry, finder: Finder, edition: Edition): Hit[] {
  const key = languageOf(edition);
  const pageOf = (page: string): string => `${edition}/${entry.report}/${page === '' ? '' : `${page}/`}`;
  const make = (
    hit: Pick<Hit, 'text' | 'lang' | keyof Place | 'id' | 'page'> & Partial<Hit>,
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
        const place = finder.chinese(text[script]);
        const lang = script === 'hans' ? 'zh-Hans' : 'zh-Hant';
        return place
          ? [make({ id, page: pageOf(entry.section), text: text[script], lang, ...place, gist }, entry.sectionTitle)]
          : [];
      });
    }
    case 'summary':
      return entry.paragraphs.flatMap(({ id, gist, text }) => {
        const place = finder.english(text);
        return place
          ? [make({ id, page: pageOf(entry.section), text, lang: 'en', ...place, gist }, entry.sectionTitle)]
          : [];
      });
    case 'term': {
      const place = inEither(entry.term, finder, key);
      if (!place) return [];
      const gist = `${entry.pinyin} · ${entry.term.en}`;
      const target = { id: entry.paragraph, page: pageOf('glossary'), anchor: entry.id };
      return [make({ ...target, text: entry.term[key], lang: tagOf(edition), ...place, gist })];
    }
    case 'title': {
      const place = inEither(entry.title, finder, key);
      if (!place) return [];
      const target = { id: entry.paragraph, page: pageOf(entry.section), anchor: '' };
      const name = { text: entry.title[key], lang: tagOf(edition), gist: entry.title.en };
      return [make({ ...target, ...name, ...place }, entry.sectionTitle)];
    }
    case 'apparatus':
      return entry.repairs.flatMap(({ anchor, paragraph, text }) => {
        const place = finder.chinese(text);
        const page = pageOf('apparatus');
        return place ? [make({ id: paragraph, anchor, page, text, lang: 'zh-Hant', ...place })] : [];
      });
  }
}

/** Where a name in the reader's language has it; marks nothing where only its Chinese or its English does. */
function inEither(names: InEditions, { chinese, english }: Finder, key: 'hans' | 'hant' | 'en'): Place | undefined {
  const own = key === 'en' ? english(names.en) : chinese(names[key]);
  const other = key === 'en' ? chinese(names.hans) : english(names.en);
  return own ?? (other && { ...other, marks: [] });
}
