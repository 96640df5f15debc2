// @ts-check
// Chromium and a Chinese font: only the browser tests need them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** @typedef {Record<string, string | undefined>} Env */

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const PACKAGES = { chromium: 'chromium', font: 'fonts-noto-cjk' };
const SHOWN_LINES = 25;

const HELP = `The browser tests need Chromium (or Chrome) and, on Linux, a Chinese font. Install them:
  Debian   sudo apt-get install chromium fonts-noto-cjk
  Ubuntu   sudo snap install chromium && sudo apt-get install fonts-noto-cjk
  Fedora   sudo dnf install chromium google-noto-sans-cjk-fonts
  macOS    brew install --cask chromium        (or install Google Chrome)
  Windows  winget install Google.Chrome
If the browser is somewhere else, set CHROMIUM_PATH to its executable file.`;

/**
 * Finds a Chromium or Chrome: CHROMIUM_PATH, then PATH, then the usual places of macOS and Windows.
 * @param {{ env?: Env, platform?: NodeJS.Platform }} [options]
 * @returns {string | undefined} path of the executable file
 * @throws {Error} when CHROMIUM_PATH is set but names no executable file
 */
export function findChromium({ env = process.env, platform = process.platform } = {}) {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, but no executable file is there.`);
  }
  return [...onPath(env, platform), ...applications(env, platform)].find(isExecutable);
}

/**
 * Makes sure that there is a Chromium and, on Linux, a Chinese font; installs them where apt-get may be used.
 * @param {{ log: (message: string) => void }} options
 * @returns {string} path of Chromium's executable file
 * @throws {Error} saying what to install, when it cannot be installed from here
 */
export function ensureChromium({ log }) {
  const missing = [];
  if (!findChromium()) missing.push(PACKAGES.chromium);
  if (!hasChineseFont()) missing.push(PACKAGES.font);
  if (missing.length > 0) aptInstall(missing, log);

  const found = findChromium();
  if (!found) throw new Error(`apt-get installed no Chromium that can be found.\n${HELP}`);
  return found;
}

/** @param {Env} env @param {NodeJS.Platform} platform */
function onPath(env, platform) {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** @param {Env} env @param {NodeJS.Platform} platform */
function applications(env, platform) {
  if (platform === 'darwin') {
    return ['', env.HOME ?? ''].flatMap((base) => [
      `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ]);
  }
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((base) =>
      base ? [`${base}\\Chromium\\Application\\chrome.exe`, `${base}\\Google\\Chrome\\Application\\chrome.exe`] : [],
    );
  }
  return [];
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Without a Chinese font the pages would show boxes; where it cannot be told, it is taken to be there. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (!fonts.error) return fonts.stdout.trim() !== '';
  const dpkg = spawnSync('dpkg', ['-s', PACKAGES.font], { encoding: 'utf8' });
  return dpkg.error !== undefined || dpkg.status === 0;
}

/** @param {string[]} packages @param {(message: string) => void} log */
function aptInstall(packages, log) {
  const prefix = rootPrefix();
  if (!prefix || !succeeds('apt-get', ['--version'])) {
    throw new Error(`Not found: ${packages.join(', ')}.\n${HELP}`);
  }
  log(`installing ${packages.join(' and ')} with apt-get (a minute or two)`);
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=120'];
  runQuietly([...apt, 'update']);
  runQuietly([...apt, 'install', '-y', '--no-install-recommends', ...packages]);
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
 */
function runQuietly([command = '', ...args]) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status === 0) return;
  const tail = error ? error.message : `${stdout}${stderr}`.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
  throw new Error(`Failed: ${[command, ...args].join(' ')}\n${tail}\n\n${HELP}`);
}
