import path from 'node:path';
import { prepare } from '../build/prepare.ts';
import { buildSite } from '../build/site.ts';
import { projectRoot } from '../project.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import { readArguments, textFlag, UsageError } from './usage.ts';

/** `duizhao build`: everything is checked before anything is written. */
export async function build(argv: readonly string[]): Promise<number> {
  const given = readArguments(
    argv,
    {
      content: { type: 'string' },
      out: { type: 'string' },
      site: { type: 'string' },
      base: { type: 'string' },
      strict: { type: 'boolean' },
      'accept-ids': { type: 'boolean' },
    },
    0,
  );
  const content = path.resolve(textFlag(given, 'content') ?? path.join(projectRoot, 'content'));
  const out = path.resolve(textFlag(given, 'out') ?? path.join(projectRoot, 'dist'));
  const site = textFlag(given, 'site');
  if (site !== undefined && !/^https?:\/\/./u.test(site))
    throw new UsageError('--site takes an address such as https://reports.example.org/');
  checkTarget(out, content);

  const start = performance.now();
  const { value, issues } = await prepare({
    content,
    site,
    base: textFlag(given, 'base'),
    acceptIds: given.flags['accept-ids'] === true,
  });
  reportIssues(issues);
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  if (!value || (given.flags['strict'] === true && warnings > 0)) {
    say(`Nothing was built: ${countIssues(issues)}.`);
    return 1;
  }
  const prepared = performance.now() - start;
  const timings = await buildSite(value, content, out);
  const total = performance.now() - start;
  const steps = Object.entries({ text: prepared, ...timings }).map(
    ([step, milliseconds]) => `${step} ${seconds(milliseconds)}`,
  );
  const paragraphs = value.reports.reduce((sum, { report }) => sum + report.paragraphs.length, 0);
  say(
    `Built ${value.reports.length} report${value.reports.length === 1 ? '' : 's'}, ${paragraphs} paragraphs, into ${path.relative(process.cwd(), out) || '.'} in ${seconds(total)} (${steps.join(', ')}).`,
  );
  return 0;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The target is replaced whole: never a folder that holds the project or the content. */
function checkTarget(out: string, content: string): void {
  for (const kept of [projectRoot, content, process.cwd()]) {
    if (`${kept}${path.sep}`.startsWith(`${out}${path.sep}`)) {
      throw new UsageError(`--out ${out} would be replaced, and ${kept} is in it; name a folder of its own`);
    }
  }
}
