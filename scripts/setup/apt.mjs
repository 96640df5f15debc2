// @ts-check
// Programs of the system: where they are, and how apt-get installs them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

const SHOWN_LINES = 25;

/**
 * Finds the first of several commands on PATH.
 * @param {string[]} commands names without `.exe`
 * @param {Record<string, string | undefined>} env
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined} path of the executable file
 */
export function findOnPath(commands, env, platform = process.platform) {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find(isExecutable);
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Installs packages of Debian or Ubuntu, where that is possible without a password.
 * @param {string[]} packages
 * @param {{ log: (message: string) => void, help: string }} options help: what to do by hand where it is not
 * @throws {Error} with the help
 */
export function aptInstall(packages, { log, help }) {
  const prefix = rootPrefix();
  if (!prefix || !succeeds('apt-get', ['--version'])) {
    throw new Error(`Not found: ${packages.join(', ')}.\n${help}`);
  }
  log(`installing ${packages.join(' and ')} with apt-get (a minute or two)`);
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=120'];
  runQuietly([...apt, 'update'], help);
  runQuietly([...apt, 'install', '-y', '--no-install-recommends', ...packages], help);
}

/** What to put before a command to run it as root; undefined when that is not possible without a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Synchronous on purpose: apt-get must not be stopped half-way through unpacking.
 * @param {string[]} argv
 * @param {string} help
 */
function runQuietly([command = '', ...args], help) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status === 0) return;
  const tail = error ? error.message : `${stdout}${stderr}`.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new Error(`Failed: ${[command, ...args].join(' ')}\n${tail}\n\n${help}`);
}
