import { inEdition, inScript } from '../../../src/vocabulary/by-edition.ts';
import { EDITIONS, languageOf, type Script } from '../../../src/vocabulary/edition.ts';
import { ui } from '../../../src/i18n/ui.ts';
import { listReports } from '../../../src/report/library.ts';
import { REPORT_PAGES } from '../../../src/vocabulary/report-pages.ts';
import type { InEditions, PublishedReport } from '../../../src/pipeline/published.ts';
import type { FaceSource } from './faces.ts';

/** Every character that a face shows of a report, each once, in order of code point. */
export function charactersFor({ script }: FaceSource, report: PublishedReport, siteTitle: InEditions): string {
  return distinct([
    ...(script === 'en' ? english(report) : text(report, script)),
    inEdition(siteTitle, script),
    ALWAYS,
  ]);
}

/** Every character of the page that lists the reports: titles and their English, and its heading. */
export function charactersOfLibrary(
  { script, weight }: FaceSource,
  reports: readonly PublishedReport[],
  siteTitle: InEditions,
): string {
  const headings = EDITIONS.filter((edition) => languageOf(edition) === script).map((edition) =>
    ui(edition, 'pages.library'),
  );
  const shared = [...headings, inEdition(siteTitle, script), script === 'en' ? ASCII : ''];
  // Semibold is Latin, and of headings alone.
  if (weight === 600) return distinct(shared);
  const names = listReports('en', reports).map(({ title }) => inEdition(title, script));
  return distinct([...shared, ...names, ALWAYS]);
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');

/** Numbers and marks that the pages themselves add. */
const ALWAYS = '0123456789 %.,:()-–—·…、。，：［］';

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.join(''))]
    .filter((character) => character >= ' ')
    .sort(byCodePoint)
    .join('');
}

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
}

function titles({ metadata, sections }: PublishedReport, script: FaceSource['script']): string[] {
  const pages = EDITIONS.filter((edition) => languageOf(edition) === script);
  return [
    inEdition(metadata.title, script),
    ...sections.flatMap(({ title, pieces = [], path = [] }) => [
      inEdition(title, script),
      ...pieces.flatMap((piece) => (piece.type === 'heading' ? [inEdition(piece.title, script)] : [])),
      ...path.map((above) => inEdition(above.title, script)),
    ]),
    ...pages.flatMap((edition) => [
      ui(edition, 'pages.cover'),
      ...REPORT_PAGES.map(({ slug }) => ui(edition, `pages.${slug}`)),
    ]),
  ];
}

function text(report: PublishedReport, script: Script): string[] {
  const { paragraphs, glossary, apparatus, metadata, history } = report;
  return [
    ...titles(report, script),
    ...[metadata.author, metadata.publisher, ...(metadata.authors ?? []), ...(metadata.issuers ?? [])].map((name) =>
      name ? inScript(name, script) : '',
    ),
    metadata.number ? inScript(metadata.number, script) : '',
    ...paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => inScript(sentence, script))),
    ...glossary.map(({ term }) => inScript(term, script)),
    ...(script === report.originalScript
      ? [...Object.values(history.paragraphs), ...history.gone].flatMap(({ superseded }) => superseded)
      : []
    ).map((version) => version.text),
    ...history.gone.map(({ texts }) => inScript(texts, script)),
    ...apparatus.repairs.map(({ restored }) => (script === report.originalScript ? restored : '')),
  ];
}

/** The English of a report, and every letter: names in a note can have any. */
function english(report: PublishedReport): string[] {
  const claims = [
    report.abstract,
    ...report.sections.map(({ summary }) => summary),
    ...report.paragraphs.map(({ summary }) => summary),
  ].flat();
  return [
    ASCII,
    '‘’“”–—…',
    ...titles(report, 'en'),
    ...claims.map(({ text: claim }) => claim),
    ...report.paragraphs.flatMap(({ gist, leadEnglish = '' }) => [gist.en, leadEnglish]),
    ...report.glossary.flatMap(({ term, definition, source }) => [term.en, definition.en, source]),
  ];
}
