import { setTimeout as sleep } from 'node:timers/promises';
import { PageError } from './tab.ts';

/** A limit for what never comes; what comes is noticed when it comes. */
const LIMIT = 30_000;
const PAUSE = 25;

/**
 * Asks until there is an answer. While a page goes to another, an engine may not be able to say anything: that is no answer.
 * @param awaited for the error, such as "#p5 to be visible"
 */
export async function until<T>(ask: () => Promise<T | undefined>, awaited: string): Promise<T> {
  const end = Date.now() + LIMIT;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      cause = undefined;
    } catch (error) {
      if (error instanceof PageError) throw error;
      cause = error;
    }
    await sleep(PAUSE);
  }
  throw new Error(`Waited ${LIMIT / 1000} s for ${awaited}`, { cause });
}
