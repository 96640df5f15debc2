import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { duizhaoHere } from '../fixtures/in-process.ts';
import { LIBRARY, writeLibraryContent } from '../fixtures/library-content.ts';
import type { Browser, Page } from '../driver/browser.ts';
import { inChromium } from '../driver/chromium.ts';
import { launchBrowser } from '../driver/launch.ts';
import { listen } from '../driver/watch.ts';
import { buildInto } from './built-site.ts';
import { openStaticHost, type StaticHost } from './static-host.ts';

/** Two versions of a library of two reports, below a base path. */
const BASE = '/lib/';
const ADDED = '另据通报，红树林苗圃已经建成。';
const { flats, port } = LIBRARY;
let folder: string;
let browser: Browser;
let older: string;
let newer: string;
let host: StaticHost;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'duizhao-library-'));
  [older, newer] = [path.join(folder, 'older'), path.join(folder, 'newer')];
  for (const [out, added] of [[older], [newer, ADDED]] as const) {
    writeLibraryContent(path.join(folder, 'content'), added);
    await buildInto(out, ['--content', path.join(folder, 'content'), '--base', BASE, '--accept-ids']);
  }
  browser = await launchBrowser();
});

afterEach(() => host.stop());
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page in a browser that was never here, and what went wrong in it. */
async function arrive(site: string, address: string, prepare?: (page: Page) => Promise<void>) {
  host = await openStaticHost(site, BASE);
  const page = await (await browser.newContext()).newPage();
  const errors = listen(page)?.problems ?? []; // what WebKitGTK does not say
  await prepare?.(page);
  await page.goto(host.url + address);
  return { page, errors };
}

/** Paragraphs that the page's search finds, as `report/p1`. */
async function search(page: Page, address: string, query: string): Promise<string[]> {
  await page.goto(`${host.url}${address}?q=${encodeURIComponent(query)}&kind=paragraph`);
  await page.locator(`[data-results][data-query="${query}"]`).waitFor({ state: 'attached' });
  const links = await page.locator('[data-results] a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')); // prettier-ignore
  return links.map((link) => link.replace(/^.*\/(?:zh-hans|zh-hant|en)\/([^/]+)\/.*#/u, '$1/')).sort();
}

/** Takes the offer to keep the index. */
async function keepIndex(page: Page, name: string): Promise<void> {
  await page.locator('[data-offline] button', { hasText: name }).click();
}

/** Asks the worker to keep a report, as a page of it does; what it answers. */
function askToKeep(page: Page, report: string): Promise<string> {
  return page.evaluate(async (id) => {
    const { active } = await navigator.serviceWorker.ready;
    const answer = await new Promise<MessageEvent<{ state: string }>>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      active?.postMessage({ type: 'keep', report: id }, [port2]);
    });
    return answer.data.state;
  }, report);
}

/** Every file that is kept, by the caches that have it. */
function kept(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) (found[new URL(url).pathname] ??= []).push(name);
    }
    return found;
  });
}

