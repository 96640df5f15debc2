import { describe, expect, test } from 'vitest';
import { ui } from '../../src/i18n/ui.ts';
import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { describeLibrary, type Listed } from '../../src/report/library.ts';
import { listLibrary, listPublishers } from '../../src/web/library-list.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const site = { base: '/sub/', editions: ALWAYS };
const listed = (changed: Partial<Listed> = {}): Listed => ({
  id: 'water',
  title: { hans: '水利条例', hant: '水利條例', en: 'Rules on Water' },
  hasEnglish: true,
  pinyin: 'shuilitiaoli',
  publisher: { value: '水利局', name: '水利局' },
  type: 'regulation',
  status: undefined,
  number: undefined,
  by: ['水利局', '财政局'],
  date: { value: '2023-06', supplied: false },
  characters: 4000,
  paragraphs: 1,
  ...changed,
});
const rowOf = (edition: (typeof ALWAYS)[number], changed?: Partial<Listed>) =>
  listLibrary(edition, [listed(changed)], site).rows[0];

describe('listLibrary()', () => {
  test('has a report with its titles, the edition’s own first, and what is known of it', () => {
    expect(rowOf('zh-hant')).toEqual([
      '/sub/zh-hant/water/',
      [['水利條例'], ['水利条例', 'zh-Hans'], ['Rules on Water', 'en']],
      'shuilitiaoli',
      '水利局',
      'regulation',
      '2023-06',
      4000,
      [['水利局'], ['财政局'], ['法規'], ['2023年6月', 'date'], ['4000字'], ['1段']],
    ]);
  });

  test('has a title that two languages share once, and marks one that is romanised', () => {
    const title = { hans: '水法', hant: '水法', en: 'Shuǐ fǎ' };
    expect(rowOf('zh-hans', { title, hasEnglish: false })?.[1]).toEqual([['水法'], ['Shuǐ fǎ', 'zh-Latn']]);
    expect(rowOf('en', { title, hasEnglish: false })?.[1]).toEqual([
      ['Shuǐ fǎ', 'zh-Latn'],
      ['水法', 'zh-Hans'],
    ]);
  });

  test('says of what is not known that it is not, and which date an editor supplied', () => {
    const unknown = { publisher: undefined, type: undefined, date: undefined, by: [], number: '第3号' };
    const row = rowOf('en', unknown);
    expect(row?.slice(3, 6)).toEqual(['', '', '']);
    expect(row?.[7]).toEqual([
      ['第3号', 'number'],
      [ui('en', 'cover.dateUnknown')],
      ['4,000 characters'],
      ['1 paragraph'],
    ]);
    expect(rowOf('en', { date: { value: '2023', supplied: true } })?.[7]).toContainEqual(['[2023]', 'supplied']);
  });
});

describe('listPublishers()', () => {
  const by = (value: string): Listed => listed({ publisher: { value, name: `${value}!` } });

  test('has each once, in the order of the list', () => {
    expect(listPublishers([by('b'), by('a'), listed({ publisher: undefined }), by('b')])).toEqual([
      ['b', 'b!'],
      ['a', 'a!'],
    ]);
  });

  test('has those of the most reports where there are more than a hundred', () => {
    const names = Array.from({ length: 101 }, (_, number) => String(number));
    expect(listPublishers(names.slice(1).map(by))).toHaveLength(100);
    const offered = listPublishers([...names.map(by), ...names.slice(1).map(by)]).map(([value]) => value);
    expect(offered).toEqual(names.slice(1));
  });
});

describe('describeLibrary()', () => {
  const { report } = defaultRun;
  test('tells the front pages of one report, or lists several', () => {
    expect(describeLibrary([report], ['en'])).toMatchObject({ listed: {}, only: { id: report.id } });
    const two = describeLibrary([report, { ...report, id: 'other' }], ['en', 'zh-hans']);
    expect(two.only).toBeNull();
    expect(two.extent.n).toBe(2);
    expect(Object.entries(two.listed).map(([edition, rows]) => [edition, rows.length])).toEqual([
      ['en', 2],
      ['zh-hans', 2],
    ]);
  });
});
