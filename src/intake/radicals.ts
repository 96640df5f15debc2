import type { OwnScript } from '../vocabulary/edition.ts';

/**
 * Characters of the Radicals Supplement that stand for whole words. Programs write them into a PDF where the font
 * draws both with one glyph. The Kangxi block is not listed: NFKC knows it.
 * Source: Unicode 16, EquivalentUnifiedIdeograph.txt, those that stand for whole words.
 */
const RADICALS =
  '⺁厂⺇几⺎兀⺏尢⺓幺⺝月⺟母⺠民⺩王⺬示⺮竹⺶羊⺷羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟';

const CHARACTERS = new Map(
  Array.from(RADICALS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
);

/** What NFKC makes of a radical, and what a text of today has: 户 in simplified characters, 青 in both. */
const TODAY: Readonly<Record<OwnScript, Readonly<Record<string, string>>>> = {
  hans: { 戶: '户', 靑: '青', 黃: '黄' },
  hant: { 靑: '青' },
};

/** The character that a radical (U+2E80–U+2FD5) stands for. */
export function characterOf(radical: string, script: OwnScript): string {
  const character = CHARACTERS.get(radical) ?? radical.normalize('NFKC');
  return TODAY[script][character] ?? character;
}

const SIMPLIFIED = /[国发会产这为对业个时来长们门务业关规条应办实经济]/gu;
const TRADITIONAL = /[國發會產這為對業個時來長們門務關規條應辦實經濟]/gu;

/** Which script a text is written in, by characters that are in every one. */
export function scriptOf(text: string): OwnScript {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(TRADITIONAL) > count(SIMPLIFIED) ? 'hant' : 'hans';
}
