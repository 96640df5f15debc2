import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreGold } from '../../scripts/bench/gold.ts';
import { CONFIGURATIONS, JUDGED, readCases } from '../../scripts/bench/opencc-cases.ts';
import { findPlaces, readVerdicts, readWorkReports } from '../../scripts/bench/read-places.ts';
import { wordsFrom } from '../../scripts/content/lexicon.ts';
import { convert, type ConversionTarget } from '../../src/pipeline/convert/convert.ts';
import { defaultInput } from '../arbitraries/default-report.ts';

/** Official documents beside the project, not part of it; without them these tests are skipped. */
const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(corpus);
const skipped = present ? '' : ' (skipped: ../shared/corpus is not there)';

const { hans, hant } = defaultInput.rules;
const rules = { hans, hant, words: wordsFrom };
const TRADITIONAL: readonly ConversionTarget[] = ['hant', 'hant-hk', 'hant-opencc'];

const texts = present
  ? ['reports', 'parallel'].flatMap((folder) =>
      readdirSync(path.join(corpus, folder))
        .filter((file) => /\.(?:txt|md|tsv)$/u.test(file) && file !== 'manifest.tsv')
        .map((file): [string, string] => [file, readFileSync(path.join(corpus, folder, file), 'utf8')]),
    )
  : [];
const isNative = ([file]: [string, string]): boolean => file.startsWith('tw-');

/** What does not come back from a script as it was, and why. There is nothing: an entry that is not needed fails too. */
const CHANGED: Readonly<Record<string, readonly [reason: string, changes: string]>> = {};

describe.skipIf(!present)(`conversion of the corpus${skipped}`, () => {
  test('has 12 simplified texts and 3 native traditional ones', () => {
    expect(texts.filter((text) => !isNative(text))).toHaveLength(12);
    expect(texts.filter(isNative)).toHaveLength(3);
  });

  test.each(texts.filter((text) => !isNative(text)))('%s comes back from every traditional script', (file, text) => {
    for (const script of TRADITIONAL) {
      const back = convert(convert(text, script, rules), 'hans', rules);
      const others = [...back];
      const changes = [...text].flatMap((character, at) => {
        const other = others[at];
        return character === other ? [] : [`${character}→${other}`];
      });
      expect([...new Set(changes)].join(' ')).toBe(CHANGED[`${file} ${script}`]?.[1] ?? '');
    }
  });

  // Characters that no simplified text has; 著 and 覆 are both (著作, 覆盖).
  test.each(texts.filter(isNative))('%s, native traditional, has no traditional form left in simplified', (_, text) => {
    const converted = convert(text, 'hans', rules);
    expect(converted).toHaveLength(text.length);
    expect(convert(converted, 'hans', rules)).toBe(converted);
    expect(converted).not.toMatch(/[畫樑準佈麼裡於]/u);
  });

  test('OpenCC’s own cases are right, but for those judged otherwise', () => {
    const cases = readCases() ?? [];
    expect(cases.length).toBe(320);
    const failed = cases
      .filter(({ config, input, expected }) => convert(input, CONFIGURATIONS[config] ?? 'hans', rules) !== expected)
      .map(({ config, id }) => `${config} ${id}`);
    expect(failed.sort()).toEqual(Object.keys(JUDGED).sort());
  });

  test('every row of the gold set is right', () => {
    const scores = scoreGold((text) => convert(text, 'hant', rules));
    expect(Object.fromEntries(scores)).toEqual({
      error: { right: 156, all: 156 },
      guard: { right: 156, all: 156 },
      trap: { right: 122, all: 122 },
    });
  });

  test('no form in work reports is one that a reader found wrong', () => {
    const verdicts = readVerdicts();
    const bare = { hans: [], hant: [], words: wordsFrom };
    const places = readWorkReports().flatMap((text) =>
      findPlaces(text, [convert(text, 'hant', rules), convert(text, 'hant', bare)]),
    );
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter(({ key }) => verdicts.get(key) !== 'right').map(({ shown }) => shown)).toEqual([]);
  });
});
