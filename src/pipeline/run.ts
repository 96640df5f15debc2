import { describeRestoration } from './apparatus.ts';
import { convert } from './convert/convert.ts';
import { decode } from './decode.ts';
import { checkEnglish } from './english.ts';
import { findOccurrences } from './glossary.ts';
import { identify, type Ledger } from './identify.ts';
import { type Issue, type Outcome } from './issue.ts';
import { normalize } from './normalize.ts';
import { resolveOutline } from './outline.ts';
import { paragraphsOf } from './document.ts';
import type { InScripts, PublishedReport } from './published.ts';
import { publish } from './publish.ts';
import type { ReportInput } from './report.ts';
import { restore } from './restore/restore.ts';
import { checkSource } from './source.ts';
import { split } from './split.ts';
import { checkSummaries } from './summaries.ts';

/** A report as published, and the ledger that belongs to it. */
export interface Run {
  readonly report: PublishedReport;
  readonly ledger: Ledger;
}

/** The whole of it: bytes → decode → restore → normalize → split → convert → identify → published report. */
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
  const normalization = normalize(restoration.text);
  const document = split(normalization.text);
  const texts = convertToBoth(normalization.text, input);
  const original = input.record.source.script === 'hant' ? texts.hant : texts.hans;
  const spans = paragraphsOf(document).map((paragraph) => paragraph.span);
  const identified = identify(
    spans.map((span) => original.slice(span.from, span.to)),
    input.ledger,
  );
  const outline = keep(resolveOutline(input, identified.ids));
  keep(checkSummaries(input, identified.ids, paragraphsOf(document)));
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
    input,
    document,
    texts,
    identified,
    outline,
    glossary,
    apparatus,
    restoration,
    normalization,
    decoded,
  });
  issues.push(...checkEnglish(input, report));
  const ledger: Ledger = {
    paragraphs: identified.ledger.paragraphs.map((entry) => ({
      ...entry,
      section: outline.sectionOf.get(entry.id) ?? entry.section,
    })),
  };
  return { value: { report, ledger }, issues };
}

/** The received text in both scripts; where simplified is the original, traditional is made from that. */
function convertToBoth(text: string, { record, rules }: ReportInput): InScripts {
  if (record.source.script === 'hant') return { hans: convert(text, 'hans', rules), hant: text };
  const hans = record.source.script === 'hans' ? text : convert(text, 'hans', rules);
  return { hans, hant: convert(hans, 'hant', rules) };
}
