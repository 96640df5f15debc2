import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** Where what a reader sees is put together. Messages of the command line stay in scripts/. */
const SHOWN = ['src/components', 'src/layouts', 'src/pages', 'src/web'];
const BUILT = 'scripts/site';

/** Chinese that is no wording of the interface, each with what it is instead. */
const DATA: Readonly<Record<string, RegExp>> = {
  // What readers write in an address, which is recognized.
  'src/components/address/offer-address.ts': /^[第段附件录錄表图圖上中下编編篇卷其、]+$/u,
  // Words of a bibliography, in the language of the report's entry: data, as citation styles have them.
  'scripts/site/citing/exchange.ts': /^(?:报告|報告|引用日期|，)$/u,
  // A table from Chinese marks to Latin ones.
  'scripts/site/citing/romanize.ts': /^\P{L}$/u,
  // Marks that are turned where a title runs downward, and those that the faces need.
  'scripts/site/card/draw-card.ts': /^[［］（）]+$/u,
  'scripts/site/fonts/characters.ts': /^[、。，：［］]+$/u,
};

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro|mjs)$/u.test(file))
    .map((file) => path.join(folder, file))
    .sort();
}

/** A file without what is said to those who read the code: comments, and errors for those who call it. */
function codeOf(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/gu, '')
    .replaceAll(/(^|\s)\/\/.*$/gmu, '$1')
    .replaceAll(/new \w*Error\((?:'[^']*'|`[^`]*`)/gu, '');
}

/** Chinese words and full-width marks. */
function chineseIn(text: string): string[] {
  return [...codeOf(text).matchAll(/[\p{Script=Han}，。：；？！、「」（）［］]+/gu)].map(([words]) => words);
}

/** English that a reader would see: several words of a string, of an attribute that is read out, or of an element. */
function englishIn(text: string): string[] {
  const code = codeOf(text);
  const attributes = code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"{]*[A-Za-z]{2}[^"]*)"/gu);
  const elements = code.matchAll(/>([^<>{}=;|&()]*[A-Za-z]{3}[^<>{}=;|&()]*)<\//gu);
  const strings = code.matchAll(/(?:'|`|\()([A-Z][a-z]+ [a-z]+ [^'`\n]*)(?:'|`)/gu);
  return [...attributes, ...elements, ...strings].map(([, words = '']) => words.trim());
}

describe('the wording of the interface', () => {
  test('is seen wherever it stands', () => {
    expect(chineseIn("// 注释\nconst a = '术语表';")).toEqual(['术语表']);
    expect(englishIn('<p title="Go on">{x}</p>')).toEqual(['Go on']);
    expect(englishIn('<b>Read more</b>')).toEqual(['Read more']);
    expect(englishIn("say('This cannot be read');")).toEqual(['This cannot be read']);
    expect(englishIn("/** Says it. */ throw new Error('Cannot read this file'); ui(edition, 'a.b')")).toEqual([]);
  });

  test.each([...SHOWN, BUILT].flatMap(filesIn))('%s has no Chinese of its own', (file) => {
    const allowed = DATA[file];
    const own = chineseIn(readFileSync(path.join(root, file), 'utf8'));
    expect(own.filter((words) => !allowed?.test(words))).toEqual([]);
  });

  test.each(SHOWN.flatMap(filesIn))('%s has no English of its own', (file) => {
    expect(englishIn(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });
});
