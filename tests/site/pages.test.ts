import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '../../scripts/site/check-site.ts';
import { listFiles } from '../../scripts/files.ts';
import { RESERVED_IDS } from '../../scripts/content/report-ids.ts';
import { findViolations } from '../driver/axe.ts';
import type { Page } from '../driver/browser.ts';
import { ENGINE } from '../driver/engine.ts';
import { listen } from '../driver/watch.ts';
import { type BuiltSite, openBuiltSite } from './built-site.ts';
import { describeCiting } from './citing.ts';
import { describeDictionaries } from './dictionaries.ts';
import { describeLateFace } from './late-face.ts';
import { describePage } from './page-gates.ts';
import { describeModes } from './page-modes.ts';
import { describeReading } from './reading.ts';

let site: BuiltSite;
let pages: string[];

beforeAll(async () => {
  site = await openBuiltSite();
  pages = (await listFiles(site.out))
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      path
        .relative(site.out, file)
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/u, ''),
    );
});

afterAll(() => site.close());

if (ENGINE === 'chromium') describeDictionaries(() => site); // it looks at files alone

const REPORT = 'new-industrialization';
const EDITIONS = [
  { edition: 'zh-hans', lang: 'zh-Hans' },
  { edition: 'zh-hant', lang: 'zh-Hant' },
  { edition: 'en', lang: 'en' },
] as const;

/** Pages that only send the reader on. */
const onward = /^((zh-hans|zh-hant|en|new-industrialization)\/)?$/u;

async function visit(
  address: string,
  options: { width?: number; dark?: boolean; script?: boolean; still?: boolean } = {},
): Promise<Page> {
  const { width = 1440, dark = false, script = true, still = false } = options;
  const context = await site.browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    reducedMotion: still ? 'reduce' : 'no-preference',
    serviceWorkers: 'block', // pages as the network gives them; search.test.ts has the others
  });
  const page = await context.newPage();
  await page.goto(site.url + address);
  return page;
}

