import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBuiltIndex } from '../../scripts/site/search/open-index.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import type { Engine } from '../../src/search/engine.ts';
import type { Hit, HitKind } from '../../src/search/entry.ts';
import { startSearch } from '../../src/search/search.ts';
import type { BuiltSite } from './built-site.ts';

/** What words find in the built index, with the code that the browser runs, against a plain scan of the report. */
export function describeWords(siteOf: () => BuiltSite, reportOf: () => PublishedReport): void {
  describe('words', () => {
    let engine: Engine;
    beforeAll(async () => void (engine = await openBuiltIndex(siteOf().out)));

    const find = async (query: string, kind?: HitKind): Promise<Hit[]> => {
      const options = { edition: 'zh-hant', ...(kind ? { kind } : {}) } as const;
      return (await startSearch(engine, query, options)).next(Infinity);
    };
    const summaries = () =>
      reportOf().paragraphs.map(({ id, leadEnglish = '', summary }) => ({ id, text: [leadEnglish, ...summary.map(({ text }) => text)].join('. ') })); // prettier-ignore

    test('are looked up in small chunks, as Pagefind 1.5.2 still takes the size that it is told', async () => {
      const folder = path.join(siteOf().out, 'pagefind/index');
      const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size)); // prettier-ignore
      expect(Math.max(...sizes)).toBeLessThan(3000);
      expect(sizes.length).toBeGreaterThan(20);
    });

    test('find hits of every kind with the version that a citation link of the paragraph carries', async () => {
      const versions = new Map(reportOf().paragraphs.map(({ id, hash }) => [id, hash.slice(0, 8)]));
      const found = (await Promise.all(['工业', '代。第四次', 'industry'].map((query) => find(query)))).flat();
      expect(new Set(found.map(({ kind }) => kind)).size).toBe(5);
      for (const { id, version, kind } of found) expect(version, `${kind} ${id}`).toBe(versions.get(id) ?? '');
    });

    test('in English find every summary that has them', async () => {
      const words = new Set(summaries().flatMap(({ text }) => text.toLowerCase().match(/[a-z]{3,}/gu) ?? []));
      expect(words.size).toBeGreaterThan(200);
      for (const word of [...words].filter((_, index) => index % 4 === 0)) {
        const found = (await find(word, 'summary')).map(({ id }) => id);
        const having = summaries().filter(({ text }) => new RegExp(`\\b${word}\\b`, 'iu').test(text));
        expect(found, word).toEqual(expect.arrayContaining(having.map(({ id }) => id)));
      }
    });

    test.each([
      ['modernize', /modernization/u],
      ['using', /\buse\b/u],
      ['technology', /technologies/u],
      ['digitalising', /digital/u],
    ])('find other forms: %s', async (word, form) => {
      const texts = (await find(word, 'summary')).map(({ text }) => text);
      expect(texts.some((text) => form.test(text))).toBe(true);
    });

    test('that are quoted are taken as they stand', async () => {
      const text = summaries()[0]?.text ?? '';
      const [phrase = ''] = /\b[a-z]+ [a-z]+ [a-z]+\b/u.exec(text) ?? [];
      const [hit] = await find(`“${phrase}”`, 'summary');
      expect(hit?.marks.map(({ from, to }) => hit.text.slice(from, to))[0]).toBe(phrase);
      expect(await find(`"${phrase.split(' ').reverse().join(' ')}"`)).toEqual([]);
      expect(await find('"modernize"', 'summary')).toEqual([]);
      const marked = (await find('「工業 互聯網」', 'paragraph')).flatMap(({ text: own, marks }) => marks.map(({ from, to }) => own.slice(from, to))); // prettier-ignore
      expect(new Set(marked)).toEqual(new Set(['工業互聯網']));
    });

    test('of an English term find the Chinese paragraphs that use it, and say why', async () => {
      for (const { term, occurrences } of reportOf().glossary) {
        const hits = await find(term.en, 'paragraph');
        const through = hits.filter((hit) => hit.through === `${term.hant} ${term.en}`).map(({ id }) => id);
        expect(new Set(through), term.en).toEqual(new Set(occurrences.map(({ paragraph }) => paragraph)));
      }
    });

    test.each<[string, (pinyin: string) => string]>([
      ['with tones', (pinyin) => pinyin],
      ['without tones', (pinyin) => pinyin.normalize('NFD').replaceAll(/\p{M}/gu, '')],
      ['without tones and spaces', (pinyin) => pinyin.normalize('NFD').replaceAll(/[\p{M}\s]/gu, '')],
    ])('in pinyin %s find terms, and paragraphs through them', async (_, write) => {
      for (const { term, pinyin, occurrences } of reportOf().glossary.filter((each) => !/ü|\d/u.test(each.pinyin))) {
        const hits = await find(write(pinyin));
        const [first] = hits.filter(({ kind, text }) => kind === 'term' && text === term.hant);
        expect(first?.id, pinyin).toBe(occurrences[0]?.paragraph);
        expect(hits.some(({ kind, through = '' }) => kind === 'paragraph' && through.startsWith(term.hant)), pinyin).toBe(true); // prettier-ignore
      }
    });

    test.each(['xzscl', 'xin1 zhi4', 'XINZHI', 'shengchanli'])('in pinyin: %s', async (query) => {
      expect((await find(query, 'term')).map(({ text }) => text)).toContain('新質生產力');
    });

    test('with spaces between find paragraphs with all of them, the nearest together first', async () => {
      const words = ['数字', '发展', '工业', '技术', '推进', '新型', '建设'];
      const texts = reportOf().paragraphs.map(({ id, sentences }) => ({ id, text: letters(sentences.map(({ hans }) => hans).join('')) })); // prettier-ignore
      const places = (text: string, word: string): number[] => [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => index); // prettier-ignore
      let compared = 0;
      for (const a of words) {
        for (const b of words.filter((each) => each > a)) {
          const expected = texts
            .map(({ id, text }) => ({
              id,
              apart: Math.min(...places(text, a).flatMap((x) => places(text, b).map((y) => Math.abs(x - y)))),
            })) // prettier-ignore
            .filter(({ apart }) => apart < Infinity)
            .sort((x, y) => x.apart - y.apart);
          const hits = await find(`${a} ${b}`, 'paragraph');
          expect(hits.map(({ id, apart }) => ({ id, apart })), `${a} ${b}`).toEqual(expected); // prettier-ignore
          compared += expected.length;
        }
      }
      expect(compared).toBeGreaterThan(60);
    });
  });
}

/** What a search looks at. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}
