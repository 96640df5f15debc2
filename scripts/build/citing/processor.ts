import CSL from 'citeproc';
import type { CitingLanguage, Style } from '../../../src/citing/styles.ts';
import type { Level } from '../../../src/citing/place.ts';
import type { RenderingKind } from '../../../src/citing/template.ts';
import { type CslNode, readLocale, readStyle } from './csl-data.ts';
import type { Described } from './describe.ts';

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

/** Styles by citeproc; the id is citationstyles.org's. */
export const CSL_STYLES = {
  'gb7714-2015': { id: 'china-national-standard-gb-t-7714-2015-numeric', cites: [] },
  chicago: { id: 'chicago-fullnote-bibliography', cites: ['note'] },
  apa: { id: 'apa', cites: ['in-text'] },
  mla: { id: 'modern-language-association', cites: ['in-text'] },
} as const satisfies Partial<Record<Style, { readonly id: string; readonly cites: readonly RenderingKind[] }>>;

export type CslStyle = keyof typeof CSL_STYLES;

const LOCALES: Readonly<Record<CitingLanguage, string>> = { hans: 'zh-CN', hant: 'zh-TW', en: 'en-US' };

/** @param given a style in XML, in place of the one that is carried */
export function createRenderer(style: CslStyle | 'gb7714-2025', language: CitingLanguage, given?: string): Render {
  const numeric = style === 'gb7714-2015' || style === 'gb7714-2025';
  const cites = style === 'gb7714-2025' ? [] : CSL_STYLES[style].cites;
  const locale = LOCALES[language];
  let item: object = {};
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => wordLocators(readLocale(tag in CHINESE || tag === locale ? tag : 'en-US'), style),
      retrieveItem: () => item,
    },
    given ?? (style === 'gb7714-2025' ? undefined : readStyle(CSL_STYLES[style].id)),
    locale,
    true,
  );
  return (wanted) => {
    item = makeItem(wanted, style, numeric, language);
    engine.updateItems([]);
    engine.updateItems([wanted.key]);
    const [, [entry = '']] = engine.makeBibliography();
    const cluster = {
      citationItems: [
        { id: wanted.key, ...(wanted.place === '' ? {} : { locator: wanted.place, label: wanted.level }) },
      ],
      properties: { noteIndex: 1 },
    };
    return [
      ...cites.map((kind) => ({ kind, text: engine.previewCitationCluster(cluster, [], [], 'html') })),
      { kind: 'entry' as const, text: cleanEntry(entry) },
    ];
  };
}

const CHINESE: Readonly<Record<string, true>> = { 'zh-CN': true, 'zh-TW': true };

/** A CSL item; reports are titled as books are, except in GB/T 7714, which has a code for them. */
function makeItem(
  { report, level, place, address, key, accessed }: Wanted,
  style: string,
  numeric: boolean,
  language: CitingLanguage,
): object {
  return {
    id: key,
    type: numeric ? 'report' : 'book',
    title: TITLES[style]?.(report) ?? [report.title, report.translation].filter(Boolean).join(' '),
    'title-short': report.title,
    ...(report.author === undefined ? {} : { author: [{ literal: report.author }] }),
    publisher: report.publisher,
    issued: dateOf(report, style),
    accessed: { 'date-parts': [accessed] },
    URL: address,
    language: report.language,
    // GB/T 7714 puts the place cited (引文页码) into the entry, where CSL styles print the pages of a part.
    ...(numeric && place !== '' ? { page: language === 'en' ? `${PAGE_WORDS[level]} ${place}` : place } : {}),
  };
}

/** MLA's style knows no uncertain dates; the handbook has what is not in the source in brackets. */
function dateOf({ issued, suppliedDate }: Described, style: string): object {
  if (!suppliedDate) return { 'date-parts': [issued] };
  return style === 'mla' ? { literal: `[${issued[0]}]` } : { 'date-parts': [issued], circa: true };
}

const PAGE_WORDS: Readonly<Record<Level, string>> = { report: '', section: 'sec.', paragraph: 'para.' };

/** What follows a romanised title stands in roman where the title is in italics: `<i>` within italics is roman. */
const TITLES: Readonly<Record<string, (report: Described) => string | undefined>> = {
  chicago: ({ title, original, translation }) =>
    original === undefined ? undefined : `${title} <i>${original} ${translation ?? ''}</i>`,
  apa: ({ title, translation }) => (translation === undefined ? undefined : `${title} <i>${translation}</i>`),
};

/** Chinese locators say “段” themselves, round the number; MLA writes “par.” with a space, which its style lacks. */
function wordLocators(locale: CslNode, style: string): CslNode {
  const chinese = locale.attrs['xml:lang']?.startsWith('zh') === true;
  const word = (name: string): string | undefined =>
    name !== 'paragraph' && name !== 'section' ? undefined
    : chinese ? ''
    : style === 'mla' ? (name === 'paragraph' ? 'par. ' : 'sec. ')
    : undefined; // prettier-ignore
  const replace = (node: CslNode | string): CslNode | string => {
    if (typeof node === 'string') return node;
    const text = node.name === 'term' ? word(node.attrs['name'] ?? '') : undefined;
    return text === undefined ? { ...node, children: node.children.map(replace) } : { ...node, children: [text] };
  };
  return { ...locale, children: locale.children.map(replace) };
}

/** The entry without the frame that a list would have, and without its number there. */
function cleanEntry(html: string): string {
  return html
    .replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/u, '')
    .replaceAll(/<\/?div[^>]*>/gu, '')
    .trim();
}
