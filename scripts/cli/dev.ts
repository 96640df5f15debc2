import { watch } from 'node:fs';
import { cleanEnvironment } from '../site/environment.ts';
import { syncFolder } from '../files.ts';
import { generatedFiles } from '../site/generated-files.ts';
import { describeLibrary } from '../../src/report/library.ts';
import { makeNotices } from '../site/notices.ts';
import { withLock } from '../site/lock.ts';
import { prepare } from '../site/prepare.ts';
import { PROJECT } from '../site/workspace.ts';
import { projectRoot } from '../project.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import { type Arguments, folderOf, portFlag } from '../usage.ts';

/** `duizhao dev`: serves the site while its content and code are worked on; a change of either shows at once. */
export async function dev(given: Arguments): Promise<number> {
  const content = folderOf(given, 'content');
  const port = portFlag(given);
  if (!(await generate(content))) return 1;
  cleanEnvironment();
  const { dev: serve } = await import('astro');
  const server = await serve({ root: projectRoot, server: { port } });
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(content, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void generate(content), SETTLE);
  });
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        watcher.close();
        void server.stop().then(() => resolve(0));
      });
    }
  });
}

/** Milliseconds to wait after a change: an editor writes a file in several steps. */
const SETTLE = 150;

/** Runs the pipeline into `src/content/`; ids may change while the text is worked on, but are not written down. */
async function generate(content: string): Promise<boolean> {
  const { value, issues } = await prepare({ content, acceptIds: true });
  reportIssues(issues);
  if (!value) {
    say(`Not updated: ${countIssues(issues)}.`);
    return false;
  }
  const { site } = value;
  const reports = value.reports.filter(({ input }) => !input.record.withdrawn).map(({ report }) => report);
  const notices = makeNotices(value.reports, site.editions);
  // Pages show the system's faces here: to subset ours at every change is slow.
  const given = { site, reports, notices, library: describeLibrary(reports, site.editions), fonts: {} };
  const files = await generatedFiles(given, content);
  const write = (): Promise<void> => syncFolder(PROJECT.generated, files);
  await withLock(PROJECT.lock, write, () => say('Waiting for a build …'));
  return true;
}
