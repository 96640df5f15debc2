import path from 'node:path';
import { readBuiltSite } from '../build/built-site.ts';
import { checkSite } from '../build/check-site.ts';
import { prepare } from '../build/prepare.ts';
import { projectRoot } from '../project.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import { folderFlag, readArguments, UsageError } from './usage.ts';

/** `duizhao check`: a report before publishing, or (`--out`) a site after building. */
export async function check(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv, { content: { type: 'string' }, out: { type: 'string' } }, 1);
  const out = folderFlag(given, 'out');
  const content = folderFlag(given, 'content');
  const report = given.positionals[0];
  if (out === undefined) return checkContent(content ?? path.join(projectRoot, 'content'), report);
  if (content !== undefined || report !== undefined)
    throw new UsageError('--out checks a built site; REPORT and --content check what it is built from');
  return checkBuilt(out);
}

async function checkContent(content: string, only: string | undefined): Promise<number> {
  const { value, issues } = await prepare({ content, acceptIds: false, only });
  reportIssues(issues);
  for (const { report } of value?.reports ?? []) {
    const { apparatus, paragraphs, sections, glossary } = report;
    const edits = apparatus.counts.map(({ rule, certainty, count }) => `${count} ${rule} (${certainty})`).join(', ');
    process.stdout.write(
      [
        `${report.id}: ${report.metadata.title.hans}`,
        `  text       ${apparatus.characters} characters, ${paragraphs.length} paragraphs in ${sections.length} sections`,
        `  restored   ${edits || 'nothing'}`,
        `  proof      ${apparatus.proved ? 'the forward model gives the received file byte for byte' : 'FAILED'}`,
        `  glossary   ${glossary.length} terms`,
        `  English    ${paragraphs.filter(({ summary }) => summary.length > 0).length} of ${paragraphs.length} paragraphs`,
        '',
      ].join('\n'),
    );
  }
  const errors = issues.some(({ severity }) => severity === 'error');
  say(countIssues(issues) || 'No problems found.');
  return errors ? 1 : 0;
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
