import { expect, test } from 'vitest';
import { startSearch } from '../../src/search/search.ts';
import { memoryIndex, summaryRecord, termRecord, textRecord } from '../arbitraries/memory-index.ts';

const index = memoryIndex([
  termRecord('term', '工业', 'industry', 'gōngyè'),
  textRecord(['推进工业', '其他']),
  textRecord(['industry 4.0'], 'other', 7),
  summaryRecord(['On industry.']),
]);

const find = async (query: string, options: Partial<Parameters<typeof startSearch>[2]> = {}): Promise<string[]> => {
  const hits = await (await startSearch(index, query, { edition: 'zh-hans', ...options })).next(20);
  return hits.map(({ kind, id, anchor }) => `${kind} ${kind === 'term' ? anchor : id}`);
};

test.each([
  // Names first, then the texts that use the term, then texts with the word itself, then English ones.
  ['industry', ['term term', 'paragraph p1', 'paragraph p7', 'summary p1']],
  ['gongye', ['term term', 'paragraph p1']],
  ['工业', ['term term', 'paragraph p1']],
  ['其他', ['paragraph p2']],
  ['无', []],
  ['', []],
])('%s is found in %j', async (query, expected) => {
  expect(await find(query)).toEqual(expected);
});

test.each([
  [{ kind: 'paragraph' }, ['paragraph p1', 'paragraph p7']],
  [{ kind: 'term' }, ['term term']],
  [{ kind: 'summary' }, ['summary p1']],
  [{ report: 'other' }, ['paragraph p7']],
  [{ report: 'r', kind: 'paragraph' }, ['paragraph p1']],
] as const)('with %j: %j', async (options, expected) => {
  expect(await find('industry', options)).toEqual(expected);
});
