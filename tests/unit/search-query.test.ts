import { describe, expect, test } from 'vitest';
import { readQuery } from '../../src/search/query.ts';
import { fold } from '../arbitraries/memory-index.ts';

const read = (input: string) => readQuery(input, fold);
/** Parts as a reader would write them: `"a b"` for what stands as it is quoted. */
const englishOf = (input: string): string[] =>
  read(input).english.map(({ words, exact }) => (exact ? `"${words.join(' ')}"` : words.join(' ')));

describe('readQuery()', () => {
  test.each([
    ['国家  发展', ['国家', '发展']],
    ['  国家\t发展　创新 ', ['国家', '发展', '创新']],
    ['“国家 发展” 创新', ['国家 发展', '创新']],
    ['「国家 发展」『科技 创新』', ['国家 发展', '科技 创新']],
    ['国家"发展 创新"', ['国家', '发展 创新']],
    // A quotation that is not closed reaches to the end.
    ['创新 「国家 发展', ['创新', '国家 发展']],
    ['国家，发展', ['国家，发展']],
    ['，。 ！', []],
    ['“”', []],
    ['', []],
  ])('%s has the words %j', (input, typed) => {
    expect(read(input).words.map((word) => word.typed)).toEqual(typed);
  });

  test.each([
    ['国家 发展', ['国家', '发展']],
    ['“国家 ，发展”', ['国家发展']],
    ['５Ｇ Café', ['5g', 'cafe']],
    ['甲 ， 乙', ['甲', '乙']],
  ])('%s is looked for as %j', (input, folded) => {
    expect(read(input).words.map((word) => word.folded)).toEqual(folded);
  });

  test.each([
    ['Industrial Policy', ['industrial', 'policy']],
    ['"Industrial Policy" reform', ['"industrial policy"', 'reform']],
    ['science-based', ['science', 'based']],
    ['"science-based"', ['"science based"']],
    ['5G 2024', ['5g', '2024']],
    ['"—" policy', ['policy']],
    // One word of Chinese, wherever it stands, and nothing is English.
    ['policy 政策', []],
    ['政策 policy', []],
    ['政策', []],
    ['AI治理', []],
  ])('%s has the English %j', (input, english) => {
    expect(englishOf(input)).toEqual(english);
  });

  test.each([
    [' xin xing ', 'xin xing'],
    ['gōngyè', 'gōngyè'],
    ['"xin xing"', ''],
    ['gongye “xin', ''],
    ['gongye', 'gongye'],
  ])('%s may be the pinyin “%s”', (input, pinyin) => {
    expect(read(input).pinyin).toBe(pinyin);
  });
});