describe('a library below a base path', () => {
  test('keeps the shell and the report that is read, the index when it is asked for, each file once, and says so', async () => {
    const { page, errors } = await arrive(older, `zh-hans/${flats}/`);
    await page.getByText('本报告已可离线阅读').waitFor();
    expect(host.asked.filter((file) => /\.pack$|pagefind/u.test(file)).map((file) => /(shell|report\.[a-z-]+|index|pagefind)\./u.exec(file)?.[1]).sort()).toEqual([`report.${flats}`, 'shell']); // prettier-ignore
    await keepIndex(page, '搜索索引');
    await page.getByText('本报告已可离线阅读和搜索').waitFor();
    const files = await kept(page);
    expect(Object.entries(files).filter(([, caches]) => caches.length !== 1)).toEqual([]);
    expect(Object.keys(files)).toContain(`${BASE}en/${flats}/state/`);
    expect(Object.keys(files)).toContain(`${BASE}pagefind/pagefind.js`);
    for (const needed of ['addresses', 'citations']) expect(Object.keys(files)).toContain(`${BASE}${flats}/${needed}.json`); // prettier-ignore
    expect(Object.keys(files).filter((file) => /\.(?:xml|txt|bib|ris|cff)$|(?:csl|paragraphs|annotations)\.json$/u.test(file) && file.includes(flats))).toEqual([]); // prettier-ignore
    expect(await readFile(path.join(older, 'offline/index.html'), 'utf8')).not.toContain('Tidal Flats'); // it would grow with the library
    expect(Object.keys(files).filter((file) => file.includes(`/${port}/`))).toEqual([]);
    expect(host.asked.filter((file) => file.endsWith('.pack'))).toHaveLength(3);

    await host.stop();
    expect((await page.goto(`${host.url}zh-hant/${flats}/apparatus/`))?.status()).toBe(200);
    expect(await search(page, `en/${flats}/state/`, '沿海')).toEqual([`${port}/p1`, `${flats}/p1`, `${flats}/p3`]);
    expect((await page.goto(`${host.url}zh-hans/${port}/`))?.status()).toBe(503);
    await page.getByRole('link', { name: 'State of the Tidal Flats' }).waitFor(); // it is read from what is kept
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('这一页没有保存在本机');
    expect(shown).toContain('State of the Tidal Flats');
    expect(shown).not.toContain('Freight in the Port');
    await page.getByRole('link', { name: 'State of the Tidal Flats' }).click();
    await page.waitForURL(`**/en/${flats}/`);
    expect(errors.filter((error) => !/503|ERR_CONNECTION|Failed to (?:load|fetch)/u.test(error))).toEqual([]);
    await page.context().close();
  });

  test('a newer version waits until the reader takes it, and never meets the older one', async () => {
    const { page } = await arrive(older, `zh-hans/${flats}/state/`);
    await keepIndex(page, '搜索索引');
    await page.getByText('本报告已可离线阅读和搜索').waitFor();
    host.show(newer);
    await page.reload();
    await page.getByText('本站有新版本').waitFor();
    expect(await page.locator('[data-paragraph]').count()).toBe(3);
    expect(await search(page, `zh-hans/${flats}/state/`, '红树林')).toEqual([]);
    // A report that is not kept comes from the network: the newer page has the newer index.
    await page.goto(`${host.url}zh-hans/${port}/state/`);
    expect(await page.locator('[data-paragraph]').count()).toBe(3);
    expect(await search(page, `zh-hans/${port}/state/`, '红树林')).toEqual([`${port}/p3`, `${flats}/p4`]);

    await page.goto(`${host.url}zh-hans/${flats}/state/`);
    await page.getByRole('button', { name: '载入新版本' }).click(); // the page loads itself anew, and has a paragraph more
    await page.locator('#p4').waitFor();
    // A face that two reports share is in the packs of both.
    const isOnce = ([file, caches]: [string, string[]]): boolean => caches.length === 1 || file.endsWith('.woff2');
    await expect.poll(async () => Object.entries(await kept(page)).filter((each) => !isOnce(each))).toEqual([]);
    const names = new Set(Object.values(await kept(page)).flat());
    const [, version] = /"version":"(\w+)"/u.exec(await readFile(path.join(newer, 'sw.js'), 'utf8')) ?? [];
    const own = new Set([`known.${version}`, ...(await readdir(path.join(newer, 'offline')))]);
    expect([...names].filter((name) => !own.has(name.split(' ').at(-1) ?? ''))).toEqual([]);
    await host.stop();
    expect(await search(page, `zh-hans/${flats}/`, '红树林')).toEqual([`${port}/p3`, `${flats}/p4`]);
    await page.context().close();
  });

  test('a report of another version is not kept, and not given up either; one that there is not is not called kept', async () => {
    const { page } = await arrive(older, `zh-hans/${flats}/state/`);
    await page.getByText('本报告已可离线阅读').waitFor();
    host.show(newer);
    expect(await askToKeep(page, port)).toBe('otherwise');
    expect(await askToKeep(page, 'no-such-report')).toBe('absent');
    host.show(older);
    expect(await askToKeep(page, port)).toBe('kept');
    await page.context().close();
  });

  test.each([
    {
      name: 'without room on the device',
      prepare: async (page: Page) => {
        const native = inChromium(page, 'take the room of a device away');
        const session = await native.context().newCDPSession(native);
        await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize: 1000 });
      },
    },
    {
      name: 'where a window allows no service worker',
      prepare: (page: Page) =>
        page.addInitScript(() => {
          ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
        }),
    },
    {
      name: 'in a browser that has none',
      prepare: (page: Page) => page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
    },
  ])('works online $name, without an error', async ({ prepare }) => {
    const { page, errors } = await arrive(older, `zh-hans/${flats}/`, async (fresh) => void (await prepare(fresh)));
    await page.waitForLoadState('networkidle');
    expect(await search(page, `zh-hans/${flats}/state/`, '湿地修复')).toEqual([`${flats}/p2`, `${flats}/p3`]);
    await page.goto(`${host.url}en/${port}/`, { waitUntil: 'networkidle' });
    expect(host.asked.filter((file) => file.endsWith('.pack')).length).toBeLessThanOrEqual(1); // not with every page
    expect(await page.locator('[data-offline]').innerText()).toBe('');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each([
    {
      line: 'that costs nothing',
      say: () => Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: '4g' } }),
      isKept: true,
    },
    {
      line: 'of a reader who saves data',
      say: () => Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }),
      isKept: false,
    },
    {
      line: 'that is slow',
      say: () => Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: '3g' } }),
      isKept: false,
    },
    {
      line: 'that is paid for',
      say: () => Object.defineProperty(navigator, 'connection', { value: { saveData: false, type: 'cellular' } }),
      isKept: false,
    },
  ])('with the second page, keeps the index unasked on a line $line: $isKept', async ({ say, isKept }) => {
    const { page } = await arrive(older, `en/${flats}/state/`, async (fresh) => void (await fresh.addInitScript(say)));
    await page.getByText('This report can now be read offline.').waitFor();
    const hasIndex = async () => Object.keys(await kept(page)).some((file) => file.includes('/pagefind/'));
    expect(await hasIndex()).toBe(false);
    await page.goto(`${host.url}en/${flats}/`);
    if (isKept) await expect.poll(hasIndex).toBe(true);
    else {
      await expect.poll(() => host.asked.filter((file) => file === `offline/${flats}.json`).length).toBe(2);
      await askToKeep(page, flats); // what the page asked before is answered
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
      expect(host.asked.filter((file) => /index\..*pack$/u.test(file))).toEqual([]);
    }
    await page.context().close();
  });

  test('what it says covers nothing at the foot of a page', async () => {
    const { page } = await arrive(older, `en/${flats}/apparatus/`);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await page.getByText('This report can now be read offline.').waitFor();
    const notice = await page.locator('[data-offline]').boundingBox();
    const last = await page.locator('[data-report-error]').last().boundingBox();
    expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(notice?.y ?? 0);
    expect(notice?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    await page.context().close();
  });

  test('can be installed: the manifest has a name, a start and icons of the sizes it says', async () => {
    const { page } = await arrive(older, `en/${flats}/`);
    const native = inChromium(page, 'say whether a site can be installed');
    const session = await native.context().newCDPSession(native);
    const { data = '{}', errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data) as { name: string; icons: { src: string; sizes: string; purpose?: string }[] };
    expect(manifest.name).toBe('小书库 Small Library');
    expect(manifest.icons.map(({ purpose = 'any' }) => purpose)).toEqual(['any', 'any', 'maskable']);
    for (const { src, sizes } of manifest.icons) {
      const png = await readFile(path.join(older, src));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await page.context().close();
  });
});

