import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextEntry } from '../../src/search/entry.ts';
import { createFold } from '../../src/search/fold.ts';
import { findAll } from '../../src/search/match.ts';
import { readHits } from '../../src/search/read.ts';
import { smallestWindow } from '../../src/search/window.ts';

/** Every choice of one place for each word. */
function choices(places: readonly (readonly number[])[]): number[][] {
  return places.reduce<number[][]>((all, own) => all.flatMap((one) => own.map((at) => [...one, at])), [[]]);
}

test('smallestWindow() is the least that any choice of places spans', () => {
  const places = fc.array(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(places, (given) => {
      const spans = choices(given).map((one) => Math.max(...one) - Math.min(...one));
      const { from, span } = smallestWindow(given);
      expect(span).toBe(Math.min(...spans));
      expect(given.every((own) => own.some((at) => at >= from && at <= from + span))).toBe(true);
    }),
  );
});

test('smallestWindow() is infinite where a word stands nowhere', () => {
  expect(smallestWindow([[1, 2], []]).span).toBe(Infinity);
  expect(smallestWindow([]).span).toBe(0);
});

const fold = createFold([]);
const WORDS = ['甲乙', '丙'];
const paragraph = fc.array(fc.constantFrom('甲乙', '丙', '丁', '丁丁丁'), { minLength: 1, maxLength: 8 }).map((all) => all.join('')); // prettier-ignore
const records = fc.array(
  fc.record({ paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }), certain: fc.boolean() }),
  { minLength: 1, maxLength: 25 },
);

test('hits come the nearest together first, then in the order of the index, however many are asked for', async () => {
  const title = { hans: '', hant: '', en: '' };
  await fc.assert(
    fc.asyncProperty(records, fc.integer({ min: 1, max: 30 }), async (given, wanted) => {
      const find = (text: string) => findAll(fold(text), WORDS);
      const group = given.map(({ paragraphs, certain }, order) => {
        const entry: TextEntry = {
          kind: 'paragraph', report: 'r', section: 's', sectionTitle: title, script: 'hans',
          paragraphs: paragraphs.map((text, index) => ({ id: `p${order * 10 + index}`, version: '', hans: text, hant: text, gist: '' })),
        }; // prettier-ignore
        const least = Math.min(...paragraphs.map((text) => find(text)?.apart ?? Infinity));
        const found = { id: String(order), load: () => Promise.resolve({ ...entry, reportTitle: title }) };
        // What the index says is at most the truth.
        return { found, order, apart: certain ? least : Math.floor(Math.min(least, 40) / 2), finder: { chinese: find, english: find } };
      }); // prettier-ignore
      const search = readHits([group], 'zh-hans');
      const hits = [...(await search.next(wanted)), ...(await search.next(Infinity))];
      const expected = given
        .flatMap(({ paragraphs }, order) =>
          paragraphs.map((text, index) => ({ id: `p${order * 10 + index}`, order, apart: find(text)?.apart })),
        ) // prettier-ignore
        .filter(({ apart }) => apart !== undefined)
        .sort((a, b) => (a.apart ?? 0) - (b.apart ?? 0) || a.order - b.order);
      expect(hits.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(search.left()).toBe(0);
    }),
  );
});
