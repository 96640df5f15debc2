import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { convert, type ConversionTarget } from '../../src/pipeline/convert/convert.ts';
import { originalText } from '../arbitraries/damage.ts';
import { LAW } from '../arbitraries/seed.ts';
import { anyText, hostileText, mixedText } from '../arbitraries/text.ts';

/** One object for all: its tables are made once. */
const NONE = { hans: [], hant: [] };

const SCRIPTS: readonly ConversionTarget[] = ['hans', 'hant', 'hant-hk', 'hant-opencc'];

/** Any Han character, rare ones beyond the basic plane included: some have a counterpart of another length. */
const anyHan = fc.oneof(
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0x3400, max: 0x4dbf }),
  fc.integer({ min: 0x20000, max: 0x2a6df }),
  fc.constantFrom(...[...'𬶋𬶍𫚉鮈㓆𠗣䲞𩶘暅𣈶'].map((character) => character.codePointAt(0) ?? 0)),
);
const hanText = fc.array(anyHan, { maxLength: 30 }).map((codes) => String.fromCodePoint(...codes));
const text = fc
  .array(fc.oneof(originalText, hanText, mixedText, anyText, hostileText), { maxLength: 4 })
  .map((pieces) => pieces.join('\n'));

/** House rules of one length on both sides, whatever a phrase is made of. */
const rules = fc
  .array(fc.tuple(mixedText, fc.nat(4)), { maxLength: 4 })
  .map((drafts) =>
    drafts.flatMap(([from]) =>
      from === '' ? [] : [{ from: from.slice(0, 4), to: '征'.repeat(from.slice(0, 4).length), reason: 'test' }],
    ),
  );

describe('convert()', () => {
  test.each(SCRIPTS)('to %s keeps the length, and leaves all but Han characters where they are', (script) => {
    fc.assert(
      fc.property(text, (received) => {
        const converted = convert(received, script, NONE);
        expect(converted).toHaveLength(received.length);
        expect(converted.isWellFormed()).toBe(received.isWellFormed());
        for (let at = 0; at < received.length;) {
          const character = String.fromCodePoint(received.codePointAt(at) ?? 0);
          if (!/\p{Script=Han}/u.test(character)) {
            expect(converted.slice(at, at + character.length)).toBe(character);
          } else {
            expect(converted.slice(at, at + character.length)).toMatch(/^\p{Script=Han}$/u);
          }
          at += character.length;
        }
      }),
      LAW,
    );
  });

  test('keeps the length under house rules, and does what they say where they first apply', () => {
    fc.assert(
      fc.property(text, rules, (received, hant) => {
        expect(convert(received, 'hant', { hans: [], hant })).toHaveLength(received.length);
        for (const { from, to } of hant.slice(0, 1)) {
          expect(convert(from, 'hant', { hans: [], hant: [{ from, to, reason: '' }] })).toBe(to);
        }
      }),
      { ...LAW, numRuns: 20 }, // every set of rules has tables of its own, and they take 0.1 s
    );
  });

  test('refuses a rule that would move what stands behind it', () => {
    const hant = [{ from: '新征程', to: '征程', reason: 'test' }];
    expect(() => convert('新征程', 'hant', { hans: [], hant })).toThrow('its sides differ in length');
  });

  test('convertCharwise() keeps the length too, and converts each character for itself', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const converted = convertCharwise(one + other);
        expect(converted).toHaveLength((one + other).length);
        expect(converted).toBe(convertCharwise(one) + convertCharwise(other));
      }),
      LAW,
    );
  });
});
