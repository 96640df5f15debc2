import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConversionRules } from '../../src/pipeline/convert/convert.ts';
import type { Issue } from '../../src/pipeline/issue.ts';
import { sha256 } from '../../src/pipeline/source.ts';
import { orderDates } from '../../src/intake/dated.ts';
import { exists } from '../content/file.ts';
import { chooseId } from '../new/choose-id.ts';
import { type FolderFiles, indexHashes, listTexts } from '../new/folder.ts';
import { makeOne } from '../new/make-one.ts';
import type { Made } from '../new/make-report.ts';
import { type ManifestRow, readManifest } from '../new/manifest.ts';
import { readReceived } from '../new/read-received.ts';
import { loadRules } from '../new/rules.ts';
import { startContent } from '../new/start-content.ts';
import { ReportExists, writeReport } from '../new/write-report.ts';
import { printable } from '../printable.ts';
import { progress, reportIssues, say } from '../reporter.ts';
import { type Arguments, encodingFlag, folderOf, isOn, UsageError } from '../usage.ts';
import { asTyped } from './as-typed.ts';
import { writeOutput } from './input.ts';

/** What became of a file. */
interface Row {
  readonly file: string;
  /** `there`: a report was made of this very file before, by this run or another. */
  readonly state: 'made' | 'doubtful' | 'refused' | 'there';
  readonly id?: string;
  readonly title?: string;
  readonly date?: string | undefined;
  /** What a person has to look at, or why there is no report. */
  readonly notes: readonly string[];
}

interface Work {
  readonly folder: string;
  readonly reports: string;
  readonly rules: ConversionRules;
  readonly encoding: string | undefined;
  readonly manifest: ReadonlyMap<string, ManifestRow>;
  /** Ids by the hashes of files that reports were made of. */
  readonly known: Map<string, string>;
}

/**
 * `duizhao new FOLDER`: a report of every file of a folder and its sub-folders. One that was made before is left alone,
 * so that a run that was stopped goes on where it was; a file that cannot be taken in stops no other.
 */
export async function newFolder(given: Arguments, folder: string, named: string | undefined): Promise<number> {
  for (const flag of ['id', 'title', 'url'])
    if (given.flags.has(flag)) throw new UsageError(`--${flag} is for one file; for a folder, a manifest.csv says it of each`); // prettier-ignore
  const content = folderOf(given, 'content');
  const name = named ?? path.join(folder, 'manifest.csv');
  const manifest = await loadManifest(name, named !== undefined);
  if (!manifest) return 1;
  const { value: rules, issues } = await loadRules(content);
  reportIssues(issues);
  if (!rules) return 1;
  const files = await listTexts(folder, name);
  const reports = path.join(content, 'reports');
  const known = await indexHashes(reports);
  const work = { folder, reports, rules, encoding: encodingFlag(given), manifest, known };
  const rows: Row[] = [];
  for (const file of files.texts) {
    rows.push(await takeFile(file, work));
    if (rows.length % 100 === 0) progress(`${rows.length} of ${files.texts.length} files`);
  }
  rows.push(...findRefused(files, manifest));
  const started = rows.some(({ state }) => state === 'made' || state === 'doubtful') ? await startContent(content) : [];
  await writeOutput(isOn(given, 'json') ? `${JSON.stringify({ files: rows, parts: files.parts }, null, 2)}\n` : toText(rows)); // prettier-ignore
  tell(rows, files, started, content);
  return rows.some(({ state }) => state === 'refused') ? 1 : 0;
}

async function loadManifest(file: string, isNamed: boolean): Promise<ReadonlyMap<string, ManifestRow> | undefined> {
  if (!(await exists(file))) {
    if (isNamed) throw new UsageError(`--manifest ${file}: there is no such file`);
    return new Map();
  }
  const { value, issues } = readManifest(await readFile(file, 'utf8'), path.relative(process.cwd(), file) || file);
  reportIssues(issues);
  if (!value) say('Nothing was written: correct the manifest.');
  return value;
}

/** Makes a report of a file, or says why there is none; a fault of ours is one file's as well. */
async function takeFile(file: string, work: Work): Promise<Row> {
  try {
    return await makeRow(file, work);
  } catch (error) {
    const why = error instanceof ReportExists ? 'another run made a report of this id' : error instanceof Error ? error.message : String(error); // prettier-ignore
    return { file, state: 'refused', notes: [why] };
  }
}