describe('the built site', () => {
  test('has every page of the report in every edition', () => {
    for (const { edition } of EDITIONS) {
      for (const page of [
        '',
        'review/',
        'guidance/',
        'tasks/',
        'conclusion/',
        'all/',
        'at-a-glance/',
        'glossary/',
        'apparatus/',
        'citing/',
      ]) {
        expect(pages).toContain(`${edition}/${REPORT}/${page}`);
      }
    }
    for (let n = 1; n <= 8; n += 1) expect(pages).toContain(`${REPORT}/p${n}/`);
  });

  test('has no folder of its own that a report could take the place of', async () => {
    const folders = (await listFiles(site.out)).map((file) => path.relative(site.out, file).split(path.sep));
    const own = new Set(
      folders.flatMap(([first = '', ...rest]) => (rest.length > 0 && first !== REPORT ? [first] : [])),
    );
    expect([...own].filter((folder) => !RESERVED_IDS.includes(folder))).toEqual([]);
    expect(own.size).toBeGreaterThan(5);
  });

  test('has no link and no anchor that leads nowhere', async () => {
    const { issues, links } = await checkSite(site.out);
    expect(issues.map(({ place, actual }) => `${place?.file}: ${actual}`)).toEqual([]);
    expect(links).toBeGreaterThan(1000);
  });

  test('names the language, the canonical address and the other editions on every page of an edition', async () => {
    for (const { edition, lang } of EDITIONS) {
      for (const address of pages.filter((candidate) => candidate.startsWith(`${edition}/${REPORT}/`))) {
        const html = await readFile(path.join(site.out, address, 'index.html'), 'utf8');
        expect(html, address).toContain(`<html lang="${lang}"`);
        expect(html, address).toContain(`<link rel="canonical" href="https://duizhao.example/${address}"`);
        for (const other of EDITIONS) {
          const alternate = `https://duizhao.example/${address.replace(edition, other.edition)}`;
          expect(html, address).toContain(`hreflang="${other.lang}" href="${alternate}"`);
        }
        expect(html, address).not.toMatch(/lang="zh-(CN|TW)"/u);
      }
    }
  });

  test('asks no other host for anything', async ({ skip }) => {
    const foreign: string[] = [];
    for (const address of [`en/${REPORT}/tasks/`, `${REPORT}/p4/`]) {
      const page = await visit('404.html');
      const { requests } = listen(page) ?? skip(`${ENGINE} does not say what a page asks for`);
      await page.goto(site.url + address, { waitUntil: 'networkidle' });
      expect(requests).toContain(site.url + address);
      foreign.push(...requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:')));
      await page.context().close();
    }
    expect(foreign).toEqual([]);
  });
});

describe('every page', () => {
  test.each([
    { width: 1440, dark: false, alsoAt: [768] },
    { width: 360, dark: true, alsoAt: [] },
  ])('passes axe at $width px (dark: $dark), and fits there and at $alsoAt', async ({ width, dark, alsoAt }) => {
    const found: string[] = [];
    const page = await visit('404.html', { width, dark });
    for (const address of pages.filter((candidate) => !onward.test(candidate))) {
      await page.goto(site.url + address);
      found.push(...(await findViolations(page)).map((violation) => `${address}: ${violation}`));
      for (const each of [width, ...alsoAt]) {
        if (each !== width) await page.setViewportSize({ width: each, height: 900 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) found.push(`${address}: ${overflow} px too wide at ${each}`);
      }
      if (alsoAt.length > 0) await page.setViewportSize({ width, height: 900 });
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});

describe('reading', () => {
  test('the front door opens the edition of the browser’s language', async () => {
    for (const [locale, edition] of [
      ['zh-TW', 'zh-hant'],
      ['zh-CN', 'zh-hans'],
      ['fr-FR', 'en'],
    ] as const) {
      const context = await site.browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto(site.url);
      await page.waitForURL(`**/${edition}/${REPORT}/`);
      await context.close();
    }
  });

  test('the edition that a reader chose is opened the next time', async () => {
    const context = await site.browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(`${site.url}en/${REPORT}/`);
    await page.click('[data-edition-switch] a[data-edition="zh-hant"]');
    await page.waitForURL(`**/zh-hant/${REPORT}/`);
    await page.goto(`${site.url}${REPORT}/`);
    await page.waitForURL(`**/zh-hant/${REPORT}/`);
    await context.close();
  });

  test('the edition switch keeps the paragraph that is on the screen', async () => {
    const page = await visit(`zh-hans/${REPORT}/tasks/`);
    await page.evaluate(() => document.querySelector('#p6')?.scrollIntoView());
    await page.click('[data-edition-switch] a[data-edition="en"]');
    await page.waitForURL(`**/en/${REPORT}/tasks/#p6`);
    expect(
      await page.locator('#p6').evaluate((element) => Math.round(element.getBoundingClientRect().top)),
    ).toBeLessThan(200);
    await page.context().close();
  });

  test('every paragraph shows its number with a link to itself', async () => {
    const page = await visit(`zh-hant/${REPORT}/tasks/`);
    for (const n of [4, 5, 6, 7]) {
      const number = page.locator(`#p${n} a.number`);
      expect(await number.textContent()).toBe(String(n));
      await number.click();
      expect(new URL(page.url()).hash).toBe(`#p${n}`);
    }
    await page.context().close();
  });

  test('the sidebar lists the paragraphs by number and gist', async () => {
    const page = await visit(`en/${REPORT}/tasks/`);
    const items = await page.locator('#starlight__sidebar .paragraph-list a').allTextContents();
    expect(items.map((item) => item.trim().replace(/\s+/gu, ' '))).toEqual([
      '4 Digital infrastructure: dual gigabit, computing, 6G',
      '5 Integrating digital technology into the real economy',
      '6 New technologies, emerging and future industries',
      '7 Regulation, industry conduct, and network data security',
    ]);
    await page.context().close();
  });

  test('without JavaScript the text, the summaries, the links and the permalinks are there', async () => {
    const page = await visit(`zh-hans/${REPORT}/tasks/`, { script: false });
    expect(await page.locator('#p4 .original').innerText()).toContain('更新换代');
    await page.locator('#p4 details.gist > summary').click();
    expect(await page.locator('#p4 .gist .summary').isVisible()).toBe(true);
    await page.locator('#p4 .tools a').first().click();
    await page.waitForURL('**/p4/**');
    expect(page.url()).toMatch(new RegExp(`^${site.url}${REPORT}/p4/\\?v=[0-9a-f]{8}$`, 'u'));
    expect(await page.locator('main').innerText()).toContain('更新換代');
    await page.goto(site.url);
    expect(await page.locator('a[data-edition]').count()).toBe(3);
    await page.context().close();
  });

  test('every page offers a way to report an error, with the paragraph and the edition filled in', async () => {
    const page = await visit(`zh-hant/${REPORT}/guidance/`);
    const address = decodeURIComponent(
      (await page.locator('#p3 .tools a[href^="mailto:"]').getAttribute('href')) ?? '',
    );
    expect(address).toContain(`${REPORT} p3 (zh-hant)`);
    expect(address).toContain(`https://duizhao.example/zh-hant/${REPORT}/guidance/#p3`);
    for (const candidate of pages) {
      const file = candidate.endsWith('.html') ? candidate : `${candidate}index.html`;
      expect(await readFile(path.join(site.out, file), 'utf8'), candidate).toContain('href="mailto:');
    }
    await page.context().close();
  });
});

describeReading(visit);
describeCiting(visit, () => site.out);
describePage(visit, () => site.out);
describeModes(visit);
describeLateFace(() => site.url);

describe('search', () => {
  test.each([
    { edition: 'zh-hans', query: '新质生产力', target: '#p6' },
    { edition: 'zh-hant', query: '新質生產力', target: '#p6' },
    { edition: 'en', query: 'BeiDou', target: '#p6' },
  ])('$query in $edition leads to its paragraph', async ({ edition, query, target }) => {
    const page = await visit(`${edition}/${REPORT}/`);
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    const hit = page.locator(`[data-results] a[href*="/tasks/"][href$="${target}"]`).first();
    await hit.waitFor();
    expect(await hit.locator('mark').count()).toBeGreaterThan(0);
    await hit.click();
    await page.waitForURL(`**/${edition}/${REPORT}/tasks/${target}`);
    await page.context().close();
  });

  test('loads nothing before it is opened, and says so when nothing is found', async () => {
    const page = await visit(`en/${REPORT}/`);
    await page.waitForLoadState('networkidle');
    const loaded = (): Promise<string[]> =>
      page.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes('/pagefind/') ? name : []))); // prettier-ignore
    expect(await loaded()).toEqual([]);
    await page.click('[data-search] [data-open]');
    await page.fill('[data-search] input', 'zzzzqqqq');
    await page.getByText('Nothing found for “zzzzqqqq”').waitFor();
    expect((await loaded()).length).toBeGreaterThan(0);
    await page.context().close();
  });
});
