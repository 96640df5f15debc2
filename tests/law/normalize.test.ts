import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/pipeline/edit.ts';
import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { anyText, hostileText, mixedText } from '../arbitraries/text.ts';
import { LAW } from '../arbitraries/seed.ts';

const text = fc.oneof({ weight: 4, arbitrary: mixedText }, anyText, hostileText);

const WIDE = '，；：？！（）';
const NARROW = ',;:?!()';
/** A text line by line, its marks narrow, its indents and trailing spaces gone: what normalizing must not change. */
const substance = (of: string): string[] =>
  of
    .replaceAll(/[，；：？！（）]/gu, (mark) => NARROW.charAt(WIDE.indexOf(mark)))
    .split(/\r\n?|\n/u)
    .map((line) => line.replaceAll(/^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$/gu, ''));

describe('normalize()', () => {
  test('changes nothing but the width of marks, spaces at the ends of lines, and line ends', () => {
    fc.assert(
      fc.property(text, (received) => {
        expect(substance(normalize(received).text)).toEqual(substance(received));
      }),
      LAW,
    );
  });

  test('keeps digits, Latin letters and Han characters in their order', () => {
    const words = (of: string): string => of.replaceAll(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(text, (received) => {
        expect(words(normalize(received).text)).toBe(words(received));
      }),
      LAW,
    );
  });

  test('leaves normalized text alone', () => {
    fc.assert(
      fc.property(text, (received) => {
        const once = normalize(received).text;
        expect(normalize(once)).toEqual({ text: once, edits: [] });
      }),
      { ...LAW, numRuns: 2000 },
    );
  });

  test('says in edits all that it changes', () => {
    fc.assert(
      fc.property(text, (received) => {
        const { text: normalized, edits } = normalize(received);
        expect(applyEdits(received, edits)).toBe(normalized);
        for (const { from, to, insert } of edits) expect(received.slice(from, to)).not.toBe(insert);
      }),
      LAW,
    );
  });

  test('leaves no carriage return, and no space at the end or the beginning of a line', () => {
    fc.assert(
      fc.property(text, (received) => {
        for (const line of normalize(received).text.split('\n')) {
          expect(line).not.toMatch(/\r|[ \t\u00a0\u3000]$|^[ \t\u00a0\u3000]/u);
        }
      }),
      LAW,
    );
  });

  // What takes more than time in proportion runs into the test's time limit.
  test('gets through long runs of spaces, brackets and marks', () => {
    const long = [
      '中' + ' '.repeat(4e5) + 'x',
      '('.repeat(1e5) + ')'.repeat(1e5),
      '”'.repeat(1e5) + ',',
      ','.repeat(1e5),
    ];
    for (const line of long) expect(normalize(line).text.length).toBeLessThanOrEqual(line.length);
  });
});
