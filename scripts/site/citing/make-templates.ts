import { type EditionKey, languageOf } from '../../../src/vocabulary/edition.ts';
import { LEVELS, type Level, locatorOf } from '../../../src/report/citing/place.ts';
import type { CitationSet } from '../../../src/report/citing/citation-set.ts';
import { STYLES, type Style } from '../../../src/report/citing/styles.ts';
import type { Gap, Rendering } from '../../../src/report/citing/template.ts';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import type { SiteData } from '../../../src/web/site-data.ts';
import { type Described, describeReport } from './describe.ts';
import { createExchange, isExchangeFormat } from './exchange.ts';
import { createRenderer, type Render, type Rendered } from './processor.ts';

/** Renders the citations of reports; engines are made once, as to make one costs as much as to render ten items. */
export interface CitationMaker {
  readonly make: (report: PublishedReport) => CitationSet;
}

/** Which citations are wanted; all, where nothing is said. */
interface Selection {
  readonly styles: readonly Style[];
  readonly languages: readonly EditionKey[];
}

/** @param given styles in XML that the content brings, by their name here */
export function createCitationMaker(
  site: Pick<SiteData, 'editions'>,
  given: Readonly<Partial<Record<Style, string>>> = {},
  { styles: wanted, languages }: Selection = { styles: STYLES, languages: site.editions.map(languageOf) },
): CitationMaker {
  const renderers = new Map<string, Render | undefined>();
  const rendererOf = (style: Style, language: EditionKey): Render | undefined => {
    const name = `${style} ${language}`;
    if (!renderers.has(name)) renderers.set(name, openStyle(style, language, given[style]));
    return renderers.get(name);
  };
  return {
    make: (report) => {
      const set: { -readonly [Key in keyof CitationSet]: CitationSet[Key] } = { hans: {}, hant: {}, en: {} };
      for (const language of languages) {
        const described = describeReport(report, language);
        const styles: Partial<Record<Style, Readonly<Record<Level, readonly Rendering[]>>>> = {};
        for (const style of wanted) {
          const render = rendererOf(style, language);
          if (!render) continue;
          const [whole = [], section = [], paragraph = []] = LEVELS.map((level) =>
            makeTemplates(render, described, level, language),
          );
          styles[style] = { report: whole, section, paragraph };
        }
        set[language] = styles;
      }
      return set;
    },
  };
}

/** The renderer of a style; none where no source of it with a licence is known. */
export function openStyle(style: Style, language: EditionKey, given?: string): Render | undefined {
  return isExchangeFormat(style) ? createExchange(style, language) : createRenderer(style, language, given);
}

/** Values that no report has, put where gaps are to be. */
const NUMBER = '8642097531';
const ADDRESS = 'https://7531908642.invalid/';
const KEY = 'k5319086427';
const ACCESSED = [7777, 1, 27] as const;
const DATES: readonly (readonly [string, Gap])[] = [
  ['7777-01-27', 'iso'],
  ['7777/1/27', 'slashes'],
  ['7777,1,27', 'parts'],
];

function makeTemplates(render: Render, report: Described, level: Level, language: EditionKey): Rendering[] {
  const place = placeholderOf(level, language);
  const gaps: readonly (readonly [string, Gap])[] = [
    [ADDRESS, 'address'],
    [KEY, 'key'],
    ...DATES,
    ...(place === '' ? [] : [[place, 'place'] as const]),
  ];
  return render({ report, level, place, address: ADDRESS, key: KEY, accessed: ACCESSED }).map((rendered) =>
    cut(rendered, gaps),
  );
}

function placeholderOf(level: Level, language: EditionKey): string {
  if (level === 'report') return '';
  if (level === 'section') return `Q${NUMBER}Q`;
  return locatorOf(language, { level, paragraph: { id: `p${NUMBER}`, hash: '' } });
}

function cut({ kind, text }: Rendered, gaps: readonly (readonly [string, Gap])[]): Rendering {
  const names = new Map(gaps);
  const pattern = new RegExp(`(${gaps.map(([value]) => escapePattern(value)).join('|')})`, 'u');
  const template = text.split(pattern).map((part, index) => (index % 2 === 0 ? part : (names.get(part) ?? part)));
  const rest = template.find((part, index) => index % 2 === 0 && /7777|8642097531|7531908642|5319086427/u.test(part));
  if (rest !== undefined)
    throw new Error(`Cannot make a citation template: a form of date or number is not known in "${rest}"`);
  return { kind, template };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
