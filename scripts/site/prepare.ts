import { isDeepStrictEqual } from 'node:util';
import { checkGlossary } from '../../src/pipeline/glossary.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import { issue, type Issue, type Outcome } from '../../src/pipeline/issue.ts';
import type { InEditions, PublishedReport } from '../../src/pipeline/published.ts';
import type { Bilingual, OutlineEntry, ReportInput } from '../../src/pipeline/report.ts';
import { type Run, runPipeline } from '../../src/pipeline/run.ts';
import { translate } from '../../src/pipeline/publish/in-editions.ts';
import type { SiteData } from '../../src/web/site-data.ts';
import { readContent, type Site } from '../content/read.ts';
import { readAddress, readBase } from '../content/address.ts';
import { type Image, readImages } from './images.ts';
import { describeLedgerChanges, describeSectionChanges } from './ledger.ts';

/** A report that went through the pipeline. */
export interface PreparedReport {
  readonly input: ReportInput;
  readonly report: PublishedReport;
  readonly ledger: Ledger;
  readonly outline: readonly OutlineEntry[] | undefined;
  readonly ledgerChanged: boolean;
  /** What its text shows. */
  readonly images: readonly Image[];
}

export interface Prepared {
  readonly site: SiteData;
  /** Those that were withdrawn are among them, and have no pages. */
  readonly reports: readonly PreparedReport[];
}

export interface PrepareOptions {
  readonly content: string;
  /** Address and base path, where they are not those of site.yaml (see address.ts). */
  readonly site?: string | undefined;
  readonly base?: string | undefined;
  readonly acceptIds: boolean;
  /** Takes every source as it is now, whatever report.yaml says of its hash. */
  readonly acceptSource?: boolean;
  /** Only this report. */
  readonly only?: string | undefined;
  /** Told of every report that came through, even where something else keeps the site from being built. */
  readonly onReport?: (prepared: PreparedReport) => void;
}

/** Reads the content and runs the pipeline over every report; nothing is written. */
export async function prepare(options: PrepareOptions): Promise<Outcome<Prepared | undefined>> {
  const { value: content, issues: found } = await readContent(options.content, options.only, options.acceptSource);
  const issues: Issue[] = [...found];
  const reports: PreparedReport[] = [];
  for (const input of content.reports) {
    const outcome = runPipeline(input);
    issues.push(...outcome.issues);
    if (!outcome.value) continue;
    const { report, ledger, outline } = outcome.value;
    const ledgerChanged = !isDeepStrictEqual(ledger, input.ledger);
    if (ledgerChanged && !options.acceptIds && !isFirstBuild(input))
      issues.push(ledgerWouldChange(input, outcome.value));
    const found = await readImages(options.content, report);
    issues.push(...found.issues);
    const prepared = { input, report, ledger, outline, ledgerChanged, images: found.value };
    reports.push(prepared);
    options.onReport?.(prepared);
  }
  const [first] = content.reports;
  if (first && options.only === undefined) {
    const used = new Set(reports.flatMap(({ report }) => report.glossary.map(({ id }) => id)));
    // What a report that failed would have used is not known.
    if (reports.length === content.reports.length) {
      issues.push(...checkGlossary(first.glossary, used, (index) => first.locate('glossary', [index, 'hans'])));
    }
  }
  if (!content.site || issues.some(({ severity }) => severity === 'error')) return { value: undefined, issues };
  const published = reports.filter(({ input }) => !input.record.withdrawn);
  const site = describeSite(
    content.site,
    published.map(({ input }) => input),
    options,
  );
  return { value: { site, reports }, issues };
}

/** True where no id was ever given out: there is no ledger, and nothing that people wrote names a paragraph. */
export function isFirstBuild({ ledger, record, summaries }: ReportInput): boolean {
  const written = Object.values(summaries.paragraphs).some(({ gist, summary }) => gist !== '' || summary.length > 0);
  return ledger.paragraphs.length === 0 && !record.outline && !written && summaries.abstract.length === 0;
}

function ledgerWouldChange(input: ReportInput, { report, ledger }: Run): Issue {
  const isLost = input.ledger.paragraphs.length === 0;
  return issue(isLost ? 'ledger-lost' : 'ledger-would-change', {
    place: input.locate('ledger'),
    actual: describeLedgerChanges(report.changes, describeSectionChanges(input.ledger, ledger)),
    expected: isLost
      ? 'the paragraphs.lock.json that gave the ids which people wrote for'
      : 'the paragraphs that the ledger knows',
    note: isLost
      ? 'A report that was built before: put its ledger back. One that never was: compare its English and outline with the text, and build once with --accept-ids.'
      : 'If the change is meant, build once with --accept-ids: it writes paragraphs.lock.json, puts new paragraphs into report.yaml and marks in summaries.en.yaml where their English is missing. Look at these files, and commit them.',
  });
}

function describeSite(site: Site, reports: readonly ReportInput[], options: PrepareOptions): SiteData {
  const address = readAddress(options.site ?? site.url);
  const base = options.base === undefined ? address?.base : readBase(options.base);
  if (!address || base === undefined)
    throw new Error(`Cannot publish at "${options.site ?? site.url}" "${options.base ?? ''}": it is no address`);
  const rules = reports[0]?.rules ?? { hans: [], hant: [] };
  const inEditions = (text: Bilingual): InEditions => translate(text, { rules, editions: site.editions });
  return {
    title: inEditions(site.title),
    url: `${address.origin}${base}`,
    base,
    licence: inEditions(site.licence),
    licenceUrl: site['licence-url'] ?? null,
    reportErrors: site['report-errors'],
    reports: reports.map(({ id }) => id),
    editions: site.editions,
  };
}
