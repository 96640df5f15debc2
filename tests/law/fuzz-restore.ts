import fc from 'fast-check';
import { expect } from 'vitest';
import { compare } from '../../scripts/bench/differences.ts';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { applyEdits, invertEdits } from '../../src/pipeline/edit.ts';
import { damage, narrow as narrowed } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { glossedText, originalText, reportText } from '../arbitraries/damage.ts';

/** Strings of random words give ranking less to go by than a text does; found on 10,000 cases, with room for a few. */
const MOST_WRONG = 4;

/** Sends random texts through the forward model and back; the same seed, the same texts. */
export function fuzzRestore(cases: number, seed: number): void {
  const sums = { characters: 0, wrong: 0, unresolved: 0, stretches: 0, wrongCertain: 0, repairs: 0 };
  fc.assert(
    fc.property(
      glossedText(fc.oneof(originalText, reportText)),
      fc.boolean(),
      fc.boolean(),
      ({ original, glosses }, keepPrivateUse, narrow) => {
        const received = damage(original, { glosses, keepPrivateUse, narrow });
        const { value } = restore(received, { lexicon: loadLexicon });
        expect(applyEdits(received, value.edits)).toBe(value.text);
        expect(applyEdits(value.text, invertEdits(received, value.edits))).toBe(received);
        if (value.family === 'none') return; // too little damage to tell from an author's own brackets
        if (value.verified) expect(damage(value.text, value.model)).toBe(received);
        // Words do not tell a wide mark from a narrow one.
        const width = narrow ? narrowed : (text: string): string => text;
        const edits = value.edits.map((edit) => ({ ...edit, insert: width(edit.insert) }));
        const found = compare(width(original), { ...value, text: width(value.text), edits });
        sums.characters += original.length;
        sums.repairs += value.repairs.length;
        for (const name of ['wrong', 'unresolved', 'stretches', 'wrongCertain'] as const) sums[name] += found[name];
      },
    ),
    { numRuns: cases, seed },
  );
  expect(sums.repairs).toBeGreaterThan(cases / 5);
  expect(sums.wrongCertain).toBe(0);
  expect((sums.wrong * 10_000) / sums.characters).toBeLessThan(MOST_WRONG);
}
