import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { issue, type Issue, type Outcome, type Place } from '../../src/pipeline/issue.ts';
import type { ContentFile, GlossaryTerm, ReportInput } from '../../src/pipeline/report.ts';
import type { ConversionRules } from '../../src/pipeline/convert/convert.ts';
import { loadLexicon } from './lexicon.ts';
import { conversionSchema, correctionsSchema, glossarySchema, ledgerSchema, reportSchema, siteSchema, summariesSchema } from './schema.ts';
import { type Loaded, loadYaml, type Path } from './yaml.ts';

export type Site = z.infer<typeof siteSchema>;

/** What stands in a content folder, read and checked for shape. */
export interface Content {
  readonly site: Site;
  readonly reports: readonly ReportInput[];
}

/** Report ids that would take the place of other addresses of the site. */
const RESERVED_IDS = new Set(['en', 'zh-hans', 'zh-hant', 'pagefind', '_astro', '404', 'favicon', 'search', 'offline', 'assets', 'api', 'sitemap']);

/** Reads `content/`: the site, the glossary, the conversion rules and every report (or just the one named). */
export async function readContent(folder: string, only?: string): Promise<Outcome<Content | undefined>> {
  const issues: Issue[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    issues.push(...outcome.issues);
    return outcome.value;
  };
  const name = (file: string): string => path.relative(process.cwd(), path.join(folder, file)) || file;
  const load = async <T>(file: string, schema: z.ZodType<T>): Promise<Loaded<T> | undefined> =>
    keep(await loadYaml(path.join(folder, file), schema, { name: name(file) }));

  const site = await load('site.yaml', siteSchema);
  const glossary = await load('glossary.yaml', glossarySchema);
  const rules = await load('conversion.yaml', conversionSchema);
  const ids = keep(await listReports(folder, name));
  const reports: ReportInput[] = [];
  if (glossary && rules) {
    for (const id of ids) {
      if (only !== undefined && only !== id) continue;
      const report = keep(await readReport({ folder, id, name, glossary, rules: rules.value }));
      if (report) reports.push(report);
    }
  }
  if (only !== undefined && !ids.includes(only)) {
    issues.push(absent(name(`reports/${only}`), `a report; there is ${ids.join(', ') || 'none'}`));
  }
  const complete = site && glossary && rules && !issues.some(({ severity }) => severity === 'error');
  return { value: complete ? { site: site.value, reports } : undefined, issues };
}

async function listReports(folder: string, name: (file: string) => string): Promise<Outcome<string[]>> {
  let entries;
  try {
    entries = await readdir(path.join(folder, 'reports'), { withFileTypes: true });
  } catch {
    return { value: [], issues: [absent(name('reports'), 'a folder with a folder for each report')] };
  }
  const ids = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name).sort();
  const issues = ids.flatMap((id): Issue[] => {
    const place: Place = { file: name(`reports/${id}`), line: 1, column: 1 };
    if (RESERVED_IDS.has(id)) {
      return [issue('report-id-reserved', { place, actual: `a report with the id “${id}”`, expected: 'an id that is not an address of the site itself', note: `Rename the folder; reserved are ${[...RESERVED_IDS].join(', ')}.` })];
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id)) {
      return [issue('report-id-invalid', { place, actual: `a report with the id “${id}”`, expected: 'lower-case letters, digits and single hyphens', note: 'Rename the folder: its name is part of every address.' })];
    }
    return [];
  });
  if (ids.length === 0) issues.push(absent(name('reports'), 'at least one report'));
  return { value: ids, issues };
}

interface ReportFolder {
  readonly folder: string;
  readonly id: string;
  readonly name: (file: string) => string;
  readonly glossary: Loaded<readonly GlossaryTerm[]>;
  readonly rules: ConversionRules;
}

async function readReport({ folder, id, name, glossary, rules }: ReportFolder): Promise<Outcome<ReportInput | undefined>> {
  const issues: Issue[] = [];
  const load = async <T>(file: string, schema: z.ZodType<T>, whenAbsent?: T): Promise<Loaded<T> | undefined> => {
    const shown = name(`reports/${id}/${file}`);
    const outcome = await loadYaml(path.join(folder, 'reports', id, file), schema, { name: shown, ...(file.endsWith('.json') ? { code: 'ledger-malformed' as const } : {}) });
    if (whenAbsent !== undefined && outcome.issues.some(({ code, actual }) => code === 'content-missing' && actual === 'no such file')) {
      return { value: whenAbsent, locate: () => ({ file: shown, line: 1, column: 1 }) };
    }
    issues.push(...outcome.issues);
    return outcome.value;
  };
  const record = await load('report.yaml', reportSchema);
  const corrections = await load('corrections.yaml', correctionsSchema, { readings: [] });
  const summaries = await load('summaries.en.yaml', summariesSchema);
  const ledger = await load('paragraphs.lock.json', ledgerSchema, { paragraphs: [] });
  if (!record || !corrections || !summaries || !ledger) return { value: undefined, issues };

  const file = `reports/${id}/${record.value.source.file}`;
  const sourcePlace: Place = { file: name(file), line: 1, column: 1 };
  let source: Uint8Array;
  try {
    source = await readFile(path.join(folder, file));
  } catch {
    const place = record.locate(['source', 'file']);
    const missing = issue('content-missing', { place, actual: `there is no ${name(file)}`, expected: 'the received text', note: 'Put the file there, or correct its name.' });
    return { value: undefined, issues: [...issues, missing] };
  }
  const files: Record<ContentFile, (path?: Path) => Place> = {
    report: record.locate,
    corrections: corrections.locate,
    summaries: summaries.locate,
    glossary: glossary.locate,
    ledger: ledger.locate,
    source: () => sourcePlace,
  };
  const input: ReportInput = {
    id,
    source,
    record: record.value,
    readings: corrections.value.readings,
    summaries: summaries.value,
    glossary: glossary.value,
    rules,
    ledger: { paragraphs: ledger.value.paragraphs.map(({ successor, ...entry }) => ({ ...entry, ...(successor === undefined ? {} : { successor }) })) },
    lexicon: loadLexicon,
    locate: (which, at) => files[which](at),
  };
  return { value: input, issues };
}

function absent(file: string, expected: string): Issue {
  return issue('content-missing', { place: { file, line: 1, column: 1 }, actual: 'it is not there', expected, note: 'Create it; README.md shows the layout.' });
}
