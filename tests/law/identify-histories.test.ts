import { describe, expect, test } from 'vitest';
import { identify } from '../../src/pipeline/identify/identify.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { defaultRun } from '../arbitraries/default-report.ts';
import { randomFrom } from '../arbitraries/history.ts';
import { longText } from '../arbitraries/long-text.ts';
import { judgeHistories } from './judge-histories.ts';

const DATE = '2024-01-01';

describe('identify() over histories of ten steps, of which the truth is known', () => {
  const report = defaultRun.report.paragraphs.map(({ sentences }) => sentences.map(({ hans }) => hans).join(''));

  test.each([
    { name: 'the default report, 200 histories', histories: 200, first: () => report },
    { name: 'long texts full of formulas, 40 histories', histories: 40, first: longText.bind(undefined, 60) },
  ])('$name', ({ histories, first }) => {
    judgeHistories(histories, first);
  });

  test('4,000 paragraphs, each of them edited, keep their ids', () => {
    const random = randomFrom(7);
    const texts = longText(4000, random);
    const { ledger, ids } = identify(texts, EMPTY_LEDGER, DATE);
    const edited = texts.map((text) => (text.length < 30 ? text : `${text.slice(0, 9)}乙${text.slice(10)}甲`));
    expect(identify(edited, ledger, DATE).ids).toEqual(ids);
  });
});
