import path from 'node:path';
import { issue, type Issue, type IssueCode, type Outcome, type Place } from '../../src/pipeline/issue.ts';
import { REPORT_TYPES } from '../../src/pipeline/report-type.ts';
import { isDate } from '../content/schema.ts';
import { type Field, readCsv } from './csv.ts';
import type { Given } from './given.ts';
import { findIdProblem } from './report-id.ts';

/** What a manifest says of a file. */
export interface ManifestRow {
  readonly id: string | undefined;
  readonly given: Given;
  readonly place: Place;
}

const COLUMNS = ['file', 'id', 'title', 'publisher', 'publisher-en', 'date', 'type', 'rights', 'rights-en'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Reads a manifest: a table in CSV whose first row names its columns.
 * @param name the file as it is named in messages
 * @returns what it says of each file, by its path from the folder; nothing where something is wrong in it
 */
export function readManifest(text: string, name: string): Outcome<ReadonlyMap<string, ManifestRow> | undefined> {
  const [head = [], ...rows] = readCsv(text);
  const issues: Issue[] = [];
  const refuse = (code: IssueCode, field: Pick<Field, 'line' | 'column'>, actual: string, expected: string, note: string): void =>
    void issues.push(issue(code, { place: { file: name, line: field.line, column: field.column }, actual, expected, note })); // prettier-ignore
  const columns = head.map((field) => {
    const column = COLUMNS.find((each) => each === field.value.toLowerCase());
    if (!column) refuse('value-not-offered', field, `the column “${field.value}”`, COLUMNS.join(', '), 'Correct its name, or delete the column.'); // prettier-ignore
    return column;
  });
  if (!columns.includes('file'))
    refuse('value-missing', head[0] ?? { line: 1, column: 1 }, 'no column “file”', 'a column with the files, by their paths from the folder', 'Add it.'); // prettier-ignore
  const found = new Map<string, ManifestRow>();
  const ids = new Set<string>();
  // Without the column nothing can be said of its rows.
  for (const row of columns.includes('file') ? rows : []) {
    const fields = new Map<Column, Field>(row.flatMap((field, at) => (columns[at] && field.value !== '' ? [[columns[at], field]] : []))); // prettier-ignore
    const valueOf = (column: Column): string | undefined => fields.get(column)?.value;
    const check = (column: Column, isRight: (value: string) => boolean, code: IssueCode, expected: string): void => {
      const field = fields.get(column);
      if (field && !isRight(field.value)) refuse(code, field, `“${column}” is “${field.value}”`, expected, 'Correct it.'); // prettier-ignore
    };
    const file = path.normalize(valueOf('file') ?? '').replaceAll('\\', '/');
    const at = row[0] ?? { line: 1, column: 1 };
    if (valueOf('file') === undefined) refuse('value-missing', at, 'a row without a file', 'the path of a file from the folder', 'Name the file, or delete the row.'); // prettier-ignore
    if (found.has(file)) refuse('value-repeated', at, `“${file}” a second time`, 'every file once', 'Delete one of the two rows.'); // prettier-ignore
    check('id', (id) => findIdProblem(id) === undefined, 'value-form', 'lower-case letters, digits and single hyphens');
    check('id', (id) => !ids.has(id), 'value-repeated', 'every id once');
    check('date', isDate, 'value-form', 'a date such as 2023, 2023-12 or 2023-12-31');
    check('type', (type) => REPORT_TYPES.some((each) => each === type), 'value-not-offered', REPORT_TYPES.join(', '));
    const id = valueOf('id');
    if (id !== undefined) ids.add(id);
    found.set(file, { id, given: givenIn(valueOf), place: { file: name, line: at.line, column: at.column } });
  }
  return { value: issues.length === 0 ? found : undefined, issues };
}

function givenIn(valueOf: (column: Column) => string | undefined): Given {
  const [publisher, rights] = [valueOf('publisher'), valueOf('rights')];
  return {
    where: 'the manifest',
    title: valueOf('title'),
    date: valueOf('date'),
    type: REPORT_TYPES.find((type) => type === valueOf('type')),
    publisher: publisher === undefined ? undefined : { zh: publisher, en: valueOf('publisher-en') },
    rights: rights === undefined ? undefined : { zh: rights, en: valueOf('rights-en') },
  };
}
