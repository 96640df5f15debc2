import type { Page } from './browser.ts';
import { isPlaywrights } from './chromium.ts';

/** What a page's browser says unasked. */
export interface Heard {
  /** Errors of scripts, in the console and of the page's policy. */
  readonly problems: string[];
  /** Addresses that were asked for. */
  readonly requests: string[];
}

const heard = new WeakMap<Page, Heard>();

/** Listens to a page, from now on; undefined where the engine says nothing (WebKitGTK). Once for a page. */
export function listen(page: Page): Heard | undefined {
  if (!isPlaywrights(page)) return heard.get(page);
  const { problems, requests } = hear(page);
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { problems, requests };
}

/** Where an engine's driver puts down what it hears. */
export function hear(page: Page): Heard {
  const empty: Heard = { problems: [], requests: [] };
  heard.set(page, empty);
  return empty;
}
