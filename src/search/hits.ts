import { inEdition, inScript } from '../vocabulary/by-edition.ts';
import { type Edition, type EditionKey, editionOf, languageOf, scriptOf, tagOf } from '../vocabulary/edition.ts';
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
    hit: Pick<Hit, 'text' | 'lang' | keyof Place | 'id' | 'version' | 'page'> & Partial<Hit>,
    section?: InEditions,
  ): Hit => ({
    kind: entry.kind,
    report: entry.report,
    reportTitle: inEdition(entry.reportTitle, key),
    sectionTitle: section ? inEdition(section, key) : '',
    anchor: hit.id,
    gist: '',
    ...(finder.through === undefined ? {} : { through: finder.through }),
    ...hit,
  });
  switch (entry.kind) {
    case 'paragraph': {
      const script = scriptOf(edition, entry.script);
      const lang = tagOf(editionOf(script));
      return entry.paragraphs.flatMap(({ id, version, gist, ...texts }) => {
        const text = inScript(texts, script);
        const place = finder.chinese(text);
        return place
          ? [make({ id, version, page: pageOf(entry.section), text, lang, ...place, gist }, entry.sectionTitle)] // prettier-ignore
          : [];
      });
    }
    case 'summary':
      return entry.paragraphs.flatMap(({ id, version, gist, text }) => {
        const place = finder.english(text);
        return place
          ? [make({ id, version, page: pageOf(entry.section), text, lang: 'en', ...place, gist }, entry.sectionTitle)]
          : [];
      });
    case 'term': {
      const { text, place } = named(entry.term, finder, key);
      if (!place) return [];
      const gist = key === 'en' ? entry.pinyin : `${entry.pinyin} · ${entry.term.en}`;
      const target = { ...entry.paragraph, page: pageOf('glossary'), anchor: entry.id };
      return [make({ ...target, text, lang: tagOf(edition), ...place, gist })];
    }
    case 'title': {
      const { text, place } = named(entry.title, finder, key);
      if (!place) return [];
      const target = { ...entry.paragraph, page: pageOf(entry.section), anchor: '' };
      const gist = key === 'en' ? '' : entry.title.en;
      return [make({ ...target, text, lang: tagOf(edition), ...place, gist }, entry.sectionTitle)];
    }
    case 'apparatus':
      return entry.repairs.flatMap(({ anchor, paragraph, text }) => {
        const place = finder.chinese(text);
        const page = pageOf('apparatus');
        return place ? [make({ ...paragraph, anchor, page, text, lang: tagOf('zh-hant'), ...place })] : [];
      });
  }
}

/** A name in the reader's language, in English with the Chinese behind it; found by its Chinese or its English. */
function named(
  name: InEditions,
  { chinese, english }: Finder,
  key: EditionKey,
): { readonly text: string; readonly place: Place | undefined } {
  const { hans, en } = name;
  const inEnglish = english(en);
  if (key !== 'en') {
    const text = inScript(name, key);
    return { text, place: chinese(text) ?? (inEnglish && { ...inEnglish, marks: [], nearest: 0 }) };
  }
  const inChinese = chinese(hans);
  const after = en.length + 1;
  const marks = inChinese?.marks.map(({ from, to }) => ({ from: from + after, to: to + after })) ?? [];
  return {
    text: `${en} ${hans}`,
    place: inEnglish ?? (inChinese && { ...inChinese, marks, nearest: inChinese.nearest + after }),
  };
}
