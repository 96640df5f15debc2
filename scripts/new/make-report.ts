import path from 'node:path';
import { convert, type ConversionRules } from '../../src/pipeline/convert/convert.ts';
import type { Issue, Outcome } from '../../src/pipeline/issue.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import type { ReportInput } from '../../src/pipeline/report.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { loadLexicon } from '../content/lexicon.ts';
import { reportSchema } from '../content/schema.ts';
import { parseYaml } from '../content/yaml.ts';
import type { Finding, Findings } from '../../src/intake/blocks.ts';
import { writeCorrectionsYaml } from './corrections-yaml.ts';
import type { Draft } from './draft.ts';
import type { Given } from './given.ts';
import { findInLines, joinFindings } from '../../src/intake/findings.ts';
import type { Received } from '../../src/intake/received.ts';
import { writeReportYaml } from './report-yaml.ts';
import { findScript } from './script.ts';
import { findTitle } from './title.ts';
import { writeSummariesYaml } from './summaries-yaml.ts';
import type { TakenIn } from '../../src/intake/take-in.ts';
import type { NewFile } from './write-report.ts';

export interface MakeOptions {
  readonly id: string;
  readonly given: Given;
  /** Where the file was published, where that was said. */
  readonly address?: string | undefined;
  readonly rules: ConversionRules;
  readonly today: string;
}

/** A new report: its files, and what the pipeline makes of it. */
export interface Made {
  readonly draft: Draft;
  readonly files: readonly NewFile[];
  readonly report: PublishedReport;
  readonly paragraphs: number;
  readonly sections: number;
}

/** The files of a report that is made of a received one; they are what a build takes. */
export function makeReport(received: Received, taken: TakenIn, options: MakeOptions): Outcome<Made | undefined> {
  const { id, rules, today, given } = options;
  const { value: restored } = restore(taken.text, { lexicon: loadLexicon });
  const isWhole = restored.family === 'none' && received.kind !== 'text';
  const findings = isWhole ? taken.findings : joinFindings(findInLines(restored.text), taken.findings);
  const script = findScript(restored.text, restored.family, rules, loadLexicon());
  const toHans = (found: readonly Finding[]): Finding[] =>
    found.map((one) => {
      const value = convert(one.value, 'hans', rules);
      return { ...one, value, ...(script.script === 'hant' && value !== one.value ? { original: one.value } : {}) };
    });
  const own = findTitle(restored.text, taken.source.file);
  // What the file states beside its text is believed before what stands in it.
  const stated = findings.title.filter(({ value }) => value === taken.title).slice(0, 1);
  const isTraditional = script.script === 'hant';
  const inHans: Findings = {
    ...findings,
    title: toHans([...stated, ...(own ? [own] : []), ...findings.title]),
    author: toHans(findings.author),
    publisher: toHans(findings.publisher),
    issuer: toHans(findings.issuer),
    ...saidOf(options, findings),
    number: isTraditional ? findings.number : toHans(findings.number),
  };
  const draft: Draft = {
    ...taken,
    id,
    today,
    given,
    script,
    kind: received.kind,
    file: path.basename(received.file),
    findings: inHans,
    title: titleOf(given, inHans, received.file),
  };
  const reportYaml = writeReportYaml(draft);
  const { value: run, issues } = runPipeline(inputOf(draft, reportYaml, rules));
  if (!run) return { value: undefined, issues };
  const { report } = run;
  const unresolved = issues.filter(({ code }) => code.startsWith('damage-'));
  const { source, pictures } = draft;
  const files: NewFile[] = [
    { path: source.file, content: source.bytes },
    ...(source.original ? [{ path: source.original.file, content: source.original.bytes }] : []),
    ...pictures.map(({ name, bytes }) => ({ path: `images/${name}`, content: bytes })),
    { path: 'report.yaml', content: reportYaml },
    { path: 'corrections.yaml', content: writeCorrectionsYaml(unresolved) },
    { path: 'summaries.en.yaml', content: writeSummariesYaml(report) },
  ];
  const made = { draft, files, report, paragraphs: report.paragraphs.length, sections: report.sections.length };
  return { value: made, issues: issues.filter(isAboutText) };
}

/** English that is missing is no news in a new report. */
function isAboutText({ code }: Issue): boolean {
  return !code.startsWith('summary-');
}

/** What was said of the text stands before what was found in it. */
function saidOf(
  { given, address }: MakeOptions,
  { date, address: found }: Findings,
): Pick<Findings, 'date' | 'address'> {
  const said = (value: string | undefined, where: string): Finding[] => (value === undefined ? [] : [{ value, where }]);
  return { date: [...said(given.date, given.where), ...date], address: [...said(address, '--url'), ...found] };
}

function titleOf({ title: said, where }: Given, { title }: Findings, file: string): Draft['title'] {
  if (said !== undefined) return { value: said, where, supplied: false };
  const first = title.find(({ isWeak }) => isWeak !== true);
  if (first) return { ...first, supplied: false };
  return { value: path.basename(file, path.extname(file)), where: 'the name of the file', supplied: true };
}

/** The report as the pipeline takes it; parsing its own YAML proves that a build will. */
function inputOf(draft: Draft, reportYaml: string, rules: ConversionRules): ReportInput {
  const record = reportSchema.parse(parseYaml(reportYaml, 'report.yaml').document.toJS());
  const nowhere = { file: draft.file, line: 1, column: 1 };
  return {
    id: draft.id,
    source: draft.source.bytes,
    record,
    readings: [],
    summaries: { abstract: [], sections: {}, paragraphs: {} },
    glossary: [],
    rules,
    ledger: EMPTY_LEDGER,
    today: draft.today,
    lexicon: loadLexicon,
    locate: () => nowhere,
  };
}
