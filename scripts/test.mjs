// @ts-check
// npm test [-- options of vitest]: sets up, runs the tests, and ends with one line of counts. With --project, only
// those kinds of tests; Chromium is set up for `site` alone. With --watch, runs them again at every change. With
// --engines, what reads and searches the site in Firefox and WebKitGTK, which are set up.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './setup/child.mjs';
import { log, root, setUp } from './setup/run.mjs';
import { countLine, countTests, readReport, selectProjects } from './setup/test-counts.mjs';

const reportFile = join(root, '.cache', 'test-results.json');
const args = process.argv.slice(2);
const watching = args.includes('--watch');
const engines = args.includes('--engines');
const exitCode = await runTests().catch((error) => {
  log(error instanceof Error ? error.message : String(error));
  return 1;
});
process.exitCode = watching ? exitCode : tell(exitCode);

/** @returns {Promise<number>} vitest's exit code */
async function runTests() {
  rmSync(reportFile, { force: true }); // an old report must not be counted
  const { options, browser } = selectProjects(args.filter((arg) => arg !== '--engines'));
  const { node, chromium } = await setUp({ browser, engines });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = watching ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const env = chromium ? { CHROMIUM_PATH: chromium } : {};
  const mode = [...(watching ? [] : ['run']), ...(engines ? ['--config', 'vitest.engines.config.ts'] : [])];
  const { code } = await run(node, [vitest, ...mode, ...reporters, ...options], { node, cwd: root, env });
  return code;
}

/** @param {number} code vitest's @returns {number} ours */
function tell(code) {
  const counts = countTests(readReport(reportFile), code);
  const executed = counts.passed + counts.failed > 0;
  if (!executed) console.error('No test was executed.');
  console.log(countLine(counts));
  return code === 0 && !executed ? 1 : code;
}