async function makeRow(file: string, { folder, reports, rules, encoding, manifest, known }: Work): Promise<Row> {
  const received = await readReceived(path.join(folder, file));
  if (!received.value) return refused(file, received.issues);
  const hash = sha256(received.value.bytes);
  const there = known.get(hash);
  if (there !== undefined) return { file, state: 'there', id: there, notes: [] };
  const row = manifest.get(file);
  const wanted = row?.id;
  const given = row?.given ?? { where: '' };
  const isTaken = (id: string): boolean => taken.has(id);
  const taken = new Set([...known.values(), ...[...manifest.values()].flatMap(({ id }) => id ?? [])]);
  if (wanted !== undefined && (await exists(path.join(reports, wanted))))
    return { file, state: 'refused', id: wanted, notes: [`there is a report “${wanted}” already, of another file`] };
  const options = { given, rules, encoding };
  const made = await makeOne(received.value, { ...options, id: wanted ?? 'new' });
  if (!made.value) return refused(file, made.issues);
  let id = wanted ?? chooseId(file, made.value.draft.title.value, isTaken);
  while (wanted === undefined && (await exists(path.join(reports, id)))) {
    taken.add(id);
    id = chooseId(file, made.value.draft.title.value, isTaken);
  }
  await writeReport(reports, id, made.value.files);
  known.set(hash, id);
  return describeMade(file, id, made.value, made.issues);
}

function describeMade(file: string, id: string, { draft }: Made, issues: readonly Issue[]): Row {
  const [date] = orderDates(draft.findings);
  const warned = [...new Set(issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code))];
  const doubts = [
    ...(draft.title.supplied ? ['no title was found: the name of the file stands for it'] : []),
    ...(date ? [] : ['undated']),
    ...warned,
  ];
  const lost = draft.lost.length > 0 ? [`not kept: ${draft.lost.length}, listed in report.yaml`] : [];
  const state = doubts.length > 0 ? 'doubtful' : 'made';
  return { file, state, id, title: draft.title.value, date: date?.value, notes: [...doubts, ...lost] };
}

function refused(file: string, issues: readonly Issue[]): Row {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return { file, state: 'refused', notes: errors.map(({ code, actual, note }) => `${code}: ${actual}. ${note}`) };
}

/** Files that are of no kind that is read, and rows of the manifest without a file. */
function findRefused({ texts, others, parts }: FolderFiles, manifest: ReadonlyMap<string, ManifestRow>): Row[] {
  const there = new Set([...texts, ...others, ...parts]);
  return [
    ...others.map((file): Row => ({ file, state: 'refused', notes: ['of no kind that is read: save it as text, Word or PDF'] })),
    ...[...manifest].flatMap(([file, { place }]): Row[] =>
      there.has(file) ? [] : [{ file, state: 'refused', notes: [`the manifest names it in line ${place.line}, and it is not in the folder`] }],
    ),
  ]; // prettier-ignore
}

function toText(rows: readonly Row[]): string {
  const width = (of: (row: Row) => string): number => Math.min(40, Math.max(0, ...rows.map((row) => of(row).length)));
  const [ids, files] = [width(({ id = '-' }) => id), width(({ file }) => file)];
  return rows
    .map(
      ({ file, state, id = '-', title, date, notes }) =>
      [state.padEnd(8), id.padEnd(ids), file.padEnd(files), ...(title === undefined ? [] : [date ?? 'undated', title]), notes.join('; ')].join('  ').trimEnd(), // prettier-ignore
    )
    .map((line) => `${printable(line)}\n`)
    .join('');
}

function tell(rows: readonly Row[], { parts }: FolderFiles, started: readonly string[], content: string): void {
  const count = (state: Row['state']): number => rows.filter((row) => row.state === state).length;
  const [made, doubtful] = [count('made'), count('doubtful')];
  say(`${made + doubtful} made, ${doubtful} of them doubtful; ${count('there')} there already; ${count('refused')} refused.`); // prettier-ignore
  if (parts.length > 0) say(`Left aside as parts of the texts: ${parts.length} (pictures and what browsers save with a page).`); // prettier-ignore
  const shown = path.relative(process.cwd(), content) || '.';
  if (started.length > 0) say(`Made ${shown}: ${started.join(', ')}. Answer the questions (lines with # ?) in site.yaml.`); // prettier-ignore
  if (made + doubtful > 0) say(`Next: answer the questions in each report.yaml, then ${asTyped('check')} and ${asTyped('build')}.`); // prettier-ignore
}
