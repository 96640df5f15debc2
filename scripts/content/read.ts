import path from 'node:path';
import type { z } from 'zod';
import { sha256 } from '../../src/pipeline/source.ts';
import { ownScript } from '../../src/pipeline/document.ts';
import { collectIssues, type Outcome, type Place } from '../../src/pipeline/issue.ts';
import { type Edition, otherScript, type OwnScript } from '../../src/vocabulary/edition.ts';
import type { ContentFile, GlossaryTerm, ReportInput } from '../../src/pipeline/report.ts';
import type { ConversionRules } from '../../src/pipeline/convert/convert.ts';
import type { ConversionRule } from '../../src/pipeline/convert/rule.ts';
import type { Path } from './explain.ts';
import { type Folder, isFolder, missing, readContentFile } from './file.ts';
import { loadJson } from './json.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { ledgerSchema, toLedger } from './ledger-schema.ts';
import { loadLexicon, wordsFrom } from './lexicon.ts';
import { checkOriginal } from './original.ts';
import { checkFormerIds, listReports } from './report-ids.ts';
import {
  conversionSchema,
  correctionsSchema,
  glossarySchema,
  reportSchema,
  siteSchema,
  summariesSchema,
} from './schema.ts';
import { today } from './today.ts';
import { type Loaded, loadYaml } from './yaml.ts';

export type Site = z.infer<typeof siteSchema>;

/** What stands in a content folder, read and checked for shape: what is malformed is left out. */
export interface Content {
  readonly site: Site | undefined;
  readonly reports: readonly ReportInput[];
}

/** Reads `content/`: the site, the glossary, the conversion rules and every report (or just the one named). */
export async function readContent(root: string, only?: string, acceptSource = false): Promise<Outcome<Content>> {
  const { issues, keep } = collectIssues();
  const name = (file: string): string => path.relative(process.cwd(), path.join(root, file)) || file;
  const folder = { root, name };
  if (!(await isFolder(root))) {
    return {
      value: { site: undefined, reports: [] },
      issues: [missing('content-folder-missing', name(''), 'the content folder')],
    };
  }
  const load = async <T>(file: string, schema: z.ZodType<T>): Promise<Loaded<T> | undefined> =>
    keep(await loadYaml(path.join(root, file), schema, { root, name: name(file) }));
  const site = await load('site.yaml', siteSchema);
  const glossary = await load('glossary.yaml', glossarySchema);
  const rules = await load('conversion.yaml', conversionSchema);
  const conversion = rules && { ...rules.value, words: wordsFrom };
  const editions = site?.value.editions;
  const ids = keep(await listReports(folder));
  const reports: ReportInput[] = [];
  for (const id of ids) {
    if (only !== undefined && only !== id) continue;
    const report = keep(await readReport(id, folder, { glossary, rules: conversion, editions, acceptSource }));
    if (report) reports.push(report);
  }
  issues.push(...checkFormerIds(reports, ids));
  if (only !== undefined && !ids.includes(only)) {
    issues.push(missing('report-unknown', name(`reports/${only}`), `a report; there is ${ids.join(', ') || 'none'}`));
  }
  return { value: { site: site?.value, reports }, issues };
}

/** What all reports of a site have in common. */
interface Shared {
  readonly glossary: Loaded<readonly GlossaryTerm[]> | undefined;
  readonly rules: ConversionRules | undefined;
  readonly editions: readonly Edition[] | undefined;
  readonly acceptSource: boolean;
}

