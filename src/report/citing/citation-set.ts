import { type ByEdition, inEdition } from '../../vocabulary/by-edition.ts';
import type { EditionKey } from '../../vocabulary/edition.ts';
import { escapeTex } from './escape-tex.ts';
import { addressOf, type CitedPlace, keyOf, type Level, locatorOf } from './place.ts';
import type { Style } from './styles.ts';
import { type CalendarDate, type Filling, fillTemplate, type Rendering, type RenderingKind } from './template.ts';

/** The citations of a report in one language; styles that are not available are left out. */
type StyledCitations = Readonly<Partial<Record<Style, Readonly<Record<Level, readonly Rendering[]>>>>>;

/** The rendered citations of a report, made by the build. English ones have the title in pinyin and in English. */
export type CitationSet = ByEdition<StyledCitations>;

/** Where a citation leads: the site and the report. */
export interface CitedReport {
  /** The site's address, ending in a slash. */
  readonly site: string;
  readonly id: string;
}

export interface Citation {
  readonly kind: RenderingKind;
  /** HTML, or plain text where it is data. */
  readonly text: string;
}

/** The citation of a place in a style; nothing where the style is not available. */
export function cite(
  set: CitationSet,
  report: CitedReport,
  place: CitedPlace,
  {
    language,
    style,
    accessed,
  }: { readonly language: EditionKey; readonly style: Style; readonly accessed: CalendarDate },
): readonly Citation[] {
  const renderings = inEdition(set, language)[style]?.[place.level] ?? [];
  const filling = { ...citationGaps(report, place, language, style), accessed };
  const isSeveral = place.level === 'paragraph' && place.to !== undefined;
  return renderings.map((rendering) => {
    const { kind, template } = rendering;
    return { kind, text: fillTemplate(isSeveral ? { kind, template: inPlural(template) } : rendering, filling) };
  });
}

/** Several paragraphs: the style's word before their numbers in the plural. */
function inPlural(template: Rendering['template']): Rendering['template'] {
  return template.map((part, at) =>
    at % 2 === 0 && template[at + 1] === 'place' ? part.replace(/\b(par|para|paragraph)(\.?\s*)$/iu, '$1s$2') : part,
  );
}

/** What belongs in the gaps of a style's renderings, all but the day. */
export function citationGaps(
  report: CitedReport,
  place: CitedPlace,
  language: EditionKey,
  style: Style,
): Omit<Filling, 'accessed'> {
  const locator = locatorOf(language, place);
  return {
    place: ESCAPES[style]?.(locator) ?? locator,
    address: addressOf(report.site, report.id, place),
    key: keyOf(report, place),
  };
}

/** What a place's name needs in each format: a section's title is any text. */
const ESCAPES: Readonly<Partial<Record<Style, (text: string) => string>>> = {
  bibtex: escapeTex,
  biblatex: escapeTex,
  'csl-json': (text) => JSON.stringify(text).slice(1, -1),
};
