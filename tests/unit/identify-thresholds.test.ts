import { describe, expect, test } from 'vitest';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { identify } from '../../src/pipeline/identify/identify.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';

/** So many different letters, from a place of an alphabet on: texts of different places have none in common. */
const letters = (from: number, count: number): string =>
  String.fromCodePoint(...Array.from({ length: count }, (_, at) => 0x4e00 + from * 100 + at));

/** A text of as many letters of which so many are kept; what else it has is of another place. */
const edited = (text: string, kept: number, place: number): string =>
  text.slice(0, kept) + letters(place, text.length - kept);

/** Paragraphs that stay. */
const [A, B, C, D] = [letters(90, 40), letters(91, 40), letters(92, 40), letters(93, 40)];

const idsOf = (before: readonly string[], now: readonly string[]): readonly string[] =>
  identify(now, identify(before, EMPTY_LEDGER, '2024-01-01').ledger, '2024-01-02').ids;
const after = (...states: readonly (readonly string[])[]): Ledger =>
  states.reduce((ledger, texts) => identify(texts, ledger, '2024-01-01').ledger, EMPTY_LEDGER);
const entryOf = (ledger: Ledger, id: string) => ledger.paragraphs.find((entry) => entry.id === id);

describe('an edited paragraph keeps its id', () => {
  test.each([
    // The only one between the same neighbors: three fifths of its letters, of a heading somewhat more.
    [20, 12, true],
    [20, 11, false],
    [12, 8, true],
    [12, 7, false],
    [9, 6, true],
    [10, 6, false],
    [2, 1, false],
  ])('alone in its place: of %i letters %i kept: %s', (count, kept, same) => {
    const text = letters(1, count);
    expect(idsOf([A, text, B], [A, edited(text, kept, 2), B])).toEqual(['p1', same ? 'p2' : 'p4', 'p3']);
  });

  test.each([
    [20, 12, true],
    [20, 11, false],
    [10, 7, true],
    // Two thirds are enough for a heading that is alone, and not among others.
    [9, 6, false],
  ])('in its place among others: of %i letters %i kept: %s', (count, kept, same) => {
    const [one, other] = [letters(1, count), letters(2, 30)];
    const now = [A, edited(one, kept, 3), edited(other, 20, 4), B];
    expect(idsOf([A, one, other, B], now)).toEqual(['p1', same ? 'p2' : 'p5', 'p3', 'p4']);
  });

  test.each([
    [20, 15, true],
    [20, 13, true],
    [20, 12, false],
    [16, 10, true],
    // A short one is another paragraph sooner than a long one is.
    [15, 11, false],
    [12, 9, true],
    [12, 8, false],
    [11, 10, true],
    [11, 9, false],
    [8, 7, true],
    [7, 6, false],
  ])('elsewhere: of %i letters %i kept: %s', (count, kept, same) => {
    const text = letters(1, count);
    expect(idsOf([A, text, B, C, D], [A, B, C, D, edited(text, kept, 2)]).at(-1)).toBe(same ? 'p2' : 'p6');
  });
});

describe('an id is not given to a paragraph that has a rival nearly as alike', () => {
  const now = letters(1, 20);

  test.each([
    // Kept of one, kept of the other, which is taken.
    [18, 16, 'p2'],
    [18, 17, 'p6'],
    [16, 18, 'p4'],
    [17, 18, 'p6'],
    [14, 11, 'p2'],
    [14, 12, 'p6'],
    [12, 14, 'p6'],
    [18, 18, 'p6'],
  ])('two that are gone, %i and %i letters of which a new one has: %s', (one, other, id) => {
    const before = [A, edited(now, one, 2), B, edited(now, other, 3), C];
    expect(idsOf(before, [A, B, C, now]).at(-1)).toBe(id);
  });

  test.each([
    [18, 16, ['p2', 'p5']],
    [16, 18, ['p5', 'p2']],
    [18, 17, ['p5', 'p6']],
    [17, 18, ['p5', 'p6']],
  ])('two that are new, which have %i and %i letters of one that is gone: %j', (one, other, expected) => {
    const ids = idsOf([A, now, B, C], [A, B, edited(now, one, 2), C, edited(now, other, 3)]);
    expect([ids[2], ids[4]]).toEqual(expected);
  });

  test('but in their place the likest ones have theirs', () => {
    const [one, other] = [letters(1, 20), edited(letters(1, 20), 17, 2)];
    expect(idsOf([A, one, other, B], [A, edited(one, 19, 3), edited(other, 19, 4), B])).toEqual(['p1', 'p2', 'p3', 'p4']); // prettier-ignore
    expect(idsOf([A, one, other, B], [A, `${other}甲`, `${one}甲`, B])).toEqual(['p1', 'p3', 'p2', 'p4']);
  });
});

