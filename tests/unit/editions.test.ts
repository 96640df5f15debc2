import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inEdition, inScript, joinScripts, mapEditions } from '../../src/vocabulary/by-edition.ts';
import {
  ALWAYS,
  baseOf,
  editionFor,
  editionOf,
  editionOfTag,
  EDITIONS,
  languageOf,
  otherScript,
  scriptOf,
  scriptsOf,
  tagOf,
} from '../../src/vocabulary/edition.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where a script is looked at one by one, and why that is no list of editions. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/vocabulary/edition.ts': 'the table',
  'src/vocabulary/by-edition.ts': 'the two scripts that are always there',
  'src/pipeline/convert/convert.ts': 'the direction of a conversion, which are two',
  'src/intake/characters.ts': 'what the private characters of a traditional text are',
  'src/pipeline/convert/convert-report.ts': 'the direction of a conversion',
  'src/pipeline/convert/conversion.ts': 'the direction of a conversion',
  'src/pipeline/convert/house.ts': 'the direction of a conversion',
  'src/pipeline/convert/risks.ts': 'the direction of a conversion',
  'src/pipeline/convert/review.ts': 'the direction of a conversion',
  'src/pipeline/convert/varieties.ts': 'what is simplified has no traditional forms',
  'scripts/cli/convert.ts': 'what a text can be converted to is more than there are editions in',
  'scripts/content/schema.ts': 'what a source can be received as',
  'scripts/bench/search.ts': 'measures texts of the two scripts',
  'scripts/bench/search-queries.ts': 'measures texts of the two scripts',
};

const NAME = String.raw`'(?:zh-)?(?:han[st]|Han[st])(?:-hk|-HK)?'`;

/** One of two by what script or edition it is, or a type that lists scripts or editions. */
const FORBIDDEN = [
  { what: 'a choice by script', pattern: new RegExp(String.raw`[!=]==\s*${NAME}\s*(?:\)|[^?&|;{}]*)\?(?![.?])`, 'gu') },
  { what: 'a list of scripts in a type', pattern: new RegExp(String.raw`${NAME}\s*\|\s*${NAME}`, 'gu') },
  { what: 'a list of scripts', pattern: new RegExp(String.raw`${NAME}\s*,\s*${NAME}`, 'gu') },
];

/** Such places in a text, as line and words. */
function findLists(code: string): string[] {
  return FORBIDDEN.flatMap(({ what, pattern }) =>
    [...code.matchAll(pattern)].map(
      ({ index, 0: found }) => `${code.slice(0, index).split('\n').length}: ${what}: ${found}`,
    ),
  );
}

describe('editions and scripts are told apart in their table alone', () => {
  test.each([
    ["const tag = script === 'hans' ? 'zh-Hans' : 'zh-Hant';", 1],
    ["const isHant = edition === 'zh-hant' ? 1 : 2;", 1],
    ["if (script !== 'hant') return;", 0],
    ["readonly script: 'hans' | 'hant';", 1],
    ["const LAYERS = ['restored', 'hans', 'hant'];", 1],
    ["edition === 'en' ? a : b", 0],
    ["f(script === 'hant' ? a : b) + (lang === 'zh-Hant' ? c : d)", 2],
    ["x === 'hans' || y ? 1 : 2", 0],
  ])('findLists() in %j: %i', (code, count) => {
    expect(findLists(code)).toHaveLength(count);
  });

  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|mjs|astro)$/u.test(file))
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
      .filter((file) => !/^src\/(?:content|i18n)\//u.test(file)),
  );

  test('no other file of src/ and scripts/ does', () => {
    const found = files
      .filter((file) => !Object.hasOwn(ALLOWED, file))
      .flatMap((file) => findLists(readFileSync(path.join(root, file), 'utf8')).map((place) => `${file}:${place}`));
    expect(found).toEqual([]);
  });

  test('every exception is one', () => {
    for (const file of Object.keys(ALLOWED)) expect(files).toContain(file);
  });
});

describe('the table', () => {
  test('has each tag, key and name once, and a key behind every name', () => {
    for (const of of [tagOf, languageOf]) expect(new Set(EDITIONS.map(of)).size).toBe(EDITIONS.length);
    for (const edition of EDITIONS) {
      expect(editionOf(languageOf(edition))).toBe(edition);
      expect(editionOfTag(tagOf(edition))).toBe(edition);
      expect(Intl.getCanonicalLocales(tagOf(edition))).toEqual([tagOf(edition)]);
    }
  });

  test('has three editions in every site, and the two scripts that reports are written in', () => {
    expect(ALWAYS).toEqual(['zh-hans', 'zh-hant', 'en']);
    expect(scriptsOf(ALWAYS)).toEqual(['hans', 'hant']);
    expect(new Set(scriptsOf(EDITIONS).map((script) => baseOf(script)))).toEqual(new Set(['hans', 'hant']));
  });

  test('shows beside a script one that every site has, and never itself', () => {
    for (const script of scriptsOf(EDITIONS)) {
      expect(otherScript(script)).not.toBe(baseOf(script));
      expect(scriptsOf(ALWAYS)).toContain(otherScript(script));
    }
  });

  test('scriptOf() is the edition’s own; the English one’s is the original’s', () => {
    expect(scriptOf('zh-hant', 'hans')).toBe('hant');
    expect(scriptOf('zh-hans', 'hant')).toBe('hans');
    expect(scriptOf('en', 'hant')).toBe('hant');
  });

  test.each([
    ['zh', 'zh-hans'],
    ['zh-SG', 'zh-hans'],
    ['ZH-tw', 'zh-hant'],
    ['zh-HK', 'zh-hant'],
    ['en-GB', 'en'],
    ['zhx', undefined],
    ['fr', undefined],
  ])('editionFor() gives a reader of %s %s', (language, edition) => {
    expect(editionFor(language, ALWAYS)).toBe(edition);
  });

  test.each([
    ['zh-HK', 'zh-hant-hk'],
    ['zh-Hant-MO', 'zh-hant-hk'],
    ['zh-TW', 'zh-hant'],
    ['zh-Hant', 'zh-hant'],
    ['zh-Hans-HK', 'zh-hans'],
  ])('where every edition is offered, editionFor() gives a reader of %s %s', (language, edition) => {
    expect(editionFor(language, EDITIONS)).toBe(edition);
  });
});

describe('what there is for each edition', () => {
  const title = { hans: '简', hant: '繁', en: 'title', untranslated: true };

  test('inEdition() and inScript() give an edition’s own', () => {
    expect(EDITIONS.filter((edition) => ALWAYS.includes(edition)).map((edition) => inEdition(title, languageOf(edition)))).toEqual(['简', '繁', 'title']); // prettier-ignore
    expect(inScript(title, 'hant')).toBe('繁');
    expect(inScript({ ...title, 'hant-hk': '港' }, 'hant-hk')).toBe('港');
    expect(inScript(title, 'hant-hk')).toBe('繁');
  });

  test('mapEditions() keeps the order of the table and nothing else that is there', () => {
    expect(JSON.stringify(mapEditions(title, (text, key) => `${key}:${text}`))).toBe(
      '{"hans":"hans:简","hant":"hant:繁","en":"en:title"}',
    );
  });

  test('joinScripts() joins sentences, and none', () => {
    expect(joinScripts([title, { hans: '体', hant: '體' }])).toEqual({ hans: '简体', hant: '繁體' });
    expect(joinScripts([])).toEqual({ hans: '', hant: '' });
  });
});
