import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/search/find-words.ts';
import { readQuery } from '../../src/search/query.ts';
import { fold, memoryIndex, textRecord } from '../arbitraries/memory-index.ts';

const wordsOf = (query: string) => readQuery(query, fold).words;
const find = (index: ReturnType<typeof memoryIndex>, query: string) => findWords(index, wordsOf(query), {});

describe('findWords()', () => {
  const index = memoryIndex([
    textRecord(['国家科技创新，发展', '其他']),
    textRecord(['国家', '发展']),
    textRecord(['国家发展']),
    textRecord(['科技创新']),
  ]);

  test.each([
    ['国家', ['0', '1', '2']],
    ['国家 发展', ['0', '1', '2']],
    ['“国家发展”', ['2']],
    ['国家 科技创新 发展', ['0']],
    ['科技创新', ['0', '3']],
    ['国家 革命', []],
    ['革命 国家', []],
    ['家发', ['2']],
    ['，', []],
  ])('%s is in the records %j', async (query, ids) => {
    expect((await find(index, query)).map(({ found }) => found.id)).toEqual(ids);
  });

  test('tells how far apart two words are at least, by record: never more than they are', async () => {
    const group = await find(index, '国家 发展');
    expect(group.map(({ apart, order }) => [order, apart])).toEqual([[0, 6], [1, 2], [2, 2]]); // prettier-ignore
  });

  test('a word that stands nearer a second time is as near as there', async () => {
    const twice = memoryIndex([textRecord(['国家一二三四五六发展，国家发展']), textRecord(['国家一发展'])]);
    expect((await find(twice, '国家 发展')).map(({ apart }) => apart)).toEqual([2, 3]);
  });

  test('of a word that is looked up by its middle the beginning counts', async () => {
    const common = { 国家: 9 };
    const two = memoryIndex([textRecord(['国家创新驱动一发展']), textRecord(['发展一国家创新驱动'])], common);
    expect((await find(two, '国家创新驱动 发展')).map(({ apart }) => apart)).toEqual([7, 3]);
  });

  test('a phrase with a gap in it is no place of the word', async () => {
    // The tokens 科技 and 技创 stand in the second one too, but not side by side.
    const two = memoryIndex([textRecord(['科技创一二三四发展']), textRecord(['科技一技创发展一二科技创'])]);
    expect((await find(two, '科技创 发展')).map(({ apart }) => apart)).toEqual([7, 4]);
  });

  test.each([
    ['一个词', '国家'],
    ['字母', '5g 国家'],
    ['一个字', '家 国家'],
  ])('nothing is said of how far apart %s is', async (_, query) => {
    const two = memoryIndex([textRecord(['国家有5G一二三，国家']), textRecord(['5G国家'])]);
    expect((await find(two, query)).map(({ apart }) => apart)).toEqual([0, 0]);
  });

  test('the word through which it was found is told, and none where there is none', async () => {
    const [through] = await findWords(index, wordsOf('国家'), {}, '国家 state');
    expect(through?.finder.through).toBe('国家 state');
    expect((await find(index, '国家'))[0]?.finder).not.toHaveProperty('through');
  });

  test('looks for all words in a text', async () => {
    const finder = (await find(index, '国家 发展'))[0]?.finder;
    expect(finder?.chinese('发展国家')?.marks).toEqual([{ from: 0, to: 2 }, { from: 2, to: 4 }]); // prettier-ignore
    expect(finder?.chinese('发展')).toBeUndefined();
    expect(finder?.english('State 国家发展')?.nearest).toBe(6);
  });

  test('only records of the report that is asked for, and of the kind', async () => {
    const two = memoryIndex([textRecord(['国家'], 'a'), textRecord(['国家'], 'b')]);
    const ids = async (filters: Parameters<typeof findWords>[2]) =>
      (await findWords(two, wordsOf('国家'), filters)).map(({ found }) => found.id);
    expect(await ids({ report: 'b' })).toEqual(['1']);
    expect(await ids({ kinds: ['term'] })).toEqual([]);
    expect(await ids({ kinds: ['paragraph'] })).toEqual(['0', '1']);
  });
});

describe('what is looked up for a word', () => {
  const many = (count: number) =>
    memoryIndex(Array.from({ length: count }, () => textRecord(['一二三四五六七八九十'])));

  test.each([
    // Few records are read, of more another part is looked up.
    [16, '一二三四五六七', ['一二 二三 三四']],
    [17, '一二三四五六七', ['一二 二三 三四', '四五 五六 六七']],
    [17, '一二三四', ['一二 二三 三四']],
  ])('in %i records, %s', async (count, query, asked) => {
    const index = many(count);
    expect(await find(index, query)).toHaveLength(count);
    expect(index.asked).toEqual(asked);
  });

  test('records that lack another part of it are left out before they are read', async () => {
    const index = memoryIndex([
      ...Array.from({ length: 17 }, () => textRecord(['一二三四五甲六七'])),
      textRecord(['一二三四五六七']),
    ]);
    expect((await find(index, '一二三四五六七')).map(({ found }) => found.id)).toEqual(['17']);
  });

  test('no more than it takes: a third part of a word is not looked up for few records', async () => {
    const index = memoryIndex([
      ...Array.from({ length: 17 }, () => textRecord(['一二三四五'])),
      textRecord(['一二三四五六七八九十甲']),
    ]);
    await find(index, '一二三四五六七八九十甲');
    expect(index.asked).toEqual(['一二 二三 三四', '四五 五六 六七']);
  });

  test('a word in Latin letters is given up where its last letters stand nowhere', async () => {
    const index = memoryIndex([textRecord(['国家'])]);
    expect(await find(index, 'policy')).toEqual([]);
    expect(index.asked).toEqual(['li']);
  });

  test('but is found in Chinese text where it stands', async () => {
    const index = memoryIndex([textRecord(['国家']), textRecord(['用policy一词'])]);
    expect((await find(index, 'policy')).map(({ found }) => found.id)).toEqual(['1']);
  });

  test('a word of Han characters is looked up at once', async () => {
    const index = memoryIndex([textRecord(['国家'])]);
    await find(index, '国家');
    expect(index.asked).toEqual(['国家']);
  });
});
