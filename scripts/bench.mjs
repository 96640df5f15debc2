// @ts-check
// npm run bench [-- SUBJECT …]: sets up, measures quality and speed, and prints a plain table for each subject.
import { fileURLToPath } from 'node:url';
import { run } from './setup/child.mjs';
import { log, setUp } from './setup/run.mjs';

const main = fileURLToPath(new URL('bench/main.ts', import.meta.url));

try {
  const { node } = await setUp({ browser: false });
  const { code } = await run(node, ['--expose-gc', main, ...process.argv.slice(2)], { node });
  process.exitCode = code;
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
