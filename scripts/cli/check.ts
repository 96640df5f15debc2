import { ALWAYS } from '../../src/vocabulary/edition.ts';
import path from 'node:path';
import { emit } from '../../src/pipeline/emit/emit.ts';
import type { Issue } from '../../src/pipeline/issue.ts';
import { readBuiltSite } from '../site/built-site.ts';
import { checkSite } from '../site/check-site.ts';
import { replaceFile } from '../files.ts';
import { isFirstBuild, prepare, type PreparedReport } from '../site/prepare.ts';
import { toHtml } from '../check/as-html.ts';
import { toSiteText, toText } from '../check/as-text.ts';
import { changeToText, findChange } from '../check/change.ts';
import { describe, type Described } from '../check/describe.ts';
import { findQuestions, findSiteQuestions } from '../check/questions.ts';
import { printable } from '../printable.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import { writeOutput } from './input.ts';
import { type Arguments, folderFlag, folderOf, isOn, textFlag, UsageError } from '../usage.ts';

/** `duizhao check`: a report before publishing, or (`--out`) a site after building. */
export async function check(given: Arguments): Promise<number> {
  const out = folderFlag(given, 'out');
  if (out !== undefined) return checkBuilt(out);
  const report = given.positionals[0];
  const html = textFlag(given, 'html');
  if (html === '') throw new UsageError('--html takes the name of a file to write, not nothing');
  return checkContent(folderOf(given, 'content'), report, { html, json: isOn(given, 'json') });
}

interface Shown {
  /** A file for the page, undefined for none. */
  readonly html: string | undefined;
  readonly json: boolean;
}

async function checkContent(content: string, only: string | undefined, { html, json }: Shown): Promise<number> {
  const prepared: PreparedReport[] = [];
  const { issues } = await prepare({ content, acceptIds: false, only, onReport: (report) => prepared.push(report) });
  const described: Described[] = [];
  for (const { input, report } of prepared) {
    described.push(
      describe({
        report,
        isFirst: isFirstBuild(input),
        files: emit(report, input.editions ?? ALWAYS),
        questions: await findQuestions(content, report.id),
        issues: issues.filter(({ place }) => isOf(place?.file, content, report.id)),
      }),
    );
  }
  // What the whole site asks is not asked again with each report.
  const site = only === undefined || described.length > 0 ? await findSiteQuestions(content) : [];
  if (html !== undefined) {
    replaceFile(path.resolve(html), toHtml(described, site));
    say(`Wrote ${html}.`);
  }
  const edited = await findEdited(content, issues);
  if (json)
    await writeOutput(
      `${JSON.stringify({ reports: described, questions: site, issues, ...(edited.length > 0 ? { edited } : {}) }, null, 2)}\n`,
    );
  else {
    reportIssues(issues.filter((found) => !isCounted(found)));
    await writeOutput([...described.map(toText), toSiteText(site)].filter((text) => text !== '').join('\n'));
    for (const { id, changes } of edited)
      await writeOutput(`${printable(id)}: its source was edited; “accept” would accept\n${changes}`);
  }
  // English that is not there yet is no problem: the summary has it.
  say(countIssues(issues.filter((found) => !isCounted(found))) || 'No problems found.');
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Reports whose source was edited, each with what that would change: a hash alone says nothing. */
async function findEdited(content: string, issues: readonly Issue[]): Promise<{ id: string; changes: string }[]> {
  const edited: { id: string; changes: string }[] = [];
  for (const { place } of issues.filter(({ code }) => code === 'source-changed')) {
    const id = path.basename(path.dirname(place?.file ?? ''));
    const { change } = await findChange(content, id);
    if (change) edited.push({ id, changes: changeToText(change) });
  }
  return edited;
}

/** English that is missing is in the summary: a line for each paragraph would push everything else off the screen. */
function isCounted({ code }: Issue): boolean {
  return code === 'summary-missing';
}

function isOf(file: string | undefined, content: string, report: string): boolean {
  return file !== undefined && path.resolve(file).startsWith(path.join(content, 'reports', report) + path.sep);
}

async function checkBuilt(out: string): Promise<number> {
  if (!(await readBuiltSite(out))) {
    say(`There is no built site in ${out}; run “duizhao build” first.`);
    return 1;
  }
  const found = await checkSite(out);
  reportIssues(found.issues);
  process.stdout.write(
    `${found.pages} pages, ${found.links} internal links: ${countIssues(found.issues) || 'all resolve'}\n`,
  );
  return found.issues.length > 0 ? 1 : 0;
}
