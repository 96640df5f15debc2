import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { applyEdits, invertEdits } from '../../src/pipeline/edit.ts';
import { damage, narrow } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { glossedText, glossPlainly, originalText, reportText } from '../arbitraries/damage.ts';
import { LAW } from '../arbitraries/seed.ts';
import { anyText, hostileText, mixedText } from '../arbitraries/text.ts';

const options = { lexicon: loadLexicon };

/** A text that went through the chain: the original, the page's model, and what came out. */
const damaged = fc
  .record({
    text: glossedText(fc.oneof(originalText, reportText)),
    keepPrivateUse: fc.boolean(),
    narrow: fc.boolean(),
  })
  .map(({ text: { original, glosses }, ...page }) => {
    const model = { glosses, ...page };
    return { original, model, received: damage(original, model) };
  });

/** What the chain leaves behind, in any order: most of it came from no text at all. */
const debris = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '?',
        '?；',
        '?lián)',
        '?yīng)',
        '?;瘧',
        '規(guī)',
        '經(jīng)',
        '濟(jì)',
        '業(yè)',
        '數(shù)',
        '(jì)',
        '\ue000',
      ),
      fc.constantFrom(...'業經濟規模化應用換代Q，。,\n'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const readings = (received: string) =>
  fc.array(
    fc.tuple(fc.nat(received.length), fc.nat(6), fc.constantFrom('', '經', '經濟')).map(([from, length, restored]) => ({
      received: received.slice(from, from + length),
      restored,
      reason: 'test',
    })),
    { maxLength: 4 },
  );

describe('restore()', () => {
  test('gives back the original where all glosses are plain, at once or when it is told whose they are', () => {
    let plain = 0;
    let undecided = 0;
    fc.assert(
      fc.property(damaged, ({ original, model, received }) => {
        const width = model.narrow ? narrow : (text: string): string => text;
        if (received !== width(glossPlainly(original, model.glosses))) return; // a gloss cut a character in two
        if (model.glosses.length < 4) return; // too few to tell from an author's own
        plain += 1;
        const { value, issues } = restore(received, options);
        if (issues.some(({ code }) => code === 'glosses-undecided')) {
          undecided += 1;
          expect(value.text).toBe(received);
          expect(width(restore(received, { ...options, glosses: 'remove' }).value.text)).toBe(width(original));
        } else expect(width(value.text)).toBe(width(original));
        expect(restore(received, { ...options, glosses: 'keep' }).value.text).toBe(received);
      }),
      LAW,
    );
    expect(undecided).toBeLessThan(plain / 20);
    expect(plain).toBeGreaterThan(LAW.numRuns / 2);
  });

  test('says that a text is verified just where damaging it again gives the received text', () => {
    let verified = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          damaged.map(({ received }) => received),
          debris,
        ),
        (received) => {
          const { value, issues } = restore(received, options);
          if (value.family === 'none') {
            expect(value).toMatchObject({ text: received, verified: true });
            return;
          }
          expect(value.verified).toBe(damage(value.text, value.model) === received);
          // A proof fails of what was settled; where something is left in doubt, that is what is said.
          const codes = issues.map(({ code }) => code);
          if (!value.verified)
            expect(codes.some((code) => code === 'proof-failed' || code.startsWith('damage-'))).toBe(true);
          else expect(codes).not.toContain('proof-failed');
          if (value.verified) verified += 1;
        },
      ),
      LAW,
    );
    expect(verified).toBeGreaterThan(LAW.numRuns / 3);
  });

  test('leaves restored text alone', () => {
    fc.assert(
      fc.property(damaged, ({ received }) => {
        const { text } = restore(received, options).value;
        expect(restore(text, options).value).toMatchObject({ text, family: 'none', edits: [] });
      }),
      LAW,
    );
  });

  test('leaves clean text alone, an author’s own brackets and question marks included', () => {
    const clean = fc.oneof(originalText, reportText, mixedText, anyText, hostileText);
    const own = fc.constantFrom(
      '(GDP)',
      '朝(cháo)代',
      '行(háng)',
      '習近平(Xi Jinping)',
      '?',
      'Q&A?',
      '(?)',
      '(a)',
      '為(wèi)什麼?',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(clean, own), { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        const { value, issues } = restore(text, options);
        expect(value).toMatchObject({ text, family: 'none', edits: [], repairs: [], glosses: [], verified: true });
        expect(issues).toEqual([]);
      }),
      LAW,
    );
  });

  test('says in edits all that it changes: in order, in range, and they invert', () => {
    const input = fc
      .oneof(
        damaged.map(({ received }) => received),
        debris,
        hostileText,
      )
      .chain((received) => fc.record({ received: fc.constant(received), readings: readings(received) }));
    fc.assert(
      fc.property(input, ({ received, readings: given }) => {
        const { text, edits, repairs } = restore(received, { ...options, readings: given }).value;
        let last = 0;
        for (const { from, to } of edits) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(received.length);
        expect(applyEdits(received, edits)).toBe(text);
        expect(applyEdits(text, invertEdits(received, edits))).toBe(received);
        for (const repair of repairs) expect(received.startsWith(repair.received, repair.from)).toBe(true);
      }),
      LAW,
    );
  });

  test('gives the same result however often and in whatever order it is asked', () => {
    fc.assert(
      fc.property(damaged, damaged, (one, other) => {
        const first = restore(one.received, options);
        restore(other.received, options);
        expect(restore(one.received, options)).toEqual(first);
      }),
      { ...LAW, numRuns: 60 },
    );
  });
});
