import { expect, test } from 'vitest';
import { smallestWindow } from '../../src/search/window.ts';

test.each([
  // Of several that are as small, the first.
  [[[1, 5], [2, 6]], 1, 1], // prettier-ignore
  [[[5, 1], [6, 2]], 1, 1], // prettier-ignore
  [[[1, 10], [4, 11]], 10, 1], // prettier-ignore
  [[[1, 4, 9], [3, 20], [8, 19]], 3, 5], // prettier-ignore
  // The same word twice does not stand for the other.
  [[[1, 2, 3], [9]], 3, 6], // prettier-ignore
  [[[9], [1, 2, 3]], 3, 6], // prettier-ignore
  [[[7]], 7, 0],
  [[[7, 3]], 3, 0],
  // Two words at one place.
  [[[4], [4]], 4, 0], // prettier-ignore
  [[[0], [100], [50]], 0, 100], // prettier-ignore
])('of %j the smallest stretch is at %i and spans %i', (places, from, span) => {
  expect(smallestWindow(places)).toEqual({ from, span });
});

test('there is none where a word is missing, wherever the others stand', () => {
  expect(smallestWindow([[], [1]]).span).toBe(Infinity);
  expect(smallestWindow([[1], [2], []]).span).toBe(Infinity);
});