describe('a paragraph that was taken in leads to the one that has it', () => {
  const texts = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => letters(place, 40));
  const gone = letters(20, 20);
  const before = [...texts.slice(0, 4), gone, ...texts.slice(4)];

  test.each([
    // Two on either side are asked; for others the one before it stands in.
    [1, 'p4'],
    [2, 'p4'],
    [3, 'p3'],
    [4, 'p4'],
    [5, 'p6'],
    [6, 'p7'],
    [7, 'p4'],
  ])('put behind text %i: %s', (number, successor) => {
    const now = texts.map((text, at) => (at === number - 1 ? text + gone : text));
    const ledger = after(before, now);
    expect(entryOf(ledger, 'p5')).toMatchObject({ state: 'gone', gone: 2, successor });
  });

  test('of two that took it in the first one counts', () => {
    const now = texts.map((text, at) => (at === 2 || at === 4 ? text + gone : text));
    expect(entryOf(after(before, now), 'p5')?.successor).toBe('p3');
  });

  test('one that had its text before did not take it in', () => {
    const had = [...texts.slice(0, 2), (texts[2] ?? '') + gone, texts[3] ?? '', gone, ...texts.slice(4)];
    const now = had.flatMap((text, at) => (at === 4 ? [] : at === 2 ? [`${text}甲`] : at === 5 ? [text + gone] : [text])); // prettier-ignore
    expect(entryOf(after(had, now), 'p5')?.successor).toBe('p6');
  });
});

describe('a paragraph that was split', () => {
  const parts = Array.from({ length: 10 }, (_, at) => letters(at + 1, 12));

  test('is named by its parts, of which eight are looked over', () => {
    const ledger = after([A, parts.join(''), B], [A, ...parts, B]);
    expect(ledger.paragraphs.map(({ id, from }) => `${id} ${from ?? '-'}`)).toEqual([
      'p1 -', 'p2 -', 'p4 p2', 'p5 p2', 'p6 p2', 'p7 p2', 'p8 p2', 'p9 p2', 'p10 p2', 'p11 p2', 'p12 -', 'p3 -',
    ]); // prettier-ignore
  });

  test.each([
    [8, 'p2'],
    [7, undefined],
  ])('a part of %i letters comes from %s: fewer may be chance', (count, from) => {
    const [long, part] = [letters(1, 40), letters(2, count)];
    expect(entryOf(after([A, long + part, B], [A, long, part, B]), 'p4')?.from).toBe(from);
  });

  test('one that still has the text was not split', () => {
    const [long, part] = [letters(1, 40), letters(2, 20)];
    expect(entryOf(after([A, long + part, B], [A, `${long}${part}甲`, part, B]), 'p4')).not.toHaveProperty('from');
  });

  test('a part that stands before the rest comes from it too', () => {
    const [long, part] = [letters(1, 40), letters(2, 20)];
    const ledger = after([A, part + long, B], [A, part, long, B]);
    expect(ledger.paragraphs.map(({ id, from }) => `${id} ${from ?? '-'}`)).toEqual(['p1 -', 'p4 p2', 'p2 -', 'p3 -']);
  });
});

describe('absences and returns', () => {
  test('a paragraph that was away twice has both absences, and its first edition', () => {
    const ledger = after([A, B], [A], [A, B], [A], [A, B]);
    expect(entryOf(ledger, 'p2')).toMatchObject({
      state: 'current', since: 1, superseded: [], away: [{ gone: 2, back: 3 }, { gone: 4, back: 5 }],
    }); // prettier-ignore
    expect(entryOf(ledger, 'p2')).not.toHaveProperty('gone');
    expect(entryOf(ledger, 'p2')).not.toHaveProperty('successor');
    expect(entryOf(after([A, B], [A], [A, B], [A]), 'p2')).toMatchObject({ state: 'gone', gone: 4, away: [{ gone: 2, back: 3 }] }); // prettier-ignore
  });

  test.each([
    [12, 'p2'],
    [11, 'p3'],
  ])('one of %i letters that is back is %s: a shorter one may be another', (count, id) => {
    const text = letters(1, count);
    expect(identify([A, text], after([A, text], [A]), '2024-01-03').ids).toEqual(['p1', id]);
  });

  test('one that is back twice at once is nobody’s', () => {
    expect(identify([A, B, B], after([A, B], [A]), '2024-01-03').ids).toEqual(['p1', 'p3', 'p4']);
  });

  test('a second copy of a paragraph is no edit of another', () => {
    const nearly = edited(B, 36, 1);
    expect(idsOf([A, B, C, nearly, D], [A, B, C, B, D])).toEqual(['p1', 'p2', 'p3', 'p6', 'p5']);
  });

  test('a text that is taken back elsewhere is its paragraph’s, unless two had it', () => {
    const text = letters(1, 40);
    const [one, other] = [edited(text, 24, 2), edited(text, 24, 3)];
    expect(identify([A, B, C, text], after([A, text, B, C], [A, one, B, C]), '2024-01-03').ids.at(-1)).toBe('p2');
    const twice = after([A, text, B, text, C], [A, one, B, other, C]);
    expect(twice.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect(identify([A, B, C, text], twice, '2024-01-03').ids.at(-1)).toBe('p6');
  });

  test('a paragraph was moved where as few as can be have moved', () => {
    const moved = (...now: string[]) => after([A, B, C, D], now).editions.at(-1)?.moved;
    expect(moved(D, A, B, C)).toEqual(['p4']);
    expect(moved(B, C, D, A)).toEqual(['p1']);
    expect(moved(C, D, A, B)).toHaveLength(2);
    expect(moved(A, B, C, letters(1, 40))).toBeUndefined();
  });
});
