import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { CURRENT_CONVERSION } from '../../src/vocabulary/conversion-rules.ts';
import { defaultInput } from '../arbitraries/default-report.ts';

/** Those of a text that was never published; the default report keeps the ones it was published by. */
const rules = { ...defaultInput.rules, version: CURRENT_CONVERSION };

/** Clauses of policy and law, written for these tests: simplified, and traditional as a reader judged it. */
const clauses = readFileSync(path.resolve(import.meta.dirname, '../fixtures/conversion-gold.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): [string, string] => {
    const [hans = '', hant = ''] = line.split('\t');
    return [hans, hant];
  });

describe('convert() of clauses written for the purpose', () => {
  test('there are 300 of them, and OpenCC alone is wrong in every sixth', () => {
    const alone = Converter({ from: 'cn', to: 'tw' });
    expect(clauses.length).toBeGreaterThanOrEqual(300);
    expect(clauses.filter(([hans, hant]) => alone(hans) !== hant).length).toBeGreaterThan(clauses.length / 6);
  });

  test.each(clauses)('%s → %s and back', (hans, hant) => {
    expect(convert(hans, 'hant', rules)).toBe(hant);
    expect(convert(hant, 'hans', rules)).toBe(hans);
  });
});
