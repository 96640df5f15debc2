import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCharacters, tellEdits } from '../../src/intake/characters.ts';
import { decodeHongKong, fromHongKong } from '../../src/intake/hong-kong.ts';
import { scriptOf } from '../../src/intake/radicals.ts';
import { applyEdits } from '../../src/pipeline/edit.ts';

describe('cleanCharacters()', () => {
  const rows: readonly (readonly [name: string, script: 'hans' | 'hant', received: string, cleaned: string])[] = [
    ['a radical by the script of the text', 'hans', '农\u2f3e', '农户'],
    ['a radical by the script of the text', 'hant', '農\u2f3e', '農戶'],
    ['a radical of the supplement', 'hans', '\u2ec5效', '见效'],
    ['a compatibility ideograph', 'hant', '\uf9b4袖', '領袖'],
    ['no ideograph that only stands among them', 'hant', '\ufa0e', '\ufa0e'],
    ['characters without width', 'hans', '河\u200b湖\u00ad治\ufeff理', '河湖治理'],
    ['joiners between characters', 'hans', '河\u200d湖', '河湖'],
    ['no joiner in a sign', 'hans', '👨\u200d👩', '👨\u200d👩'],
    ['controls of direction', 'hans', '\u202a河湖\u202c', '河湖'],
    ['an entity escaped twice', 'hans', '甲&nbsp;乙&#20013;&ldquo;丙&rdquo;', '甲 乙中“丙”'],
    ['no name that is no entity', 'hans', 'R&D;甲&bogus;', 'R&D;甲&bogus;'],
    ['full-width letters and digits', 'hans', '２０２４年ＧＤＰ', '2024年GDP'],
    ['no full-width mark', 'hans', '（甲），：', '（甲），：'],
    ['spaces between characters', 'hans', '治 水 通 则', '治水通则'],
    ['no space between two names of two', 'hans', '何一 田二 张三', '何一 田二 张三'],
    ['no space between three things', 'hans', '甲 乙 丙', '甲 乙 丙'],
    ['a title of two that is set apart', 'hans', '目　录', '目录'],
    ['not in a line with more', 'hans', '见目 录', '见目 录'],
    ['characters set twice', 'hans', '总总体体要要求求', '总体要求'],
    ['no word of doubled characters', 'hans', '高高兴兴、清清楚楚', '高高兴兴、清清楚楚'],
    ['marks of vertical lines', 'hant', '︐﹁甲﹂︒', '，「甲」。'],
    ['private-use characters of Hong Kong', 'hant', '\uf1ea', fromHongKong('\uf1ea') ?? '\uf1ea'],
    ['private-use characters of GBK', 'hans', '\ue78d\ue7c7\ue7c8\ue7e7\ue7f3\ue816\ue81e\ue864', '，ḿǹ〾⿻\u{20087}\u9fb4\u9fbb'],
    ['none beside them', 'hans', '\ue797\ue7c9\ue7f4\ue814\ue865', '\ue797\ue7c9\ue7f4\ue814\ue865'],
    ['none of a traditional text', 'hant', '\ue81f', fromHongKong('\ue81f') ?? '\ue81f'],
    ['no private-use character of another text', 'hans', '\ue123', '\ue123'],
  ]; // prettier-ignore
  test.each(rows)('%s (%s)', (_, script, received, cleaned) => {
    expect(cleanCharacters(received, script).text).toBe(cleaned);
  });

  test('every change is an edit, and what is clean stays', () => {
    const characters = [...'河湖农２Ａ&;nbsp 　\u200b\u202a\u2f3e\uf9b4治治理理总总体体。，a1'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 30 }), fc.constantFrom('hans' as const, 'hant' as const), (parts, script) => {
        const received = parts.join('');
        const { text, edits } = cleanCharacters(received, script);
        expect(applyEdits(received, edits)).toBe(text);
      }),
    ); // prettier-ignore
  });

  test('tellEdits() counts by kind', () => {
    expect(tellEdits(cleanCharacters('\u2f3e\u2f3e\u200b', 'hans').edits)).toEqual([
      '2 radicals (such as ⼀) that stood for characters (一): they are characters now',
      '1 zero-width characters and soft hyphens: taken out',
    ]);
  });
});

test('fromHongKong() and decodeHongKong() know the characters of Hong Kong', () => {
  expect(decodeHongKong(Uint8Array.from([0x8d, 0xcc, 0xa4, 0xa4]))).toHaveLength(2);
  expect(fromHongKong('\ue000')).toMatch(/^\p{Script=Han}$/u);
  expect(decodeHongKong(Uint8Array.from([0x81]))).toBeUndefined();
});

test('scriptOf() counts characters that only one script has', () => {
  expect(scriptOf('国家发展')).toBe('hans');
  expect(scriptOf('國家發展')).toBe('hant');
  expect(scriptOf('山水')).toBe('hans');
});
