import { describe, expect, test } from 'vitest';
import { findEnglishWords } from '../../src/search/find-english.ts';
import { readQuery } from '../../src/search/query.ts';
import { fold, memoryIndex, summaryRecord, textRecord } from '../arbitraries/memory-index.ts';

const find = (index: ReturnType<typeof memoryIndex>, query: string) =>
  findEnglishWords(index, readQuery(query, fold), {});
const ids = async (index: ReturnType<typeof memoryIndex>, query: string): Promise<string[]> =>
  (await find(index, query)).map(({ found }) => found.id);

describe('findEnglishWords()', () => {
  const index = memoryIndex([
    summaryRecord(['industrial policy of the state']),
    summaryRecord(['policy and industrial growth']),
    summaryRecord(['growth of industrial output']),
    textRecord(['国家']),
  ]);

  test.each([
    ['industrial', ['0', '1', '2']],
    ['industrial policy', ['0', '1']],
    ['policy industrial growth', ['1']],
    ['"industrial policy"', ['0']],
    ['industrial reform', []],
    ['reform industrial', []],
    // A word that is there as it stands is not the beginning of others.
    ['growth', ['1', '2']],
    // One that is not is, from three letters on, unless it was quoted.
    ['ind', ['0', '1', '2']],
    ['grow', ['1', '2']],
    ['in', []],
    ['"grow"', []],
    ['国家', []],
    ['', []],
  ])('%s is in the records %j', async (query, expected) => {
    expect(await ids(index, query)).toEqual(expected);
  });

  test('the places of two words tell how far apart they are in a record; of one, nothing', async () => {
    const apart = async (query: string) => (await find(index, query)).map((one) => one.apart);
    expect(await apart('industrial policy')).toEqual([1, 2]);
    expect(await apart('industrial')).toEqual([0, 0, 0]);
    expect(await apart('industrial state')).toEqual([0]);
    expect((await find(index, 'industrial')).map(({ order }) => order)).toEqual([0, 1, 2]);
  });

  test('no English is looked for in Chinese texts', async () => {
    const [candidate] = await find(index, 'industrial');
    expect(candidate?.finder.chinese('industrial')).toBeUndefined();
    expect(candidate?.finder.english('an industrial')?.nearest).toBe(3);
  });
});
