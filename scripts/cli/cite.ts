import { inEdition, inScript } from '../../src/vocabulary/by-edition.ts';
import path from 'node:path';
import { prepare } from '../site/prepare.ts';
import { readGivenStyles } from '../site/citing/given-styles.ts';
import { createCitationMaker } from '../site/citing/make-templates.ts';
import { reportIssues, say } from '../reporter.ts';
import { cite, type Citation } from '../../src/report/citing/citation-set.ts';
import { readPasted } from '../../src/report/address/pasted.ts';
import { findPlaces } from '../../src/report/citing/find-places.ts';
import type { CitedPlace } from '../../src/report/citing/place.ts';
import { type Style, STYLE_NAMES, STYLES } from '../../src/report/citing/styles.ts';
import { dateOf, plainText } from '../../src/report/citing/template.ts';
import { type Edition, EDITIONS, languageOf, scriptOf } from '../../src/vocabulary/edition.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { asTyped } from './as-typed.ts';
import { writeOutput } from './input.ts';
import { type Arguments, folderOf, isOn, nameFlag, UsageError } from '../usage.ts';

/** `duizhao cite`: the citation of a report, a section, a paragraph or a sentence, as of today. */
export async function citePlace(given: Arguments): Promise<number> {
  const request = readRequest(given);
  const { typed, style, edition, content, json } = request;
  const found = await findReport(request);
  if (!found) return 1;
  const { value, report } = found;
  const { id } = report;
  const { places, gone } = findPlaces(report, typed);
  if (gone.length > 0) {
    for (const former of gone) say(isGone(report, former));
    return 1;
  }
  if (places.length === 0) {
    say(namesNothing(report, typed));
    return 1;
  }
  if (!value.site.editions.includes(edition)) {
    say(`The site has no edition ${edition}: site.yaml offers ${value.site.editions.join(', ')}. Add it to “editions” there, or choose another.`); // prettier-ignore
    return 1;
  }
  if (places.length > 1) {
    say(namesSeveral(report, typed, places, edition));
    if (!json) return 1;
  }
  const language = languageOf(edition);
  const wanted = { styles: [style], languages: [language] };
  const set = createCitationMaker(value.site, await readGivenStyles(content), wanted).make(report);
  if (inEdition(set, language)[style] === undefined) {
    const file = path.join(content, 'citation-styles', `${style}.csl`);
    say(`${STYLE_NAMES[style]} is not available: no package has it under a license yet. Put its CSL file at ${file}, or choose another of ${STYLES.join(', ')}.`); // prettier-ignore
    return 1;
  }
  const options = { language, style, accessed: dateOf(new Date()) };
  const cited = places.map((place) => ({
    place,
    citations: cite(set, { site: value.site.url, id }, place, options),
  }));
  if (json) {
    const shown = cited.map(({ place, citations }) => ({
      place: nameOf(place),
      style,
      edition,
      citations: citations.map((citation) => ({
        kind: citation.kind,
        text: textOf(citation),
        ...(citation.kind === 'data' ? {} : { html: citation.text }),
      })),
    }));
    await writeOutput(`${JSON.stringify({ cited: shown }, null, 2)}\n`);
    return places.length > 1 ? 1 : 0;
  }
  await writeOutput((cited[0]?.citations ?? []).map((citation) => `${textOf(citation).trimEnd()}\n`).join(''));
  return 0;
}

interface Request {
  /** Undefined where a version alone was given: it can be any report's. */
  readonly id: string | undefined;
  /** What stands behind the report's id; empty for the whole. */
  readonly typed: string;
  readonly style: Style;
  readonly edition: Edition;
  readonly content: string;
  readonly json: boolean;
}

