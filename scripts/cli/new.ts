import path from 'node:path';
import { exists, isFolder } from '../content/file.ts';
import { makeOne } from '../new/make-one.ts';
import type { Made } from '../new/make-report.ts';
import { startContent } from '../new/start-content.ts';
import { readReceived } from '../new/read-received.ts';
import { findIdProblem } from '../new/report-id.ts';
import { orderDates } from '../../src/intake/dated.ts';
import { loadRules } from '../new/rules.ts';
import { ReportExists, writeReport } from '../new/write-report.ts';
import { printable } from '../printable.ts';
import { reportIssues, say } from '../reporter.ts';
import { asTyped } from './as-typed.ts';
import { writeOutput } from './input.ts';
import { type Arguments, encodingFlag, folderOf, isOn, textFlag, UsageError } from '../usage.ts';
import { quantity } from '../quantity.ts';

/** `duizhao new`: a folder under `content/reports/` made of a file, whole or not at all. */
export async function newReport(given: Arguments): Promise<number> {
  const file = given.positionals[0];
  if (file === undefined) throw new UsageError('FILE is missing: the text to make a report of');
  const manifest = textFlag(given, 'manifest');
  if (await isFolder(file)) return (await import('./new-folder.ts')).newFolder(given, file, manifest);
  if (manifest !== undefined) throw new UsageError('--manifest is for a folder of files');
  const id = textFlag(given, 'id');
  if (id === undefined)
    throw new UsageError('--id is missing: the name of the report in every address, such as water-plan-2024');
  const problem = findIdProblem(id);
  if (problem !== undefined) throw new UsageError(problem);
  const title = textFlag(given, 'title')?.trim();
  if (title === '') throw new UsageError('--title takes the title in Chinese, not nothing');
  const address = textFlag(given, 'url');
  if (address !== undefined && !/^https?:\/\/[^\s<>"/]+\.[^\s<>"]+$/iu.test(address))
    throw new UsageError(`--url takes the address that the file came from, such as https://example.org/a.html, not “${address}”`); // prettier-ignore
  const content = folderOf(given, 'content');
  const reports = path.join(content, 'reports');
  const encoding = encodingFlag(given);
  const target = path.join(reports, id);
  if (await exists(target)) return refuseExisting(id, target);

  const received = await readReceived(file);
  reportIssues(received.issues);
  if (!received.value) return 1;
  const { value: rules, issues } = await loadRules(content);
  reportIssues(issues);
  if (!rules) return 1;
  const made = await makeOne(received.value, { id, given: { where: '--title', title }, rules, encoding, address });
  reportIssues(made.issues);
  if (!made.value) return 1;
  const written = await write(content, id, made.value);
  if (written !== 0) return written;
  const shown = path.relative(process.cwd(), target) || '.';
  await writeOutput(isOn(given, 'json') ? toJson(made.value, shown) : toText(made.value, shown));
  return 0;
}

/** Writes the report, and what a build needs beside it; the exit code, where that cannot be done. */
async function write(content: string, id: string, made: Made): Promise<number> {
  const reports = path.join(content, 'reports');
  try {
    await writeReport(reports, id, made.files);
    const started = await startContent(content);
    const shown = path.relative(process.cwd(), content) || '.';
    if (started.length > 0) say(`Made ${shown}: ${started.join(', ')}. Answer the questions (lines with # ?) in site.yaml.`); // prettier-ignore
    return 0;
  } catch (error) {
    if (error instanceof ReportExists) return refuseExisting(id, path.join(reports, id));
    const why = describeWriteError(error);
    if (why === undefined) throw error;
    say(`Nothing was written: ${why}`);
    return 1;
  }
}

function refuseExisting(id: string, target: string): number {
  say(
    `There is a report “${id}” already, in ${path.relative(process.cwd(), target) || target}. Take another --id, or move that folder away.`,
  );
  return 1;
}

/** What keeps a folder from being written, and what to do; undefined for a fault of ours. */
function describeWriteError(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WRITE_ERRORS[code];
}

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room and run the command again.',
  EDQUOT: 'the disk quota is used up. Make room and run the command again.',
  EFBIG: 'a file is larger than the system allows here. Lift the limit (ulimit -f) or use another disk.',
  EACCES: 'the content folder may not be written to. Correct its permissions.',
  EPERM: 'the content folder may not be written to. Correct its permissions.',
  EROFS: 'the content folder is on a disk that cannot be written to. Use another one.',
  ENOTDIR: 'there is a file where the folder “reports” should be. Move it away.',
  EIO: 'the disk failed. Look at it, and use another one.',
};

function toText({ draft, files, paragraphs, sections }: Made, folder: string): string {
  const { findings, title, script, dropped, lost, undescribed } = draft;
  const list = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [head, ...lines.slice(0, LONGEST_LIST).map((line) => `  - ${line}`), ...more(lines)];
  const [date] = orderDates(findings);
  return [
    `Made ${folder}: ${files.map((file) => file.path).join(', ')}`,
    `  title      ${title.value} (${title.where})`,
    `  date       ${date ? `${date.value} (${date.where})` : 'none found: undated'}`,
    `  script     ${script.script} (${script.why})`,
    `  text       ${quantity(paragraphs, 'paragraph')} on ${quantity(sections, 'page')}`,
    ...list('Left out, as it belongs to the page or the program:', dropped),
    ...list('Not kept:', lost),
    ...list(
      'Pictures without alternative text:',
      undescribed.map((name) => `images/${name}`),
    ),
    `Next: answer the questions (lines with # ?) in ${folder}/report.yaml, then`,
    `  ${asTyped(`check ${draft.id}`)}     shows what a build would make of it`,
    `  ${asTyped('build')}`,
    '',
  ]
    .map(printable)
    .join('\n');
}

const LONGEST_LIST = 20;

function more(lines: readonly string[]): string[] {
  return lines.length > LONGEST_LIST ? [`  … and ${lines.length - LONGEST_LIST} more, listed in report.yaml`] : [];
}

function toJson({ draft, files, paragraphs, sections }: Made, folder: string): string {
  const { id, title, findings, script, dropped, lost, pictures } = draft;
  const found = {
    title: [title, ...findings.title],
    date: orderDates(findings),
    adopted: findings.adopted,
    published: findings.published,
    effective: findings.effective,
    status: findings.status,
    author: findings.author,
    publisher: findings.publisher,
    issuer: findings.issuer,
    number: findings.number,
    address: findings.address,
  };
  const made = {
    id,
    folder,
    files: files.map((file) => file.path),
    found,
    script,
    paragraphs,
    sections,
    dropped,
    lost,
    pictures: pictures.map(({ name }) => `images/${name}`),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}
