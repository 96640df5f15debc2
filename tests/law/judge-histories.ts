import { expect } from 'vitest';
import { type Random, randomFrom } from '../arbitraries/history.ts';
import { judgeHistory, startVerdict } from '../arbitraries/judge-history.ts';
import { material } from '../arbitraries/long-text.ts';

/** The first state of a text, which the edits of a history go out from. */
export type FirstText = (random: Random) => readonly string[];

/** Edits texts at random, ten steps each, and holds what identify() says of every step against what was done. */
export function judgeHistories(histories: number, first: FirstText): void {
  const verdict = startVerdict();
  for (let seed = 1; seed <= histories; seed += 1) {
    const random = randomFrom(seed);
    judgeHistory(first(random), random, material, verdict);
  }
  expect(verdict.steps).toBe(histories * 10);
  expect(verdict.edited).toBeGreaterThan(histories * 4);
  expect(verdict, verdict.wrong.join('\n')).toMatchObject({ reassigned: 0, unrelated: 0, lost: 0 });
  expect(verdict.kept / verdict.edited).toBeGreaterThanOrEqual(0.99);
  // What was put in and is, but for a word or two, what was deleted in the same step: rare, or the count means little.
  expect(verdict.indistinguishable / verdict.steps).toBeLessThan(0.005);
}
