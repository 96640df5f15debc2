import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { issue, type Issue, type Outcome, type Place } from '../../src/pipeline/issue.ts';
import type { ContentFile, GlossaryTerm, ReportInput } from '../../src/pipeline/report.ts';
import type { ConversionRules } from '../../src/pipeline/convert/convert.ts';
import type { Path } from './explain.ts';
import { isWithin, readContentFile } from './file.ts';
import { loadJson } from './json.ts';
import { loadLexicon } from './lexicon.ts';
import {
  conversionSchema,
  correctionsSchema,
  glossarySchema,
  ledgerSchema,
  reportSchema,
  siteSchema,
  summariesSchema,
} from './schema.ts';
import { type Loaded, loadYaml } from './yaml.ts';

export type Site = z.infer<typeof siteSchema>;

/** What stands in a content folder, read and checked for shape: what is malformed is left out. */
export interface Content {
  readonly site: Site | undefined;
  readonly reports: readonly ReportInput[];
}

/** A content folder, and how its files are named in messages. */
interface Folder {
  readonly root: string;
  readonly name: (file: string) => string;
}

/** Reads `content/`: the site, the glossary, the conversion rules and every report (or just the one named). */
export async function readContent(root: string, only?: string): Promise<Outcome<Content>> {
  const issues: Issue[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    issues.push(...outcome.issues);
    return outcome.value;
  };
  const name = (file: string): string => path.relative(process.cwd(), path.join(root, file)) || file;
  const folder = { root, name };
  if (!(await isFolder(root))) {
    return { value: { site: undefined, reports: [] }, issues: [missing(name(''), 'the content folder')] };
  }
  const load = async <T>(file: string, schema: z.ZodType<T>): Promise<Loaded<T> | undefined> =>
    keep(await loadYaml(path.join(root, file), schema, { root, name: name(file) }));
  const site = await load('site.yaml', siteSchema);
  const glossary = await load('glossary.yaml', glossarySchema);
  const rules = await load('conversion.yaml', conversionSchema);
  const ids = keep(await listReports(folder));
  const reports: ReportInput[] = [];
  for (const id of ids) {
    if (only !== undefined && only !== id) continue;
    const report = keep(await readReport(id, folder, glossary, rules?.value));
    if (report) reports.push(report);
  }
  if (only !== undefined && !ids.includes(only)) {
    issues.push(missing(name(`reports/${only}`), `a report; there is ${ids.join(', ') || 'none'}`));
  }
  return { value: { site: site?.value, reports }, issues };
}

/** Report ids that would take the place of other addresses of the site. */
const RESERVED_IDS: readonly string[] = [
  'en', 'zh-hans', 'zh-hant', 'pagefind', '_astro', '404', 'favicon', 'search', 'offline', 'assets', 'api', 'sitemap',
]; // prettier-ignore

/** The ids of the reports; one that cannot be an id is read all the same, one that lies elsewhere is not. */
async function listReports({ root, name }: Folder): Promise<Outcome<string[]>> {
  let entries: string[];
  try {
    entries = (await readdir(path.join(root, 'reports'))).filter((entry) => !entry.startsWith('.')).sort();
  } catch {
    return { value: [], issues: [missing(name('reports'), 'a folder with a folder for each report')] };
  }
  const ids: string[] = [];
  const issues: Issue[] = [];
  for (const id of entries) {
    const folder = path.join(root, 'reports', id);
    if (!(await isFolder(folder))) continue;
    const place: Place = { file: name(`reports/${id}`), line: 1, column: 1 };
    const outside = await findLinkOut(folder, root, place);
    issues.push(...(outside ? [outside] : checkId(id, place)));
    if (!outside) ids.push(id);
  }
  if (ids.length + issues.length === 0) issues.push(missing(name('reports'), 'at least one report'));
  return { value: ids, issues };
}

async function findLinkOut(folder: string, root: string, place: Place): Promise<Issue | undefined> {
  const real = await realpath(folder);
  if (isWithin(await realpath(root), real)) return undefined;
  return issue('content-malformed', {
    place,
    actual: `a link to ${real}`,
    expected: 'a folder inside the content folder',
    note: 'Put the folder itself there in place of the link.',
  });
}

function checkId(id: string, place: Place): Issue[] {
  const actual = `a report with the id “${id}”`;
  if (RESERVED_IDS.includes(id)) {
    const expected = 'an id that is not an address of the site itself';
    const note = `Rename the folder; reserved are ${RESERVED_IDS.join(', ')}.`;
    return [issue('report-id-reserved', { place, actual, expected, note })];
  }
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id)) return [];
  const expected = 'lower-case letters, digits and single hyphens';
  return [
    issue('report-id-invalid', {
      place,
      actual,
      expected,
      note: 'Rename the folder: its name is part of every address.',
    }),
  ];
}

/** Reads a report; all its files are looked at before it is given up. */
async function readReport(
  id: string,
  { root, name }: Folder,
  glossary: Loaded<readonly GlossaryTerm[]> | undefined,
  rules: ConversionRules | undefined,
): Promise<Outcome<ReportInput | undefined>> {
  const issues: Issue[] = [];
  const keep = <T>(outcome: Outcome<T>): T => {
    issues.push(...outcome.issues);
    return outcome.value;
  };
  const pathOf = (file: string): string => path.join(root, 'reports', id, file);
  const load = async <T>(file: string, schema: z.ZodType<T>, whenAbsent?: T): Promise<Loaded<T> | undefined> =>
    keep(await loadYaml(pathOf(file), schema, { root, name: name(`reports/${id}/${file}`), whenAbsent }));
  const record = await load('report.yaml', reportSchema);
  const corrections = await load('corrections.yaml', correctionsSchema, { readings: [] });
  const summaries = await load('summaries.en.yaml', summariesSchema);
  const ledgerName = name(`reports/${id}/paragraphs.lock.json`);
  const whenAbsent = { paragraphs: [] };
  const ledger = keep(
    await loadJson(pathOf('paragraphs.lock.json'), ledgerSchema, {
      root,
      name: ledgerName,
      code: 'ledger-malformed',
      whenAbsent,
    }),
  );
  if (!record) return { value: undefined, issues };
  const sourceName = name(`reports/${id}/${record.value.source.file}`);
  const place = record.locate(['source', 'file']);
  const source = keep(
    await readContentFile(pathOf(record.value.source.file), {
      root,
      name: sourceName,
      expected: 'the received text',
      place,
    }),
  );
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
    record: record.value,
    readings: corrections.value.readings,
    summaries: summaries.value,
    glossary: glossary.value,
    rules,
    ledger: {
      paragraphs: ledger.value.paragraphs.map(({ successor, ...entry }) => ({
        ...entry,
        ...(successor === undefined ? {} : { successor }),
      })),
    },
    lexicon: loadLexicon,
    locate: (which, at) => files[which](at),
  };
  return { value: input, issues };
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function missing(file: string, expected: string): Issue {
  const place = { file, line: 1, column: 1 };
  return issue('content-missing', {
    place,
    actual: 'it is not there',
    expected,
    note: 'Create it; README.md shows the layout.',
  });
}
