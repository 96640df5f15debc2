import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { EQUIVALENT, equivalenceOf } from '../../scripts/bench/mutation/equivalent.ts';
import { follow, noticedIn, openJournal, read, write } from '../../scripts/bench/mutation/journal.ts';
import { keepMutants } from '../../scripts/bench/mutation/mutants.ts';
import { draw } from '../../scripts/bench/mutation/sample.ts';

describe('draw() takes a sample of mutants', () => {
  const all = Array.from({ length: 50 }, (_, index) => index);

  test('the same one for the same seed, another one for another', () => {
    expect(draw(all, 10, 7)).toEqual(draw(all, 10, 7));
    expect(draw(all, 10, 8)).not.toEqual(draw(all, 10, 7));
  });

  test('without repeats and in order', () => {
    const sample = draw(all, 10, 7);
    expect(new Set(sample).size).toBe(10);
    expect(sample).toEqual([...sample].sort((a, b) => a - b));
    expect(draw(all, 50, 7)).toEqual(all);
  });
});

test('keepMutants() leaves the mutants of a sample in the code, and counts no others', () => {
  const code = 'return stryMutAct_9fa48("1") ? 0 : stryMutAct_9fa48("12") ? 1 : (stryCov_9fa48("1", "12"), 2);';
  expect(keepMutants(code, new Set(['12']))).toBe(
    'return false ? 0 : stryMutAct_9fa48("12") ? 1 : (stryCov_9fa48("12"), 2);',
  );
  expect(keepMutants(code, new Set())).toBe('return false ? 0 : false ? 1 : (0, 2);');
});

describe('a journal', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-journal-'));
  const journal = path.join(folder, 'journal');
  beforeEach(() => rmSync(journal, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is gone on with, without a line that was broken off', () => {
    openJournal(journal, 'a');
    write(journal, { type: 'noticed', id: '1', by: 'x' });
    appendFileSync(journal, '{"type":"noti');
    openJournal(journal, 'a');
    write(journal, { type: 'noticed', id: '2', by: 'y' });
    expect(read(journal)[0]).toEqual({ type: 'begun', of: 'a' });
    expect([...noticedIn(read(journal))]).toEqual([['1', 'x'], ['2', 'y']]); // prettier-ignore
  });

  test('is not gone on with where something else was tried', () => {
    openJournal(journal, 'a');
    expect(() => openJournal(journal, 'b')).toThrow(/^Cannot go on with/u);
    writeFileSync(journal, '{"type":"noticed","id":"1","by":"x"}\n');
    expect(() => openJournal(journal, 'a')).toThrow(/^Cannot go on with/u);
  });

  test('is followed line by line', () => {
    openJournal(journal, 'a');
    const added = follow(journal);
    expect(added()).toHaveLength(1);
    expect(added()).toEqual([]);
    write(journal, { type: 'noticed', id: '1', by: '甲' });
    appendFileSync(journal, '{"type":"noticed","id":"2",');
    expect(added()).toEqual([{ type: 'noticed', id: '1', by: '甲' }]);
    appendFileSync(journal, '"by":"乙"}\n');
    expect(added()).toEqual([{ type: 'noticed', id: '2', by: '乙' }]);
  });
});

describe('what nobody can notice', () => {
  test.each(EQUIVALENT)('$file: $was → $became', ({ file, was, became, line = '', why }) => {
    const code = readFileSync(file, 'utf8');
    // A change whose place is gone says nothing any more.
    const place = code.split('\n').find((each) => each.includes(was.split('\n')[0] ?? '') && each.includes(line));
    expect(code).toContain(was);
    expect(place).toBeDefined();
    expect(equivalenceOf({ file, was, became, line: place ?? '' })).toBe(why);
    expect(equivalenceOf({ file, was, became: `${became} `, line: place ?? '' })).toBeUndefined();
    if (line !== '') expect(equivalenceOf({ file, was, became, line: '' })).toBeUndefined();
  });
});
