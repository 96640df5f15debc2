import { describe, expect, test } from 'vitest';
import { citationLink, fragmentLink, isVersion, readVersion, versionOf } from '../../src/report/citing/link.ts';

const HASH = '1a8fe31de5b2688767556bbac7ada83918df1402c688c7b1a2daa7210dd9895c';
const PERMALINK = 'https://example.org/reports/new-industrialization/p1/';

describe('citation links', () => {
  test('carry the first eight digits of the hash, and the sentence', () => {
    expect(versionOf(HASH)).toBe('1a8fe31d');
    expect(citationLink(PERMALINK, HASH)).toBe(`${PERMALINK}?v=1a8fe31d`);
    expect(citationLink(PERMALINK, HASH, 2)).toBe(`${PERMALINK}?v=1a8fe31d#s2`);
  });

  test('lead to a stretch of a paragraph with its version before the fragment', () => {
    const page = 'https://example.org/reports/zh-hans/new-industrialization/tasks/';
    expect(fragmentLink(page, 'p4', HASH, 'text=%E4%BA%92')).toBe(`${page}?v=1a8fe31d#p4:~:text=%E4%BA%92`);
    expect(fragmentLink(page, 'p4', HASH, '')).toBe(`${page}?v=1a8fe31d#p4`);
  });

  test('are read back from the query, however they were typed', () => {
    expect(readVersion(new URL(citationLink(PERMALINK, HASH, 2)).search)).toBe('1a8fe31d');
    expect(readVersion('?utm=x&v=1A8FE31D')).toBe('1a8fe31d');
    expect(readVersion('?v=')).toBe('');
    expect(readVersion('?find=x')).toBeUndefined();
    expect(readVersion('')).toBeUndefined();
  });

  test('name a text only where eight digits or more agree', () => {
    expect(isVersion('1a8fe31d', HASH)).toBe(true);
    expect(isVersion(HASH, HASH)).toBe(true);
    expect(isVersion('1a8fe31', HASH)).toBe(false);
    expect(isVersion('', HASH)).toBe(false);
    expect(isVersion('1a8fe31e', HASH)).toBe(false);
    expect(isVersion(`${HASH}0`, HASH)).toBe(false);
  });
});