describe('search in several reports', () => {
  test('is filtered by report and by edition of content in the sheet, and the choice is in the address', async () => {
    const { page } = await arrive(older, `zh-hant/${port}/?q=${encodeURIComponent('沿海')}`);
    const links = page.locator('[data-results] a');
    await expect.poll(() => links.count()).toBe(3);
    await page.selectOption('[name="report"]', { label: '灘塗保護情況' });
    await expect.poll(() => links.count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('report')).toBe(flats);
    expect(await links.first().innerText()).toContain('灘塗保護情況');
    await page.fill('[data-search] input', 'wetland');
    await page.selectOption('[name="kind"]', 'summary');
    await expect.poll(() => links.allInnerTexts()).toEqual([expect.stringContaining('restored wetlands')]);
    await page.reload();
    await expect.poll(() => page.locator('[name="report"]').inputValue()).toBe(flats);
    await expect.poll(() => links.count()).toBe(1);
    await page.context().close();
  });

  test.each([
    { flags: [], kinds: ['paragraph', 'paragraph', 'paragraph'] },
    { flags: ['--report', port], kinds: ['paragraph'] },
    { flags: ['--kind', 'summary'], kinds: [] },
  ])('is filtered on the command line ($flags)', async ({ flags, kinds }) => {
    host = await openStaticHost(older, BASE);
    const { stdout } = await duizhaoHere(['search', '沿海', '--out', older, '--json', ...flags]);
    expect((JSON.parse(stdout) as { hits: { kind: string }[] }).hits.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('refuses a report and a kind that there are not', async () => {
    host = await openStaticHost(older, BASE);
    const { code, stderr } = await duizhaoHere(['search', '沿海', '--out', older, '--report', 'harbour']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`it has ${port}, ${flats}`)]);
    expect((await duizhaoHere(['search', '沿海', '--out', older, '--kind', 'text'])).code).toBe(2);
  });
});
