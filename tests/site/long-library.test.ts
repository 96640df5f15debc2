import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../fixtures/tiny-content.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';
import type { Page } from '../driver/browser.ts';
import { type BuiltSite, openBuiltSite } from './built-site.ts';

/** A library whose list is on two pages: a hundred reports and three. */
const ALL = 103;
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-long-'));
let site: BuiltSite;

beforeAll(async () => {
  const put = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  put('site.yaml', 'title: { zh: 站, en: Site }\nurl: https://long.example/\nlicence: { zh: 许可, en: License }\nreport-errors: mailto:a@long.example\n'); // prettier-ignore
  put('glossary.yaml', '[]\n');
  put('conversion.yaml', 'hans: []\nhant: []\n');
  for (let number = 1; number <= ALL; number += 1) {
    const publisher = number > 100 ? '水利局' : '财政局';
    const text = `第${number}号文。\n`;
    const date = `date: { value: "${2024 - Math.floor(number / 10)}" }`;
    const titled = record(
      `publisher: { zh: ${publisher}, en: Office of ${publisher === '水利局' ? 'Water' : 'Finance'} }`,
      text,
    );
    put(`reports/r-${String(number).padStart(3, '0')}/report.yaml`, titled.replace('title: { zh: 题 }', `title: { zh: 文件${number}号 }`).replace(/^date: .*$/mu, date)); // prettier-ignore
    put(`reports/r-${String(number).padStart(3, '0')}/source.txt`, text);
  }
  site = await openBuiltSite({ content: folder, options: ['--accept-ids'] });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visit(at: string, { script = true } = {}): Promise<Page> {
  const context = await site.browser.newContext({ javaScriptEnabled: script, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(site.url + at);
  return page;
}
const titles = (page: Page): Promise<string[]> =>
  page.locator('.library-list h2 a').evaluateAll((links) => links.map((link) => link.textContent.trim()));

test('lists a hundred reports on each page, one after the other, without script', async () => {
  const page = await visit('zh-hans/', { script: false });
  const first = await titles(page);
  expect(first).toHaveLength(100);
  await page.click('a[rel="next"]');
  const second = await titles(page);
  expect(new URL(page.url()).pathname).toMatch(/\/zh-hans\/page_2\/$/u);
  expect(new Set([...first, ...second]).size).toBe(ALL);
  expect(await page.locator('a[rel="next"]').count()).toBe(0);
  await page.click('a[rel="prev"]');
  expect(await titles(page)).toEqual(first);
  await page.context().close();
});

test('loads all of them when the filter is used, and shows what is found as the page would', async () => {
  const page = await visit('en/');
  const shown = await page.locator('.library-list > li').first().evaluate((item) => item.textContent.replaceAll(/\s+/gu, ' ').trim()); // prettier-ignore
  const title = (await titles(page))[0] ?? '';
  await page.fill('[name="title"]', 'wenjian103hao');
  await expect.poll(() => titles(page)).toEqual(['Wén jiàn 103 hào']);
  expect(await page.locator('.library-status').textContent()).toBe(`1 of ${ALL} reports`);
  await page.fill('[name="title"]', title);
  await expect.poll(async () => (await titles(page))[0]).toBe(title);
  expect(await page.locator('.library-list > li').first().evaluate((item) => item.textContent.replaceAll(/\s+/gu, ' ').trim())).toBe(shown); // prettier-ignore
  await page.fill('[name="title"]', '水利局');
  await expect.poll(async () => (await titles(page)).length).toBe(3);
  await page.fill('[name="title"]', '');
  await expect.poll(async () => (await titles(page)).length).toBe(100);
  expect(await page.locator('.library-status').textContent()).toBe('');
  await page.selectOption('[name="sort"]', { label: 'Oldest first' });
  await expect.poll(async () => (await titles(page))[0]).toMatch(/10[0-3]/u);
  await page.context().close();
});

test('has links that all resolve, and nothing of it in what every reader keeps', async () => {
  expect(await duizhaoHere(['check', '--out', site.out])).toMatchObject({ code: 0 });
  const [, shell = ''] = /"shell":\{"pack":"([^"]+)"/u.exec(readFileSync(path.join(site.out, 'sw.js'), 'utf8')) ?? [];
  const pack = gunzipSync(readFileSync(path.join(site.out, 'offline', shell)));
  const files = (JSON.parse(pack.subarray(0, pack.indexOf(10)).toString()) as [string][]).map(([file]) => file);
  expect(files).toContain('en/');
  expect(files.filter((file) => /page_|site-data/u.test(file))).toEqual([]);
  expect(gzipSync(readFileSync(path.join(site.out, 'en/index.html'))).byteLength).toBeLessThan(60_000);
  expect(statSync(path.join(site.out, 'site-data/library/en.json')).size).toBeLessThan(ALL * 400);
});
