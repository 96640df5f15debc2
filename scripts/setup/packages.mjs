// @ts-check
// The project's npm packages, exactly as in package-lock.json.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './child.mjs';

/**
 * Installs the packages unless they are already those of package-lock.json.
 * @param {{ root: string, node: string, log: (message: string) => void }} options node: binary to run npm with
 * @returns {Promise<void>}
 * @throws {Error} when package-lock.json is missing or npm fails
 */
export async function ensurePackages({ root, node, log }) {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) {
    throw new Error('package-lock.json is missing. It is part of the repository: restore it, then run this again.');
  }
  const digest = createHash('sha256').update(readFileSync(lock)).digest('hex');
  // npm ci empties node_modules first, so after an interrupted one there is no marker.
  const marker = join(root, 'node_modules', '.duizhao-setup');
  if (existsSync(marker) && readFileSync(marker, 'utf8').trim() === digest) return;

  log('installing the packages (npm ci)');
  // Tests need the development packages even where NODE_ENV or an npm setting leaves them out.
  await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], { node, cwd: root });
  writeFileSync(marker, `${digest}\n`);
}