/** Reads a report; all its files are looked at before it is given up. */
async function readReport(
  id: string,
  { root, name }: Folder,
  { glossary, rules, editions, acceptSource }: Shared,
): Promise<Outcome<ReportInput | undefined>> {
  const { issues, keep } = collectIssues();
  const pathOf = (file: string): string => path.join(root, 'reports', id, file);
  const load = async <T>(file: string, schema: z.ZodType<T>, whenAbsent?: T): Promise<Loaded<T> | undefined> =>
    keep(await loadYaml(pathOf(file), schema, { root, name: name(`reports/${id}/${file}`), whenAbsent }));
  const record = await load('report.yaml', reportSchema);
  const corrections = await load('corrections.yaml', correctionsSchema, {
    readings: [],
    'conversion-reviews': [],
  });
  const summaries = await load('summaries.en.yaml', summariesSchema, { abstract: [], sections: {}, paragraphs: {} });
  const ledger = keep(
    await loadJson(pathOf('paragraphs.lock.json'), ledgerSchema, {
      root,
      name: name(`reports/${id}/paragraphs.lock.json`),
      whenAbsent: ledgerSchema.parse(EMPTY_LEDGER),
    }),
  );
  if (!record) return { value: undefined, issues };
  const sourceName = name(`reports/${id}/${record.value.source.file}`);
  const place = record.locate(['source', 'file']);
  const expected = 'the received text';
  const source = keep(await readContentFile(pathOf(record.value.source.file), { root, name: sourceName, expected, place })); // prettier-ignore
  const original = await checkOriginal(record, { pathOf, root, name: (file) => name(`reports/${id}/${file}`) });
  keep(acceptSource ? withoutChange(original) : original);
  if (!corrections || !summaries || !ledger || !source || !glossary || !rules) return { value: undefined, issues };
  const files: Record<ContentFile, (path?: Path) => Place> = {
    report: record.locate,
    corrections: corrections.locate,
    summaries: summaries.locate,
    glossary: glossary.locate,
    ledger: ledger.locate,
    source: () => ({ file: sourceName, line: 1, column: 1 }),
  };
  const input: ReportInput = {
    id,
    source,
    record: acceptSource ? withHash(record.value, source) : record.value,
    readings: corrections.value.readings,
    ...(corrections.value.glosses && { glosses: corrections.value.glosses }),
    summaries: summaries.value,
    glossary: glossary.value,
    rules: rulesOf({ ...rules, version: ledger.value.conversion ?? 1 }, record.value, corrections.value),
    editions,
    ledger: toLedger(ledger.value),
    today: today(),
    lexicon: loadLexicon,
    locate: (which, at) => files[which](at),
  };
  return { value: input, issues };
}

/** That the file which a source was taken from is another one now is what is to be accepted. */
function withoutChange({ value, issues }: Outcome<undefined>): Outcome<undefined> {
  return { value, issues: issues.filter(({ code }) => code !== 'original-changed') };
}

/** The record as it would be with the present source. */
function withHash<T extends z.infer<typeof reportSchema>>(record: T, source: Uint8Array): T {
  return { ...record, source: { ...record.source, sha256: sha256(source) } };
}

/** The rules by which a report is converted: the house's, its own, and what a person said of single characters. */
function rulesOf(
  house: ConversionRules,
  { conversion, source }: z.infer<typeof reportSchema>,
  corrections: z.infer<typeof correctionsSchema>,
): ConversionRules {
  const to = otherScript(ownScript(source.script));
  const reviews = corrections['conversion-reviews'].map((review) => ({ ...review, to }));
  return { ...withReport(house, conversion), reviews };
}

/** The house's rules, and what a report adds to them. */
function withReport(house: ConversionRules, own: z.infer<typeof reportSchema>['conversion']): ConversionRules {
  if (!own) return { ...house, cornerQuotes: house.version !== 1 };
  const keep = own.keep.map((text, index) => ({ from: text, to: text, reason: 'kept as it is', at: ['keep', index] }));
  const names = Object.entries(own.names ?? {}).map(([from, to]) => ({
    from,
    to,
    reason: 'a name',
    at: ['names', from],
  }));
  const back = names.map(({ from, to, ...rest }) => ({ from: to, to: from, ...rest }));
  const under = (list: OwnScript): ConversionRule[] =>
    own[list].map((rule) => ({ ...rule, at: [list, ...(rule.at ?? [])] }));
  return {
    ...house,
    report: { hans: [...under('hans'), ...back, ...keep], hant: [...under('hant'), ...names, ...keep] },
    cornerQuotes: own.quotes === undefined ? house.version !== 1 : own.quotes === 'corner',
    vocabulary: own.vocabulary,
  };
}
