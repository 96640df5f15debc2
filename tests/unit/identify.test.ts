import { describe, expect, test } from 'vitest';
import { hashText, identify, type Ledger, numberOf } from '../../src/pipeline/identify.ts';

const FIRST = '2023年是全面贯彻落实党的二十大精神的开局之年。';
const SECOND = '工信系统要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。';
const THIRD = '沒有網絡安全就沒有國家安全，沒有信息化就沒有現代化。';
const FRESH = '出台未来产业发展行动计划，瞄准人形机器人、量子信息等产业。';

const EMPTY: Ledger = { paragraphs: [] };
/** The ledger after a text was built in these states, one after the other. */
const after = (...states: string[][]): Ledger =>
  states.reduce((ledger, texts) => identify(texts, ledger).ledger, EMPTY);
const entryOf = (ledger: Ledger, id: string) => ledger.paragraphs.find((entry) => entry.id === id);

describe('identify()', () => {
  test('numbers the paragraphs of a new report in reading order', () => {
    const { ids, ledger, changes } = identify([FIRST, SECOND], EMPTY);
    expect(ids).toEqual(['p1', 'p2']);
    expect(ledger.paragraphs[1]).toEqual({
      id: 'p2',
      section: '',
      state: 'current',
      hash: hashText(SECOND),
      text: SECOND,
      superseded: [],
    });
    expect(changes).toEqual([
      { type: 'new', id: 'p1', after: FIRST },
      { type: 'new', id: 'p2', after: SECOND },
    ]);
  });

  test('an edited paragraph keeps its id, and its old text', () => {
    const edited = SECOND.replace('新发展理念', '新发展理念，统筹发展和安全');
    const { ids, ledger, changes } = identify([FIRST, edited], after([FIRST, SECOND]));
    expect(ids).toEqual(['p1', 'p2']);
    expect(entryOf(ledger, 'p2')).toMatchObject({
      text: edited,
      superseded: [{ hash: hashText(SECOND), text: SECOND }],
    });
    expect(changes).toContainEqual({ type: 'edited', id: 'p2', before: SECOND, after: edited });
  });

  test('white space does not make another text', () => {
    const { ledger, changes } = identify([`${FIRST} `, SECOND], after([FIRST, SECOND]));
    expect(ledger).toEqual(after([FIRST, SECOND]));
    expect(changes.map(({ type }) => type)).toEqual(['kept', 'kept']);
  });

  test('a moved paragraph keeps its id, and the others have not moved', () => {
    const { ids, ledger, changes } = identify([SECOND, THIRD, FIRST], after([FIRST, SECOND, THIRD]));
    expect(ids).toEqual(['p2', 'p3', 'p1']);
    expect(ledger.paragraphs.map(({ id }) => id)).toEqual(ids);
    expect(changes).toEqual([
      { type: 'kept', id: 'p2' },
      { type: 'kept', id: 'p3' },
      { type: 'moved', id: 'p1' },
    ]);
  });

  test('of a paragraph split in two the likelier half keeps the id', () => {
    const cut = SECOND.indexOf('，') + 1;
    const { ids } = identify([FIRST, SECOND.slice(0, cut), SECOND.slice(cut)], after([FIRST, SECOND]));
    expect(ids).toEqual(['p1', 'p2', 'p3']);
  });

  test('a paragraph that is gone leaves a tombstone that leads to the one before it', () => {
    const { ids, ledger, changes } = identify([FIRST, THIRD], after([FIRST, SECOND, THIRD]));
    expect(ids).toEqual(['p1', 'p3']);
    expect(entryOf(ledger, 'p2')).toMatchObject({ state: 'gone', text: SECOND, successor: 'p1' });
    expect(changes).toContainEqual({ type: 'gone', id: 'p2', before: SECOND, successor: 'p1' });
  });

  test('or to the one behind it, where it was the first', () => {
    const { ledger } = identify([SECOND], after([FIRST, SECOND]));
    expect(entryOf(ledger, 'p1')).toMatchObject({ state: 'gone', successor: 'p2' });
  });

  test('or to the new one that stands in its place', () => {
    const { ids, ledger } = identify([FIRST, FRESH, THIRD], after([FIRST, SECOND, THIRD]));
    expect(ids).toEqual(['p1', 'p4', 'p3']);
    expect(entryOf(ledger, 'p2')).toMatchObject({ state: 'gone', successor: 'p4' });
  });

  test('a paragraph put in later is followed by those that stand behind it, not by those that came before it in time', () => {
    const ledger = after([FIRST, THIRD], [FIRST, SECOND, THIRD], [FIRST, THIRD]);
    expect(ledger.paragraphs.map(({ id, state }) => `${id} ${state}`)).toEqual(['p1 current', 'p3 gone', 'p2 current']);
    expect(entryOf(ledger, 'p3')).toMatchObject({ text: SECOND, successor: 'p1' });
  });

  test('a number is not given again, not even to the same text', () => {
    const ledger = after([FIRST, SECOND], [FIRST]);
    expect(identify([FIRST, THIRD], ledger).ids).toEqual(['p1', 'p3']);
    expect(identify([FIRST, SECOND], ledger).ids).toEqual(['p1', 'p3']);
  });

  test('equal paragraphs keep their ids in their order', () => {
    expect(identify(['略。', FIRST, '略。'], after(['略。', '略。', FIRST])).ids).toEqual(['p1', 'p3', 'p2']);
  });

  test('a text without paragraphs buries all of them', () => {
    expect(identify([], after([FIRST])).ledger.paragraphs).toMatchObject([{ id: 'p1', state: 'gone', text: FIRST }]);
  });
});

test('numberOf() reads the number of an id', () => {
  expect(numberOf('p12')).toBe(12);
});
