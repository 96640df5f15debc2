import { describe, expect, test } from 'vitest';
import type { Filters } from '../../src/search/engine.ts';
import type { StoredEntry } from '../../src/search/entry.ts';
import { findTerms } from '../../src/search/find-terms.ts';
import { readQuery } from '../../src/search/query.ts';
import type { Edition } from '../../src/vocabulary/edition.ts';
import { fold, memoryIndex, termRecord, textRecord } from '../arbitraries/memory-index.ts';

const RECORDS = [
  termRecord('a', '新型工业化', 'new industrialization', 'xīnxíng gōngyèhuà'),
  termRecord('b', '工业', 'industry', 'gōngyè'),
  termRecord('c', '工业', 'industry', 'gōngyè', 'other'),
  textRecord(['推进新型工业化']),
  textRecord(['工业经济'], 'other', 5),
];

/** Each group by the records that it has, and the term that it goes through. */
async function groups(query: string, filters: Filters = {}, edition: Edition = 'zh-hans', records = RECORDS) {
  const found = await findTerms(memoryIndex(records), readQuery(query, fold), filters, edition);
  return found.map((group) =>
    [group[0]?.finder.through ?? '', ...group.map((one) => one.found.id)].filter((part) => part !== '').join(' '),
  );
}

describe('findTerms()', () => {
  test.each([
    ['industry', ['1 2', '', '工业 industry 0 1 2 3 4']],
    ['new industrialization', ['0', '', '新型工业化 new industrialization 0 3']],
    // The beginning of a term leads to what uses it too.
    ['new', ['0', '', '新型工业化 new industrialization 0 3']],
    // A word from the middle finds the name alone.
    ['industrialization', ['0', '']],
    ['xinxing', ['', '0', '新型工业化 new industrialization 0 3']],
    ['xg', ['', '0', '新型工业化 new industrialization 0 3']],
    // One that was typed whole goes before one that has it as a part.
    ['gongye', ['', '0 1 2', '工业 industry 0 1 2 3 4']],
    ['gongyehua', ['', '0', '新型工业化 new industrialization 0 3']],
    ['policy', ['', '']],
    ['工业', []],
    ['industry 工业', []],
  ])('%s finds %j', async (query, expected) => {
    expect(await groups(query)).toEqual(expected);
  });

  test('the term is named in the script of the edition', async () => {
    const record: StoredEntry = {
      kind: 'term',
      report: 'r',
      id: 'a',
      term: { hans: '工业', hant: '工業', en: 'industry' },
      pinyin: 'gōngyè',
      paragraph: { id: 'p1', version: '' },
    };
    const through = async (edition: Edition) => (await groups('industry', {}, edition, [record])).at(-1);
    expect(await through('zh-hant')).toBe('工業 industry 0');
    expect(await through('zh-hans')).toBe('工业 industry 0');
    expect(await through('en')).toBe('工业 industry 0');
  });

  test.each([
    [{ kinds: ['paragraph'] }, ['工业 industry 3 4']],
    [{ kinds: ['term'] }, ['1 2', '', '工业 industry 0 1 2']],
    [{ kinds: ['title'] }, ['1 2', '', '工业 industry']],
    [{ report: 'other' }, ['2', '', '工业 industry 2 4']],
  ] as const)('with the filter %j, names are shown where they are wanted', async (filters, expected) => {
    const shown = await groups('industry', filters);
    expect(shown.map((group) => group.trim())).toEqual(
      expected.map((group) => (group === '工业 industry' ? '' : group)),
    );
  });

  test('pinyin is looked for in the report that is asked for', async () => {
    expect(await groups('gongye', { report: 'other' })).toEqual(['', '2', '工业 industry 2 4']);
  });

  test.each([
    // An English word that no syllable begins as is no pinyin once it is found.
    ['industry', false],
    ['INDUSTRY', false],
    ['new', true],
    ['vanish', true],
    ['xi', true],
    ['x', false],
  ])('%s may be pinyin: %s', async (query, asked) => {
    const index = memoryIndex(RECORDS);
    await findTerms(index, readQuery(query, fold), {}, 'zh-hans');
    expect(index.asked.some((one) => one.startsWith('º'))).toBe(asked);
  });

  test('three terms at most are followed, each once, and twelve names are read for them', async () => {
    const term = (at: number, en: string) =>
      termRecord(`t${at}`, `词${'一二三四五六七八九十百千万'.charAt(at)}`, en, '');
    const four = await groups('steel', {}, 'zh-hans', [0, 1, 2, 3].map((at) => term(at, 'steel'))); // prettier-ignore
    expect(four).toEqual(['0 1 2 3', '', '词一 steel 0', '词二 steel 1', '词三 steel 2']);
    const names = Array.from({ length: 13 }, (_, at) => term(at, 'mild steel'));
    const index = memoryIndex(names);
    await findTerms(index, readQuery('steel', fold), {}, 'zh-hans');
    expect(index.loaded).toHaveLength(12);
  });

  test('of terms of which a part was typed one is followed, the one that begins so', async () => {
    const records = [
      termRecord('a', '新型工业化', 'a', 'xīnxíng gōngyèhuà'),
      termRecord('b', '工业园区', 'b', 'gōngyè yuánqū'),
      termRecord('c', '工业经济', 'c', 'gōngyè jīngjì'),
    ];
    expect(await groups('gongye', {}, 'zh-hans', records)).toEqual(['', '0 1 2', '工业园区 b 1']);
  });

  test('what was found by pinyin is shown without marks, wherever it stands', async () => {
    const [, spelled] = await findTerms(memoryIndex(RECORDS), readQuery('xinxing', fold), {}, 'zh-hans');
    expect(spelled?.map(({ order, apart }) => [order, apart])).toEqual([[0, 0]]);
    const place = { marks: [], apart: 0, nearest: 0 };
    expect(spelled?.[0]?.finder.chinese('新型')).toEqual(place);
    expect(spelled?.[0]?.finder.english('new')).toEqual(place);
  });
});
