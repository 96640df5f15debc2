import { describe, expect, test } from 'vitest';
import { identify } from '../../src/pipeline/identify/identify.ts';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import { recordSections } from '../../src/pipeline/identify/sections.ts';

const TEXTS = ['甲', '乙', '丙', '丁', '戊', '己'].map((letter) => `${letter}${'子丑寅卯辰巳午未申酉戌亥'}${letter}`);

type Outline = Readonly<Record<string, readonly string[]>>;
/** A build of six paragraphs in these sections, a day after the one before. */
function build(before: Ledger, outline: Outline, texts = TEXTS): Ledger {
  const date = `2024-01-0${before.editions.length + 1}`;
  const sections = Object.entries(outline).map(([slug, paragraphs]) => ({ slug, paragraphs }));
  return recordSections(identify(texts, before, date).ledger, before, sections, date);
}
const after = (...outlines: Outline[]): Ledger =>
  outlines.reduce((ledger, outline) => build(ledger, outline), EMPTY_LEDGER);
const sectionOf = (ledger: Ledger, slug: string) => ledger.sections.find((section) => section.slug === slug);
const FIRST: Outline = { one: ['p1', 'p2', 'p3'], two: ['p4', 'p5', 'p6'] };

describe('recordSections()', () => {
  test('writes down where each paragraph is, and since when there is each section', () => {
    const ledger = after(FIRST);
    expect(ledger.paragraphs.map(({ section }) => section).join(' ')).toBe('one one one two two two');
    expect(ledger.sections).toEqual([{ slug: 'one', since: 1 }, { slug: 'two', since: 1 }]); // prettier-ignore
    expect(ledger.editions).toEqual([{ date: '2024-01-01' }]);
  });

  test('leaves the ledger alone where nothing changed', () => {
    const ledger = after(FIRST);
    expect(build(ledger, FIRST)).toBe(ledger);
  });

  test('a paragraph in another section has moved, and that is an edition', () => {
    const ledger = after(FIRST, { one: ['p1', 'p2'], two: ['p3', 'p4', 'p5', 'p6'] });
    expect(ledger.editions).toEqual([{ date: '2024-01-01' }, { date: '2024-01-02', moved: ['p3'] }]);
    expect(ledger.sections.every(({ gone }) => gone === undefined)).toBe(true);
  });

  test.each([
    // Most of its paragraphs.
    ['one', { two: ['p1', 'p4', 'p5', 'p6'], three: ['p2', 'p3'] }, 'three'],
    ['one', { two: ['p1', 'p2', 'p4', 'p5', 'p6'], three: ['p3'] }, 'two'],
    // Of as many the new section, which is the old one under another name.
    ['one', { two: ['p1', 'p4', 'p5', 'p6'], three: ['p2'] }, 'three'],
    ['one', { two: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'] }, 'two'],
  ])('%s is gone in %j and leads to %s', (slug, outline: Outline, successor) => {
    const ledger = after(FIRST, outline);
    expect(sectionOf(ledger, slug)).toEqual({ slug, since: 1, gone: 2, successor, paragraphs: ['p1', 'p2', 'p3'] });
    // Those that came from a section that has another name now have not moved.
    expect(ledger.editions).toEqual([{ date: '2024-01-01' }, { date: '2024-01-02' }]);
    for (const { slug: present } of ledger.sections.filter(({ gone }) => gone === undefined))
      expect(sectionOf(ledger, present)?.since).toBe(present === 'three' ? 2 : 1);
  });

  test('a section of which nothing is left leads nowhere', () => {
    const ledger = build(after(FIRST), { two: ['p4', 'p5', 'p6'] }, TEXTS.slice(3));
    expect(sectionOf(ledger, 'one')).toEqual({ slug: 'one', since: 1, gone: 2, paragraphs: ['p1', 'p2', 'p3'] });
    expect(ledger.editions).toHaveLength(2);
  });

  test('one that is gone stays as it was, and one that is back is there since its first time', () => {
    const renamed: Outline = { three: ['p1', 'p2', 'p3'], two: ['p4', 'p5', 'p6'] };
    const twice = after(FIRST, renamed, { four: ['p1', 'p2', 'p3'], two: ['p4', 'p5', 'p6'] });
    expect(sectionOf(twice, 'one')).toMatchObject({ gone: 2, successor: 'three' });
    expect(sectionOf(twice, 'three')).toMatchObject({ since: 2, gone: 3, successor: 'four' });
    const back = build(twice, FIRST);
    expect(sectionOf(back, 'one')).toEqual({ slug: 'one', since: 1 });
    expect(sectionOf(back, 'four')).toMatchObject({ gone: 4, successor: 'one' });
    expect(back.editions.map(({ date }) => date)).toEqual(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04']);
  });

  test('what a section had counts only while it was there', () => {
    const without = build(after(FIRST), { one: ['p2', 'p3'], two: ['p4', 'p5', 'p6'] }, TEXTS.slice(1));
    const ledger = build(without, { two: ['p2', 'p3', 'p4', 'p5', 'p6'] }, TEXTS.slice(1));
    expect(sectionOf(ledger, 'one')?.paragraphs).toEqual(['p2', 'p3']);
  });

  test('paragraphs that moved in the text and into another section are named once', () => {
    const [a, b, c, d, e, f] = TEXTS as [string, string, string, string, string, string];
    const ledger = build(after(FIRST), { one: ['p2', 'p3'], two: ['p4', 'p5', 'p6', 'p1'] }, [b, c, d, e, f, a]);
    expect(ledger.editions.at(-1)).toEqual({ date: '2024-01-02', moved: ['p1'] });
  });
});
