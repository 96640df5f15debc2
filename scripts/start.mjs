// @ts-check
// npm start [-- options of preview]: sets up, builds the site, and shows it.
import { fileURLToPath } from 'node:url';
import { run } from './setup/child.mjs';
import { log, setUp } from './setup/run.mjs';

const duizhao = fileURLToPath(new URL('duizhao.mjs', import.meta.url));

try {
  const { node } = await setUp({ browser: false });
  const build = await run(node, [duizhao, 'build'], { node });
  const ready = build.code === 0 && !build.interrupted;
  const last = ready ? await run(node, [duizhao, 'preview', ...process.argv.slice(2)], { node }) : build;
  process.exitCode = last.code;
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
