// @ts-check
// The set-up as a whole; every step does nothing when its result is already there.
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ensureLocalNode, linkLocalNode } from './local-node.mjs';
import { ensureOtherEngines } from './other-engines.mjs';
import { ensurePackages } from './packages.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Progress goes to stderr, so that stdout stays the command's own. @param {string} message */
export function log(message) {
  console.error(`setup: ${message}`);
}

/**
 * Gets everything ready to run: Node.js, the npm packages and, if asked for, Chromium and the other engines.
 * @param {{ browser: boolean, engines?: boolean }} options
 * @returns {Promise<{ node: string, chromium?: string }>} paths of the executable files to use
 * @throws {Error} with a message for the user
 */
export async function setUp({ browser, engines = false }) {
  const node = await ensureLocalNode({ root, log });
  await ensurePackages({ root, node, log });
  linkLocalNode({ root, node });
  if (engines) ensureOtherEngines({ log });
  return browser ? { node, chromium: ensureChromium({ log }) } : { node };
}
