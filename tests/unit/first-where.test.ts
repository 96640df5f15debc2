import { describe, expect, test } from 'vitest';
import { firstWhere } from '../../src/pipeline/first-where.ts';

describe('firstWhere()', () => {
  test.each([
    [0, 5, 0, 0],
    [0, 5, 1, 1],
    [0, 5, 4, 4],
    [0, 5, 5, 5],
    [2, 5, 0, 2],
    [3, 3, 0, 3],
  ])('from %i below %i, true from %i on, is %i', (from, to, start, first) => {
    expect(firstWhere(from, to, (at) => at >= start)).toBe(first);
  });

  test('asks within its bounds', () => {
    const asked: number[] = [];
    firstWhere(1, 8, (at) => asked.push(at) < 0);
    expect(asked).toEqual([4, 6, 7]);
  });
});
