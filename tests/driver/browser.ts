/**
 * The browser as the tests use it, in three engines. Names and meanings are Playwright's, of which this is a part, so that
 * Chromium's pages are Playwright's own; `remote-page.ts` does the same for Firefox and WebKitGTK.
 */
export interface Browser {
  newContext(options?: ContextOptions): Promise<Context>;
  newPage(options?: ContextOptions): Promise<Page>;
  /** Such as "153.8.0". */
  version(): string;
  close(): Promise<void>;
}

/** How a reader comes: each in a context of their own, which shares no storage with another. */
export interface ContextOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly javaScriptEnabled?: boolean;
  readonly serviceWorkers?: 'allow' | 'block';
  /** Such as `zh-TW`. */
  readonly locale?: string;
  readonly permissions?: string[];
}

export interface Context {
  newPage(): Promise<Page>;
  setOffline(offline: boolean): Promise<void>;
  grantPermissions(permissions: string[]): Promise<unknown>;
  close(): Promise<void>;
}

export interface Page {
  context(): Context;
  /** Address of the page as it was when the page was last asked for anything. */
  url(): string;
  goto(url: string, options?: { readonly waitUntil?: 'load' | 'networkidle' }): Promise<{ status(): number } | null>;
  reload(): Promise<unknown>;
  /** Runs a function in the page; what it takes and gives is JSON. A text is run for its effect: give it no value to answer with. */
  evaluate(script: string): Promise<unknown>;
  evaluate<R>(script: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(script: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Runs a function before the scripts of every page that is opened afterwards. */
  addInitScript(script: () => unknown): Promise<unknown>;
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Locator;
  /** The smallest elements that have a text, in any case. */
  getByText(text: string, options?: { readonly exact?: boolean }): Locator;
  getByRole(role: 'button' | 'link', options: { readonly name: string }): Locator;
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  fill(selector: string, value: string): Promise<void>;
  inputValue(selector: string): Promise<string>;
  selectOption(selector: string, option: string | { readonly label: string }): Promise<string[]>;
  readonly keyboard: {
    /** A key with those held before it: `j`, `Enter`, `Control+k`. */
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  readonly mouse: { move(x: number, y: number): Promise<void> };
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  viewportSize(): { width: number; height: number } | null;
  /** Waits for an address: a pattern (`**` any text, `*` any but `/`), or a condition. */
  waitForURL(address: string | RegExp | ((url: URL) => boolean)): Promise<void>;
  waitForLoadState(state: 'load' | 'networkidle'): Promise<void>;
  /** Waits until a function in the page gives something true. */
  waitForFunction<A>(script: (argument: A) => unknown, argument?: A): Promise<unknown>;
  /** A PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Elements by how they are found, which happens anew at every use. Deeds wait until there is one and it can be reached. */
export interface Locator {
  /** A selector may end with `:visible`. */
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Locator;
  first(): Locator;
  last(): Locator;
  nth(index: number): Locator;
  count(): Promise<number>;
  click(): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  fill(value: string): Promise<void>;
  press(key: string): Promise<void>;
  uncheck(): Promise<void>;
  waitFor(options?: { readonly state?: 'attached' | 'detached' | 'visible' | 'hidden' }): Promise<void>;
  isVisible(): Promise<boolean>;
  innerText(): Promise<string>;
  textContent(): Promise<string | null>;
  allInnerTexts(): Promise<string[]>;
  allTextContents(): Promise<string[]>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
  evaluate<R>(script: (element: HTMLElement) => R | Promise<R>): Promise<R>;
  evaluate<R, A>(script: (element: HTMLElement, argument: A) => R | Promise<R>, argument: A): Promise<R>;
  evaluateAll<R>(script: (elements: HTMLElement[]) => R | Promise<R>): Promise<R>;
}
