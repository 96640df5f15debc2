import { describe, expect, test } from 'vitest';
import { hashText, identify, numberOf } from '../../src/pipeline/identify/identify.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';

const FIRST = '2023年是全面贯彻落实党的二十大精神的开局之年。';
const SECOND = '工信系统要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。';
const THIRD = '沒有網絡安全就沒有國家安全，沒有信息化就沒有現代化。';
const FRESH = '出台未来产业发展行动计划，瞄准人形机器人、量子信息等产业。';

/** Each build is a day later. */
const build = (texts: readonly string[], ledger: Ledger) =>
  identify(texts, ledger, `2024-01-${String(ledger.editions.length + 1).padStart(2, '0')}`);
/** The ledger after a text was built in these states, one after the other. */
const after = (...states: string[][]): Ledger =>
  states.reduce((ledger, texts) => build(texts, ledger).ledger, EMPTY_LEDGER);
const entryOf = (ledger: Ledger, id: string) => ledger.paragraphs.find((entry) => entry.id === id);

describe('identify()', () => {
  test('numbers the paragraphs of a new report in reading order', () => {
    const { ids, ledger, changes } = build([FIRST, SECOND], EMPTY_LEDGER);
    expect(ids).toEqual(['p1', 'p2']);
    expect(ledger.paragraphs[1]).toEqual({
      id: 'p2',
      section: '',
      state: 'current',
      hash: hashText(SECOND),
      text: SECOND,
      since: 1,
      superseded: [],
    });
    expect(ledger).toMatchObject({ next: 3, editions: [{ date: '2024-01-01' }] });
    expect(changes).toEqual([
      { type: 'new', id: 'p1', after: FIRST },
      { type: 'new', id: 'p2', after: SECOND },
    ]);
  });

  test('an edited paragraph keeps its id, and its old text', () => {
    const edited = SECOND.replace('新发展理念', '新发展理念，统筹发展和安全');
    const { ids, ledger, changes } = build([FIRST, edited], after([FIRST, SECOND]));
    expect(ids).toEqual(['p1', 'p2']);
    expect(entryOf(ledger, 'p2')).toMatchObject({
      text: edited,
      since: 2,
      superseded: [{ hash: hashText(SECOND), text: SECOND, since: 1 }],
    });
    expect(changes).toContainEqual({ type: 'edited', id: 'p2', before: SECOND, after: edited, moved: false });
  });

  test('white space does not make another text', () => {
    const { ledger, changes } = build([`${FIRST} `, SECOND], after([FIRST, SECOND]));
    expect(ledger).toEqual(after([FIRST, SECOND]));
    expect(changes.map(({ type }) => type)).toEqual(['kept', 'kept']);
  });

  test('a moved paragraph keeps its id, and the others have not moved', () => {
    const { ids, ledger, changes } = build([SECOND, THIRD, FIRST], after([FIRST, SECOND, THIRD]));
    expect(ids).toEqual(['p2', 'p3', 'p1']);
    expect(ledger.paragraphs.map(({ id }) => id)).toEqual(ids);
    expect(ledger.editions).toEqual([{ date: '2024-01-01' }, { date: '2024-01-02', moved: ['p1'] }]);
    expect(changes).toEqual([
      { type: 'kept', id: 'p2' },
      { type: 'kept', id: 'p3' },
      { type: 'moved', id: 'p1' },
    ]);
  });

  test('of a paragraph that is split the larger part keeps the id, and the other says where it comes from', () => {
    const cut = SECOND.indexOf('，') + 1;
    const { ids, ledger, changes } = build([FIRST, SECOND.slice(0, cut), SECOND.slice(cut)], after([FIRST, SECOND]));
    expect(ids).toEqual(['p1', 'p2', 'p3']);
    expect(entryOf(ledger, 'p3')).toMatchObject({ from: 'p2', since: 2 });
    expect(changes).toContainEqual({ type: 'new', id: 'p3', after: SECOND.slice(cut), from: 'p2' });
  });

  test('of two that are merged the larger one goes on, and the other leads to it', () => {
    const merged = SECOND + THIRD;
    const { ids, ledger } = build([FIRST, merged], after([FIRST, SECOND, THIRD]));
    expect(ids).toEqual(['p1', 'p2']);
    expect(entryOf(ledger, 'p2')).toMatchObject({ text: merged, superseded: [{ text: SECOND }] });
    expect(entryOf(ledger, 'p3')).toMatchObject({ state: 'gone', gone: 2, successor: 'p2' });
  });

  test('a paragraph that is gone leaves a tombstone that leads to the one before it', () => {
    const { ids, ledger, changes } = build([FIRST, THIRD], after([FIRST, SECOND, THIRD]));
    expect(ids).toEqual(['p1', 'p3']);
    expect(entryOf(ledger, 'p2')).toMatchObject({ state: 'gone', text: SECOND, successor: 'p1' });
    expect(changes).toContainEqual({ type: 'gone', id: 'p2', before: SECOND, successor: 'p1' });
  });

  test('or to the one behind it, where it was the first', () => {
    const { ledger } = build([SECOND], after([FIRST, SECOND]));
    expect(entryOf(ledger, 'p1')).toMatchObject({ state: 'gone', successor: 'p2' });
  });

  test('or to the new one that stands in its place', () => {
    const { ids, ledger } = build([FIRST, FRESH, THIRD], after([FIRST, SECOND, THIRD]));
    expect(ids).toEqual(['p1', 'p4', 'p3']);
    expect(entryOf(ledger, 'p2')).toMatchObject({ state: 'gone', successor: 'p4' });
  });

  test('a paragraph put in later is followed by those that stand behind it, not by those that came before it in time', () => {
    const ledger = after([FIRST, THIRD], [FIRST, SECOND, THIRD], [FIRST, THIRD]);
    expect(ledger.paragraphs.map(({ id, state }) => `${id} ${state}`)).toEqual(['p1 current', 'p3 gone', 'p2 current']);
    expect(entryOf(ledger, 'p3')).toMatchObject({ text: SECOND, successor: 'p1' });
  });

  test('a number is not given again to another text', () => {
    const ledger = after([FIRST, SECOND], [FIRST]);
    expect(build([FIRST, THIRD], ledger).ids).toEqual(['p1', 'p3']);
  });

  test('a paragraph that is back word for word has its old id again, and its absence is known', () => {
    const { ids, ledger, changes } = build([SECOND, FIRST], after([FIRST, SECOND], [FIRST]));
    expect(ids).toEqual(['p2', 'p1']);
    expect(ledger.paragraphs[0]).toEqual({
      id: 'p2',
      section: '',
      state: 'current',
      hash: hashText(SECOND),
      text: SECOND,
      since: 1,
      superseded: [],
      away: [{ gone: 2, back: 3 }],
    });
    expect(changes).toContainEqual({ type: 'returned', id: 'p2', after: SECOND });
  });

  test('but not a formula, which may be another one', () => {
    expect(build([FIRST, '（略）'], after([FIRST, '（略）'], [FIRST])).ids).toEqual(['p1', 'p3']);
  });

  test('a text that is taken back is that of the paragraph that had it, however often it was changed since', () => {
    const once = `${SECOND.slice(0, 20)}${FRESH.slice(0, 12)}`;
    const twice = `${FRESH.slice(12, 24)}${once.slice(12)}`;
    const ledger = after([FIRST, SECOND], [FIRST, once], [FIRST, twice]);
    expect(ledger.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2']);
    const { ids, ledger: last } = build([FIRST, SECOND], ledger);
    expect(ids).toEqual(['p1', 'p2']);
    expect(entryOf(last, 'p2')?.superseded.map(({ text }) => text)).toEqual([SECOND, once, twice]);
  });

  test('equal paragraphs keep the ids of those that stood beside the same neighbours, then their order', () => {
    expect(build(['略。', FIRST, '略。'], after(['略。', '略。', FIRST])).ids).toEqual(['p2', 'p3', 'p1']);
    expect(build(['略。', '略。', FIRST], after(['略。', '略。', FIRST])).ids).toEqual(['p1', 'p2', 'p3']);
  });

  test('of equal paragraphs the neighbours tell which one is gone', () => {
    const { ids } = build([FIRST, SECOND, '略。', THIRD], after([FIRST, '略。', SECOND, '略。', THIRD]));
    expect(ids).toEqual(['p1', 'p3', 'p4', 'p5']);
  });

  test('a text without paragraphs buries all of them', () => {
    expect(build([], after([FIRST])).ledger.paragraphs).toMatchObject([{ id: 'p1', state: 'gone', text: FIRST }]);
  });
});

test('numberOf() reads the number of an id', () => {
  expect(numberOf('p12')).toBe(12);
});
