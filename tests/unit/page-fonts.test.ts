import { describe, expect, test } from 'vitest';
import { FACES } from '../../scripts/build/fonts/faces.ts';
import { subset } from '../../scripts/build/fonts/subset.ts';
import { loadWords } from '../../scripts/content/lexicon.ts';
import { convert } from '../../src/pipeline/convert/convert.ts';

const KB = 1024;
const LENGTH = 20_000;

/** Different Han characters in the first 20,000 of a provincial work report; a national one of 15,000 has 1,112. */
const DIFFERENT = 1_260;

const han = FACES.filter(({ script }) => script !== 'en');
const scriptOf = (script: string): 'hans' | 'hant' => (script === 'hant' ? 'hant' : 'hans');

/** A text of a report's length in the commonest characters of the language, each about as often as in it. */
function makeText(): string {
  const counts = new Map<string, number>();
  for (const [word, count] of loadWords())
    for (const character of word)
      if (/\p{Script=Han}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + count);
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, DIFFERENT);
  const total = common.reduce((sum, [, count]) => sum + count, 0);
  const rest = LENGTH - DIFFERENT;
  return common.map(([character, count]) => character.repeat(1 + Math.round((count / total) * rest))).join('');
}

/** Glyphs of a font, from its `maxp` table. */
function countGlyphs(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'maxp');
  if (entry === undefined) throw new Error('The font has no table of glyphs');
  return font.readUInt16BE(font.readUInt32BE(entry + 8) + 4);
}

describe('a text face', () => {
  test.each(han)('of a report of 20,000 characters is at most 260 KB ($script)', async (face) => {
    const text = makeText();
    expect(Math.abs(text.length - LENGTH)).toBeLessThan(DIFFERENT);
    const characters = [...new Set(convert(text, scriptOf(face.script), { hans: [], hant: [] }))].sort().join('');
    expect(characters.length).toBeGreaterThan(DIFFERENT * 0.97);
    const font = await subset(face, `0123456789，。、；：“”（）《》${characters}`, 'woff2');
    expect(font.length).toBeLessThanOrEqual(260 * KB);
    expect(font.length).toBeGreaterThan(100 * KB);
  });

  test.each(han)('has the signs of official texts, where a report has them ($script)', async (face) => {
    const plain = countGlyphs(await subset(face, '中', 'sfnt'));
    for (const sign of 'ⅠⅣ①⑩≥≤±‰℃㎡→★●■○△№々〇…—·％￥')
      expect(countGlyphs(await subset(face, `中${sign}`, 'sfnt')), sign).toBeGreaterThan(plain);
  });

  test.each(han)('leaves out what it lacks, for the system to show ($script)', async (face) => {
    const plain = await subset(face, '中', 'sfnt');
    expect(countGlyphs(await subset(face, '中𠀀\uE000', 'sfnt'))).toBe(countGlyphs(plain));
  });
});
