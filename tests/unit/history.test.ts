import { describe, expect, test } from 'vitest';
import { listChanges, presentSection, presentSuccessor } from '../../src/report/history.ts';
import type { LedgerSection } from '../../src/pipeline/identify/ledger.ts';
import type { PublishedGone, PublishedReport } from '../../src/pipeline/published.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const gone = (id: string, text: string, successor?: string): PublishedGone => ({
  id,
  section: 'review',
  state: 'gone',
  hash: '',
  text,
  texts: { hans: text, hant: text },
  since: 1,
  superseded: [],
  gone: 2,
  ...(successor === undefined ? {} : { successor }),
});

/** The default report as if it had had other paragraphs and sections. */
function withPast(paragraphs: readonly PublishedGone[], sections: readonly LedgerSection[] = []): PublishedReport {
  const { report } = defaultRun;
  const editions = [...report.history.editions, { date: '2026-12-01', moved: ['p6'] }];
  return { ...report, history: { ...report.history, editions, sections, gone: paragraphs } };
}

describe('presentSuccessor()', () => {
  test('follows those that are gone too, and says whether the text is there word for word', () => {
    const report = withPast([gone('p9', '创新驱动。', 'p10'), gone('p10', '另一段。', 'p1')]);
    expect(presentSuccessor(report, report.history.gone[0] ?? gone('', ''))).toEqual({ id: 'p1', isIn: false });
    const taken = gone('p11', '工业经济呈现回升向好态势，', 'p1');
    expect(presentSuccessor(withPast([taken]), taken)).toEqual({ id: 'p1', isIn: true });
    expect(presentSuccessor(report, gone('p12', '无。'))).toBeUndefined();
  });
});

describe('presentSection()', () => {
  const old = (slug: string, successor?: string): LedgerSection => ({
    slug,
    since: 1,
    gone: 2,
    ...(successor === undefined ? {} : { successor }),
  });

  test('follows old sections to one that there is', () => {
    const report = withPast(
      [],
      [old('first', 'second'), old('second', 'tasks'), { slug: 'tasks', since: 1 }, old('none')],
    );
    expect(presentSection(report, 'first')).toBe('tasks');
    expect(presentSection(report, 'tasks')).toBe('tasks');
    expect(presentSection(report, 'none')).toBeUndefined();
  });
});

describe('listChanges()', () => {
  test('tells the first edition by its size, and a later one by what it changed', () => {
    const [later, first] = listChanges(withPast([gone('p9', '工业经济呈现回升向好态势，', 'p1')]));
    expect(first).toEqual({ date: '2026-11-23', changes: [{ type: 'first', paragraphs: 9 }] });
    expect(later).toEqual({
      date: '2026-12-01',
      changes: [
        { type: 'gone', id: 'p9', text: '工业经济呈现回升向好态势，', successor: 'p1', isIn: true },
        { type: 'moved', id: 'p6' },
      ],
    });
  });
});
