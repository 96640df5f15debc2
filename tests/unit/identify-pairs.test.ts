import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/pipeline/identify/candidates.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { identify } from '../../src/pipeline/identify/identify.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import { lettersOf, likeness, weigh, weightedLikeness } from '../../src/pipeline/identify/likeness.ts';
import { pairEqual } from '../../src/pipeline/identify/pair-equal.ts';
import { findGaps, pair, startPairing } from '../../src/pipeline/identify/pairing.ts';
import { recordSections } from '../../src/pipeline/identify/sections.ts';

/** So many different letters, from a place of an alphabet on: texts of different places have none in common. */
const letters = (from: number, count: number): string =>
  String.fromCodePoint(...Array.from({ length: count }, (_, at) => 0x4e00 + from * 100 + at));
const edited = (text: string, kept: number, place: number): string =>
  text.slice(0, kept) + letters(place, text.length - kept);
const [A, B] = [letters(150, 40), letters(151, 40)];

const after = (...states: readonly (readonly string[])[]): Ledger =>
  states.reduce((ledger, texts) => identify(texts, ledger, '2024-01-01').ledger, EMPTY_LEDGER);
const idsOf = (before: readonly string[], now: readonly string[]): readonly string[] =>
  identify(now, after(before), '2024-01-02').ids;
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('findCandidates()', () => {
  const candidates = (old: readonly string[], now: readonly string[]) =>
    findCandidates({ old: range(old.length), now: range(now.length) }, old.map(lettersOf), now.map(lettersOf));
  const texts = (count: number, shared = ''): string[] => range(count).map((at) => shared + letters(at, 10));

  test('are all of them where they are few: 40 of each', () => {
    expect(candidates(texts(40), texts(40))).toHaveLength(1600);
  });

  test('are those that share a pair of letters where they are more', () => {
    expect(candidates(texts(40), texts(41))).toEqual(range(40).map((at) => [at, at]));
    expect(candidates(texts(41), [...texts(40), A])).toEqual(range(40).map((at) => [at, at]));
  });

  test('a pair that 40 old texts have leads to them, six of them, and one that 41 have to none', () => {
    const one = [...texts(40).map(() => A), '甲乙'];
    expect(candidates(texts(40, '甲乙'), one).filter(([, to]) => to === 40)).toEqual([[0, 40], [1, 40], [2, 40], [3, 40], [4, 40], [5, 40]]);
    expect(candidates(texts(41, '甲乙'), one)).toEqual([]);
  });

  test('those that share more, and what fewer others have, come first', () => {
    const old = texts(41);
    const mixed = `${letters(7, 2)}丨${letters(3, 4)}丨${letters(9, 3)}丨${letters(1, 3)}`;
    const now = [...range(40).map(() => A), mixed];
    expect(candidates(old, now)).toEqual([[3, 40], [1, 40], [9, 40], [7, 40]]);
    const common = [...old.slice(0, 39), letters(3, 10), letters(3, 2) + letters(60, 5)];
    expect(candidates(common, [...range(40).map(() => A), letters(3, 2) + letters(9, 2)])).toEqual([[9, 40], [3, 40], [39, 40], [40, 40]]);
  });
}); // prettier-ignore

describe('likeness()', () => {
  test.each([
    ['甲子乙', '甲丑寅乙', 4 / 7],
    // What both begin with is not counted again from the end.
    ['甲子乙丙', '甲丑卯丙', 0.5],
    ['甲甲', '甲甲甲', 0.8],
    ['甲乙甲', '甲', 0.5],
    ['子甲丑', '寅甲卯', 1 / 3],
  ])('of %s and %s is %f', (one, other, share) => {
    expect(likeness(lettersOf(one), lettersOf(other))).toBeCloseTo(share, 10);
    expect(likeness(lettersOf(other), lettersOf(one))).toBeCloseTo(share, 10);
  });

  test('by weight: what comes twice counts twice, in either text', () => {
    const weight = weigh([]);
    const like = (one: string, other: string) => weightedLikeness(lettersOf(one), lettersOf(other), weight);
    expect(like('甲甲甲', '甲甲')).toBe(0); // with nothing to weigh them by, no pair says anything
    const even = () => 1;
    expect(weightedLikeness(lettersOf('甲甲甲'), lettersOf('甲甲'), even)).toBeCloseTo(2 / 3, 10);
    expect(weightedLikeness(lettersOf('甲甲甲'), lettersOf('甲甲甲'), even)).toBeCloseTo(1, 10);
    const heavy = (found: string) => (found === '甲甲' ? 4 : 1);
    expect(weightedLikeness(lettersOf('甲甲甲乙'), lettersOf('甲甲'), heavy)).toBeCloseTo(8 / 13, 10);
  });
});

