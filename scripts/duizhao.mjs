#!/usr/bin/env node
// @ts-check
// The duizhao command. It runs its TypeScript directly, for which an old Node.js is replaced by the local one.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onceNpmStopped, run } from './setup/child.mjs';
import { ensureLocalNode } from './setup/local-node.mjs';
import { isSupported } from './setup/node-version.mjs';
import { log, root } from './setup/run.mjs';

process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} argv @returns {Promise<number>} exit code */
async function start(argv) {
  if (!existsSync(new URL('../node_modules', import.meta.url))) {
    console.error('duizhao: the packages are not installed; run `npm run setup` first.');
    return 1;
  }
  if (!isSupported(process.versions.node)) return startWithLocalNode(argv);
  onceNpmStopped(() => process.kill(process.pid, 'SIGTERM')); // a preview must not outlive npm
  const { main } = await import('./cli/main.ts');
  return main(argv);
}

/** @param {string[]} argv @returns {Promise<number>} exit code */
async function startWithLocalNode(argv) {
  try {
    const node = await ensureLocalNode({ root, log });
    return (await run(node, [fileURLToPath(import.meta.url), ...argv], { node })).code;
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
