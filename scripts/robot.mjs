// @ts-check
// .ci/run: everything that a change has to pass, on a machine that has Node.js and npm and nothing else. It goes on to
// the end, whatever fails, and ends with one line: the sum of the counts of all.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './setup/apt.mjs';
import { log, root } from './setup/run.mjs';
import { countLine, nameFailed, readCountLine, readReport } from './setup/test-counts.mjs';

/** Scripts of package.json; each ends with a line of counts. */
const SCRIPTS = ['check', 'test', 'test:engines'];

const reportFile = join(root, '.cache', 'test-results.json');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
installPandoc();
const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
for (const script of SCRIPTS.filter((name) => scripts[name] !== undefined)) {
  rmSync(reportFile, { force: true }); // the tests of the script before are not this one's
  const { code, last } = await runScript(script);
  const counts = readCountLine(last) ?? { passed: 0, failed: 0, skipped: 0 };
  sum.passed += counts.passed;
  sum.skipped += counts.skipped;
  // One that fails without saying what has failed all the same.
  sum.failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  if (code !== 0) failures.push(`npm run ${script}`, ...nameFailed(readReport(reportFile)));
}
// Once more at the end: what is kept of a long output is often its end alone.
for (const line of failures) console.log(`failed: ${line}`);
console.log(countLine(sum));
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/**
 * Runs a script of package.json and shows what it prints.
 * @param {string} script
 * @returns {Promise<{ code: number, last: string }>} last: the last line of its standard output
 */
function runScript(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let last = '';
    let line = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      process.stdout.write(text);
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      last = lines.findLast((each) => each.trim() !== '') ?? last;
    });
    child.on('error', (error) => {
      log(`npm cannot be run: ${error.message}`);
      resolve({ code: 1, last: '' });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, last: line.trim() === '' ? last : line }));
  });
}

/** Citations are compared with what pandoc makes of them; without it those tests are skipped, and counted so. */
function installPandoc() {
  if (spawnSync('pandoc', ['--version']).status === 0) return;
  try {
    aptInstall(['pandoc'], { log, help: 'The tests that compare citations with pandoc are skipped without it.' });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
  }
}
