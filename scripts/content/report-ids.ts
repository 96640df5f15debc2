import { EDITIONS } from '../../src/vocabulary/edition.ts';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { issue, type Issue, type Outcome, type Place } from '../../src/pipeline/issue.ts';
import type { ReportInput } from '../../src/pipeline/report.ts';
import { type Folder, isFolder, isWithin, missing } from './file.ts';

/** The ids of the reports; one that cannot be an id is read all the same, one that lies elsewhere is not. */
export async function listReports({ root, name }: Folder): Promise<Outcome<string[]>> {
  let entries: string[];
  try {
    entries = (await readdir(path.join(root, 'reports'))).filter((entry) => !entry.startsWith('.')).sort();
  } catch {
    return {
      value: [],
      issues: [missing('reports-folder-missing', name('reports'), 'a folder with a folder for each report')],
    };
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
  if (ids.length + issues.length === 0) issues.push(missing('reports-missing', name('reports'), 'at least one report'));
  return { value: ids, issues };
}

/** Report ids that would take the place of other addresses of the site. */
export const RESERVED_IDS: readonly string[] = [
  ...EDITIONS, 'pagefind', '_astro', '404', 'favicon', 'search', 'offline', 'assets', 'api', 'sitemap', 'icons', 'fonts',
  'site-data',
]; // prettier-ignore

/** Former ids (`formerly` in report.yaml) that are no id, or are another report's: its addresses would be taken. */
export function checkFormerIds(reports: readonly ReportInput[], ids: readonly string[]): Issue[] {
  const taken = new Set(ids);
  return reports.flatMap(({ record, locate }) =>
    (record.formerly ?? []).flatMap((id, index) => {
      const place = locate('report', ['formerly', index]);
      const wrong = checkId(id, place).map((found) => ({ ...found, actual: `the former id “${id}”` }));
      const isTaken = taken.has(id);
      taken.add(id);
      if (wrong.length > 0 || !isTaken) return wrong;
      const note = 'Correct it, or delete it: one address cannot lead to two reports.';
      return [
        issue('report-id-taken', {
          place,
          actual: `the former id “${id}”, which another report has or had`,
          expected: 'an id of its own',
          note,
        }),
      ];
    }),
  );
}

async function findLinkOut(folder: string, root: string, place: Place): Promise<Issue | undefined> {
  const real = await realpath(folder);
  if (isWithin(await realpath(root), real)) return undefined;
  return issue('content-link-outside', {
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
  if (isPublicName(id)) return [];
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

/** True for lower-case letters, digits and single hyphens: what is safe as a folder and in every address. */
export function isPublicName(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id);
}
