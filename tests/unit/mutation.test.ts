import { describe, expect, test } from 'vitest';
import { keepMutants } from '../../scripts/bench/mutation/mutants.ts';
import { draw } from '../../scripts/bench/mutation/sample.ts';

describe('draw() takes a sample of mutants', () => {
  const all = Array.from({ length: 50 }, (_, index) => index);

  test('the same one for the same seed, another one for another', () => {
    expect(draw(all, 10, 7)).toEqual(draw(all, 10, 7));
    expect(draw(all, 10, 8)).not.toEqual(draw(all, 10, 7));
  });

  test('without repeats and in order', () => {
    const sample = draw(all, 10, 7);
    expect(new Set(sample).size).toBe(10);
    expect(sample).toEqual([...sample].sort((a, b) => a - b));
    expect(draw(all, 50, 7)).toEqual(all);
  });
});

test('keepMutants() leaves the mutants of a sample in the code, and counts no others', () => {
  const code = 'return stryMutAct_9fa48("1") ? 0 : stryMutAct_9fa48("12") ? 1 : (stryCov_9fa48("1", "12"), 2);';
  expect(keepMutants(code, new Set(['12']))).toBe(
    'return false ? 0 : stryMutAct_9fa48("12") ? 1 : (stryCov_9fa48("12"), 2);',
  );
  expect(keepMutants(code, new Set())).toBe('return false ? 0 : false ? 1 : (0, 2);');
});
