import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import type { Issue } from '../../src/pipeline/issue.ts';
import { readAddress, readBase } from '../content/address.ts';
import { Overtaken } from '../site/accept.ts';
import { withLock } from '../site/lock.ts';
import { prepare, type PrepareOptions } from '../site/prepare.ts';
import type { Means } from '../site/parts/plan.ts';
import { type BuildOrder, buildSite } from '../site/site.ts';
import { claim, PROJECT, type Workspace, workspaceIn } from '../site/workspace.ts';
import { projectRoot } from '../project.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import { resolveTarget, resolveWork } from './target.ts';
import { type Arguments, folderFlag, folderOf, isOn, textFlag, UsageError } from '../usage.ts';

/** `duizhao build`: everything is checked before anything is written. */
export async function build(given: Arguments): Promise<number> {
  const content = folderOf(given, 'content');
  const out = await resolveTarget(folderOf(given, 'out'), content);
  const work = folderFlag(given, 'work');
  const workspace = work === undefined ? PROJECT : workspaceIn(await resolveWork(work, content, out));
  const site = textFlag(given, 'site');
  if (site !== undefined && !readAddress(site))
    throw new UsageError(`--site takes an address such as https://reports.example.org/, not “${site}”`);
  const base = textFlag(given, 'base');
  if (base !== undefined && readBase(base) === undefined)
    throw new UsageError(`--base takes a path of plain letters such as /reports/, not “${base}”`);
  const options: PrepareOptions = { content, site, base, acceptIds: isOn(given, 'accept-ids') };
  const means = meansOf(given);
  // The content is read in turn as well: two builds that accept ids at once must not give one id twice.
  if (workspace !== PROJECT) await claim(workspace);
  return withLock(
    workspace.lock,
    () => buildInto({ content, out, workspace, means }, options, isOn(given, 'strict')),
    (owner) => say(`Waiting for another build (process ${owner}). If there is none, delete ${lockName(workspace)}.`),
  );
}

/** What the build may take: `--memory 3G`, or half of what there is. */
function meansOf(given: Arguments): Means {
  const asked = textFlag(given, 'memory');
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([GM])$/iu.exec(asked ?? '') ?? [];
  if (asked !== undefined && !(Number(number) > 0))
    throw new UsageError(`--memory takes an amount such as 3G or 800M, not “${asked}”`);
  const there = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  const memory = asked === undefined ? there / 2 : Number(number) * (unit.toUpperCase() === 'G' ? 2 ** 30 : 2 ** 20);
  return { memory, processes: availableParallelism() };
}

function lockName({ lock }: Workspace): string {
  return path.relative(projectRoot, lock).startsWith('..') ? lock : path.relative(projectRoot, lock);
}

async function buildInto(
  order: Omit<BuildOrder, 'prepared'>,
  options: PrepareOptions,
  strict: boolean,
): Promise<number> {
  const start = performance.now();
  const { value, issues } = await prepare(options);
  reportIssues(inOrder(issues));
  const warned = strict && issues.some(({ severity }) => severity === 'warning');
  if (!value || warned) {
    say(`Nothing was built: ${countIssues(issues)}${value ? ' under --strict' : ''}.`);
    return 1;
  }
  const prepared = performance.now() - start;
  const timings = await buildSite({ ...order, prepared: value }).catch((error: unknown) => {
    if (error instanceof Overtaken) return error;
    throw error;
  });
  if (timings instanceof Overtaken) {
    say(`Nothing was built: ${timings.message}. Build again.`);
    return 1;
  }
  const total = performance.now() - start;
  const steps = Object.entries({ text: prepared, ...timings }).map(
    ([step, milliseconds]) => `${step} ${seconds(milliseconds)}`,
  );
  const paragraphs = value.reports.reduce((sum, { report }) => sum + report.paragraphs.length, 0);
  say(
    `Built ${value.reports.length} report${value.reports.length === 1 ? '' : 's'}, ${paragraphs} paragraph${paragraphs === 1 ? '' : 's'}, into ${path.relative(process.cwd(), order.out) || '.'} in ${seconds(total)} (${steps.join(', ')}).`,
  );
  return 0;
}

/** What stops a build stands last, where it is read; many warnings before it would have it scroll away. */
function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
