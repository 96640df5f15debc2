import { ALWAYS } from '../../src/vocabulary/edition.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeReport } from '../../scripts/site/citing/describe.ts';
import { createCitationMaker, openStyle } from '../../scripts/site/citing/make-templates.ts';
import { cite } from '../../src/report/citing/citation-set.ts';
import { addressOf, type CitedPlace, keyOf, locatorOf } from '../../src/report/citing/place.ts';
import { STYLES } from '../../src/report/citing/styles.ts';
import { plainText } from '../../src/report/citing/template.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const { report } = defaultRun;
const LANGUAGES = ['hans', 'hant', 'en'] as const;
const site = { title: { hans: '对照', hant: '對照', en: 'Duizhao' }, editions: ALWAYS };
const set = createCitationMaker(site).make(report);

// A processor takes a hyphen, a comma or an ampersand in a locator for a range of pages; ours keep a title as it is.
const title = fc.stringMatching(/^[\w\u4e00-\u4eff]{2,8}( [a-z\u4e00-\u4eff]{2,8})?$/u);
const place: fc.Arbitrary<CitedPlace> = fc.oneof(
  fc.constant({ level: 'report' } as const),
  fc.record({
    level: fc.constant('section' as const),
    section: fc.record({
      slug: fc.stringMatching(/^[a-z]{1,12}$/u),
      title: title.map((text) => ({ hans: text, hant: text, en: text })),
    }),
  }),
  fc
    .tuple(fc.nat({ max: 9999 }), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }))
    .map(([n, sentence]) => ({
      level: 'paragraph' as const,
      paragraph: { id: `p${n + 1}`, hash: 'a1b2c3d4'.repeat(8) },
      ...(sentence === undefined ? {} : { sentence }),
    })),
);
const day = fc.record({
  year: fc.integer({ min: 2024, max: 2999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

describe('to fill in a citation gives what the processor gives', () => {
  const styles = STYLES.filter((style) => style !== 'gb7714-2025');
  test.each(styles.flatMap((style) => LANGUAGES.map((language) => [style, language] as const)))(
    '%s in %s',
    (style, language) => {
      const render = openStyle(style, language);
      const described = describeReport(report, language);
      fc.assert(
        fc.property(place, day, (where, accessed) => {
          const address = addressOf('https://example.org/', report.id, where);
          const direct = render?.({
            report: described,
            level: where.level,
            place: locatorOf(language, where),
            address,
            key: keyOf(report, where),
            accessed: [accessed.year, accessed.month, accessed.day],
          });
          const filled = cite(set, { site: 'https://example.org/', id: report.id }, where, {
            language,
            style,
            accessed,
          });
          expect(filled).toEqual(direct);
          expect(filled.some(({ text }) => text.includes(address))).toBe(true);
        }),
        { numRuns: 40 },
      );
    },
  );
});

test('a section is named as it is, whatever is in its title', () => {
  const text = 'R&D: “5G” & 6G, 2021-2025 {a_b} 100%';
  const where = { level: 'section', section: { slug: 'x', title: { hans: text, hant: text, en: text } } } as const;
  const make = (style: 'apa' | 'biblatex' | 'csl-json'): string =>
    cite(set, { site: 'https://example.org/', id: 'x' }, where, {
      language: 'en',
      style,
      accessed: { year: 2026, month: 1, day: 2 },
    })[0]?.text ?? '';
  expect(plainText(make('apa'))).toContain(`Section ${text})`);
  expect(make('biblatex')).toContain(String.raw`note = {Section R\&D: “5G” \& 6G, 2021-2025 \{a\_b\} 100\%}`);
  expect(JSON.parse(make('csl-json'))).toMatchObject([{ note: `Section ${text}` }]);
});