function readRequest(given: Arguments): Request {
  const written = given.positionals[0] ?? '';
  const pasted = readPasted(written);
  if (!pasted && /^https?:/iu.test(written))
    throw new UsageError(`“${written}” is the address of no report: expected such as https://example.org/new-industrialization/p4/?v=1a8fe31d`); // prettier-ignore
  const [, first = '', behind = ''] = /^([^/]*)(?:\/(.*?))?\/?$/su.exec(written) ?? [];
  if (first === '' && !pasted) throw new UsageError('what is to be cited is missing, such as new-industrialization/p4');
  return {
    id: pasted ? pasted.report : first,
    typed: pasted ? pasted.address : behind,
    style: nameFlag(given, 'style', STYLES) ?? 'gb7714-2015',
    edition: nameFlag(given, 'edition', EDITIONS) ?? 'zh-hans',
    content: folderOf(given, 'content'),
    json: isOn(given, 'json'),
  };
}

/** The report that is meant; says why where there is none. */
async function findReport({ id, typed, content }: Request) {
  const { value, issues } = await prepare({ content, acceptIds: true, only: id });
  const reports = (value?.reports ?? []).map(({ report }) => report);
  const [report, another] = id === undefined ? reports.filter((each) => findPlaces(each, typed).places.length > 0) : reports; // prettier-ignore
  if (value && report && !another) return { value, report };
  if (id === undefined && value) {
    say(another ? `“${typed}” is a version of texts in ${report?.id ?? ''} and in ${another.id}. Write the report before it: ${another.id}/${typed}.` : `No text of these reports has or had the version in “${typed}”.`); // prettier-ignore
    return undefined;
  }
  const unknown = issues.find(({ code }) => code === 'report-unknown');
  if (unknown) say(`“${id ?? ''}” is the id of no report: expected ${unknown.expected ?? ''}.`);
  else reportIssues(issues.filter(({ severity }) => severity === 'error'));
  return undefined;
}

function isGone({ id }: PublishedReport, former: string): string {
  return `${former} is no longer in ${id}. Its page, ${id}/${former}/, keeps its last text and says what stands in its place.`;
}

function namesNothing({ id, paragraphs, sections }: PublishedReport, typed: string): string {
  const numbers = paragraphs.map((paragraph) => Number(paragraph.id.slice(1)));
  const span = `p${Math.min(...numbers)} to p${Math.max(...numbers)}`;
  return `“${typed}” names nothing in ${id}: its paragraphs are ${span}, its sections ${sections.map(({ slug }) => slug).join(', ')}. Write p4, p4.s2, 第四段, p4–p6, the number of a heading, an article or an item (第二章, 第十二条, （四）, 4.2), §2, a section’s slug, 按现序第四段, or paste a permalink.`;
}

/** Every place with its first words, and what to type for it. */
function namesSeveral({ id, paragraphs, originalScript }: PublishedReport, typed: string, places: readonly CitedPlace[], edition: Edition): string {
  const wordsOf = (place: CitedPlace): string => {
    if (place.level === 'report') return '';
    if (place.level === 'section') return inEdition(place.section.title, languageOf(edition));
    const { sentences = [] } = paragraphs.find((each) => each.id === place.paragraph.id) ?? {};
    const sentence = sentences[(place.sentence ?? 1) - 1];
    return sentence ? inScript(sentence, scriptOf(edition, originalScript)).slice(0, LONGEST_WORDS) : '';
  };
  const lines = places.map((place) => `  ${asTyped(`cite ${id}/${nameOf(place)}`)}   ${wordsOf(place)}`);
  return [`“${typed}” can mean ${places.map(nameOf).join(' or ')}. Ask for one of them:`, ...lines].join('\n');
} // prettier-ignore

const LONGEST_WORDS = 30;

function nameOf(place: CitedPlace): string {
  if (place.level === 'report') return 'the report';
  if (place.level === 'section') return place.section.slug;
  if (place.to !== undefined) return `${place.paragraph.id}-${place.to}`;
  return `${place.paragraph.id}${place.sentence === undefined ? '' : `.s${place.sentence}`}`;
}

function textOf({ kind, text }: Citation): string {
  return kind === 'data' ? text : plainText(text);
}
