// @ts-check
// npm test [-- options of vitest]: sets up, runs the tests, and ends with one line of counts.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './setup/child.mjs';
import { log, root, setUp } from './setup/run.mjs';
import { countLine, countTests } from './setup/test-counts.mjs';

const reportFile = join(root, '.cache', 'test-results.json');
const exitCode = await runTests(process.argv.slice(2)).catch((error) => {
  log(error instanceof Error ? error.message : String(error));
  return 1;
});
const counts = countTests(readReport(), exitCode);
const executed = counts.passed + counts.failed > 0;
if (!executed) console.error('No test was executed.');
console.log(countLine(counts));
process.exitCode = exitCode === 0 && !executed ? 1 : exitCode;

/** @param {string[]} args @returns {Promise<number>} vitest's exit code */
async function runTests(args) {
  rmSync(reportFile, { force: true }); // an old report must not be counted
  const { node, chromium } = await setUp({ browser: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const env = chromium ? { CHROMIUM_PATH: chromium } : {};
  const { code } = await run(node, [vitest, 'run', ...reporters, ...args], { node, cwd: root, env });
  return code;
}

function readReport() {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}
