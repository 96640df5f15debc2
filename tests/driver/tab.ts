/** What an engine's own protocol does for a page; `remote-page.ts` makes the rest of it. */
export interface Tab {
  /** Such as "Firefox 153.8.0". */
  readonly engine: string;
  /** Whether statements may await: not where the page runs no scripts, for then nothing goes on later. */
  readonly canWait: boolean;
  /**
   * Runs statements in the page as the body of a function, and gives back the text that they return.
   * @throws {PageError} where they throw
   */
  run(statements: string): Promise<string>;
  /** Runs a script for its effect, as if the page had it. */
  runWhole(script: string): Promise<void>;
  /** Goes to an address, and ends when the page has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Sources of input as WebDriver has them. */
  perform(sources: readonly object[]): Promise<void>;
  resize(size: Size): Promise<void>;
  screenshot(): Promise<Buffer>;
  runBefore(script: string): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A script in the page has failed. */
export class PageError extends Error {}