describe('findGaps()', () => {
  const gaps = (old: number, now: number, ...pairs: [number, number][]) => {
    const pairing = startPairing(old, now);
    for (const [from, to] of pairs) pair(pairing, from, to);
    return findGaps(pairing).map((gap) => `${gap.old.join(' ')} | ${gap.now.join(' ')}`);
  };
  test.each<[number, number, [number, number][], string[]]>([
    [2, 3, [], ['0 1 | 0 1 2']],
    [4, 4, [[0, 0], [3, 3]], ['1 2 | 1 2']],
    [4, 4, [[1, 1]], ['0 | 0', '2 3 | 2 3']],
    [3, 2, [[0, 0], [2, 1]], []],
    [2, 3, [[0, 0], [1, 2]], []],
    // One that moved parts nothing, and is in no gap.
    [4, 4, [[0, 3], [1, 0], [2, 1]], ['3 | 2']],
    [4, 4, [[3, 0], [0, 1], [1, 2]], ['2 | 3']],
    [5, 5, [[0, 0], [4, 4], [1, 3], [3, 1]], []],
  ])('of %i and %i texts with the pairs %j are %j', (old, now, pairs, found) => {
    expect(gaps(old, now, ...pairs)).toEqual(found);
  });

  test('pair() leaves what has a pair alone', () => {
    const pairing = startPairing(2, 2);
    expect([pair(pairing, 0, 0), pair(pairing, 0, 1), pair(pairing, 1, 0), pair(pairing, 1, 1)]).toEqual([true, false, false, true]);
  });
}); // prettier-ignore

describe('pairEqual()', () => {
  test.each([
    ['what comes once', 'a b c', 'c a', '0-1 2-0'],
    ['what comes twice, in order', 'a b a', 'a b a', '0-0 1-1 2-2'],
    ['by the neighbor before', 'x a y a', 'y a x a', '0-2 1-3 2-0 3-1'],
    ['by the neighbor behind', 'a x a y', 'a y a x', '0-2 1-3 2-0 3-1'],
    ['by a neighbor’s neighbor', 'x a a y b a', 'y b a x a a', '0-3 1-4 2-5 3-0 4-1 5-2'],
    ['by the beginning', 'a p a q', 'a r', '0-0'],
    ['by the end', 'p a q a', 'r a', '3-1'],
    ['by a neighbor, where the new one comes twice', 'x a', 'a x a', '0-1 1-2'],
    ['by a neighbor, where the old one comes twice', 'a x a', 'x a', '1-0 2-1'],
    ['by the gap', 'p a q x r a s', 'x t a u', '3-0 5-2'],
    ['by their order in a gap', 'p a q a r', 's a t a u', '1-1 3-3'],
    ['by their order where they stand elsewhere', 'a p a q x', 'x r a s a t', '0-2 2-4 4-0'],
    ['no more than there are', 'p a q', 'r a s a t a u', '1-1'],
    ['nothing', 'a b', 'c d', ''],
  ])('%s: %s and %s', (_, old, now, pairs) => {
    const pairing = startPairing(old.split(' ').length, now.split(' ').length);
    pairEqual(pairing, old.split(' '), now.split(' '));
    expect([...pairing.newOf].sort(([a], [b]) => a - b).map((each) => each.join('-')).join(' ')).toBe(pairs); // prettier-ignore
    expect([...pairing.oldOf].sort(([, a], [, b]) => a - b).map(([a, b]) => `${b}-${a}`).join(' ')).toBe(pairs); // prettier-ignore
  });
});

describe('between the same neighbors', () => {
  const text = letters(1, 50);
  test('the likest one has the id, wherever it stands', () => {
    const [less, more] = [edited(text, 31, 2), edited(text, 35, 3)];
    expect(idsOf([A, text, B], [A, less, more, B])).toEqual(['p1', 'p4', 'p2', 'p3']);
    expect(idsOf([A, text, B], [A, more, less, B])).toEqual(['p1', 'p2', 'p4', 'p3']);
    expect(idsOf([A, less, more, B], [A, text, B])).toEqual(['p1', 'p3', 'p4']);
    expect(idsOf([A, more, less, B], [A, text, B])).toEqual(['p1', 'p2', 'p4']);
  });

  test('of two that are as alike the first one has it', () => {
    const [one, other] = [edited(text, 34, 2), edited(text, 34, 3)];
    expect(idsOf([A, text, B], [A, one, other, B])).toEqual(['p1', 'p2', 'p4', 'p3']);
    expect(idsOf([A, one, other, B], [A, text, B])).toEqual(['p1', 'p2', 'p4']);
  });

  test('25 edited paragraphs are each the one in its place', () => {
    const many = range(25).map((at) => letters(at, 50) + letters(at + 30, 50));
    const now = many.map((each, at) => each.slice(0, 61) + letters(at + 60, 39));
    expect(idsOf([A, ...many, B], [A, ...now, B])).toEqual(range(27).map((at) => `p${at + 1}`));
    const shorter = now.filter((_, at) => at !== 12);
    expect(idsOf([A, ...many, B], [A, ...shorter, B])).toEqual(range(27).filter((at) => at !== 13).map((at) => `p${at + 1}`)); // prettier-ignore
  });
});

