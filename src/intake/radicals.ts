/**
 * Radicals that are characters of their own, and the characters. PDF writers give the one for the other where a font
 * draws both with one glyph. The Kangxi block is not listed: NFKC knows it.
 * Source: Unicode 16, EquivalentUnifiedIdeograph.txt, those that stand for whole words.
 */
const RADICALS =
  '⺁厂⺇几⺎兀⺏尢⺓幺⺝月⺟母⺠民⺩王⺬示⺮竹⺶羊⺷羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟';

const CHARACTERS = new Map(
  Array.from(RADICALS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character]),
);

/** A text with characters in place of radicals, and how many there were. */
export function replaceRadicals(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const replaced = text.replaceAll(/[\u2e80-\u2fd5]/gu, (radical) => {
    const character = CHARACTERS.get(radical) ?? radical.normalize('NFKC');
    if (character !== radical) count += 1;
    return character;
  });
  return { text: replaced, count };
}
