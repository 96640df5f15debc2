import { amendOutline, findStale, pruneSummaries } from './outline/amend.ts';
import { describeRestoration } from './apparatus/apparatus.ts';
import { checkConversion } from './convert/conversion.ts';
import { convert } from './convert/convert.ts';
import { decode } from './decode/decode.ts';
import { checkEnglish } from './english/english.ts';
import { findOccurrences } from './glossary.ts';
import { identify } from './identify/identify.ts';
import type { Ledger } from './identify/ledger.ts';
import { recordSections } from './identify/sections.ts';
import { type Issue, type Outcome, placesIn } from './issue.ts';
import { normalize } from './normalize/normalize.ts';
import { composeEdits, createOffsetMap, invertEdits } from './edit.ts';
import { resolveOutline } from './outline/outline.ts';
import { arrange } from './outline/arrange.ts';
import { deriveOutline } from './outline/derive.ts';
import { ownScript, paragraphsOf } from './document.ts';
import type { InScripts, PublishedReport } from './published.ts';
import { inScripts } from './publish/in-editions.ts';
import { publish } from './publish/publish.ts';
import type { OutlineEntry, ReportInput } from './report.ts';
import { restore } from './restore/restore.ts';
import { checkSource } from './source.ts';
import { split } from './split/split.ts';
import { formatOf, layOut } from './split/lay-out.ts';
import { followEdits } from './split/layout.ts';
import { describeStructure } from './split/structure.ts';
import { checkSummaries } from './english/summaries.ts';

/** A report as published, and the ledger that belongs to it. */
export interface Run {
  readonly report: PublishedReport;
  readonly ledger: Ledger;
  /** The outline of report.yaml, with new paragraphs and without those that are gone; none where it has none. */
  readonly outline: readonly OutlineEntry[] | undefined;
}

/** The whole of it: bytes → decode → restore → lay out → normalize → split → convert → identify → published report. */
export function runPipeline(input: ReportInput): Outcome<Run | undefined> {
  const issues: Issue[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    issues.push(...outcome.issues);
    return outcome.value;
  };
  const file = input.locate('source').file;
  keep(checkSource(input));
  const decoded = keep(decode(input.source, input.record.source.encoding, file));
  if (!decoded || issues.some(({ severity }) => severity === 'error')) return { value: undefined, issues };

  const restoration = keep(
    restore(decoded.text, {
      lexicon: input.lexicon,
      readings: input.readings,
      placeOfReading: (index) => input.locate('corrections', ['readings', index, 'received']),
      ...(file === undefined ? {} : { file }),
    }),
  );
  const layout = layOut(restoration.text, formatOf(input.record.source.file, restoration.text));
  const normalized = normalize(layout.text);
  const document = split(followEdits(layout, normalized.text, normalized.edits));
  const normalization = {
    text: normalized.text,
    edits: composeEdits(restoration.text, layout.edits, normalized.edits),
  };
  const toRestored = createOffsetMap(invertEdits(restoration.text, normalization.edits));
  const toReceived = createOffsetMap(invertEdits(decoded.text, restoration.edits));
  const placeOf = placesIn(decoded.text, file);
  issues.push(...describeStructure(document, (offset) => placeOf(toReceived(toRestored(offset, 1), 1))));
  const texts = convertToScripts(normalization.text, input);
  keep(checkConversion(input, normalization.text, texts));
  const original = texts[ownScript(input.record.source.script)];
  const spans = paragraphsOf(document).map((paragraph) => paragraph.span);
  const identified = identify(
    spans.map((span) => original.slice(span.from, span.to)),
    input.ledger,
    input.today,
  );
  const amended = input.record.outline && amendOutline(input.record.outline, identified.ids, identified.changes);
  const record = { ...input.record, outline: amended };
  const outline = amended
    ? keep(resolveOutline({ ...input, record }, identified.ids))
    : deriveOutline({ document, texts, ids: identified.ids, ledger: input.ledger });
  const { sections } = outline;
  const ledger = recordSections(identified.ledger, input.ledger, sections, input.today);
  const arrangements = arrange(document, texts, identified.ids, outline);
  const headings = [...arrangements.values()].flatMap(({ pieces, path }) => [
    ...pieces.flatMap((piece) => (piece.type === 'heading' ? [piece.anchor] : [])),
    ...path.map(({ anchor }) => anchor),
  ]);
  const sentences = keep(
    checkSummaries(input, {
      ids: identified.ids,
      paragraphs: paragraphsOf(document),
      sections,
      headings,
      isStale: findStale(ledger),
      isGone: (slug) =>
        ledger.sections.some((each) => each.slug === slug && each.gone !== undefined && each.successor === undefined),
    }),
  );
  const summaries = pruneSummaries(
    input.summaries,
    sentences,
    new Set([...sections.map(({ slug }) => slug), ...headings]),
  );
  const glossary = findOccurrences(
    input.glossary,
    identified.ids,
    spans.map((span) => texts.hans.slice(span.from, span.to)),
    outline,
  );
  const apparatus = keep(
    describeRestoration({
      input,
      decoded,
      restoration,
      normalization,
      simplified: texts.hans,
      ids: identified.ids,
      paragraphs: paragraphsOf(document),
    }),
  );
  const report = publish({
    input: { ...input, record, summaries },
    ledger,
    document,
    texts,
    identified,
    outline,
    arrangements,
    glossary,
    apparatus,
    restoration,
    normalization,
    decoded,
  });
  issues.push(...checkEnglish(input, report));
  return { value: { report, ledger, outline: amended }, issues };
}

/** The received text in the scripts of the site; where simplified is the original, traditional is made from that. */
function convertToScripts(text: string, input: ReportInput): InScripts {
  const { script } = input.record.source;
  return inScripts(script === 'hant-charwise' ? convert(text, 'hans', input.rules) : text, input);
}
