import { describe, expect, test } from 'vitest';
import type { Entry, StoredEntry } from '../../src/search/entry.ts';
import { type Finder, hitsOf } from '../../src/search/hits.ts';
import { findAll, findEnglish } from '../../src/search/match.ts';
import { readQuery } from '../../src/search/query.ts';
import type { Edition } from '../../src/vocabulary/edition.ts';
import { fold } from '../arbitraries/memory-index.ts';

const reportTitle = { hans: '报告', hant: '報告', en: 'Report' };
const sectionTitle = { hans: '一节', hant: '一節', en: 'Section' };
const IN = { report: 'r', section: 's', sectionTitle } as const;

const finderOf = (query: string): Finder => {
  const { words, english } = readQuery(query, fold);
  return {
    chinese: (text) => findAll(fold(text), words.map(({ folded }) => folded)), // prettier-ignore
    english: (text) => (english.length === 0 ? undefined : findEnglish(text, english, fold)),
  };
};
const hits = (entry: StoredEntry, query: string, edition: Edition = 'zh-hans') =>
  hitsOf({ ...entry, reportTitle } satisfies Entry, finderOf(query), edition);
/** Where a hit leads, and what it shows, its marks in brackets. */
const shown = (entry: StoredEntry, query: string, edition: Edition = 'zh-hans'): string[] =>
  hits(entry, query, edition).map(({ page, anchor, text, marks, gist, lang }) => {
    const marked = [...marks].reverse().reduce((all, { from, to }) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, text); // prettier-ignore
    return `${page}#${anchor} ${lang}: ${marked}${gist === '' ? '' : ` (${gist})`}`;
  });

const paragraphs = [
  { id: 'p1', version: 'v1', hans: '人工', hant: '人工', gist: 'Labor' },
  { id: 'p2', version: 'v2', hans: '人工发展', hant: '人工發展', gist: 'Growth' },
];
const text = { ...IN, kind: 'paragraph', script: 'hant', paragraphs } as const;
const term = { kind: 'term', report: 'r', id: 'ai', term: { hans: '发展', hant: '發展', en: 'growth' }, pinyin: 'fāzhǎn', paragraph: { id: 'p2', version: 'v2' } } as const; // prettier-ignore
const title = { ...IN, kind: 'title', title: sectionTitle, paragraph: { id: 'p1', version: 'v1' } } as const;
const summary = {
  ...IN,
  kind: 'summary',
  paragraphs: [
    { id: '', version: '', gist: 'Section', text: 'All of growth.' },
    { id: 'p2', version: 'v2', gist: 'Growth', text: 'Growth and growth.' },
  ],
} as const;
const apparatus = {
  kind: 'apparatus',
  report: 'r',
  repairs: [
    { anchor: '', paragraph: { id: '', version: '' }, text: 'abc' },
    { anchor: 'r2', paragraph: { id: 'p2', version: 'v2' }, text: '人工發' },
  ],
} as const;

describe('hitsOf()', () => {
  test.each([
    [text, '人工', 'zh-hans', ['zh-hans/r/s/#p1 zh-Hans: [人工] (Labor)', 'zh-hans/r/s/#p2 zh-Hans: [人工]发展 (Growth)']],
    [text, '发', 'zh-hans', ['zh-hans/r/s/#p2 zh-Hans: 人工[发]展 (Growth)']],
    // The English edition shows the script that the report was written in.
    [text, '發', 'en', ['en/r/s/#p2 zh-Hant: 人工[發]展 (Growth)']],
    [text, '發', 'zh-hant', ['zh-hant/r/s/#p2 zh-Hant: 人工[發]展 (Growth)']],
    [text, '无', 'zh-hans', []],
    [summary, 'growth', 'zh-hans', ['zh-hans/r/s/# en: All of [growth]. (Section)', 'zh-hans/r/s/#p2 en: [Growth] and [growth]. (Growth)']],
    [term, '发展', 'zh-hans', ['zh-hans/r/glossary/#ai zh-Hans: [发展] (fāzhǎn · growth)']],
    [term, '發展', 'zh-hant', ['zh-hant/r/glossary/#ai zh-Hant: [發展] (fāzhǎn · growth)']],
    // In English the Chinese stands behind the English, and is marked there.
    [term, '展', 'en', ['en/r/glossary/#ai en: growth 发[展] (fāzhǎn)']],
    [term, 'growth', 'en', ['en/r/glossary/#ai en: [growth] 发展 (fāzhǎn)']],
    // In Chinese what was found by its English is shown without marks.
    [term, 'growth', 'zh-hant', ['zh-hant/r/glossary/#ai zh-Hant: 發展 (fāzhǎn · growth)']],
    [term, '无', 'en', []],
    [term, '无', 'zh-hans', []],
    [title, '节', 'zh-hans', ['zh-hans/r/s/# zh-Hans: 一[节] (Section)']],
    [title, 'section', 'zh-hant', ['zh-hant/r/s/# zh-Hant: 一節 (Section)']],
    [title, 'section', 'en', ['en/r/s/# en: [Section] 一节']],
    [title, '无', 'en', []],
    [{ ...title, section: '', title: reportTitle }, '报', 'zh-hans', ['zh-hans/r/# zh-Hans: [报]告 (Report)']],
    [apparatus, '人工', 'en', ['en/r/apparatus/#r2 zh-Hant: [人工]發']],
    [apparatus, 'abc', 'zh-hans', ['zh-hans/r/apparatus/# zh-Hant: [abc]']],
  ] as const)('$0.kind, %s in %s', (entry, query, edition, expected) => {
    expect(shown(entry, query, edition)).toEqual(expected);
  }); // prettier-ignore

  test('names the paragraph and its version, the report and the section in the reader’s language', () => {
    const named = ({ kind, report, reportTitle: of, sectionTitle: within, id, version }: ReturnType<typeof hits>[number]) => [kind, report, of, within, id, version].join(' '); // prettier-ignore
    expect(hits(text, '发').map(named)).toEqual(['paragraph r 报告 一节 p2 v2']);
    expect(hits(summary, 'all', 'en').map(named)).toEqual(['summary r Report Section  ']);
    expect(hits(term, '发', 'zh-hant').map(named)).toEqual([]);
    expect(hits(term, '發', 'zh-hant').map(named)).toEqual(['term r 報告  p2 v2']);
    expect(hits(title, '节').map(named)).toEqual(['title r 报告 一节 p1 v1']);
    expect(hits(apparatus, '人工').map(named)).toEqual(['apparatus r 报告  p2 v2']);
  });

  test.each([
    ['展', 'en', 'growth 发展'.indexOf('展')],
    ['growth', 'en', 0],
    ['展', 'zh-hans', 1],
    ['growth', 'zh-hans', 0],
  ] as const)('%s in %s is nearest at %i', (query, edition, nearest) => {
    const entry = query === 'growth' ? { ...term, term: { ...term.term, en: 'growth' } } : term;
    expect(hits(entry, query, edition)[0]?.nearest).toBe(nearest);
  });

  test('tells the term that was looked for instead', () => {
    const through = { ...finderOf('发'), through: '发展 growth' };
    expect(hitsOf({ ...text, reportTitle }, through, 'zh-hans')[0]?.through).toBe('发展 growth');
    expect(hits(text, '发')[0]).not.toHaveProperty('through');
  });
});
