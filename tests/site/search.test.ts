import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../scripts/site/prepare.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';
import type { Page } from '../driver/browser.ts';
import { ENGINE } from '../driver/engine.ts';
import { type BuiltSite, openBuiltSite } from './built-site.ts';
import { describeSheet } from './search-sheet.ts';
import { describeWords } from './search-words.ts';
import { openStaticHost } from './static-host.ts';

const REPORT = 'new-industrialization';
let site: BuiltSite;
let page: Page;
let report: PublishedReport;
let paragraphs: { readonly id: string; readonly section: string; readonly hans: string; readonly hant: string }[];

beforeAll(async () => {
  site = await openBuiltSite();
  const { value } = await prepare({ content: path.resolve('content'), acceptIds: false });
  if (!value?.reports[0]) throw new Error('Cannot test the search: the default report has errors');
  ({ report } = value.reports[0]);
  paragraphs = report.paragraphs.map(({ id, section, sentences }) => ({
    id,
    section,
    hans: letters(sentences.map(({ hans }) => hans).join('')),
    hant: letters(sentences.map(({ hant }) => hant).join('')),
  }));
  page = await (await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  await page.goto(`${site.url}zh-hans/${REPORT}/`);
  await page.getByText('本报告已可离线阅读').waitFor();
  await page.getByRole('button', { name: '搜索索引' }).click();
  await page.getByText('本报告已可离线阅读和搜索').waitFor();
});

afterAll(() => site.close());

/** What a search looks at: no punctuation, no spaces. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

interface Case {
  readonly query: string;
  readonly expected: readonly string[];
}

/** Strings of 1 to 10 characters from the text, and the paragraphs that a plain scan finds them in. */
function drawCases(script: 'hans' | 'hant', count: number): Case[] {
  let seed = script === 'hans' ? 7 : 11;
  const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  return Array.from({ length: count }, () => {
    const text = paragraphs[below(paragraphs.length)]?.[script] ?? '';
    const length = 1 + below(10);
    const from = below(text.length - length);
    const query = text.slice(from, from + length);
    const having = paragraphs.filter((paragraph) => paragraph[script].includes(query));
    return { query, expected: having.map(({ section, id }) => `${section}/#${id}`) };
  });
}

/** Asks the open sheet for every case, and looks where each link of a paragraph leads. */
async function missed(edition: string, cases: readonly Case[]): Promise<string[]> {
  const address = `${site.url}${edition}/${REPORT}/tasks/`;
  await page.goto(address);
  await page.keyboard.press('/');
  await page.selectOption('[name="kind"]', 'paragraph');
  return page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('[data-search] input');
    const list = document.querySelector<HTMLElement>('[data-results]');
    const pages = new Map<string, Document>();
    const problems: string[] = [];
    if (!input || !list) return ['there is no search'];
    for (const { query, expected } of all) {
      delete list.dataset['query'];
      input.value = query;
      input.form?.requestSubmit();
      const end = Date.now() + 120_000;
      while (list.dataset['query'] !== query && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 5));
      const links = [...list.querySelectorAll('a')].map((link) => new URL(link.href));
      const found = links.map((link) => link.pathname.split('/').slice(-2).join('/') + link.hash);
      for (const wanted of expected) if (!found.includes(wanted)) problems.push(`“${query}” is not found in ${wanted}`);
      for (const link of links) {
        const target = pages.get(link.pathname) ?? new DOMParser().parseFromString(await (await fetch(link.pathname)).text(), 'text/html'); // prettier-ignore
        pages.set(link.pathname, target);
        const text = target.getElementById(link.hash.slice(1))?.textContent ?? '';
        for (const marked of link.searchParams.getAll('find'))
          if (!text.includes(marked)) problems.push(`“${query}”: ${link.hash} does not have “${marked}”`);
      }
    }
    return problems;
  }, cases);
}

const SCRIPTS = [
  { edition: 'zh-hans', script: 'hans' },
  { edition: 'zh-hant', script: 'hant' },
] as const;

