import { inEdition } from '../../vocabulary/by-edition.ts';
import { baseOf, type EditionKey, type OwnScript } from '../../vocabulary/edition.ts';
import { citationLink } from './link.ts';
import type { PublishedParagraph, PublishedReport, PublishedSection } from '../../pipeline/published.ts';

/** What is cited of a report. */
export const LEVELS = ['report', 'section', 'paragraph'] as const;

export type Level = (typeof LEVELS)[number];

/** A place in a report: the whole, a section, a paragraph, a sentence of one, or several paragraphs. */
export type CitedPlace =
  | { readonly level: 'report' }
  | { readonly level: 'section'; readonly section: Pick<PublishedSection, 'slug' | 'title'> }
  | {
      readonly level: 'paragraph';
      readonly paragraph: Pick<PublishedParagraph, 'id' | 'hash'>;
      readonly sentence?: number;
      /** Id of the last one, where several are cited. */
      readonly to?: string;
    };

/** How a place is called in a citation, without the style's own word for a paragraph; empty for the whole. */
export function locatorOf(language: EditionKey, place: CitedPlace): string {
  switch (place.level) {
    case 'report':
      return '';
    case 'section':
      return LOCATORS[baseOf(language)].section(inEdition(place.section.title, language));
    case 'paragraph':
      return LOCATORS[baseOf(language)].paragraph(place.paragraph.id.slice(1), place);
  }
}

/** The address that a citation carries: script-neutral, with the version of the paragraph's text, the first one's of several. */
export function addressOf(siteUrl: string, report: string, place: CitedPlace): string {
  switch (place.level) {
    case 'report':
      return `${siteUrl}${report}/`;
    case 'section':
      return `${siteUrl}${report}/#${place.section.slug}`;
    case 'paragraph':
      return citationLink(`${siteUrl}${report}/${place.paragraph.id}/`, place.paragraph.hash, place.sentence);
  }
}

/** The name that a reference manager keeps it under. */
export function keyOf(report: Pick<PublishedReport, 'id'>, place: CitedPlace): string {
  switch (place.level) {
    case 'report':
      return report.id;
    case 'section':
      return `${report.id}-${place.section.slug}`;
    case 'paragraph':
      return `${report.id}-${place.paragraph.id}${place.sentence === undefined ? '' : `s${place.sentence}`}${place.to === undefined ? '' : `-${place.to}`}`;
  }
}

const LOCATORS: Readonly<
  Record<
    OwnScript | 'en',
    {
      readonly section: (title: string) => string;
      readonly paragraph: (n: string, more: { readonly sentence?: number; readonly to?: string }) => string;
    }
  >
> = {
  hans: {
    section: (title) => `“${title}”一节`,
    paragraph: (n, { sentence, to }) =>
      `第${n}${to === undefined ? '' : `—${to.slice(1)}`}段${sentence === undefined ? '' : `第${sentence}句`}`,
  },
  hant: {
    section: (title) => `「${title}」一節`,
    paragraph: (n, { sentence, to }) =>
      `第${n}${to === undefined ? '' : `—${to.slice(1)}`}段${sentence === undefined ? '' : `第${sentence}句`}`,
  },
  en: {
    section: (title) => title,
    paragraph: (n, { sentence, to }) =>
      `${n}${to === undefined ? '' : `–${to.slice(1)}`}${sentence === undefined ? '' : ` (sentence ${sentence})`}`,
  },
};
