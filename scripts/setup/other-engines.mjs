// @ts-check
// Firefox and WebKitGTK: only the tests of the engines need them.
import { existsSync } from 'node:fs';
import { aptInstall, findOnPath, isExecutable } from './apt.mjs';

/** @typedef {Record<string, string | undefined>} Env */
/** @typedef {{ driver: string, browser: string, screen: string }} WebKit */

const PACKAGES = { firefox: 'firefox-esr', webkit: 'webkit2gtk-driver', screen: 'xvfb' };

/** The browser that comes with WebKitGTK's driver, newest first; the folder between is the machine's kind. */
const MINI_BROWSERS = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].flatMap((version) =>
  ['x86_64-linux-gnu', 'aarch64-linux-gnu', ''].map((kind) => ['/usr/lib', kind, version, 'MiniBrowser'].filter(Boolean).join('/')),
); // prettier-ignore

const HELP = `The tests of the engines need Firefox ESR and, for WebKitGTK, its driver and a screen without a monitor. Install them:
  Debian   sudo apt-get install firefox-esr webkit2gtk-driver xvfb fonts-noto-cjk
Elsewhere set FIREFOX_PATH to Firefox's executable file; WebKitGTK is tested on Debian only.`;

/**
 * Finds Firefox: FIREFOX_PATH, then PATH.
 * @param {{ env?: Env }} [options]
 * @returns {string | undefined} path of the executable file
 * @throws {Error} when FIREFOX_PATH is set but names no executable file
 */
export function findFirefox({ env = process.env } = {}) {
  const chosen = env.FIREFOX_PATH;
  if (!chosen) return findOnPath(['firefox-esr', 'firefox'], env);
  if (isExecutable(chosen)) return chosen;
  throw new Error(`FIREFOX_PATH is ${chosen}, but no executable file is there.`);
}

/**
 * Finds WebKitGTK's driver, the browser that it drives, and a screen for it.
 * @param {{ env?: Env }} [options]
 * @returns {WebKit | undefined} paths of the executable files
 */
export function findWebKit({ env = process.env } = {}) {
  const driver = findOnPath(['WebKitWebDriver'], env);
  const screen = findOnPath(['Xvfb'], env);
  const browser = MINI_BROWSERS.find((file) => existsSync(file));
  return driver && screen && browser ? { driver, browser, screen } : undefined;
}

/**
 * Makes sure that both are there; installs them where apt-get may be used.
 * @param {{ log: (message: string) => void }} options
 * @throws {Error} saying what to install, when it cannot be installed from here
 */
export function ensureOtherEngines({ log }) {
  const missing = [];
  if (!findFirefox()) missing.push(PACKAGES.firefox);
  if (!findWebKit()) missing.push(PACKAGES.webkit, PACKAGES.screen);
  if (missing.length > 0) aptInstall(missing, { log, help: HELP });
  if (!findFirefox() || !findWebKit()) throw new Error(`apt-get installed no engines that can be found.\n${HELP}`);
}
