// @ts-check
// npm run check: what can be told of the code without running it, under the project's own Node.js. All of it is run,
// whatever fails; it ends with one line of counts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './setup/child.mjs';
import { log, root, setUp } from './setup/run.mjs';
import { countLine } from './setup/test-counts.mjs';

/**
 * What is checked, in this order: pages have types only once a site was built.
 * @type {readonly (readonly [name: string, command: readonly string[]])[]}
 */
const CHECKS = [
  ['format', ['prettier', '--check', '.']],
  ['build', ['duizhao', 'build']],
  ['lint', ['eslint', '.']],
  ['types', ['tsc', '--noEmit']],
  ['types of the service worker', ['tsc', '--project', 'scripts/site/offline/worker.tsconfig.json']],
  ['types of pages', ['astro', 'check', '--minimumSeverity', 'warning']],
  ['dead code', ['knip']],
  ['dead code but for tests', ['knip', '--production', '--config', 'knip.production.json']],
];

/** Programs whose package has another name. @type {Readonly<Record<string, string>>} */
const PACKAGES = { tsc: 'typescript' };

try {
  const { node } = await setUp({ browser: false });
  const failed = [];
  for (const [name, [program = '', ...args]] of CHECKS) {
    log(`checking: ${name}`);
    const { code, interrupted } = await run(node, [fileOf(program), ...args], { node, cwd: root });
    if (interrupted) process.exit(code);
    if (code !== 0) failed.push(name);
  }
  if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`);
  console.log(countLine({ passed: CHECKS.length - failed.length, failed: failed.length, skipped: 0 }));
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** The script of a program, which npm would put on PATH as a file for the shell. @param {string} program */
function fileOf(program) {
  if (program === 'duizhao') return join(root, 'scripts', 'duizhao.mjs');
  const folder = join(root, 'node_modules', PACKAGES[program] ?? program);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}
