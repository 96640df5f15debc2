import type { Browser } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { ENGINE } from './engine.ts';
import { launchFirefox } from './firefox.ts';
import { launchWebKit } from './webkit.ts';

/** Starts the browser of this run. */
export function launchBrowser(): Promise<Browser> {
  if (ENGINE === 'firefox') return launchFirefox();
  if (ENGINE === 'webkit') return launchWebKit();
  return launchChromium();
}
