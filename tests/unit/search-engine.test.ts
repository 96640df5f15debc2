import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Engine, openEngine, type PagefindModule } from '../../src/search/engine.ts';

const BASE = 'https://example.org/pagefind/';
const TITLE = { hans: '报告', hant: '報告', en: 'Report' };
const MANIFEST = { index: 'en_1', variants: ['发發'], common: { 国家: 3 }, reports: [{ id: 'r', title: TITLE }] };

/** What the network answers, by the end of the address. */
let answers: Record<string, () => Response>;
let original: typeof fetch;
let asked: string[];

beforeEach(() => {
  asked = [];
  answers = { 'duizhao.json': () => Response.json(MANIFEST), '.pf_meta': () => new Response('') };
  original = globalThis.fetch;
  vi.stubGlobal('fetch', (input: string | URL | Request) => {
    const address = input instanceof Request ? input.url : String(input);
    const end = Object.keys(answers).find((each) => address.split('?')[0]?.endsWith(each));
    return end === undefined ? Promise.reject(new Error('offline')) : Promise.resolve(answers[end]?.());
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.fetch = original;
});

const entryOf = (report: string) => JSON.stringify({ kind: 'apparatus', report, repairs: [] });
/** Records by what finds them. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  '"国家"': ['a', 'b', 'c'],
  '"国家 家发"': ['b', 'a'],
  国家: ['a', 'c'],
  '"ªtermª"': ['a'],
  '"ªnameª"': ['a', 'b'],
  '"ªmyªreportª"': ['b', 'c'],
};

/** Pagefind as far as it is used: it loads its own files by `fetch`. */
const pagefind = (load: readonly string[] = ['pagefind.en_1.pf_meta']): PagefindModule => ({
  createInstance: ({ basePath, noWorker }) => ({
    search: async (query) => {
      asked.push(query);
      // Like Pagefind, it goes on without a file that it could not load.
      for (const file of load) await fetch(basePath + file).catch(() => undefined);
      const results = (FOUND[query] ?? []).map((id) => ({
        id,
        words: [1, 5],
        data: () =>
          id === 'c'
            ? Promise.reject(new Error('offline'))
            : Promise.resolve(id === 'a' ? { raw_url: entryOf('r'), url: '/sub/' } : { url: entryOf('other') }),
      }));
      return { results };
    },
    preload: (query) => {
      asked.push(`preload ${query} ${noWorker}`);
      return Promise.resolve();
    },
  }),
});

const open = (module: PagefindModule = pagefind(), base = BASE): Promise<Engine> =>
  openEngine({ base, importPagefind: () => Promise.resolve(module), asEnglish: (task) => task() });
const ids = (found: readonly { readonly id: string }[]): string => found.map(({ id }) => id).join('');
const FAILED = 'Cannot load the search index';

describe('openEngine()', () => {
  test('folds, and knows the reports and what is common, as the index says', async () => {
    const engine = await open();
    expect(engine.fold('發').text).toBe('发');
    expect(engine.reports).toEqual(MANIFEST.reports);
    expect([engine.commonness('国家'), engine.commonness('发展')]).toEqual([3, 0]);
  });

  test('asks for tokens next to each other, in the order of the index', async () => {
    const engine = await open();
    expect(ids(await engine.phrase(['国家', '家发'], {}))).toBe('ba');
    expect(ids(await engine.phrase(['国家'], {}))).toBe('abc');
    expect(asked).toEqual(['"国家 家发"', '"国家"']);
  });

  test.each([
    [{}, 'abc'],
    [{ kinds: ['term'] }, 'a'],
    [{ kinds: ['term', 'name'] }, 'ab'],
    [{ report: 'my-report' }, 'bc'],
    [{ kinds: ['name'], report: 'my-report' }, 'b'],
    [{ kinds: ['term'], report: 'my-report' }, ''],
    [{ kinds: ['summary'] }, ''],
  ] as const)('with the filter %j gives %s', async (filters, expected) => {
    expect(ids(await (await open()).phrase(['国家'], filters))).toBe(expected);
  });

  test('loads nothing to filter nothing', async () => {
    await (await open()).phrase(['无'], { kinds: ['term'] });
    expect(asked).toEqual(['"无"']);
  });

  test('a beginning is looked for in the whole of its range, and filtered too', async () => {
    const engine = await open();
    expect(ids(await engine.beginning('国家', {}))).toBe('ac');
    expect(asked).toEqual(['preload 国家zzzz true', '国家']);
    expect(ids(await engine.beginning('国家', { report: 'my-report' }))).toBe('c');
  });

  test('gives the places of a token by record', async () => {
    expect([...(await (await open()).places('国家'))]).toEqual([['a', [1, 5]], ['c', [1, 5]]]); // prettier-ignore
  });

  test('gives a record with the title of its report, an empty one where the index does not know it', async () => {
    const [first, second, broken] = await (await open()).phrase(['国家'], {});
    expect(await first?.load()).toMatchObject({ report: 'r', reportTitle: TITLE });
    expect(await second?.load()).toMatchObject({ report: 'other', reportTitle: { hans: '', hant: '', en: '' } });
    await expect(broken?.load()).rejects.toThrow('Cannot load a result');
  });
});

describe('an index that is not whole', () => {
  const offline = () => Promise.reject(new Error('offline'));

  test.each([
    ['a manifest that is not there', () => void (answers['duizhao.json'] = () => new Response('', { status: 404 }))],
    ['a manifest that does not come', () => void delete answers['duizhao.json']],
    ['a manifest that is none', () => void (answers['duizhao.json'] = () => new Response('<html>'))],
  ])('%s: it does not open, and watches no more', async (_, prepare) => {
    prepare();
    const before = globalThis.fetch;
    await expect(open()).rejects.toThrow(FAILED);
    expect(globalThis.fetch).toBe(before);
  });

  test('Pagefind itself does not come: the cause is told', async () => {
    const opened = openEngine({ base: BASE, importPagefind: offline, asEnglish: (task) => task() });
    await expect(opened).rejects.toMatchObject({ message: FAILED, cause: { message: 'offline' } });
  });

  test.each([
    ['a file that does not come', ['pagefind.en_1.pf_meta', 'fragment/en_1.pf_fragment']],
    ['another version of the index', ['pagefind.en_2.pf_meta']],
    ['no index at all', []],
    ['its table does not come', ['pagefind.en_1.pf_meta', 'pagefind-entry.json']],
    ['with a query in its address', ['pagefind.en_1.pf_meta', 'wasm.en.pagefind?ts=1']],
  ])('%s: a query fails, and does not find nothing', async (_, files) => {
    const engine = await open(pagefind(files));
    await expect(engine.phrase(['国家'], {})).rejects.toThrow(FAILED);
  });

  test('a file that is not there is as bad as one that does not come', async () => {
    answers['.pf_index'] = () => new Response('', { status: 500 });
    const engine = await open(pagefind(['pagefind.en_1.pf_meta', 'index/en_1.pf_index']));
    await expect(engine.places('国家')).rejects.toThrow(FAILED);
  });

  test('what else the page loads is not its business', async () => {
    const engine = await open();
    for (const address of ['https://example.org/other.json', `${BASE}picture.png`]) {
      await expect(fetch(address)).rejects.toThrow('offline');
      await expect(fetch(new URL(address))).rejects.toThrow('offline');
    }
    expect(ids(await engine.phrase(['国家'], {}))).toBe('abc');
    await expect(fetch(new Request(`${BASE}index/x.pf_index`))).rejects.toThrow('offline');
    await expect(engine.phrase(['国家'], {})).rejects.toThrow(FAILED);
  });

  test('one that failed leaves the fetch of a later one alone', async () => {
    const broken = await open(pagefind(['x.pf_index']), 'https://example.org/old/');
    const engine = await open();
    const later = globalThis.fetch;
    await expect(broken.phrase(['国家'], {})).rejects.toThrow(FAILED);
    expect(globalThis.fetch).toBe(later);
    expect(ids(await engine.phrase(['国家'], {}))).toBe('abc');
  });
});
