import { describe, expect, test } from 'vitest';
import { convert, decide, type ConversionTarget } from '../../src/pipeline/convert/convert.ts';
import { REGIONS } from '../../src/pipeline/convert/dictionaries.ts';
import type { ConversionRule } from '../../src/pipeline/convert/rule.ts';
import { inOneForm } from '../../src/pipeline/convert/variants.ts';
import { defaultInput } from '../arbitraries/default-report.ts';

const { hans, hant, ...rest } = defaultInput.rules;
const house = { hans, hant, words: rest.words ?? (() => []) };
const directions: readonly [ConversionTarget & ('hans' | 'hant'), readonly ConversionRule[]][] = [
  ['hant', hant],
  ['hans', hans],
];

/** A text in which a rule has to apply. */
function textFor({ from, kind }: ConversionRule): string {
  if (kind === 'counted') return `37${from}`;
  // The verb of a sentence, not the name of a thing.
  return kind === 'alone' ? `${from}2019` : from;
}

/** What a rule says, in the one form of each character that an edition has. */
function inEdition(written: string, to: 'hans' | 'hant'): string {
  return to === 'hans' ? written : inOneForm(written, to);
}

describe.each(directions)('every house rule to %s', (to, rules) => {
  test('is there', () => expect(rules.length).toBeGreaterThan(100));

  test('applies to its own words', () => {
    for (const rule of rules) {
      const text = textFor(rule);
      expect({ text, to: convert(text, to, house) }).toEqual({
        text,
        to: text.replace(rule.from, inEdition(rule.to, to)),
      });
      // A character of its own may have a rule for words that stand alone, before the usual form; a clause without any
      // character of several forms is never cut into words.
      if (rule.kind === 'usual' || rule.kind === 'closed' || rule.from === rule.to) continue;
      const pieces = decide(text, to, house);
      const isCut = pieces.length > 1 || pieces[0]?.by !== 'default';
      if (isCut) expect(pieces.map((piece) => piece.rule)).toContain(rule);
    }
  });

  test('has an example that holds, where it has one', () => {
    const examples = new Set(rules.flatMap(({ example }) => (example === undefined ? [] : [example])));
    for (const example of examples) {
      const [text = '', converted] = example.split(' → ');
      expect({ text, converted: convert(text, to, house) }).toEqual({ text, converted });
      const used = decide(text, to, house).some(({ rule }) => rule?.example === example);
      expect({ example, used }).toEqual({ example, used: true });
    }
  });
});

test('rules to traditional are written in the forms of Taiwan', () => {
  for (const { to } of hant) expect(REGIONS.hant(to)).toBe(to);
});

test('a form of Taiwan alone is OpenCC’s elsewhere', () => {
  expect(convert('公布占用耕地的决定', 'hant', house)).toBe('公布占用耕地的決定');
  expect(convert('公布占用耕地的决定', 'hant-hk', house)).toBe('公佈佔用耕地的決定');
  expect(convert('公布占用耕地的决定', 'hant-opencc', house)).toBe('公佈佔用耕地的決定');
});

test('a measure word stands behind a word that is a figure, and not behind one that ends like one', () => {
  for (const [text, converted] of [
    ['统一只收成本费', '統一隻'],
    ['查获三只', '查獲三隻'],
    ['数十只', '數十隻'],
    ['唯一周边', '唯一週'],
    ['第一周', '第一週'],
  ] as const) {
    const isCounted = /三只|十只|第一周/u.test(text);
    expect(convert(text, 'hant', house).startsWith(converted)).toBe(isCounted);
  }
});

test('a character beside no other is a verb before what it says, a measure in a list, or else a name', () => {
  for (const [text, converted] of [
    ['系2019年成立', '係2019年成立'],
    ['系《公司法》', '係《公司法》'],
    ['院（系）', '院（系）'],
    ['院（系、所）', '院（系、所）'],
    ['头（只）', '頭（隻）'],
    ['元/只', '元/隻'],
    ['村（里）', '村（里）'],
    ['《条例》里', '《條例》裡'],
  ] as const) {
    expect(convert(text, 'hant', house)).toBe(converted);
  }
});
