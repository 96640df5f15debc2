import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { baseOf, type EditionKey, editionOfTag, FALLBACK, languageOf } from '../../../src/vocabulary/edition.ts';
import type { Described } from './describe.ts';
import type { Render, Wanted } from './processor.ts';
import { escapeTex } from '../../../src/report/citing/escape-tex.ts';
import type { Style } from '../../../src/report/citing/styles.ts';

/** Formats for reference managers, by Citation.js. */
const FORMATS = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const;

type ExchangeFormat = (typeof FORMATS)[number];

export function isExchangeFormat(style: Style): style is ExchangeFormat {
  return FORMATS.some((format) => format === style);
}

export function createExchange(format: ExchangeFormat, language: EditionKey): Render {
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
  // Styles print a name of the month (`dec`), and “Technical Report” where there is no type.
  bibtex: (text, { report }) =>
    addFields(text.replace(/^\tmonth = \{(\d+)\}/mu, (_, month: string) => `\tmonth = ${MONTHS[Number(month) - 1] ?? month}`), [['type', kindOf(report)]]), // prettier-ignore
  biblatex: (text, { report }) =>
    addFields(
      text
        // The day stands in urldate; the plugin puts it into a note too where there is none.
        .replace(/^\tnote = \{\[Online; accessed [^\]]*\]\},\n/mu, '')
        // A tag of BCP 47 would be printed as it is: `langid` is for the names that babel and polyglossia know.
        .replace(/^\tlanguage = \{zh-Han[^}]*\},$/mu, '\tlangid = {chinese},')
        .replace(/^\tdate = \{([\d-]+)\}/mu, (field, date: string) => (report.suppliedDate ? `\tdate = {${date}~}` : field)),
      [['type', kindOf(report)], ...(report.original === undefined ? [] : [['titleaddon', report.original] as const])],
    ), // prettier-ignore
  ris: (text, { key }) => unwrap(text, key),
  'csl-json': (text) => text,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** What kind of publication it is, in the language that the entry is written in. */
function kindOf({ original, language }: Described): string {
  const key = original === undefined ? languageOf(editionOfTag(language) ?? FALLBACK) : 'en';
  return KINDS[baseOf(key)];
}

const KINDS = { hans: '报告', hant: '報告', en: 'Report' } as const;

/** Adds fields that the plugin has no variable for, at the end of an entry. */
function addFields(entry: string, fields: readonly (readonly [name: string, text: string])[]): string {
  return entry.replace(/\}$/u, `${fields.map(([name, text]) => `\t${name} = {${escapeTex(text)}},\n`).join('')}}`);
}

/** RIS has a field to a line; the plugin breaks long ones, even within words, and cuts the id. */
function unwrap(ris: string, key: string): string {
  return ris.replaceAll(/\n(?![A-Z][A-Z0-9] {2}-)/gu, '').replace(/^ID {2}- .*$/mu, `ID  - ${key}`);
}

/** Plain BibTeX has no field for the day of access: it stands in the note there. */
function makeItem(
  { report, level, place, address, key, accessed }: Wanted,
  language: EditionKey,
  withAccess: boolean,
  escape: (text: string) => string,
): object {
  const where =
    level === 'report' ? '' : language === 'en' ? `${level === 'paragraph' ? 'Paragraph' : 'Section'} ${place}` : place;
  const access = `${WORDS[baseOf(language)].accessed} ${accessed.map((part) => String(part).padStart(2, '0')).join('-')}`;
  const note = [where, ...(withAccess ? [access] : [])]
    .filter((part) => part !== '')
    .join(WORDS[baseOf(language)].comma);
  return {
    id: key,
    type: 'report',
    title: escape([report.title, report.translation].filter((part) => part !== undefined).join(' ')),
    ...(report.original === undefined ? {} : { 'original-title': escape(report.original) }),
    ...(report.authors.length === 0 ? {} : { author: report.authors.map((name) => ({ literal: escape(name) })) }),
    ...(report.number === undefined ? {} : { number: escape(report.number) }),
    ...(report.issued.length > 0
      ? { issued: { 'date-parts': [report.issued], ...(report.suppliedDate ? { circa: true } : {}) } }
      : {}),
    ...(report.publisher === undefined ? {} : { publisher: escape(report.publisher) }),
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
