import { describeRestoration } from './apparatus/apparatus.ts';
import { checkConversion } from './convert/conversion.ts';
import { convertReport } from './convert/convert-report.ts';
import { decode } from './decode/decode.ts';
import { type Paragraph, paragraphsOf } from './document.ts';
import { composeEdits } from './edit.ts';
import { checkEnglish } from './english/english.ts';
import { keepSummaries } from './english/keep.ts';
import { findOccurrences } from './glossary.ts';
import { identify } from './identify/identify.ts';
import type { Ledger } from './identify/ledger.ts';
import { recordSections } from './identify/sections.ts';
import { collectIssues, type Outcome, placesIn } from './issue.ts';
import { normalize } from './normalize/normalize.ts';
import { anchorsOf, makePages } from './outline/pages.ts';
import type { PublishedReport } from './published.ts';
import { checkTitle } from './publish/own-title.ts';
import { publish } from './publish/publish.ts';
import type { OutlineEntry, ReportInput } from './report.ts';
import type { RestoreOptions } from './restore/restoration.ts';
import { restore } from './restore/restore.ts';
import { checkSource } from './source.ts';
import { formatOf, layOut } from './split/lay-out.ts';
import { followEdits } from './split/layout.ts';
import { split } from './split/split.ts';
import { describeStructure } from './split/structure.ts';
import { traceText } from './trace.ts';

/** A report as published, and the ledger that belongs to it. */
export interface Run {
  readonly report: PublishedReport;
  readonly ledger: Ledger;
  /** The outline of report.yaml, with new paragraphs and without those that are gone; none where it has none. */
  readonly outline: readonly OutlineEntry[] | undefined;
}

/** Runs every stage: received bytes in; out the published report, its ledger, and what a person should know. */
export function runPipeline(input: ReportInput): Outcome<Run | undefined> {
  const { issues, keep } = collectIssues();
  const { file } = input.locate('source');
  keep(checkSource(input));
  const decoded = keep(decode(input.source, input.record.source.encoding, file));
  if (!decoded || issues.some(({ severity }) => severity === 'error')) return { value: undefined, issues };

  const restoration = keep(restore(decoded.text, restoreOptions(input, file)));
  const format = formatOf(input.record.source.file, restoration.text);
  const layout = layOut(restoration.text, format, input.ledger.rules ?? 1);
  const normalized = normalize(layout.text);
  const edits = composeEdits(restoration.text, layout.edits, normalized.edits);
  const trace = traceText(decoded, restoration, { text: normalized.text, edits });
  const document = split(followEdits(layout, normalized.text, normalized.edits));
  const placeOf = placesIn(decoded.text, file);
  issues.push(...describeStructure(document, (offset) => placeOf(trace.toReceived(offset, 1))));

  const conversion = convertReport(normalized.text, input);
  const { texts, original } = conversion;
  keep(checkConversion(input, conversion));
  issues.push(...checkTitle(input, document, conversion));

  const paragraphs = paragraphsOf(document);
  const identified = identify(cut(texts[original], paragraphs), input.ledger, input.today);
  const { ids, changes } = identified;
  const pages = keep(makePages(input, { document, texts, ids, changes }));
  const { sections } = pages.outline;
  const ledger = recordSections(identified.ledger, input.ledger, sections, input.today);

  const summaries = keep(keepSummaries(input, { ids, paragraphs, sections, headings: anchorsOf(pages), ledger }));
  const glossary = findOccurrences(input.glossary, ids, cut(texts.hans, paragraphs), pages.outline);
  const apparatus = keep(describeRestoration({ input, trace, simplified: texts.hans, ids, paragraphs }));
  const identity = { ids, changes, ledger };
  const edited = { ...input, summaries };
  const report = publish({ input: edited, trace, document, conversion, identity, pages, glossary, apparatus });
  issues.push(...checkEnglish(input, report));
  return { value: { report, ledger, outline: pages.amended }, issues };
}

function restoreOptions(
  { lexicon, readings, glosses, ledger, locate }: ReportInput,
  file: string | undefined,
): RestoreOptions {
  const placeOfReading: RestoreOptions['placeOfReading'] = (at) => locate('corrections', ['readings', at, 'received']);
  const rules = ledger.rules ?? 1;
  return { lexicon, readings, placeOfReading, rules, ...(glosses && { glosses }), ...(file !== undefined && { file }) };
}

function cut(text: string, paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map(({ span }) => text.slice(span.from, span.to));
}
