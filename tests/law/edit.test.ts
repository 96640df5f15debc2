import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, composeEdits, type Edit, invertEdits, mapOffset } from '../../src/pipeline/edit.ts';
import { LAW } from '../arbitraries/seed.ts';

/** A text and edits of it: in order, not overlapping, insertions and deletions among them. */
const editedText = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'abc中文'), maxLength: 24 }),
    fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.string({ maxLength: 3 })), { maxLength: 8 }),
  )
  .map(([text, drafts]) => {
    const cuts = drafts.flatMap(([a, b]) => [Math.min(a, text.length), Math.min(b, text.length)]).sort((a, b) => a - b);
    const edits = drafts.map(([, , insert], index): Edit => ({
      from: cuts[index * 2] ?? 0,
      to: cuts[index * 2 + 1] ?? 0,
      insert,
      rule: 'test',
      certainty: 'certain',
    }));
    return { text, edits, edited: applyEdits(text, edits) };
  });

/** A text and two lists of edits, the second made for what comes of the first. */
const editedTwice = editedText.chain(({ text, edits, edited }) =>
  fc.array(fc.tuple(fc.nat(edited.length), fc.nat(edited.length), fc.string({ maxLength: 3 })), { maxLength: 8 }).map((drafts) => {
    const cuts = drafts.flatMap(([a, b]) => [a, b]).sort((a, b) => a - b);
    const second = drafts.map(([, , insert], index): Edit => ({ from: cuts[index * 2] ?? 0, to: cuts[index * 2 + 1] ?? 0, insert, rule: 'second', certainty: 'certain' }));
    return { text, first: edits, second };
  }),
); // prettier-ignore

const isReplaced = (edits: readonly Edit[], offset: number): boolean =>
  edits.some(({ from, to }) => from <= offset && offset < to);

describe('edits', () => {
  test('applyEdits() keeps what no edit replaces and inserts what every edit says', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits, edited }) => {
        const kept = [...Array(text.length).keys()].filter((offset) => !isReplaced(edits, offset));
        const inserted = edits.reduce((sum, { insert }) => sum + insert.length, 0);
        expect(edited).toHaveLength(kept.length + inserted);
        for (const offset of kept) expect(edited.charAt(mapOffset(edits, offset, 1))).toBe(text.charAt(offset));
      }),
      LAW,
    );
  });

  test('composeEdits() does what two lists do one after the other', () => {
    fc.assert(
      fc.property(editedTwice, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
        expect(composed.length).toBeLessThanOrEqual(first.length + second.length);
      }),
      { ...LAW, numRuns: 1000 },
    );
  });

  test('invertEdits() undoes them, and inverting twice gives them back', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits, edited }) => {
        const inverse = invertEdits(text, edits);
        expect(applyEdits(edited, inverse)).toBe(text);
        expect(invertEdits(edited, inverse)).toEqual(edits);
      }),
      LAW,
    );
  });

  test('mapOffset() is monotone and stays in range', () => {
    fc.assert(
      fc.property(editedText, fc.constantFrom<-1 | 1>(-1, 1), ({ text, edits, edited }, bias) => {
        let last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const mapped = mapOffset(edits, offset, bias);
          expect(mapped).toBeGreaterThanOrEqual(last);
          expect(mapped).toBeLessThanOrEqual(edited.length);
          expect(mapOffset(edits, offset, -1)).toBeLessThanOrEqual(mapOffset(edits, offset, 1));
          last = mapped;
        }
      }),
      LAW,
    );
  });

  test('mapOffset() leads a character that no edit replaces there and back', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        const inverse = invertEdits(text, edits);
        for (let offset = 0; offset < text.length; offset += 1) {
          if (isReplaced(edits, offset)) continue;
          expect(mapOffset(inverse, mapOffset(edits, offset, 1), 1)).toBe(offset);
          expect(mapOffset(inverse, mapOffset(edits, offset + 1, -1), -1)).toBe(offset + 1);
        }
      }),
      LAW,
    );
  });
});
