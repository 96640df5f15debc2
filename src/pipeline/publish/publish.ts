import { mapScripts } from '../../vocabulary/by-edition.ts';
import { describeConversion } from '../convert/conversion.ts';
import { fromBoth } from '../convert/in-scripts.ts';
import type { Decoded } from '../decode/decode.ts';
import type { Document, Paragraph, Span } from '../document.ts';
import { ownScript, paragraphsOf } from '../document.ts';
import { findEnglishState, markDraft } from '../english/english.ts';
import { createOffsetMap, invertEdits } from '../edit.ts';
import { hashText, type Identification } from '../identify/identify.ts';
import type { Ledger } from '../identify/ledger.ts';
import { placesIn } from '../issue.ts';
import type { Normalization } from '../normalize/normalize.ts';
import type { Occurrences } from '../glossary.ts';
import type { Outline } from '../outline/outline.ts';
import type { Arrangement } from '../outline/arrange.ts';
import type {
  Apparatus, InEditions, InScripts, Metadata, PublishedHistory, PublishedParagraph, PublishedReport, PublishedTerm,
} from '../published.ts'; // prettier-ignore
import type { Bilingual, ReportInput, Summaries } from '../report.ts';
import type { Restoration } from '../restore/restoration.ts';
import { findRestored, stretchesWithin } from '../apparatus/restored.ts';
import { bracketed, inScripts, supplied, translate } from './in-editions.ts';
import { publishSections } from './sections.ts';

export interface Parts {
  readonly input: ReportInput;
  readonly document: Document;
  readonly texts: InScripts;
  readonly identified: Identification;
  readonly ledger: Ledger;
  readonly outline: Outline;
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  readonly glossary: Occurrences;
  readonly apparatus: Apparatus;
  readonly restoration: Restoration;
  readonly normalization: Normalization;
  readonly decoded: Decoded;
}

/** Puts the parts of a report together as the site shows them. */
export function publish(parts: Parts): PublishedReport {
  const { input, identified, apparatus } = parts;
  const { record, summaries } = input;
  const inEditions = (text: Bilingual): InEditions => translate(text, input);
  const paragraphs = publishParagraphs(parts);
  return {
    id: input.id,
    metadata: describe(input),
    originalScript: ownScript(record.source.script),
    abstract: summaries.abstract,
    sections: publishSections(parts, paragraphs),
    paragraphs,
    glossary: input.glossary.flatMap((term): PublishedTerm[] => {
      const occurrences = parts.glossary.get(term.id);
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
    conversion: describeConversion(input, parts.texts),
    changes: identified.changes,
    history: publishHistory(parts.ledger, input),
  };
}

function publishHistory({ editions, sections, paragraphs }: Ledger, input: ReportInput): PublishedHistory {
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

function describe(input: ReportInput): Metadata {
  const { record, summaries } = input;
  return {
    title: {
      ...bracketed(
        translate({ zh: record.title.zh, en: titleOf(summaries) ?? record.title.zh }, input),
        record.title.supplied !== undefined,
      ),
      ...(summaries.title === undefined ? { untranslated: true } : {}),
      ...supplied(record.title.supplied, input),
    },
    ...(record.author
      ? {
          author: {
            ...bracketed(translate(record.author, input), record.author.supplied !== undefined),
            ...supplied(record.author.supplied, input),
          },
        }
      : {}),
    date: { value: record.date.value, ...supplied(record.date.supplied, input) },
    ...(record.publisher ? { publisher: translate(record.publisher, input) } : {}),
    ...(record.type ? { type: record.type } : {}),
    received: translate(record.received, input),
    rights: translate(record.rights, input),
  };
}

function titleOf({ title, 'title-draft': draft }: Summaries): string | undefined {
  return title === undefined ? undefined : markDraft(title, draft && { type: 'draft', ...draft });
}

function publishParagraphs({
  input,
  document,
  texts,
  identified,
  outline,
  restoration,
  normalization,
  decoded,
}: Parts): PublishedParagraph[] {
  const original = texts[ownScript(input.record.source.script)];
  const leads = new Set(outline.sections.flatMap((entry) => entry.lead));
  const toRestored = createOffsetMap(invertEdits(restoration.text, normalization.edits));
  const toReceived = createOffsetMap(invertEdits(decoded.text, restoration.edits));
  const back = (offset: number, bias: -1 | 1): number => toReceived(toRestored(offset, bias), bias);
  const restored = findRestored(decoded.text, restoration, normalization);
  const placeOf = placesIn(decoded.text);
  const lineAndColumn = (offset: number): { line: number; column: number } => {
    const { line, column } = placeOf(offset);
    return { line, column };
  };
  return paragraphsOf(document).map((paragraph, index): PublishedParagraph => {
    const { span, sentences } = paragraph;
    const id = identified.ids[index] ?? '';
    const slice = (text: string, part: Span): string => text.slice(span.from + part.from, span.from + part.to);
    const english = input.summaries.paragraphs[id];
    const hash = hashText(slice(original, { from: 0, to: span.to - span.from }));
    const state = findEnglishState(english, hash);
    const lead = leads.has(id);
    const first = sentences[0] ?? { from: 0, to: 0 };
    const received: Span = { from: back(span.from, -1), to: back(span.to, 1) };
    return {
      id,
      position: index + 1,
      section: outline.sectionOf.get(id) ?? '',
      sentences: sentences.map((part, number) => ({
        id: `${id}.s${number + 1}`,
        ...mapScripts(texts, (text) => slice(text, part)),
        restored: stretchesWithin(restored, { from: span.from + part.from, to: span.from + part.to }),
      })),
      lead,
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
      ...describeKind(paragraph),
    };
  });
}

/** What the document knows of a paragraph that is no plain prose. */
function describeKind({ kind, depth, article, marks, rows, label }: Paragraph): Partial<PublishedParagraph> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(depth === undefined ? {} : { depth }),
    ...(article === undefined ? {} : { article }),
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