describe('with the network', () => {
  test.each(SCRIPTS)('200 random strings of $script are all found where they stand', async ({ edition, script }) => {
    expect(await missed(edition, drawCases(script, 200))).toEqual([]);
  });

  test.each([
    { edition: 'zh-hans', query: '新質生產力', id: 'p6' },
    { edition: 'zh-hant', query: '新质生產力', id: 'p6' },
    { edition: 'zh-hans', query: '５Ｇ 基站', id: 'p1' },
    { edition: 'zh-hans', query: '5g基站', id: 'p1' },
    { edition: 'zh-hant', query: 'xin zhi sheng chan li', id: 'p6' },
    { edition: 'zh-hans', query: 'xīnzhì', id: 'p6' },
    { edition: 'en', query: 'xzscl', id: 'p6' },
    { edition: 'en', query: 'new quality productive forces', id: 'p6' },
  ])('$query in $edition finds $id', async ({ edition, query, id }) => {
    await page.goto(`${site.url}${edition}/${REPORT}/?q=${encodeURIComponent(query)}`);
    await page.locator(`[data-results] a[href*="/tasks/"][href$="#${id}"], [data-results] a[href*="/review/"][href$="#${id}"]`).first().waitFor(); // prettier-ignore
  });

  test('works by keyboard alone, marks where it leads, and gives the focus back', async () => {
    await page.goto(`${site.url}zh-hant/${REPORT}/`);
    await page.keyboard.press('Control+k');
    await page.locator('[data-search] input:focus').waitFor();
    await page.keyboard.type('低空经济');
    await page.locator('[data-results][data-query="低空经济"] a[href$="#p6"]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('低空经济');
    await page.keyboard.press('Escape');
    await page.waitForURL((address) => !address.searchParams.has('q'));
    await page.locator('[data-open]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('[data-open]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-search] input:focus').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('低空经济');
    await page.selectOption('[name="kind"]', 'paragraph');
    await page.locator('[data-results][data-query="低空经济"] li:first-child a[href$="#p6"]').first().waitFor();
    await page.locator('[data-search] input').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/zh-hant/${REPORT}/tasks/#p6`);
    await page.locator('#p6[data-found="1"]').waitFor();
    await page.keyboard.press('Shift');
    expect(await page.locator('[data-found]').count()).toBe(0);
  });

  test('copies the citation link of a result', async () => {
    await page.goto(`${site.url}en/${REPORT}/?q=BeiDou`);
    await page.locator('.search-copy').first().click();
    const version = report.paragraphs.find(({ id }) => id === 'p6')?.hash.slice(0, 8);
    const link = `https://duizhao.example/${REPORT}/p6/?v=${version}`;
    await page.getByText(`Copied: ${link}`).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await page.goto(link.replace('https://duizhao.example/', site.url));
    await page.getByText('unchanged since', { exact: false }).first().waitFor();
  });

  test('says that a file of the index does not come, and tries again', async () => {
    const host = await openStaticHost(site.out);
    host.hinder(/\.pf_index$/u);
    const context = await site.browser.newContext({ serviceWorkers: 'block' });
    const other = await context.newPage();
    await other.goto(`${host.url}en/${REPORT}/?q=${encodeURIComponent('工业')}`);
    await other.getByText('The search index could not be loaded').waitFor();
    host.hinder(undefined);
    await other.getByRole('button', { name: 'Try again' }).click();
    await other.locator('[data-results] li').first().waitFor();
    await context.close();
    await host.stop();
  });

  test('duizhao search gives the same hits', async () => {
    const { code, stdout } = await duizhaoHere(['search', '低空經濟', '--out', site.out, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ hits: [{ kind: 'term' }, { kind: 'paragraph', report: REPORT, id: 'p6', url: `https://duizhao.example/zh-hans/${REPORT}/tasks/#p6` }] }); // prettier-ignore
  });
});

test('duizhao search refuses an edition that the site has not', async () => {
  const { code, stderr } = await duizhaoHere(['search', '工業', '--edition', 'zh-hant-hk', '--out', site.out]);
  expect(code).toBe(2);
  expect(stderr).toContain('the site has no edition zh-hant-hk; it has zh-hans, zh-hant, en');
});

test('duizhao check names a paragraph that is not in the index', async () => {
  const copy = path.join(path.dirname(site.out), 'damaged');
  await cp(site.out, copy, { recursive: true });
  const fragments = path.join(copy, 'pagefind/fragment');
  for (const name of await readdir(fragments)) {
    const text = gunzipSync(await readFile(path.join(fragments, name))).toString();
    if (text.includes('\\"id\\":\\"p6\\"') && text.includes('\\"kind\\":\\"paragraph\\"')) await rm(path.join(fragments, name)); // prettier-ignore
  }
  const { code, stderr } = await duizhaoHere(['check', '--out', copy]);
  expect(code).toBe(1);
  expect(stderr).toContain(`${REPORT}/p6/index.html`);
  expect(stderr).toContain('a paragraph that is not in the search index');
});

// Words are looked up without a browser.
if (ENGINE === 'chromium')
  describeWords(
    () => site,
    () => report,
  );
describeSheet(() => site);

describe('with the server stopped', () => {
  beforeAll(() => site.stopServing());

  test.each(SCRIPTS)('200 random strings of $script are all found where they stand', async ({ edition, script }) => {
    expect(await missed(edition, drawCases(script, 200))).toEqual([]);
  });

  test('the text has its faces, and the ways to read work', async () => {
    await page.goto(`${site.url}zh-hans/${REPORT}/conclusion/`);
    await page.click('[data-view="scripts"]');
    await page.locator('#p8 .beside').waitFor();
    const faces = await page.evaluate(async () => (await document.fonts.ready, [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))); // prettier-ignore
    expect(faces.map((family) => family.replaceAll('"', ''))).toEqual(expect.arrayContaining(['Text Hans', 'Text Hant'])); // prettier-ignore
  });

  test('pages never visited and permalinks are there, and a page that is nowhere has a helpful one', async () => {
    for (const address of ['apparatus/', 'all/', 'at-a-glance/']) {
      expect((await page.goto(`${site.url}en/${REPORT}/${address}`))?.status(), address).toBe(200);
    }
    for (const address of [`${REPORT}/p8/`, `${REPORT}/pinyin/review.json`, '']) {
      expect((await page.goto(site.url + address))?.status(), address).toBe(200);
    }
    expect((await page.goto(`${site.url}nowhere/`))?.status()).toBe(503);
    expect(await page.locator('main').innerText()).toContain('No network');
  });
});
