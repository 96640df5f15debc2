import { mapScripts } from '../../vocabulary/by-edition.ts';
import { describeConversion } from '../convert/conversion.ts';
import { fromBoth } from '../convert/in-scripts.ts';
import { type Paragraph, type ParagraphForm, paragraphsOf, type Span } from '../document.ts';
import { findEnglishState, markDraft } from '../english/english.ts';
import { hashText } from '../identify/identify.ts';
import { type Place, placesIn } from '../issue.ts';
import type {
  InEditions, PublishedHistory, PublishedParagraph, PublishedReport, PublishedTerm,
} from '../published.ts'; // prettier-ignore
import type { Bilingual } from '../report.ts';
import { findRestored, type RestoredStretch, stretchesWithin } from '../apparatus/restored.ts';
import { inScripts, translate } from './in-editions.ts';
import { describeText } from './metadata.ts';
import type { Prepared } from './prepared.ts';
import { publishSections } from './sections.ts';

/** Puts a report together as the site shows it. */
export function publish(prepared: Prepared): PublishedReport {
  const { input, conversion, identity, apparatus } = prepared;
  const { summaries } = input;
  const inEditions = (text: Bilingual): InEditions => translate(text, input);
  const paragraphs = publishParagraphs(prepared);
  return {
    id: input.id,
    metadata: describeText(input),
    originalScript: conversion.original,
    abstract: summaries.abstract,
    sections: publishSections(prepared, paragraphs),
    paragraphs,
    glossary: input.glossary.flatMap((term): PublishedTerm[] => {
      const occurrences = prepared.glossary.get(term.id);
      if (!occurrences) return [];
      return [
        {
          id: term.id,
          term: { ...fromBoth(term, input), en: term.en },
          pinyin: term.pinyin,
          definition: inEditions(term.definition),
          source: term.source,
          occurrences,
        },
      ];
    }),
    apparatus,
    conversion: describeConversion(input, conversion),
    changes: identity.changes,
    history: publishHistory(prepared),
  };
}

function publishHistory({ input, identity }: Prepared): PublishedHistory {
  const { editions, sections, paragraphs } = identity.ledger;
  return {
    editions,
    sections,
    paragraphs: Object.fromEntries(
      paragraphs
        .filter(({ state }) => state === 'current')
        .map(({ id, since, superseded, from, away }) => [
          id,
          { since, superseded, ...(from === undefined ? {} : { from }), ...(away === undefined ? {} : { away }) },
        ]),
    ),
    gone: paragraphs
      .filter(({ state }) => state === 'gone')
      .map((entry) => ({ ...entry, texts: inScripts(entry.text, input) })),
  };
}

function publishParagraphs(prepared: Prepared): PublishedParagraph[] {
  const { trace, document, identity, pages } = prepared;
  const given: Given = {
    ...prepared,
    leads: new Set(pages.outline.sections.flatMap((entry) => entry.lead)),
    restored: findRestored(trace),
    placeOf: placesIn(trace.decoded.text),
  };
  return paragraphsOf(document).map((paragraph, index) =>
    publishParagraph(paragraph, identity.ids[index] ?? '', index + 1, given),
  );
}

/** The prepared report, with all that every paragraph asks for. */
interface Given extends Prepared {
  readonly leads: ReadonlySet<string>;
  readonly restored: readonly RestoredStretch[];
  readonly placeOf: (offset: number) => Place;
}

function publishParagraph(paragraph: Paragraph, id: string, position: number, given: Given): PublishedParagraph {
  const { input, trace, conversion, pages, restored, placeOf } = given;
  const { texts, original } = conversion;
  const { span, sentences } = paragraph;
  const slice = (text: string, part: Span): string => text.slice(span.from + part.from, span.from + part.to);
  const english = input.summaries.paragraphs[id];
  const hash = hashText(texts[original].slice(span.from, span.to));
  const state = findEnglishState(english, hash);
  const first = sentences[0] ?? { from: 0, to: 0 };
  const received: Span = { from: trace.toReceived(span.from, -1), to: trace.toReceived(span.to, 1) };
  const lineAndColumn = (offset: number): { line: number; column: number } => {
    const { line, column } = placeOf(offset);
    return { line, column };
  };
  return {
    id,
    position,
    section: pages.outline.sectionOf.get(id) ?? '',
    sentences: sentences.map((part, number) => ({
      id: `${id}.s${number + 1}`,
      ...mapScripts(texts, (text) => slice(text, part)),
      restored: stretchesWithin(restored, { from: span.from + part.from, to: span.from + part.to }),
    })),
    lead: given.leads.has(id),
    ...(english?.lead === undefined ? {} : { leadEnglish: markDraft(english.lead, state) }),
    gist: {
      ...mapScripts(texts, (text) => incipit(slice(text, first))),
      en: markDraft(english?.gist ?? '', state),
    },
    summary: english?.summary ?? [],
    ...(state === undefined ? {} : { english: state }),
    hash,
    received,
    receivedAt: { from: lineAndColumn(received.from), to: lineAndColumn(Math.max(received.from, received.to - 1)) },
    ...copyForm(paragraph),
  };
}

/** Copies the form of a paragraph, without keys for what it has not. */
function copyForm({ kind, depth, article, box, names, marks, rows, label }: Paragraph): ParagraphForm {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(depth === undefined ? {} : { depth }),
    ...(article === undefined ? {} : { article }),
    ...(box === undefined ? {} : { box }),
    ...(names === undefined ? {} : { names }),
    ...(marks === undefined ? {} : { marks }),
    ...(rows === undefined ? {} : { rows }),
    ...(label === undefined ? {} : { label }),
  };
}

const LONGEST_INCIPIT = 24;

/** The first words of a paragraph: its first clause, cut where that is long. */
function incipit(sentence: string): string {
  const clause = sentence.replace(/(?<=.)[，。；：！？].*$/su, '');
  const characters = [...clause];
  return characters.length <= LONGEST_INCIPIT ? clause : `${characters.slice(0, LONGEST_INCIPIT - 1).join('')}…`;
}
