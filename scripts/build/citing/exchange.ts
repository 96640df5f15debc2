import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Render, Wanted } from './processor.ts';
import { escapeTex } from '../../../src/citing/escape-tex.ts';
import type { CitingLanguage, Style } from '../../../src/citing/styles.ts';

/** Formats for reference managers, by Citation.js. */
const FORMATS = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const;

type ExchangeFormat = (typeof FORMATS)[number];

export function isExchangeFormat(style: Style): style is ExchangeFormat {
  return FORMATS.some((format) => format === style);
}

export function createExchange(format: ExchangeFormat, language: CitingLanguage): Render {
  const { format: options } = plugins.config.get('@bibtex');
  options['asciiOnly'] = false;
  options['useIdAsLabel'] = true;
  options['checkLabel'] = false;
  return (wanted) => {
    const isTex = format === 'bibtex' || format === 'biblatex';
    const item = makeItem(wanted, language, format === 'bibtex', isTex ? escapeTex : (text) => text);
    return [
      {
        kind: 'data',
        text: `${FINISH[format](format === 'csl-json' ? JSON.stringify([item]) : new Cite([item]).format(format).trim(), wanted)}\n`,
      },
    ];
  };
}

const FINISH: Readonly<Record<ExchangeFormat, (text: string, wanted: Wanted) => string>> = {
  bibtex: (text) => text,
  // The day stands in urldate; the plugin puts it into a note too where there is none.
  biblatex: (text) => text.replace(/^\tnote = \{\[Online; accessed [^\]]*\]\},\n/mu, ''),
  ris: (text, { key }) => unwrap(text, key),
  'csl-json': (text) => text,
};

/** RIS has a field to a line; the plugin breaks long ones, even within words, and cuts the id. */
function unwrap(ris: string, key: string): string {
  return ris.replaceAll(/\n(?![A-Z][A-Z0-9] {2}-)/gu, '').replace(/^ID {2}- .*$/mu, `ID  - ${key}`);
}

/** Plain BibTeX has no field for the day of access: it stands in the note there. */
function makeItem(
  { report, level, place, address, key, accessed }: Wanted,
  language: CitingLanguage,
  withAccess: boolean,
  escape: (text: string) => string,
): object {
  const where =
    level === 'report' ? '' : language === 'en' ? `${level === 'paragraph' ? 'Paragraph' : 'Section'} ${place}` : place;
  const access = `${WORDS[language].accessed} ${accessed.map((part) => String(part).padStart(2, '0')).join('-')}`;
  const note = [where, ...(withAccess ? [access] : [])].filter((part) => part !== '').join(WORDS[language].comma);
  return {
    id: key,
    type: 'report',
    title: escape([report.title, report.translation].filter((part) => part !== undefined).join(' ')),
    ...(report.author === undefined ? {} : { author: [{ literal: escape(report.author) }] }),
    issued: { 'date-parts': [report.issued], ...(report.suppliedDate ? { circa: true } : {}) },
    publisher: escape(report.publisher),
    accessed: { 'date-parts': [accessed] },
    ...(note === '' ? {} : { note: escape(note) }),
    language: report.language,
    URL: address,
  };
}

const WORDS = {
  hans: { accessed: '引用日期', comma: '，' },
  hant: { accessed: '引用日期', comma: '，' },
  en: { accessed: 'accessed', comma: ', ' },
} as const;
