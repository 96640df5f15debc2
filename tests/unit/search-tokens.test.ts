import { describe, expect, test } from 'vitest';
import { markOf, phrasesOf, pinyinPrefix, pinyinTokens, tokenize } from '../../src/search/tokens.ts';

describe('markOf()', () => {
  test('is one token that no text has, whatever the name', () => {
    expect(markOf('term')).toBe('ªtermª');
    expect(markOf('new-industrialization-2023')).toBe('ªnewªindustrializationª2023ª');
    expect(markOf('term')).not.toBe(markOf('terms'));
  });
});

describe('tokenize()', () => {
  test.each([
    [['甲乙丙'], '甲乙 乙丙 | ª丙 ª乙 ª甲'],
    // Every character once, however often it is there, and in whatever paragraph.
    [['甲乙甲乙', '乙'], '甲乙 乙甲 甲乙 | | ª乙 ª甲'],
    [['甲'], '| ª甲'],
    [['𠮷甲'], '𠮷甲 | ª甲 ª𠮷'],
    [[''], '|'],
    [[], ''],
  ])('%j is indexed as “%s”', (paragraphs, tokens) => {
    const parts = tokenize(paragraphs).split(' ');
    const sorted = (all: string[]) => [...all].sort();
    const singles = (all: string[]) => sorted(all.filter((token) => token.startsWith('ª')));
    const others = (all: string[]) => all.filter((token) => !token.startsWith('ª'));
    expect(others(parts)).toEqual(others(tokens.split(' ')));
    expect(singles(parts)).toEqual(singles(tokens.split(' ')));
  });

  test('has the characters in one order whatever the order of the text: two builds are the same', () => {
    const singles = (text: string) => tokenize([text]).split('| ')[1];
    expect(singles('丙甲乙')).toBe(singles('乙丙甲'));
  });
});

describe('phrasesOf()', () => {
  const common: Readonly<Record<string, number>> = { 国家: 9, 发展: 5, 乙丙: 30 };
  const phrases = (text: string) =>
    phrasesOf(text, (token) => common[token] ?? 0).map(({ tokens, from }) => `${from} ${tokens.join(' ')}`);

  test.each([
    ['甲', ['0 ª甲']],
    ['甲乙', ['0 甲乙']],
    ['甲乙丁戊', ['0 甲乙 乙丁 丁戊']],
    // Longer ones in parts, of which none shares a token with another.
    ['一二三四五', ['0 一二 二三 三四']],
    ['一二三四五六', ['0 一二 二三 三四']],
    ['一二三四五六七', ['0 一二 二三 三四', '3 四五 五六 六七']],
    // The rarest first.
    ['国家一二三', ['1 家一 一二 二三']],
    ['国家发展一二三', ['3 展一 一二 二三', '0 国家 家发 发展']],
    ['甲乙丙丁戊己庚', ['2 丙丁 丁戊 戊己']],
    ['一二三发展四五六', ['0 一二 二三 三发', '4 展四 四五 五六']],
  ])('%s is looked up by %j', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  test('a token that is not common costs as much as one that stands a thousand times', () => {
    const of = (count: number) => phrasesOf('一二三四五', (token) => (token === '一二' ? count : 0))[0].from;
    expect([of(0), of(1), of(2)]).toEqual([0, 0, 1]);
  });
});

describe('pinyinTokens()', () => {
  test.each([
    ['xīnxíng gōngyèhuà', ['ºxinxinggongyehua', 'ºgongyehua', 'ºxg']],
    ['xīn xíng', ['ºxinxing', 'ºxing', 'ºxx']],
    // One syllable has no initials, which would be a letter.
    ['rén', ['ºren']],
    ['lǜ sè', ['ºlvse', 'ºse', 'ºls']],
    ["Xī'ān", ['ºxian', 'ºan', 'ºxa']],
    ['ge4 ren2', ['ºgeren', 'ºren', 'ºgr']],
    ['a a', ['ºaa', 'ºa']],
    ['', []],
  ])('%s is found by %j', (pinyin, tokens) => {
    expect(pinyinTokens(pinyin)).toEqual(tokens);
  });
});

describe('pinyinPrefix()', () => {
  test.each([
    ['xinxing', 'ºxinxing'],
    ['xīn xíng', 'ºxinxing'],
    ['xin1xing2', 'ºxinxing'],
    ['XIN XING', 'ºxinxing'],
    ["xi'an", 'ºxian'],
    ['lü', 'ºlv'],
    ['xg', 'ºxg'],
    ['x', undefined],
    ['5g', undefined],
    ['xin6', undefined],
    ['新型', undefined],
    ['', undefined],
  ])('%s is read as %s', (query, prefix) => {
    expect(pinyinPrefix(query)).toBe(prefix);
  });

  test('whatever of a term is typed from the beginning of a word is the beginning of one of its tokens', () => {
    const tokens = pinyinTokens('xīnxíng gōngyèhuà');
    for (const typed of ['xinx', 'gongye', 'xin xing gong ye', 'xīnxíng', 'xg'])
      expect(tokens.some((token) => token.startsWith(pinyinPrefix(typed) ?? '?'))).toBe(true);
  });
});
