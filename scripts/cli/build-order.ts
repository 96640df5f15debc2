import path from 'node:path';
import type { Issue } from '../../src/pipeline/issue.ts';
import { readAddress, readBase } from '../content/address.ts';
import { Overtaken } from '../site/accept.ts';
import { withLock } from '../site/lock.ts';
import { prepare, type Prepared, type PrepareOptions } from '../site/prepare.ts';
import { PartsMissing } from '../site/site.ts';
import { claim, PROJECT, type Workspace, workspaceIn } from '../site/workspace.ts';
import { projectRoot } from '../project.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import { resolveParts, resolveTarget, resolveWork } from './target.ts';
import { UsageError } from '../usage.ts';

/** What was asked of `build` or `join`, as it was given. */
export interface Asked {
  readonly content: string;
  readonly out: string;
  readonly work: string | undefined;
  readonly parts: string | undefined;
  readonly site: string | undefined;
  readonly base: string | undefined;
  readonly strict: boolean;
  readonly acceptIds: boolean;
}

/** Where a site is made, once all of it was checked. */
interface Places {
  readonly content: string;
  readonly out: string;
  readonly workspace: Workspace;
  readonly parts: string | undefined;
}

/** Does something with the content, which is checked before anything is written. @param task gives the line that says what it did */
export async function withContent(
  asked: Asked,
  task: (prepared: Prepared, places: Places, start: number) => Promise<string>,
): Promise<number> {
  const { content, site, base } = asked;
  const out = await resolveTarget(asked.out, content);
  const workspace = asked.work === undefined ? PROJECT : workspaceIn(await resolveWork(asked.work, content, out));
  const parts = asked.parts === undefined ? undefined : await resolveParts(asked.parts, content, out);
  if (site !== undefined && !readAddress(site))
    throw new UsageError(`--site takes an address such as https://reports.example.org/, not “${site}”`);
  if (base !== undefined && readBase(base) === undefined)
    throw new UsageError(`--base takes a path of plain letters such as /reports/, not “${base}”`);
  if (workspace !== PROJECT) await claim(workspace);
  const options: PrepareOptions = { content, site, base, acceptIds: asked.acceptIds };
  // The content is read in turn as well: two builds that accept ids at once must not give one id twice.
  return withLock(
    workspace.lock,
    () => check(options, asked.strict, (value, start) => task(value, { content, out, workspace, parts }, start)),
    (owner) => say(`Waiting for another build (process ${owner}). If there is none, delete ${lockName(workspace)}.`),
  );
}

async function check(
  options: PrepareOptions,
  strict: boolean,
  task: (prepared: Prepared, start: number) => Promise<string>,
): Promise<number> {
  const start = performance.now();
  const { value, issues } = await prepare(options);
  reportIssues(inOrder(issues));
  const warned = strict && issues.some(({ severity }) => severity === 'warning');
  if (!value || warned) {
    say(`Nothing was built: ${countIssues(issues)}${value ? ' under --strict' : ''}.`);
    return 1;
  }
  try {
    say(await task(value, start));
    return 0;
  } catch (error) {
    if (error instanceof Overtaken) say(`Nothing was built: ${error.message}. Build again.`);
    else if (error instanceof PartsMissing)
      say(`Nothing was put together: ${error.message}. Build them with build --shard.`);
    else throw error;
    return 1;
  }
}

function lockName({ lock }: Workspace): string {
  return path.relative(projectRoot, lock).startsWith('..') ? lock : path.relative(projectRoot, lock);
}

/** What stops a build stands last, where it is read; many warnings before it would have it scroll away. */
function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'));
}
