import { describe, expect, test } from 'vitest';
import { identify } from '../../src/pipeline/identify/identify.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { defaultRun } from '../arbitraries/default-report.ts';
import { randomFrom } from '../arbitraries/history.ts';
import { judgeHistory, startVerdict } from '../arbitraries/judge-history.ts';
import { longText, material } from '../arbitraries/long-text.ts';

const DATE = '2024-01-01';

describe('identify() over histories of ten steps, of which the truth is known', () => {
  const report = defaultRun.report.paragraphs.map(({ sentences }) => sentences.map(({ hans }) => hans).join(''));

  test.each([
    { name: 'the default report, 1,000 histories', histories: 1000, first: () => report },
    { name: 'long texts full of formulas, 100 histories', histories: 100, first: longText.bind(undefined, 60) },
  ])('$name', ({ histories, first }) => {
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
  });

  test('4,000 paragraphs, each of them edited, keep their ids', () => {
    const random = randomFrom(7);
    const texts = longText(4000, random);
    const { ledger, ids } = identify(texts, EMPTY_LEDGER, DATE);
    const edited = texts.map((text) => (text.length < 30 ? text : `${text.slice(0, 9)}乙${text.slice(10)}甲`));
    expect(identify(edited, ledger, DATE).ids).toEqual(ids);
  });
});
