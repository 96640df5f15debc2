// @ts-check
// Chromium and a Chinese font: only the browser tests need them.
import { spawnSync } from 'node:child_process';
import { aptInstall, findOnPath, isExecutable } from './apt.mjs';

/** @typedef {Record<string, string | undefined>} Env */

/** The shell without windows first: it opens a page in a third of the CPU time. */
const COMMANDS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const PACKAGES = { shell: 'chromium-headless-shell', chromium: 'chromium', font: 'fonts-noto-cjk' };

const HELP = `The browser tests need Chromium (or Chrome) and, on Linux, a Chinese font. Install them:
  Debian   sudo apt-get install chromium-headless-shell fonts-noto-cjk
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
  return findOnPath(COMMANDS, env, platform) ?? applications(env, platform).find(isExecutable);
}

/**
 * Makes sure that there is a Chromium and, on Linux, a Chinese font; installs them where apt-get may be used.
 * @param {{ log: (message: string) => void }} options
 * @returns {string} path of Chromium's executable file
 * @throws {Error} saying what to install, when it cannot be installed from here
 */
export function ensureChromium({ log }) {
  const font = hasChineseFont() ? [] : [PACKAGES.font];
  if (!findChromium()) {
    try {
      aptInstall([PACKAGES.shell, ...font], { log, help: HELP });
    } catch {
      aptInstall([PACKAGES.chromium, ...font], { log, help: HELP }); // Ubuntu and older Debians have no shell
    }
  } else if (font.length > 0) aptInstall(font, { log, help: HELP });

  const found = findChromium();
  if (!found) throw new Error(`apt-get installed no Chromium that can be found.\n${HELP}`);
  return found;
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

/** Without a Chinese font the pages would show boxes; where it cannot be told, it is taken to be there. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (!fonts.error) return fonts.stdout.trim() !== '';
  const dpkg = spawnSync('dpkg', ['-s', PACKAGES.font], { encoding: 'utf8' });
  return dpkg.error !== undefined || dpkg.status === 0;
}
