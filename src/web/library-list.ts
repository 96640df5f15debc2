import { type ByEdition, inEdition } from '../vocabulary/by-edition.ts';
import { type Edition, editionOf, type EditionKey, languageOf, scriptOf, tagOf } from '../vocabulary/edition.ts';
import { showDate } from '../i18n/show-date.ts';
import { ui } from '../i18n/ui.ts';
import type { Listed } from '../report/library.ts';
import type { SiteData } from './site-data.ts';

/** Reports on a page of the list; the first page is the front page of the edition. */
export const ROWS_ON_A_PAGE = 100;

/** The reports of an edition as its pages show them, and as their filter loads them where they are on several pages. */
export interface LibraryList {
  /** What stands behind a romanised title: as the first of a report's titles, and as one beneath. */
  readonly untitled: readonly [lead: string, beneath: string];
  /** The language of document numbers. */
  readonly numbers: string;
  readonly rows: readonly ListRow[];
}

/** A report as its row shows it; what is not known is empty. In as few bytes as will do: some thousand are loaded at once. */
export type ListRow = readonly [
  address: string,
  /** The edition's own first, then the others, each but once; no language where it is the edition's. */
  titles: readonly (readonly [text: string, language?: string])[],
  /** Toneless, in one word. */
  pinyin: string,
  publisher: string,
  type: string,
  date: string,
  characters: number,
  data: readonly (readonly [text: string, kind?: 'number' | 'date' | 'supplied'])[],
];

/** The language of a title in pinyin: nobody has given an English one. */
export const ROMANISED = 'zh-Latn';

export function listLibrary(
  edition: Edition,
  listed: readonly Listed[],
  site: Pick<SiteData, 'base' | 'editions'>,
): LibraryList {
  const untitled = ui(edition, 'library.noEnglish');
  return {
    untitled: [` (${untitled})`, ui(edition, 'marks.opening') + untitled + ui(edition, 'marks.closing')],
    numbers: tagOf(`zh-${scriptOf(edition, 'hans')}`),
    rows: listed.map((each) => describeRow(edition, each, site)),
  };
}

function describeRow(
  edition: Edition,
  report: Listed,
  { base, editions }: Pick<SiteData, 'base' | 'editions'>,
): ListRow {
  const { id, pinyin, publisher, type, date, characters } = report;
  const titles = titlesOf(languageOf(edition), report, editions.map(languageOf));
  return [
    `${base}${edition}/${id}/`,
    titles,
    pinyin,
    publisher?.value ?? '',
    type ?? '',
    date?.value ?? '',
    characters,
    dataOf(edition, report),
  ];
}

function titlesOf(lead: EditionKey, { title, hasEnglish }: Listed, keys: readonly EditionKey[]): ListRow[1] {
  const shown = new Set<string>();
  return [lead, ...keys.filter((key) => key !== lead)].flatMap((key): (readonly [string, string?])[] => {
    const text = inEdition(title satisfies ByEdition, key);
    if (shown.has(text)) return [];
    shown.add(text);
    const language = key === 'en' && !hasEnglish ? ROMANISED : key === lead ? undefined : tagOf(editionOf(key));
    return [language === undefined ? [text] : [text, language]];
  });
}

function dataOf(
  edition: Edition,
  { publisher, by, number, type, status, date, characters, paragraphs }: Listed,
): ListRow[7] {
  return [
    ...(publisher ? [[publisher.name] as const] : []),
    ...by.filter((name) => name !== publisher?.name).map((name) => [name] as const),
    ...(number === undefined ? [] : [[number, 'number'] as const]),
    ...(type ? [[ui(edition, `library.types.${type}`)] as const] : []),
    ...(status ? [[ui(edition, `cover.statuses.${status}`)] as const] : []),
    date ? [showDate(edition, date), date.supplied ? 'supplied' : 'date'] : [showDate(edition, date)],
    [ui(edition, 'library.characters', { n: characters })],
    [ui(edition, 'library.paragraphs', { n: paragraphs })],
  ];
}

/** Publishers that the filter offers by name; the others of a large library are found by words. */
const MOST_PUBLISHERS = 100;

/** The publishers of the reports, each with its name in the edition, in the order of the list; of very many, those of the most. */
export function listPublishers(listed: readonly Listed[]): readonly (readonly [value: string, name: string])[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { publisher } of listed) {
    if (!publisher) continue;
    const known = counts.get(publisher.value);
    if (known) known.count += 1;
    else counts.set(publisher.value, { name: publisher.name, count: 1 });
  }
  const most = new Set(
    [...counts]
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, MOST_PUBLISHERS)
      .map(([value]) => value),
  );
  return [...counts].flatMap(([value, { name }]) => (most.has(value) ? [[value, name] as const] : []));
}
