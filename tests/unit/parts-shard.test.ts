import { expect, test } from 'vitest';
import { isInShard, readShard } from '../../scripts/site/parts/shard.ts';

const names = Array.from({ length: 400 }, (_, number) => `law-${number}`);
const shardOf = (name: string, of: number): number =>
  Array.from({ length: of }, (_, index) => index + 1).filter((number) => isInShard(name, { number, of }))[0] ?? 0;

test.each([
  ['3/16', { number: 3, of: 16 }],
  ['1/1', { number: 1, of: 1 }],
  ['16/16', { number: 16, of: 16 }],
  ['0/2', undefined],
  ['3/2', undefined],
  ['1/0', undefined],
  ['01/2', undefined],
  ['1', undefined],
  ['a/b', undefined],
  ['1/2/3', undefined],
])('readShard(%j)', (text, shard) => expect(readShard(text)).toEqual(shard));

test('every name is in one shard, and the shards are of about one size', () => {
  const of = 4;
  const sizes = [1, 2, 3, 4].map((number) => names.filter((name) => isInShard(name, { number, of })).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(names.length);
  for (const size of sizes) expect(Math.abs(size - 100)).toBeLessThan(30);
});

test('another machine takes its share and moves nothing else', () => {
  for (const name of names) {
    const [before, after] = [shardOf(name, 4), shardOf(name, 5)];
    if (after !== before) expect(after).toBe(5);
  }
});