describe('a paragraph that was split or merged is the largest part', () => {
  test.each([
    [22, 20, ['p1', 'p2', 'p4', 'p3']],
    [20, 22, ['p1', 'p4', 'p2', 'p3']],
    [20, 20, ['p1', 'p2', 'p4', 'p3']],
  ])('split into %i and %i letters', (one, other, ids) => {
    const parts = [letters(1, one), letters(2, other)];
    expect(idsOf([A, parts.join(''), B], [A, ...parts, B])).toEqual(ids);
  });

  test.each([
    [22, 20, ['p1', 'p2', 'p4']],
    [20, 22, ['p1', 'p3', 'p4']],
    [20, 20, ['p1', 'p2', 'p4']],
  ])('merged from %i and %i letters', (one, other, ids) => {
    const parts = [letters(1, one), letters(2, other)];
    expect(idsOf([A, ...parts, B], [A, parts.join(''), B])).toEqual(ids);
  });
});

test('a paragraph is not back where another one had that text', () => {
  const [text, changed] = [letters(1, 40), edited(letters(1, 40), 36, 2)];
  const ledger = after([text, B], [changed, B], [changed, B, text], [changed, B]);
  expect(ledger.paragraphs.map(({ id, state }) => `${id} ${state}`)).toEqual(['p1 current', 'p2 current', 'p3 gone']);
  expect(identify([changed, B, text], ledger, '2024-01-02').ids).toEqual(['p1', 'p2', 'p4']);
});

describe('recordSections()', () => {
  const before = after([A, B]);
  const one = [{ slug: 'one', paragraphs: ['p1', 'p2'] }];

  test('paragraphs of a ledger that knows no sections have not moved', () => {
    const ledger = recordSections(before, before, one, '2024-01-02');
    expect(ledger.editions).toEqual([{ date: '2024-01-01' }, { date: '2024-01-02' }]);
    expect(ledger.sections).toEqual([{ slug: 'one', since: 2 }]);
  });

  test('nor have those that are in no section any more', () => {
    const ledger = recordSections(before, before, one, '2024-01-02');
    const now = identify([A], ledger, '2024-01-03').ledger;
    const sections = [{ slug: 'one', paragraphs: ['p1'] }, { slug: 'two', paragraphs: [] }]; // prettier-ignore
    expect(recordSections(now, ledger, sections, '2024-01-03').editions.at(-1)).toEqual({ date: '2024-01-03' });
  });

  test('a paragraph in two sections is in the first of them', () => {
    const twice = [...one, { slug: 'two', paragraphs: ['p2'] }];
    const ledger = recordSections(before, before, twice, '2024-01-02');
    expect(ledger.paragraphs.map(({ section }) => section)).toEqual(['one', 'one']);
  });
});

describe('at the beginning of a text', () => {
  const [long, part, other] = [letters(1, 40), letters(2, 20), letters(3, 40)];
  const entries = (...states: (readonly string[])[]) =>
    after(...states).paragraphs.map(({ id, from, successor }) => `${id} ${from ?? successor ?? '-'}`);

  test('the first paragraph can be split', () => {
    expect(entries([long + part, B], [long, part, B])).toEqual(['p1 -', 'p3 p1', 'p2 -']);
    expect(entries([part + long, B], [part, long, B])).toEqual(['p3 p1', 'p1 -', 'p2 -']);
  });

  test('of two that lost a text the one before is its origin', () => {
    expect(entries([long + part, part + other], [long, part, other])).toEqual(['p1 -', 'p3 p1', 'p2 -']);
  });

  test('two are asked whether they took the first one in, and no third', () => {
    const [one, two, three] = [letters(4, 40), letters(5, 40), letters(6, 40)];
    expect(entries([part, one, two, three], [one, two + part, three])[0]).toBe('p1 p3');
    expect(entries([part, one, two, three], [one, two, three + part])[0]).toBe('p1 p2');
  });
});
