import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { alignFigures } from '../../scripts/site/fonts/align-figures.ts';
import { FACES, type FaceSource } from '../../scripts/site/fonts/faces.ts';
import { folderOf, subset } from '../../scripts/site/fonts/subset.ts';
import { PROJECT } from '../../scripts/site/workspace.ts';
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
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', count] = line.split(' ');
    for (const character of word)
      if (/\p{Script=Han}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + Number(count));
  }
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, DIFFERENT);
  const total = common.reduce((sum, [, count]) => sum + count, 0);
  const rest = LENGTH - DIFFERENT;
  return common.map(([character, count]) => character.repeat(1 + Math.round((count / total) * rest))).join('');
}

/** Where a table of a font begins. */
function findTable(font: Buffer, name: string): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === name);
  if (entry === undefined) throw new Error(`The font has no table ${name}`);
  return font.readUInt32BE(entry + 8);
}

function countGlyphs(font: Buffer): number {
  return font.readUInt16BE(findTable(font, 'maxp') + 4);
}

/** Widths of a font's glyphs but for the first, which stands for what is missing. */
function readWidths(font: Buffer): number[] {
  const measured = font.readUInt16BE(findTable(font, 'hhea') + 34);
  return Array.from({ length: measured - 1 }, (_, index) =>
    font.readUInt16BE(findTable(font, 'hmtx') + (index + 1) * 4),
  );
}

/** The face as it is received, with these characters and nothing else. */
async function subsetPlainly(face: FaceSource, characters: string): Promise<Buffer> {
  const received = await readFile(path.join(folderOf(face.package), face.file));
  return subsetFont(received, characters, { targetFormat: 'sfnt', keepFeatures: [] });
}

describe('a text face', () => {
  test.each(han)('of a report of 20,000 characters is at most 260 KB ($script)', async (face) => {
    const text = makeText();
    expect(Math.abs(text.length - LENGTH)).toBeLessThan(DIFFERENT);
    const characters = [...new Set(convert(text, scriptOf(face.script), { hans: [], hant: [] }))].sort().join('');
    expect(characters.length).toBeGreaterThan(DIFFERENT * 0.97);
    const font = await subset(face, `0123456789，。、；：“”（）《》${characters}`, 'woff2', PROJECT.fonts);
    expect(font.length).toBeLessThanOrEqual(260 * KB);
    expect(font.length).toBeGreaterThan(100 * KB);
  });

  test.each(han)('has the signs of official texts, where a report has them ($script)', async (face) => {
    const signs = 'ⅠⅣ①⑩≥≤±‰℃㎡→★●■○△№々〇…—·％￥';
    // What is missing, and the signs; no variants.
    expect(countGlyphs(await subsetPlainly(face, signs))).toBe(1 + signs.length);
  });

  test.each(han)('has figures of one width ($script)', async (face) => {
    expect(new Set(readWidths(await subsetPlainly(face, '0123456789'))).size).toBeGreaterThan(1);
    expect(new Set(readWidths(await subset(face, '0123456789', 'sfnt', PROJECT.fonts))).size).toBe(1);
  });

  test('cannot be aligned without its figures', async () => {
    const [face] = han;
    if (!face) throw new Error('There is no face for Han');
    const font = await subset(face, '中', 'sfnt', PROJECT.fonts);
    expect(() => alignFigures(font)).toThrow('Cannot align the figures of a face');
  });

  test.each(han)('leaves out what it lacks, for the system to show ($script)', async (face) => {
    const plain = await subset(face, '中', 'sfnt', PROJECT.fonts);
    expect(countGlyphs(await subset(face, '中𠀀\uE000', 'sfnt', PROJECT.fonts))).toBe(countGlyphs(plain));
  });
});
