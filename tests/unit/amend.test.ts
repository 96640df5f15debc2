import { describe, expect, test } from 'vitest';
import { findStale, pruneSummaries } from '../../src/pipeline/english/prune.ts';
import { amendOutline } from '../../src/pipeline/outline/amend.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { identify } from '../../src/pipeline/identify/identify.ts';
import { recordSections } from '../../src/pipeline/identify/sections.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { claim, entry, report } from '../arbitraries/report.ts';

const OUTLINE = [entry('one', ['p1', 'p2'], ['p2']), entry('two', ['p3'])];
const changed = (type: 'new' | 'returned', id: string) => ({ type, id, after: '' });
const gone = (id: string) => ({ type: 'gone' as const, id, before: '' });

describe('amendOutline()', () => {
  test('is the same outline where nothing is new, gone or moved', () => {
    expect(amendOutline(OUTLINE, ['p1', 'p2', 'p3'], [{ type: 'kept', id: 'p1' }])).toBe(OUTLINE);
    expect(
      amendOutline(
        OUTLINE,
        ['p1', 'p2', 'p3'],
        ['p1', 'p2', 'p3'].map((id) => changed('new', id)),
      ),
    ).toBe(OUTLINE);
  });

  test('puts new paragraphs behind the one before them, those at the beginning before the first', () => {
    const made = amendOutline(
      OUTLINE,
      ['p4', 'p1', 'p5', 'p6', 'p2', 'p3', 'p7'],
      ['p4', 'p5', 'p6', 'p7'].map((id) => changed('new', id)),
    );
    expect(made.map(({ paragraphs }) => paragraphs)).toEqual([
      ['p4', 'p1', 'p5', 'p6', 'p2'],
      ['p3', 'p7'],
    ]);
  });

  test('takes out what is gone, a section that has nothing left too', () => {
    expect(amendOutline(OUTLINE, ['p1'], [gone('p2'), gone('p3')])).toEqual([entry('one', ['p1'])]);
  });

  test('moves a paragraph into the section where it stands now, its lead with it', () => {
    const made = amendOutline(OUTLINE, ['p1', 'p3', 'p2'], [{ type: 'moved', id: 'p2' }]);
    expect(made).toEqual([entry('one', ['p1']), entry('two', ['p3', 'p2'], ['p2'])]);
  });

  test('leaves a paragraph that nobody listed to the check of the outline', () => {
    expect(amendOutline(OUTLINE, ['p1', 'p2', 'p3', 'p4'], [{ type: 'kept', id: 'p4' }])).toBe(OUTLINE);
  });
});

describe('recordSections()', () => {
  const texts = [
    '春天的河水漫过了旧堤，村民连夜加固。',
    '夏天的渠道通到了山脚，灌溉面积增加。',
    '秋天的码头运出了第一批粮食。',
  ];
  const record = (before = EMPTY_LEDGER, sections = OUTLINE, date = '2024-01-01') =>
    recordSections(identify(texts, before, date).ledger, before, sections, date);

  test('writes down sections with the first edition, and nothing where they are the same', () => {
    const ledger = record();
    expect(ledger.sections).toEqual([
      { slug: 'one', since: 1 },
      { slug: 'two', since: 1 },
    ]);
    expect(ledger.paragraphs.map(({ section }) => section)).toEqual(['one', 'one', 'two']);
    expect(record(ledger)).toEqual(ledger);
  });

  test('a slug that is renamed leads to the new one, and its paragraphs have not moved', () => {
    const renamed = record(record(), [entry('first', ['p1', 'p2']), entry('two', ['p3'])], '2024-02-01');
    expect(renamed.editions).toEqual([{ date: '2024-01-01' }, { date: '2024-02-01' }]);
    expect(renamed.sections).toEqual([
      { slug: 'one', since: 1, gone: 2, successor: 'first', paragraphs: ['p1', 'p2'] },
      { slug: 'two', since: 1 },
      { slug: 'first', since: 2 },
    ]);
    const again = record(renamed, OUTLINE, '2024-03-01');
    expect(again.sections.find(({ slug }) => slug === 'one')).toEqual({ slug: 'one', since: 1 });
    expect(again.sections.find(({ slug }) => slug === 'first')).toMatchObject({ gone: 3, successor: 'one' });
  });

  test('paragraphs that go into another section that there was have moved', () => {
    const ledger = record(record(), [entry('one', ['p1']), entry('two', ['p2', 'p3'])], '2024-02-01');
    expect(ledger.editions[1]).toEqual({ date: '2024-02-01', moved: ['p2'] });
  });
});

describe('English that the text left behind', () => {
  const source = (texts: readonly string[]): string => `${texts.join('\n')}\n`;
  const first = ['春天的河水漫过了旧堤。村民连夜加固。', '夏天的渠道通到了山脚。灌溉面积增加。'];
  const summaries = {
    abstract: [claim('Both.', 'p1.s1', 'p2.s1'), claim('The second.', 'p2.s2')],
    sections: { text: { title: 'Text', summary: [claim('Both.', 'p1.s2', 'p2.s1')] } },
    paragraphs: {
      p1: { gist: 'One', summary: [claim('One.', 'p1.s1', 'p1.s2')] },
      p2: { gist: 'Two', summary: [claim('Two.', 'p2.s1')] },
    },
  };

  test('is a warning, and is not published', () => {
    const before = runPipeline(report({ source: source(first), summaries })).value?.ledger ?? EMPTY_LEDGER;
    const { value, issues } = runPipeline(
      report({ source: source(['春天的河水漫过了旧堤。']), ledger: before, summaries }),
    );
    const english = issues.filter(({ code }) => code.startsWith('summary'));
    expect(english.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
      'summary-orphaned warning',
      ...Array<string>(5).fill('summary-source-gone warning'),
    ]);
    expect(value?.report.abstract).toEqual([claim('Both.', 'p1.s1')]);
    expect(value?.report.sections[0]?.summary).toEqual([]);
    expect(value?.report.paragraphs.map(({ summary }) => summary)).toEqual([[claim('One.', 'p1.s1')]]);
  });

  test('is told by the ledger: an id that nobody gave is still a mistake', () => {
    const { ledger } = identify(first, EMPTY_LEDGER, '2024-01-01');
    const isStale = findStale(identify([first[0] ?? ''], ledger, '2024-01-02').ledger);
    expect(['p1', 'p1.s9', 'p2', 'p2.s1', 'p3', 'p3.s1'].map(isStale)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test('a section may be called constructor', () => {
    const pruned = pruneSummaries({ title: '', ...summaries }, new Set(['p1.s1']), new Set(['constructor']));
    expect(pruned.sections['constructor']).toBeUndefined();
  });
});
