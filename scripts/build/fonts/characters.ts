import { EDITIONS, languageOf } from '../../../src/edition.ts';
import { PAGE_TITLES } from '../../../src/pipeline/page-titles.ts';
import type { InEditions, PublishedReport } from '../../../src/pipeline/published.ts';
import type { FaceSource } from './faces.ts';

/** Every character that a face shows of a report, each once, in order of code point. */
export function charactersFor({ script, use }: FaceSource, report: PublishedReport, siteTitle: InEditions): string {
  const texts = use === 'english' ? english(report) : use === 'text' ? text(report, script) : headings(report, script);
  const characters = new Set([...texts, siteTitle[script], use === 'headings' ? '' : ALWAYS].join(''));
  return [...characters]
    .filter((character) => character >= ' ')
    .sort(byCodePoint)
    .join('');
}

/** Numbers and marks that the pages themselves add. */
const ALWAYS = '0123456789 %.,:()-–—·…、。，：［］';

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
}

function titles({ metadata, sections }: PublishedReport, script: FaceSource['script']): string[] {
  const pages = EDITIONS.filter((edition) => languageOf(edition) === script);
  return [
    metadata.title[script],
    ...sections.flatMap(({ title, pieces = [], path = [] }) => [
      title[script],
      ...pieces.flatMap((piece) => (piece.type === 'heading' ? [piece.title[script]] : [])),
      ...path.map((above) => above.title[script]),
    ]),
    ...pages.flatMap((edition) => Object.values(PAGE_TITLES).map((title) => title[edition])),
  ];
}

function text(report: PublishedReport, script: FaceSource['script']): string[] {
  if (script === 'en') return [];
  const { paragraphs, glossary, apparatus, metadata, history } = report;
  return [
    ...titles(report, script),
    metadata.author?.[script] ?? '',
    ...paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => sentence[script])),
    ...glossary.map(({ term }) => term[script]),
    ...(script === report.originalScript
      ? [...Object.values(history.paragraphs), ...history.gone].flatMap(({ superseded }) => superseded)
      : []
    ).map((version) => version.text),
    ...(script === report.originalScript ? history.gone.map((entry) => entry.text) : []),
    ...apparatus.repairs.map(({ restored }) => (script === report.originalScript ? restored : '')),
  ];
}

/** What is set in semibold: titles, and sentences that serve as headings. */
function headings(report: PublishedReport, script: FaceSource['script']): string[] {
  const leads = report.paragraphs.filter(({ lead }) => lead).map(({ sentences }) => sentences[0]);
  const strong = report.paragraphs.flatMap(({ sentences, marks = [], rows }) => {
    const text = sentences.map((sentence) => (script === 'en' ? '' : sentence[script])).join('');
    const heads = (rows ?? []).flatMap(({ head, cells }) => (head ? cells : []));
    return [
      ...heads.map(({ from, to }) => text.slice(from, to)),
      ...marks.map(({ type, from, to }) => (type === 'strong' || type === 'label' ? text.slice(from, to) : '')),
    ];
  });
  const led = leads.map((sentence) => (script === 'en' ? '' : (sentence?.[script] ?? '')));
  return [...titles(report, script), ...led, ...strong];
}

/** The English of a report, and every letter: names in a note can have any. */
function english(report: PublishedReport): string[] {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
  const claims = [
    report.abstract,
    ...report.sections.map(({ summary }) => summary),
    ...report.paragraphs.map(({ summary }) => summary),
  ].flat();
  return [
    ascii,
    '‘’“”–—…',
    ...titles(report, 'en'),
    ...claims.map(({ text: claim }) => claim),
    ...report.paragraphs.flatMap(({ gist, leadEnglish = '' }) => [gist.en, leadEnglish]),
    ...report.glossary.flatMap(({ term, definition, source }) => [term.en, definition.en, source]),
  ];
}
