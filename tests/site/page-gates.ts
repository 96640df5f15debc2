import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { weighPage } from '../../scripts/site/page-weight.ts';
import { findViolations } from '../driver/axe.ts';
import type { Page } from '../driver/browser.ts';
import { inChromium } from '../driver/chromium.ts';
import type { Visit } from './reading.ts';

const REPORT = 'new-industrialization';
const KB = 1024;

/** What a page may cost, how it is set, and what a reader can do on it. */
export function describePage(visit: Visit, outOf: () => string): void {
  describe('a section page', () => {
    test.each(['zh-hans', 'zh-hant', 'en'])('is light on a first visit (%s)', async (edition) => {
      const { html, css, js } = await weighPage(outOf(), `${edition}/${REPORT}/tasks/index.html`);
      expect(html).toBeLessThanOrEqual(9 * KB);
      expect(css).toBeLessThanOrEqual(16 * KB);
      expect(js).toBeLessThanOrEqual(12 * KB);
      expect(Math.min(html, css, js)).toBeGreaterThan(KB);
    });

    test('has a text face of at most 110 KB for each script', async () => {
      const folder = path.join(outOf(), '_astro');
      const faces = (await readdir(folder)).filter((name) => name.endsWith('.woff2'));
      expect(faces.filter((name) => name.startsWith('text-han'))).toHaveLength(2);
      for (const name of faces) expect((await stat(path.join(folder, name))).size, name).toBeLessThanOrEqual(110 * KB);
    });

    test.each(['zh-hans', 'zh-hant', 'en'])('sets the text in our faces alone (%s)', async (edition) => {
      const page = await visit(`${edition}/${REPORT}/tasks/`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const native = inChromium(page, 'say which faces it set');
      const session = await native.context().newCDPSession(native);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument');
      const { nodeIds } = await session.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: '.original, h1',
      });
      expect(nodeIds.length).toBe(5);
      for (const nodeId of nodeIds) {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        expect(fonts.filter((font) => !font.isCustomFont).map(({ familyName }) => familyName)).toEqual([]);
      }
      await page.context().close();
    });
  });

  describe('three ways to read', () => {
    test('both scripts stand side by side, level, and stay so', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await page.click('[data-reading] [data-view="scripts"]');
      await page.locator('#p6 .beside').waitFor();
      await page.reload();
      const beside = page.locator('#p6 .beside');
      await beside.waitFor();
      expect(await beside.getAttribute('lang')).toBe('zh-Hant');
      expect(await beside.textContent()).toContain('新質生產力');
      const boxes = await page
        .locator('#p6 .original')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
      expect(boxes[1]?.top).toBe(boxes[0]?.top);
      expect(boxes[1]?.left).toBeGreaterThan(boxes[0]?.right ?? Infinity);
      await page.setViewportSize({ width: 360, height: 800 });
      const stacked = await page
        .locator('#p6 .original')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
      expect(stacked[1]?.top).toBeGreaterThanOrEqual(stacked[0]?.bottom ?? Infinity);
      await page.context().close();
    });

    test('the edition switch keeps a paragraph where it stands on the screen', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await page.evaluate(() =>
        scrollTo({
          top: (document.querySelector('#p6')?.getBoundingClientRect().top ?? 0) + scrollY - 100,
          behavior: 'instant',
        }),
      );
      const top = (): Promise<number> => page.locator('#p6').evaluate((each) => each.getBoundingClientRect().top);
      const before = await top();
      await page.click('[data-edition-switch] a[data-edition="zh-hant"]');
      await page.waitForURL(`**/zh-hant/${REPORT}/tasks/#p6`);
      await page.waitForLoadState('networkidle');
      await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(3);
      await page.context().close();
    });

    test('and keeps it there until the faces have come', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await page.addInitScript(() => {
        const ready = new Promise((resolve) => Reflect.set(window, 'haveCome', resolve));
        Object.defineProperty(document.fonts, 'ready', { value: ready });
      });
      await page.evaluate(() => document.querySelector('#p6')?.scrollIntoView({ behavior: 'instant' }));
      const top = (): Promise<number> => page.locator('#p6').evaluate((each) => each.getBoundingClientRect().top);
      const before = await top();
      await page.click('[data-edition-switch] a[data-edition="zh-hant"]');
      await page.waitForURL(`**/zh-hant/${REPORT}/tasks/#p6`);
      await page.waitForLoadState('networkidle');
      // As in Safari, which keeps nothing in its place by itself.
      await page.evaluate(() => document.documentElement.style.setProperty('overflow-anchor', 'none'));
      for (const _ of ['the text', 'its controls']) {
        await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p>…</p>'));
        await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(3);
      }
      await page.evaluate(() => (Reflect.get(window, 'haveCome') as () => void)());
      await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(3);
      await page.context().close();
    });
  });

  describe('a paragraph’s tools', () => {
    test('show the other script in place, number the sentences, and mark terms with a card', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await page.hover('#p6 .original');
      await page.locator('#p6 .tools .copy').waitFor();
      await page.click('#p6 .tools [data-tool="hant"]');
      await page.locator('#p6 .original[lang="zh-Hant"]', { hasText: '新質生產力' }).waitFor();
      expect(page.url()).not.toContain('zh-hant');
      await page.click('#p6 .tools .sentences');
      expect(await page.locator('#p6 .sentence-number').allTextContents()).toEqual(['6.1', '6.2', '6.3', '6.4', '6.5']);
      await page.locator('#p6 .term-mark', { hasText: '新質生產力' }).hover();
      await page.locator('.card', { hasText: 'new quality productive forces' }).waitFor();
      await page.context().close();
    });

    test('copy the words with a citation, and keep a bookmark that the cover lists', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.focus('#p8, #p7 .number');
      await page.keyboard.press('c');
      await page.locator('.said').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(
        /^“努力营造.*防线。”\n\n.*\[2023\]: 第7段\[.*https:\/\/duizhao\.example\/new-industrialization\/p7\/\?v=[0-9a-f]{8}\.\n$/su,
      );
      await page.keyboard.press('b');
      await page.locator('#p7[data-bookmarked]').waitFor();
      await page.goto(new URL('../', page.url()).href);
      await page.locator('.bookmarks a', { hasText: '第7段' }).waitFor();
      await page.locator('.bookmarks button').click();
      expect(await page.locator('.bookmarks').count()).toBe(0);
      await page.context().close();
    });

    test('j and k move by paragraph, ? lists the keys and can switch them off', async () => {
      const page = await visit(`en/${REPORT}/tasks/`);
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.closest('[data-paragraph]')?.id);
      for (const [key, id] of [
        ['j', 'p4'],
        ['j', 'p5'],
        ['k', 'p4'],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(focused).toBe(id);
      }
      await page.keyboard.press('?');
      await page.locator('dialog.keys input').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await twoFrames(page);
      expect(await focused()).toBe('p4');
      await page.keyboard.press('/');
      await twoFrames(page);
      expect(await page.locator('.search-sheet[open]').count()).toBe(0);
      await page.keyboard.press('Control+k');
      await page.locator('.search-sheet[open]').waitFor();
      await page.context().close();
    });
  });

  test.each([
    { view: 'scripts', width: 1440, dark: true, pinyin: false, editions: ['zh-hans', 'en'] },
    { view: 'scripts', width: 360, dark: false, pinyin: false, editions: ['zh-hant'] },
    { view: 'english', width: 320, dark: false, pinyin: true, editions: ['zh-hans', 'en'] },
    { view: 'english', width: 1440, dark: true, pinyin: false, editions: ['zh-hant'] },
    { view: 'one', width: 768, dark: true, pinyin: true, editions: ['zh-hans', 'en'] },
  ])(
    'axe finds nothing with $view, pinyin $pinyin, at $width px, dark $dark',
    async ({ view, width, dark, pinyin, editions }) => {
      for (const edition of editions) {
        const page = await visit('404.html', { width, dark });
        await page.evaluate(
          (settings) => localStorage.setItem('duizhao-reading', settings),
          JSON.stringify({ view, pinyin, restored: true }),
        );
        await page.goto(new URL(`${edition}/${REPORT}/tasks/`, page.url()).href, { waitUntil: 'networkidle' });
        await page.locator('#p4 .number').focus();
        await page.locator('#p4 .term-mark').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await findViolations(page), edition).toEqual([]);
        await page.context().close();
      }
    },
  );
}

/** Lets the page do what it does at once. */
function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
