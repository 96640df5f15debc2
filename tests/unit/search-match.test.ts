import { describe, expect, test } from 'vitest';
import { findAll, findEnglish, type Place } from '../../src/search/match.ts';
import { readQuery } from '../../src/search/query.ts';
import { fold } from '../arbitraries/memory-index.ts';

/** A text with its marks in brackets. */
const show = (text: string, place: Place | undefined): string | undefined =>
  place &&
  [...place.marks]
    .reverse()
    .reduce((shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, text);

describe('findAll()', () => {
  const find = (text: string, ...words: string[]) => findAll(fold(text), words);

  test.each([
    ['国家发展，发展国家', ['发展'], '国家[发展]，[发展]国家'],
    ['国家发展，发展国家', ['发展', '国家'], '[国家][发展]，[发展][国家]'],
    // What overlaps is one mark, whichever is the longer.
    ['科技创新驱动', ['科技创新', '创新驱动'], '[科技创新驱动]'],
    ['科技创新驱动', ['创新', '科技创新驱动'], '[科技创新驱动]'],
    ['科技创新驱动', ['科技', '科技创新'], '[科技创新]驱动'],
    ['哈哈哈，他哈', ['哈哈'], '[哈哈哈]，他哈'],
    // Punctuation within what was found is marked with it, and none beside it.
    ['“国家，发展”。', ['国家发展'], '“[国家，发展]”。'],
    ['用５Ｇ网', ['5g'], '用[５Ｇ]网'],
    ['𠮷野𠮷家', ['𠮷'], '[𠮷]野[𠮷]家'],
  ])('in %s it marks %j', (text, words, shown) => {
    expect(show(text, find(text, ...words))).toBe(shown);
  });

  test.each([
    ['甲乙，甲丁丁丁乙', ['甲', '乙'], 1, 0],
    ['甲丁丁乙，丁丁，甲乙', ['甲', '乙'], 1, 8],
    ['甲丁乙，丁丁丁甲丁乙', ['甲', '乙'], 2, 0],
    ['丁丁甲', ['甲'], 0, 2],
    // Letters are counted, not what stands between them.
    ['甲，。！乙', ['甲', '乙'], 1, 0],
  ])('in %s %j are nearest together: %i apart at %i', (text, words, apart, nearest) => {
    expect(find(text, ...words)).toMatchObject({ apart, nearest });
  });

  test('is nothing unless every word is there', () => {
    expect(find('国家发展', '国家', '创新')).toBeUndefined();
    expect(find('国家发展', '创新', '国家')).toBeUndefined();
    expect(find('', '国')).toBeUndefined();
  });
});

describe('findEnglish()', () => {
  const find = (text: string, query: string) => findEnglish(text, readQuery(query, fold).english, fold);

  test.each([
    ['Policies and a policy.', 'policy', '[Policies] and a [policy].'],
    ['Policies and a policy.', '"policy"', 'Policies and a [policy].'],
    ['An industrial policy, not industrial or policy.', '"industrial policy"', 'An [industrial policy], not industrial or policy.'],
    ['A café–bar', 'CAFE', 'A [café]–bar'],
    ['A science-based test', 'based', 'A science-[based] test'],
    ['A science-based test', '"science based"', 'A [science-based] test'],
    ['planning the plan', 'plan', '[planning] the [plan]'],
    ['the last policy', '"policy"', 'the last [policy]'],
  ])('in %s it marks what %s asks for', (text, query, shown) => {
    expect(show(text, find(text, query))).toBe(shown);
  }); // prettier-ignore

  test.each([
    ['science-based policy', 'based policy', 1, 8],
    ['policy of the state. State policy', 'state policy', 1, 21],
    ['state policy, policy of state', 'state policy', 1, 0],
    ['in the state', 'state', 0, 7],
  ])('in %s the words of %s are %i apart at %i', (text, query, apart, nearest) => {
    expect(find(text, query)).toMatchObject({ apart, nearest });
  });

  test.each([
    ['A policy', 'policy reform'],
    ['A policy', 'reform policy'],
    ['industrial and policy', '"industrial policy"'],
    ['an industrial', '"industrial policy"'],
    ['', 'policy'],
  ])('in %s there is no %s', (text, query) => {
    expect(find(text, query)).toBeUndefined();
  });
});
