import { inEdition, inScript } from '../../src/vocabulary/by-edition.ts';
import path from 'node:path';
import { prepare } from '../site/prepare.ts';
import { readGivenStyles } from '../site/citing/given-styles.ts';
import { createCitationMaker } from '../site/citing/make-templates.ts';
import { reportIssues, say } from '../reporter.ts';
import { cite, type Citation } from '../../src/report/citing/citation-set.ts';
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
  const { id, typed, style, edition, content, json } = readRequest(given);
  const { value, issues } = await prepare({ content, acceptIds: true, only: id });
  const report = value?.reports[0]?.report;
  if (!value || !report) {
    reportIssues(issues.filter(({ severity }) => severity === 'error'));
    return 1;
  }
  const places = findPlaces(report, typed);
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
  readonly id: string;
  /** What stands behind the report's id; empty for the whole. */
  readonly typed: string;
  readonly style: Style;
  readonly edition: Edition;
  readonly content: string;
  readonly json: boolean;
}

function readRequest(given: Arguments): Request {
  const [, id = '', typed = ''] = /^([^/]*)(?:\/(.*?))?\/?$/su.exec(given.positionals[0] ?? '') ?? [];
  if (id === '') throw new UsageError('what is to be cited is missing, such as new-industrialization/p4');
  return {
    id,
    typed,
    style: nameFlag(given, 'style', STYLES) ?? 'gb7714-2015',
    edition: nameFlag(given, 'edition', EDITIONS) ?? 'zh-hans',
    content: folderOf(given, 'content'),
    json: isOn(given, 'json'),
  };
}

function namesNothing({ id, paragraphs, sections, history }: PublishedReport, typed: string): string {
  const former = history.gone.find((entry) => entry.id === typed.replace(/\.s\d+$/u, ''));
  if (former)
    return `${former.id} is no longer in ${id}. Its page, ${id}/${former.id}/, keeps its last text and says what stands in its place.`;
  const span = `${paragraphs[0]?.id ?? ''} to ${paragraphs.at(-1)?.id ?? ''}`;
  return `“${typed}” names nothing in ${id}: its paragraphs are ${span}, its sections ${sections.map(({ slug }) => slug).join(', ')}. Write p4, p4.s2, 第四段, the number of a heading, an article or an item (第二章, 第十二条, （四）, 4.2), §2 or a section’s slug.`;
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
  return `${place.paragraph.id}${place.sentence === undefined ? '' : `.s${place.sentence}`}`;
}

function textOf({ kind, text }: Citation): string {
  return kind === 'data' ? text : plainText(text);
}
