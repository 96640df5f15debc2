import { describe, expect, test } from 'vitest';
import { findAll } from '../../src/search/match.ts';
import { type Group, readHits } from '../../src/search/read.ts';
import { fold, textRecord } from '../arbitraries/memory-index.ts';

/** A group of records that have a word, each with its own paragraphs. */
function groupOf(texts: readonly (readonly string[])[], loaded: string[] = [], word = '甲'): Group {
  const find = (text: string) => findAll(fold(text), [word]);
  return texts.map((paragraphs, order) => ({
    found: {
      id: String(order),
      load: () => {
        loaded.push(String(order));
        const entry = textRecord(paragraphs, 'r', order * 10 + 1);
        return Promise.resolve({ ...entry, reportTitle: { hans: '', hant: '', en: '' } });
      },
    },
    finder: { chinese: find, english: find },
    order,
    apart: 0,
  }));
}

const many = (count: number) => Array.from({ length: count }, () => ['甲']);
const idsOf = (hits: readonly { readonly id: string }[]): string[] => hits.map(({ id }) => id);

describe('readHits()', () => {
  test.each([
    // About half as many records at once as hits are wanted, three at least and eight at most.
    [1, 3],
    [6, 3],
    [7, 4],
    [10, 5],
    [16, 8],
    [19, 8],
  ])('for %i hits it reads %i records at first', async (wanted, read) => {
    const loaded: string[] = [];
    // The first ones give hits enough, so that no more is read.
    const texts = [Array.from({ length: 30 }, () => '甲'), ...many(30)];
    await readHits([groupOf(texts, loaded)], 'zh-hans').next(wanted);
    expect(loaded).toHaveLength(read);
  });

  test('no record is read that no hit is wanted of', async () => {
    const loaded: string[] = [];
    const search = readHits([groupOf(many(20), loaded)], 'zh-hans');
    expect(search.left()).toBe(20);
    expect(loaded).toEqual([]);
    expect(idsOf(await search.next(2))).toEqual(['p1', 'p11']);
    expect(loaded).toHaveLength(3);
    // One hit is waiting, seventeen records are unread.
    expect(search.left()).toBe(18);
    expect(idsOf(await search.next(2))).toEqual(['p21', 'p31']);
    expect(await search.next(100)).toHaveLength(16);
    expect(search.left()).toBe(0);
    expect(await search.next(1)).toEqual([]);
  });

  test('a record that has none gives way to the next', async () => {
    expect(idsOf(await readHits([groupOf([['乙'], ['丙', '甲'], ['甲']])], 'zh-hans').next(1))).toEqual(['p12']);
  });

  test('a later group comes after all of an earlier one, and shows no hit again', async () => {
    const [first, second] = [groupOf([['甲', '乙']]), groupOf([['甲', '甲'], ['甲']])];
    expect(idsOf(await readHits([first, second], 'zh-hans').next(9))).toEqual(['p1', 'p2', 'p11']);
    expect(idsOf(await readHits([[], first], 'zh-hans').next(9))).toEqual(['p1']);
    expect(await readHits([], 'zh-hans').next(9)).toEqual([]);
  });

  test('a later group is not read before the earlier one is shown', async () => {
    const loaded: string[] = [];
    await readHits([groupOf(many(2)), groupOf(many(2), loaded)], 'zh-hans').next(2);
    expect(loaded).toEqual([]);
  });

  test('the nearest together are read first, then those that come first in the index', async () => {
    const loaded: string[] = [];
    const given = groupOf(many(6), loaded).map((one, at) => ({ ...one, apart: [4, 2, 2, 0, 4, 9][at] ?? 0 }));
    await readHits([given], 'zh-hans').next(1);
    expect(loaded).toEqual(['3', '1', '2']);
  });

  test('a group is left as it was given', async () => {
    const given = groupOf(many(4));
    const search = readHits([given], 'zh-hans');
    await search.next(4);
    expect(given).toHaveLength(4);
  });
});
