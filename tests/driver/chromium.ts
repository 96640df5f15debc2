import { chromium, type Browser, type Page as PlaywrightPage } from 'playwright-core';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import type { Page } from './browser.ts';
import { lacks } from './lacks.ts';
import { ENGINE } from './engine.ts';

/** Starts Chromium as the tests use it; `env` in place of the process's own. */
export async function launchChromium(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('Cannot run the site tests: there is no Chromium; run `npm test`, which installs it');
  return chromium.launch({
    executablePath,
    env,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/**
 * The page with all that Playwright can do in Chromium alone (its protocol, paper, input methods); in another engine the
 * test is skipped.
 * @param deed what another engine cannot do, such as "say which faces it set"
 */
export function inChromium(page: Page, deed: string): PlaywrightPage {
  return isPlaywrights(page) ? page : lacks(ENGINE, `${deed} when a test asks`);
}

/** Whether Playwright itself drives the page. */
export function isPlaywrights(page: Page): page is PlaywrightPage {
  return 'pdf' in page;
}
