import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { access, type Tree } from '../../src/i18n/access.ts';
import { ui as searchUi } from '../../src/i18n/browser/search.ts';
import { EXTENDS } from '../../src/i18n/extends.ts';
import { STRINGS, type Strings } from '../../src/i18n/strings.ts';
import { ui } from '../../src/i18n/ui.ts';
import { isChangeRule } from '../../src/vocabulary/change-rules.ts';
import { type Edition, EDITIONS } from '../../src/vocabulary/edition.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Every string of a language by its key. */
function listStrings(tree: Tree, above = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string' ? [[above + name, value] as const] : [...listStrings(value, `${above}${name}.`)],
    ),
  );
}

/** The names of a string's gaps, in order: `n s` of `第{n}段第{s}句`. */
function gapsIn(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)/gu)].map(([, name = '']) => name))].sort().join(' ');
}

const english = listStrings(STRINGS.en);
const base: Readonly<Partial<Record<Edition, Edition>>> = EXTENDS;

describe('the language files', () => {
  test.each(EDITIONS)('%s says what the others say, or extends a language that does', (edition) => {
    const own = listStrings(STRINGS[edition]);
    const known = [...own.keys()].filter((key) => english.has(key));
    expect([...own.keys()]).toEqual(known);
    if (base[edition] === undefined) expect(known).toEqual([...english.keys()]);
    else expect(base[base[edition]]).toBeUndefined();
  });

  test.each(EDITIONS)('%s has the same gaps in every string', (edition) => {
    const gaps = [...listStrings(STRINGS[edition])].map(([key, text]) => [key, gapsIn(text)]);
    expect(gaps).toEqual(gaps.map(([key = '']) => [key, gapsIn(english.get(key) ?? '')]));
  });

  test.each(EDITIONS)('%s is in the order of its keys, so that a string has one place', (edition) => {
    const sort = (tree: Tree): Tree =>
      Object.fromEntries(
        Object.keys(tree)
          .sort()
          .map((name) => [name, typeof tree[name] === 'object' ? sort(tree[name]) : (tree[name] ?? '')]),
      );
    expect(read(`src/i18n/${edition}.json`)).toBe(`${JSON.stringify(sort(STRINGS[edition]), null, 2)}\n`);
  });

  test('are one for each edition, and nothing else is a language file', () => {
    const files = readdirSync(path.join(root, 'src/i18n')).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(EDITIONS.map((edition) => `${edition}.json`).sort());
  });

  test('gaps.ts names the gaps that they have', () => {
    const told = [...read('src/i18n/gaps.ts').matchAll(/^ {2}'([^']+)': (.*);$/gmu)].map(([, key = '', gaps = '']) => [
      key,
      gaps
        .replaceAll(/[^\w|]/gu, '')
        .split('|')
        .sort()
        .join(' '),
    ]);
    const have = [...english].map(([key, text]) => [key, gapsIn(text)]).filter(([, gaps]) => gaps !== '');
    expect(told).toEqual(have);
  });

  test('have no string that nobody says', () => {
    const sources = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter((file) => /\.(?:ts|astro)$/u.test(file) && !file.startsWith('src/i18n/gaps'))
        .map(read),
    );
    const code = sources.join('\n');
    const said = new Set([...code.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/gu)].map(([, key]) => key));
    const begun = [...code.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/gu)].map(([, start = '']) => start);
    const unsaid = [...english.keys()].filter(
      (key) =>
        !said.has(key) && !begun.some((start) => key.startsWith(start) && !key.slice(start.length).includes('.')),
    );
    expect(unsaid).toEqual([]);
  });
});

describe('the rules of changes', () => {
  test('have names, all that a stage of the pipeline gives', () => {
    const folders = ['restore', 'normalize', 'split'].map((stage) => `src/pipeline/${stage}`);
    const rules = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => [...read(path.join(folder, file)).matchAll(/\brule(?:: | = )'([^']+)'/gu)])
        .map(([, rule = '']) => rule),
    );
    expect(new Set(rules).size).toBeGreaterThanOrEqual(9);
    expect(rules.filter((rule) => !isChangeRule(rule))).toEqual([]);
    expect(isChangeRule('unheard-of')).toBe(false);
  });
});

describe('ui()', () => {
  test('says a string in the words of each edition, with its gaps filled', () => {
    expect(EDITIONS.map((edition) => ui(edition, 'paragraph.name', { n: 4 }))).toEqual([
      '第4段',
      '第4段',
      '第4段',
      'Paragraph 4',
    ]);
    expect(ui('en', 'restored.rules.line-end')).toBe('Line ending made uniform');
    expect(ui('en', 'library.extent', { n: 3, p: 1, c: 12345 })).toBe(
      '3 reports, 1 paragraph, 12,345 characters of Chinese',
    );
  });

  test('says the same in the browser, where code has the strings of its subject', () => {
    for (const edition of EDITIONS) {
      expect(searchUi(edition, 'search.kinds.term')).toBe(ui(edition, 'search.kinds.term'));
      expect(searchUi(edition, 'search.none', { q: '水' })).toBe(ui(edition, 'search.none', { q: '水' }));
    }
  });

  test('a language that extends another says in the other’s words what its own file lacks', () => {
    const strings = {
      en: { door: { back: 'Back', open: 'Open {n}' }, kinds: { of: { a: 'A', b: 'B' } } },
      'zh-hant': { door: { open: '開啟{n}' }, kinds: { of: { b: '乙' } } },
    };
    const say = access<typeof strings.en>(strings, { 'zh-hant': 'en' });
    expect(say('zh-hant', 'door.back')).toBe('Back');
    expect(say('zh-hant', 'kinds.of.a')).toBe('A');
    expect(say('zh-hant', 'kinds.of.b')).toBe('乙');
    expect(() => access<typeof strings.en>(strings)('zh-hant', 'door.back')).toThrow(
      'Cannot say "door.back" in zh-hant: there is no such string',
    );
  });

  test('what lacks is a type error: a string, a value for a gap, a string of one language', () => {
    // @ts-expect-error there is no such string
    expect(() => ui('en', 'door.nowhere')).toThrow('Cannot say "door.nowhere" in en');
    // @ts-expect-error its gap has no value
    expect(() => ui('en', 'paragraph.name')).toThrow('nothing is given for {n}');
    // @ts-expect-error nor has this one
    expect(() => ui('en', 'address.sentence', { n: 4 })).toThrow('nothing is given for {s}');
    // @ts-expect-error a language file that lacks strings
    const lacking: Strings = { ...STRINGS.en, door: { notFound: '' } };
    expect(lacking.door.notFound).toBe('');
  });
});
