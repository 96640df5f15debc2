import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duizhaoHere } from '../fixtures/in-process.ts';
import { findViolations } from '../driver/axe.ts';
import type { Page } from '../driver/browser.ts';
import { LIBRARY, writeLibraryContent } from '../fixtures/library-content.ts';
import { type BuiltSite, openBuiltSite } from './built-site.ts';

const HONG_KONG = 'zh-hant-hk';
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-hong-kong-'));
const content = path.join(folder, 'content');
let site: BuiltSite;

beforeAll(async () => {
  writeLibraryContent(content, '在污水厂里，候鸟成群地看着卫星。');
  const file = path.join(content, 'site.yaml');
  const editions = ['zh-hans', 'zh-hant', HONG_KONG, 'en'];
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...Object(read), editions }));
  site = await openBuiltSite({ content, options: ['--accept-ids'] });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(at: string): Promise<Page> {
  const page = await (await site.browser.newContext({ locale: 'zh-HK', serviceWorkers: 'block' })).newPage();
  await page.goto(new URL(at, site.url).href);
  return page;
}

const state = `${HONG_KONG}/${LIBRARY.flats}/state/`;

test('has its pages in the forms of Hong Kong and in its own language', async () => {
  const page = await open(state);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant-HK');
  expect(await page.locator('#p4 .original').textContent()).toBe('在污水廠裏，候鳥成群地看着衞星。');
  const links = page.locator('head link[hreflang]');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('hreflang')).sort())).toEqual(['en', 'x-default', 'zh-Hans', 'zh-Hant', 'zh-Hant-HK']); // prettier-ignore
  expect(await page.locator('[data-edition-switch] a').allInnerTexts()).toEqual(['简', '繁', '港', 'EN']);
  expect(await page.locator('[data-edition-switch] [aria-current]').getAttribute('data-edition')).toBe(HONG_KONG);
  const family = await page.locator('#p4 .original').evaluate((text) => getComputedStyle(text).fontFamily);
  expect(family).toContain('Text Hant HK');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check("20px 'Text Hant HK'", '衞'))).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await page.context().close();
});

test('opens for a reader from Hong Kong', async () => {
  const page = await open('');
  await page.waitForURL(`**/${HONG_KONG}/`);
  await page.context().close();
});

test('shows a paragraph in the other script and back', async () => {
  const page = await open(state);
  const paragraph = page.locator('#p4');
  await paragraph.hover();
  const text = paragraph.locator('.original');
  await paragraph.locator('[data-tool="hans"]').click();
  await expect.poll(() => text.textContent()).toBe('在污水厂里，候鸟成群地看着卫星。');
  await paragraph.locator('[data-tool="hans"]').click();
  await expect.poll(() => text.textContent()).toBe('在污水廠裏，候鳥成群地看着衞星。');
  await page.context().close();
});

test('a search finds what stands in its forms and shows it in them', async () => {
  const page = await open(state);
  await page.keyboard.press('/');
  await page.locator('.search-form input').fill('卫星');
  const hit = page.locator(`.search-results a[href*="/${LIBRARY.flats}/"]`).first();
  await hit.waitFor();
  expect(await hit.innerText()).toContain('看着衞星');
  expect(await hit.getAttribute('href')).toContain(`/${HONG_KONG}/`);
  await page.context().close();
});

test('the page of a paragraph has it, and its citations', async () => {
  const page = await open(`${LIBRARY.flats}/p4/`);
  const section = page.locator(`section[aria-labelledby="${HONG_KONG}"]`);
  expect(await section.innerText()).toContain('在污水廠裏，候鳥成群地看着衞星。');
  expect(await page.locator('.cite summary[lang="zh-Hant-HK"]').innerText()).toBe('繁體中文（香港）');
  await page.context().close();
});

test('cite takes it where it is offered', async () => {
  const cited = await duizhaoHere(['cite', `${LIBRARY.flats}/p4`, '--edition', HONG_KONG, '--content', content]);
  expect(cited.code).toBe(0);
  expect(cited.stdout).toContain('灘塗保護情況');
  const off = await duizhaoHere(['cite', 'new-industrialization/p4', '--edition', HONG_KONG]);
  expect(off.code).toBe(1);
  expect(off.stderr).toContain('The site has no edition zh-hant-hk');
});

test('is kept for reading without the network', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL(state, site.url).href);
  await page.locator('.offline-notice:not(:empty)').waitFor();
  await context.setOffline(true);
  await page.goto(new URL(`${HONG_KONG}/${LIBRARY.flats}/glossary/`, site.url).href);
  expect(await page.locator('h1').innerText()).toBe('術語表');
  await context.close();
});
