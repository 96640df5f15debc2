// @ts-check
// The counts of a test run, from the report that vitest's json reporter writes.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name?: string, status: string, assertionResults: { status: string, fullName?: string }[] }} FileResult */

/**
 * @param {string} file where vitest's json reporter wrote
 * @returns {{ testResults: FileResult[] } | undefined} undefined where it wrote none
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Counts tests. What fails outside a test counts as one failed: a file that cannot be loaded or whose hook
 * fails, and errors outside all files (vitest then exits with another code than 0).
 * @param {{ testResults: FileResult[] } | undefined} report undefined when vitest wrote none
 * @param {number} exitCode vitest's
 * @returns {Counts} all 0 when there was no test file
 */
export function countTests(report, exitCode) {
  const files = report?.testResults ?? [];
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failedTests = statuses.filter((status) => status === 'failed').length;
  const failedFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + failedFiles;
  const failedOutside = exitCode !== 0 && failed === 0 && files.length > 0 ? 1 : 0;
  return { passed, failed: failed + failedOutside, skipped: statuses.length - passed - failedTests };
}

/**
 * Names what failed: each test with its file, and each file that failed as a whole.
 * @param {{ testResults: FileResult[] } | undefined} report as for countTests
 * @returns {string[]} such as "tests/site/search.test.ts: search leads to its paragraph"
 */
export function nameFailed(report) {
  return (report?.testResults ?? []).flatMap(({ name = '', status, assertionResults }) => {
    const file = name.slice(Math.max(0, name.lastIndexOf('/tests/') + 1));
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [file] : [];
    return failed.map((test) => `${file}: ${test.fullName ?? ''}`);
  });
}

/** @param {Counts} counts @returns {string} such as "12 passed, 0 failed" or "12 passed, 0 failed, 1 skipped" */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads a line of counts, as countLine writes it.
 * @param {string} line
 * @returns {Counts | undefined} undefined where it is none
 */
export function readCountLine(line) {
  const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line.trim());
  if (!match) return undefined;
  return { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0) };
}

/**
 * Decides which kinds of tests run: all but the long ones, unless --project names some.
 * @param {string[]} args of vitest
 * @returns {{ options: string[], browser: boolean }} browser: whether a browser is needed
 */
export function selectProjects(args) {
  const named = args.flatMap((arg, index) =>
    arg === '--project'
      ? [args[index + 1] ?? '']
      : arg.startsWith('--project=')
        ? [arg.slice('--project='.length)]
        : [],
  );
  if (named.length === 0) return { options: [...args, '--project=!soak'], browser: true };
  return { options: args, browser: named.includes('site') };
}
