import type { Context, Page } from './browser.ts';
import { findElements, stepsOf } from './find-elements.ts';
import { pointing, pressing, typing } from './input.ts';
import { lacks } from './lacks.ts';
import { locate, type Ask } from './remote-locator.ts';
import type { Size, Tab } from './tab.ts';
import { until } from './wait.ts';

/** How long nothing more may be asked of the network until it counts as idle: Playwright's. */
const IDLE = 500;

/** A page in an engine that Playwright does not drive. */
export function openRemotePage(tab: Tab, context: Context, viewport: Size): Page {
  let url = 'about:blank';
  let size = viewport;
  const ask: Ask = async <R>(script: string, steps: unknown, argument: unknown, alone: boolean) => {
    const answer = await tab.run(`
      const elements = (${findElements.toString()})(${JSON.stringify(steps)});
      const asked = ${alone ? 'elements.length === 1 ? elements[0] : undefined' : 'elements'};
      const value = asked && ${tab.canWait ? 'await' : ''} (${script})(asked, ${JSON.stringify(argument)});
      return JSON.stringify({ count: elements.length, value, url: location.href });`);
    const { url: now, ...rest } = JSON.parse(answer) as { count: number; value: R; url: string };
    url = now;
    return rest;
  };
  const look = async <R>(script: string | (() => R), argument?: unknown): Promise<R> =>
    (await ask<R>(script.toString(), [], argument, false)).value;
  const settle = (): Promise<true> => until(async () => (await look(() => null), true as const), 'the page');
  const perform = async (source: object): Promise<void> => {
    await tab.perform([source]);
    await settle();
  };
  const locator: Page['locator'] = (selector, options) =>
    locate({ tab, ask, perform, settle }, stepsOf(selector, options));
  const one = (selector: string) => locator(selector);
  const waitForLoadState: Page['waitForLoadState'] = async (state) => {
    let [seen, since] = ['', Date.now()];
    await until(async () => {
      const [ready, loaded] = await look(() => [document.readyState, performance.getEntriesByType('resource').length]);
      if (ready !== 'complete') return undefined;
      if (seen !== `${loaded}`) [seen, since] = [`${loaded}`, Date.now()];
      return state === 'load' || Date.now() - since >= IDLE || undefined;
    }, `the load state "${state}"`);
  };

  return {
    context: () => context,
    url: () => url,
    async goto(address, { waitUntil = 'load' } = {}) {
      await tab.goto(address);
      await waitForLoadState(waitUntil);
      const status = await look(() => {
        const [entry] = performance.getEntriesByType('navigation');
        return entry && 'responseStatus' in entry ? Number(entry.responseStatus) : 0;
      });
      return { status: () => status || lacks(tab.engine, 'say how a page was answered') };
    },
    async reload() {
      await tab.reload();
      await waitForLoadState('load');
    },
    async evaluate<R>(script: string | ((argument: never) => R | Promise<R>), argument?: unknown): Promise<R> {
      if (typeof script === 'string') return (await tab.runWhole(script), look<R>('() => undefined'));
      return look<R>(`(_, argument) => (${script.toString()})(argument)`, argument);
    },
    addInitScript: (script) => tab.runBefore(`(${script.toString()})()`),
    locator,
    getByText: (text, { exact = false } = {}) => locate({ tab, ask, perform, settle }, [{ type: 'text', text, exact }]),
    getByRole: (role, { name }) => locate({ tab, ask, perform, settle }, [{ type: 'role', role, name }]),
    click: (selector) => one(selector).click(),
    hover: (selector) => one(selector).hover(),
    focus: (selector) => one(selector).focus(),
    fill: (selector, value) => one(selector).fill(value),
    inputValue: (selector) => one(selector).inputValue(),
    selectOption: (selector, option) => one(selector).evaluate(selectInPage, option),
    keyboard: {
      press: (key) => perform(pressing(key)),
      type: (text) => perform(typing(text)),
    },
    mouse: { move: (x, y) => perform(pointing(x, y)) },
    async setViewportSize(next) {
      await tab.resize(next);
      size = next;
    },
    viewportSize: () => ({ ...size }),
    async waitForURL(address) {
      const matches = matcherOf(address);
      await until(async () => (await settle(), matches(new URL(url)) || undefined), `the address ${String(address)}, not ${url}`); // prettier-ignore
      await waitForLoadState('load');
    },
    waitForLoadState,
    waitForFunction: (script, argument) =>
      until(
        async () => (await look(`(_, argument) => (${script.toString()})(argument)`, argument)) || undefined,
        script.toString(),
      ),
    screenshot: () => tab.screenshot(),
    close: () => context.close(),
  };
}

/** Playwright's patterns of addresses: `**` is any text, `*` any but `/`. */
function matcherOf(address: string | RegExp | ((url: URL) => boolean)): (url: URL) => boolean {
  if (typeof address === 'function') return address;
  const source = (text: string): string =>
    text
      .split(/(\*\*|\*)/u)
      .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')))
      .join('');
  const pattern = typeof address === 'string' ? new RegExp(`^${source(address)}$`, 'u') : address;
  return ({ href }) => pattern.test(href);
}

/** Chooses an option by its value or what it says. It is sent into the page as text. */
function selectInPage(element: HTMLElement, option: string | { readonly label: string }): string[] {
  if (!(element instanceof HTMLSelectElement)) throw new Error('Cannot choose an option: this is no <select>');
  const wanted = [...element.options].find((each) =>
    typeof option === 'string' ? each.value === option || each.label === option : each.label.trim() === option.label,
  );
  if (!wanted) throw new Error(`Cannot choose ${JSON.stringify(option)}: there is no such option`);
  element.value = wanted.value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return [wanted.value];
}
