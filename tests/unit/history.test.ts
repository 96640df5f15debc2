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

type Past = PublishedReport['history']['paragraphs'][string];

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

  const { report } = defaultRun;
  const [first, second] = report.paragraphs;
  if (!first || !second) throw new Error('the default report has two paragraphs');

  /** The default report's first two paragraphs with these pasts, in so many editions. */
  function withPasts(editions: number, one: Partial<Past>, other: Partial<Past> = {}): PublishedReport {
    const past = { since: 1, superseded: [] };
    return {
      ...report,
      paragraphs: [first, second].flatMap((each) => each ?? []),
      history: {
        ...report.history,
        editions: Array.from({ length: editions }, (_, at) => ({ date: `2024-01-0${at + 1}` })),
        sections: [],
        gone: [],
        paragraphs: { p1: { ...past, ...one }, p2: { ...past, ...other } },
      },
    };
  }
  /** What each edition changed, the first one first. */
  const told = (of: PublishedReport): string[] =>
    listChanges(of)
      .map(({ changes }) =>
        changes
          .map((change) => [change.type, 'paragraphs' in change ? change.paragraphs : 'slug' in change ? change.slug : change.id].join(' '))
          .join(', '),
      )
      .reverse(); // prettier-ignore
  const version = (text: string, since: number) => ({ text, since, hash: '' });

  test('the first edition counts what was there then, whatever became of it', () => {
    expect(told(withPasts(1, {}))).toEqual(['first 2']);
    expect(told(withPasts(2, { since: 2 }))).toEqual(['first 1', 'new p1']);
    expect(told(withPasts(2, { since: 2, superseded: [version('旧', 1)] }))).toEqual(['first 2', 'edited p1']);
    const buried = withPasts(2, {});
    expect(told({ ...buried, history: { ...buried.history, gone: [gone('p9', '无')] } })).toEqual([
      'first 3',
      'gone p9',
    ]);
  });

  test('a paragraph that was away twice is gone and there again twice', () => {
    const away = [{ gone: 2, back: 3 }, { gone: 4, back: 5 }]; // prettier-ignore
    expect(told(withPasts(5, { away }))).toEqual(['first 2', 'gone p1', 'returned p1', 'gone p1', 'returned p1']);
    const buried = withPasts(4, {});
    const twice = { ...gone('p9', '无', 'p1'), gone: 4, away: [{ gone: 2, back: 3 }] };
    expect(told({ ...buried, history: { ...buried.history, gone: [twice] } })).toEqual(['first 3', 'gone p9', 'returned p9', 'gone p9']); // prettier-ignore
  });

  test('a paragraph that was edited twice shows each text beside the one before it', () => {
    const changed = withPasts(3, { since: 3, superseded: [version('甲', 1), version('乙', 2)] });
    const now = first.sentences.map((sentence) => sentence[report.originalScript]).join('');
    const edits = listChanges(changed).flatMap(({ changes }) => changes.filter(({ type }) => type === 'edited'));
    expect(edits).toEqual([
      { type: 'edited', id: 'p1', before: '乙', after: now },
      { type: 'edited', id: 'p1', before: '甲', after: '乙' },
    ]);
  });

  test('a part that was split off says from where, and what changed is told in the order of the numbers', () => {
    const of = withPasts(2, { since: 2, superseded: [version('旧', 1)] }, { since: 2, from: 'p1' });
    const [latest] = listChanges({ ...of, paragraphs: [second, first] });
    expect(latest?.changes.map(({ type }) => type)).toEqual(['edited', 'split']);
    expect(latest?.changes[1]).toEqual({ type: 'split', id: 'p2', from: 'p1' });
  });

  test('a text is in its heir where the heir ever had it, word for word', () => {
    const heir = { since: 3, superseded: [version('甲乙丙', 2), version('前', 1)] };
    const of = (text: string) => {
      const given = withPasts(3, heir);
      const [, second] = listChanges({ ...given, history: { ...given.history, gone: [gone('p9', text, 'p1')] } });
      return second?.changes.find(({ type }) => type === 'gone');
    };
    expect(of('乙，丙。')).toMatchObject({ successor: 'p1', isIn: true });
    expect(of('丙乙')).toMatchObject({ successor: 'p1', isIn: false });
    expect(of('——')).toMatchObject({ isIn: false });
  });

  test('sections: one that came, and one that went and where to', () => {
    const of = withPasts(3, {});
    const sections = [{ slug: 'a', since: 1 }, { slug: 'b', since: 2 }, { slug: 'c', since: 2, gone: 3, successor: 'b' }, { slug: 'd', since: 1, gone: 3 }]; // prettier-ignore
    const [third, second] = listChanges({ ...of, history: { ...of.history, sections } });
    expect(second?.changes).toEqual([{ type: 'section-new', slug: 'b' }]);
    expect(third?.changes).toEqual([{ type: 'section-gone', slug: 'c', to: 'b' }, { type: 'section-gone', slug: 'd' }]); // prettier-ignore
  });
});
