import type { Locator } from './browser.ts';
import { stepsOf, type Step } from './find-elements.ts';
import { pointing, pressing } from './input.ts';
import { PageError, type Tab } from './tab.ts';
import { until } from './wait.ts';

/** Asks the page, of the elements that steps lead to. */
export type Ask = <R>(
  script: string,
  steps: readonly Step[],
  argument: unknown,
  /** Asks the one element, and nothing where there is none or more than one. */
  alone: boolean,
) => Promise<{ readonly count: number; readonly value: R }>;

interface Desk {
  readonly tab: Tab;
  readonly ask: Ask;
  readonly perform: (source: object) => Promise<void>;
  /** Waits until the page can be asked again, and notes its address. */
  readonly settle: () => Promise<true>;
}

/** Elements of a page in an engine that Playwright does not drive. */
export function locate(desk: Desk, steps: readonly Step[]): Locator {
  const name = JSON.stringify(steps);
  const all = async <R>(script: (elements: HTMLElement[]) => R | Promise<R>): Promise<R> =>
    (await desk.ask<R>(script.toString(), steps, undefined, false)).value;
  /** Asks the one element, once there is one. */
  const one = async <R>(
    script: (element: HTMLElement, argument: never) => R | Promise<R>,
    argument?: unknown,
  ): Promise<R> => {
    const answer = await until(async () => {
      const { count, value } = await desk.ask<R>(script.toString(), steps, argument, true);
      if (count > 1) throw new PageError(`Cannot choose among ${count} elements: ${name}`);
      return count === 1 ? { value } : undefined;
    }, name);
    return answer.value;
  };
  const look = async (): Promise<[number, boolean]> => {
    const [count, visible] = await all(stateInPage);
    if (count > 1) throw new PageError(`Cannot choose among ${count} elements: ${name}`);
    return [count, visible];
  };
  /** Where the mouse reaches the element, once it is there, at rest, and nothing lies over it. */
  const reach = async (): Promise<readonly [number, number]> => {
    let before = '';
    return until(async () => {
      const place = await one(placeInPage);
      const now = JSON.stringify(place);
      if (place && now === before) return place;
      before = now;
      return undefined;
    }, `${name} to be in reach`);
  };
  const next = (...added: readonly Step[]): Locator => locate(desk, [...steps, ...added]);
  const hover = async (click: boolean): Promise<void> => {
    const [x, y] = await reach();
    await desk.perform(pointing(x, y, click));
  };

  return {
    locator: (selector, options) => next(...stepsOf(selector, options)),
    first: () => next({ type: 'nth', index: 0 }),
    last: () => next({ type: 'nth', index: -1 }),
    nth: (index) => next({ type: 'nth', index }),
    count: () => all((elements) => elements.length),
    click: () => hover(true),
    hover: () => hover(false),
    focus: () => one((element) => element.focus()),
    fill: (value) => one(fillInPage, value),
    async press(key) {
      await one((element) => element.focus());
      await desk.perform(pressing(key));
    },
    async uncheck() {
      if (await one((element) => element instanceof HTMLInputElement && element.checked)) await hover(true);
    },
    async waitFor({ state = 'visible' } = {}) {
      await until(async () => {
        const [count, visible] = await look();
        const is = { attached: count > 0, detached: count === 0, visible, hidden: !visible };
        return is[state] || undefined;
      }, `${name} to be ${state}`);
    },
    isVisible: async () => (await look())[1],
    innerText: () => one((element) => element.innerText),
    textContent: () => one((element) => element.textContent),
    allInnerTexts: () => all((elements) => elements.map((each) => each.innerText)),
    allTextContents: () => all((elements) => elements.map((each) => each.textContent ?? '')),
    getAttribute: (attribute) => one((element, asked: string) => element.getAttribute(asked), attribute),
    inputValue: () => one((element) => ('value' in element ? String(element.value) : '')),
    boundingBox: () =>
      one((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return width + height > 0 ? { x, y, width, height } : null;
      }),
    evaluate: one,
    evaluateAll: all,
  };
}

/** How many elements there are, and whether the first is seen. It is sent into the page as text. */
function stateInPage(elements: HTMLElement[]): [number, boolean] {
  const [first] = elements;
  const { width, height } = first?.getBoundingClientRect() ?? { width: 0, height: 0 };
  return [elements.length, !!first && width > 0 && height > 0 && getComputedStyle(first).visibility === 'visible'];
}

/** The middle of what is seen of an element, scrolled to, where the mouse would meet it. It is sent into the page as text. */
function placeInPage(element: HTMLElement): readonly [number, number] | undefined {
  if (element.matches(':disabled') || getComputedStyle(element).visibility !== 'visible') return undefined;
  const find = (): [number, number] | undefined => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return undefined;
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right <= left || bottom <= top) return undefined;
    const [x, y] = [Math.floor((left + right) / 2), Math.floor((top + bottom) / 2)];
    const met = document.elementFromPoint(x, y);
    return met && (element.contains(met) || met.closest('label')?.control === element) ? [x, y] : undefined;
  };
  const place = find();
  if (!place) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return place;
}

/** Gives a field a text as if it had been typed. It is sent into the page as text. */
function fillInPage(element: HTMLElement, value: string): void {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
    throw new Error('Cannot fill: this is no field of text');
  element.focus();
  element.value = value;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: value }));
}
