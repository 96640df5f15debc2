import { describe, expect, test } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';

describe('fill()', () => {
  test.each([
    { text: '第{n}段', values: { n: 1200 }, filled: '第1200段' },
    { text: '{n:time}', values: { n: 1 }, filled: '1 time' },
    { text: '{n:punctuation mark} set right', values: { n: 0 }, filled: '0 punctuation marks set right' },
    { text: '{p:paragraph}, {c:character}', values: { p: 8, c: 2211 }, filled: '8 paragraphs, 2,211 characters' },
    { text: '{a} of {a}', values: { a: '{b}' }, filled: '{b} of {b}' },
  ])('gives $filled', ({ text, values, filled }) => {
    expect(fill(text, values)).toBe(filled);
  });

  test('stops at a gap that nothing is given for', () => {
    expect(() => fill('{a} and {b:word}', { a: 'x' })).toThrow(
      'Cannot fill "{a} and {b:word}": nothing is given for {b:word}',
    );
  });
});
