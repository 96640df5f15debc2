import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findVariants } from '../../scripts/site/search/variants.ts';
import { createFold } from '../../src/search/fold.ts';
import { findAll } from '../../src/search/match.ts';
import { phrasesOf, tokenize } from '../../src/search/tokens.ts';

const fold = createFold(findVariants([['发展国著象５Ｇ', '發展國着像５Ｇ']]));
const text = fc
  .array(fc.constantFrom(...'发發展国國著着象像５5ＧgG，。 ①é𠮷'), { maxLength: 40 })
  .map((all) => all.join(''));

test('fold() has one form for both scripts, for full and half width, and for variants', () => {
  expect(fold('發展，國 著象 5g').text).toBe(fold('发展国着像５Ｇ').text);
});

test('whatever stands in a text is found in it, and each of its phrases stands in the index', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.func(fc.nat(9)), (whole, a, b, commonness) => {
      const folded = fold(whole);
      const characters = [...folded.text];
      const from = characters.length === 0 ? 0 : a % characters.length;
      const part = characters.slice(from, from + 1 + (b % 10)).join('');
      if (part === '') return;
      expect(findAll(folded, [part])).not.toBeUndefined();
      const phrases = phrasesOf(part, commonness);
      for (const { tokens } of phrases) expect(` ${tokenize([folded.text])} `).toContain(` ${tokens.join(' ')} `);
      const costs = phrases.map(({ tokens }) => tokens.reduce((sum, token) => sum + Math.max(1, commonness(token)), 0));
      expect(costs).toEqual([...costs].sort((x, y) => x - y));
    }),
  );
});

test('no phrase reaches across paragraphs', () => {
  expect(tokenize(['国家', '发展'])).not.toContain('家发');
});
