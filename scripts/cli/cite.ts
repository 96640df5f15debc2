import path from 'node:path';
import { prepare } from '../build/prepare.ts';
import { readGivenStyles } from '../build/citing/given-styles.ts';
import { createCitationMaker } from '../build/citing/make-templates.ts';
import { projectRoot } from '../project.ts';
import { reportIssues, say } from '../reporter.ts';
import { type Address, resolveAddress } from '../../src/address/resolve.ts';
import { tableOf } from '../../src/address/table.ts';
import { cite, type Citation } from '../../src/citing/citation-set.ts';
import type { CitedPlace } from '../../src/citing/place.ts';
import { isStyle, STYLE_NAMES, STYLES } from '../../src/citing/styles.ts';
import { dateOf, plainText } from '../../src/citing/template.ts';
import { EDITIONS, languageOf } from '../../src/edition.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { writeOutput } from './input.ts';
import { folderFlag, readArguments, textFlag, UsageError } from './usage.ts';

/** `duizhao cite`: the citation of a report, a section, a paragraph or a sentence, as of today. */
export async function citePlace(argv: readonly string[]): Promise<number> {
  const given = readArguments(
    argv,
    { style: { type: 'string' }, edition: { type: 'string' }, content: { type: 'string' }, json: { type: 'boolean' } },
    1,
  );
  const [reportId = '', typed = ''] = splitOnce(given.positionals[0] ?? '');
  if (reportId === '') throw new UsageError('what is to be cited is missing, such as new-industrialization/p4');
  const style = textFlag(given, 'style') ?? 'gb7714-2015';
  if (!isStyle(style)) throw new UsageError(`--style takes one of ${STYLES.join(', ')}, not “${style}”`);
  const wanted = textFlag(given, 'edition') ?? 'zh-hans';
  const edition = EDITIONS.find((each) => each === wanted);
  if (!edition) throw new UsageError(`--edition takes one of ${EDITIONS.join(', ')}, not “${wanted}”`);
  const content = folderFlag(given, 'content') ?? path.join(projectRoot, 'content');
  const { value, issues } = await prepare({ content, acceptIds: true, only: reportId });
  const errors = issues.filter(({ severity }) => severity === 'error');
  const report = value?.reports.find((each) => each.report.id === reportId)?.report;
  if (!value || !report) {
    reportIssues(errors);
    if (errors.length === 0) say(`There is no report “${reportId}” in ${content}.`);
    return 1;
  }
  const places = findPlaces(report, typed);
  const [first] = places;
  if (!first) {
    say(`“${typed}” names nothing in ${reportId}: its paragraphs are ${spanOf(report)}, its sections 1 to ${report.sections.length}. Write p4, p4.s2, 第四段, ¶4 or §2.`); // prettier-ignore
    return 1;
  }
  const set = createCitationMaker(value.site, await readGivenStyles(content)).make(report);
  const language = languageOf(edition);
  const options = { language, style, accessed: dateOf(new Date()) };
  const cited = places.map((place) => ({ place, citations: cite(set, { site: value.site.url, id: report.id }, place, options) })); // prettier-ignore
  if (cited.every(({ citations }) => citations.length === 0)) {
    say(`${STYLE_NAMES[style]} is not available: no package with a licence carries it yet. Put its CSL file at ${path.join(content, 'citation-styles', `${style}.csl`)}, or choose one of ${Object.keys(set[language]).join(', ')}.`); // prettier-ignore
    return 1;
  }
  if (places.length > 1) {
    say(`“${typed}” can mean ${places.map(nameOf).join(' or ')}; the first is shown${given.flags['json'] === true ? ' first' : ''}.`); // prettier-ignore
  }
  if (given.flags['json'] === true) {
    const shown = cited.map(({ place, citations }) => ({
      place: nameOf(place),
      style,
      edition,
      citations: citations.map(({ kind, text }) => ({ kind, text: textOf({ kind, text }), ...(kind === 'data' ? {} : { html: text }) })), // prettier-ignore
    }));
    await writeOutput(`${JSON.stringify(shown.length === 1 ? shown[0] : shown, null, 2)}\n`);
  } else {
    await writeOutput((cited[0]?.citations ?? []).map((citation) => `${textOf(citation).trimEnd()}\n`).join(''));
  }
  return 0;
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('/');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).replace(/\/$/u, '')];
}

function findPlaces(report: PublishedReport, typed: string): CitedPlace[] {
  if (typed === '') return [{ level: 'report' }];
  return resolveAddress(typed, tableOf(report)).flatMap((address) => placeOf(report, address) ?? []);
}

function placeOf(report: PublishedReport, { section, paragraph, sentence }: Address): CitedPlace | undefined {
  if (paragraph === undefined) {
    const found = report.sections.find(({ slug }) => slug === section);
    return found && { level: 'section', section: found };
  }
  const found = report.paragraphs.find(({ id }) => id === paragraph);
  return found && { level: 'paragraph', paragraph: found, ...(sentence === undefined ? {} : { sentence }) };
}

function nameOf(place: CitedPlace): string {
  if (place.level === 'report') return 'the report';
  if (place.level === 'section') return place.section.slug;
  return `${place.paragraph.id}${place.sentence === undefined ? '' : `.s${place.sentence}`}`;
}

function spanOf({ paragraphs }: PublishedReport): string {
  return `${paragraphs[0]?.id ?? ''} to ${paragraphs.at(-1)?.id ?? ''}`;
}

function textOf({ kind, text }: Citation): string {
  return kind === 'data' ? text : plainText(text);
}
