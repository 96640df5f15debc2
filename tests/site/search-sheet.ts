import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../driver/axe.ts';
import type { ContextOptions, Page } from '../driver/browser.ts';
import { inChromium } from '../driver/chromium.ts';
import type { BuiltSite } from './built-site.ts';
import { openStaticHost, type StaticHost } from './static-host.ts';

const REPORT = 'new-industrialization';
const PAGE = `zh-hans/${REPORT}/tasks/`;
const INDEX = /\/pagefind\/|\/_astro\/sheet\./u;

/** The sheet as a reader meets it: at the keyboard, with an input method, on a phone, on a slow network, without script. */
export function describeSheet(siteOf: () => BuiltSite): void {
  describe('the search sheet', () => {
    let host: StaticHost;
    beforeAll(async () => void (host = await openStaticHost(siteOf().out)));
    afterEach(() => host.hinder(undefined));
    afterAll(() => host.stop());

    const open = async (address: string, options: ContextOptions = {}, prepare?: (page: Page) => Promise<unknown>) => {
      const context = await siteOf().browser.newContext({ serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(host.url + address);
      return page;
    };
    const input = '[data-search] input';

    test.each(['工业', 'system', 'gongye', 'gong'])(
      'costs nothing before it is opened, and at most 120 KB with a first search for %s',
      async (query) => {
        let bytes = 0;
        const asked: string[] = [];
        const page = await open(PAGE, {}, async (opened) => {
          const fresh = inChromium(opened, 'count the bytes of the network');
          const session = await fresh.context().newCDPSession(fresh);
          await session.send('Network.enable');
          session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
          fresh.on('request', (request) => asked.push(request.url()));
        });
        await page.waitForLoadState('networkidle');
        expect(asked.filter((url) => INDEX.test(url))).toEqual([]);
        expect(bytes).toBeGreaterThan(10_000);
        bytes = 0;
        await page.keyboard.press('/');
        await page.locator(input).fill(query);
        await page.locator(`[data-results][data-query="${query}"] li`).first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(asked.filter((url) => INDEX.test(url)).length).toBeGreaterThan(5);
        expect(bytes).toBeLessThanOrEqual(120 * 1024);
        expect(bytes).toBeGreaterThan(50 * 1024);
        await page.context().close();
      },
    );

    test('loses nothing that is typed before it has loaded, and starts anew when it is opened again', async () => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      host.hinder(/^_astro\/sheet\./u, held);
      const page = await open(PAGE);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('低空');
      await expect.poll(() => host.asked.some((file) => file.startsWith('_astro/sheet.'))).toBe(true);
      release();
      await page.keyboard.type('经济');
      await page.locator('[data-results][data-query="低空经济"] a[href$="#p6"]').first().waitFor();
      expect(await page.inputValue(input)).toBe('低空经济');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('北斗');
      await page.locator('[data-results][data-query="北斗"] li').first().waitFor();
      expect(await page.inputValue(input)).toBe('北斗');
      await page.context().close();
    });

    test('goes where an Enter says that came before it has loaded, unless more is typed', async () => {
      const openAndEnter = async (more: string): Promise<Page> => {
        let release = (): void => undefined;
        const held = new Promise<void>((resolve) => (release = resolve));
        host.hinder(/^_astro\/sheet\./u, held);
        const asked = host.asked.length;
        const page = await open(PAGE);
        await page.keyboard.press('/');
        await page.locator(input).fill('第三段');
        await page.keyboard.press('Enter');
        if (more !== '') await page.locator(input).fill(more);
        await expect.poll(() => host.asked.slice(asked).some((file) => file.startsWith('_astro/sheet.'))).toBe(true);
        release();
        return page;
      };
      const gone = await openAndEnter('');
      await gone.waitForURL(`**/zh-hans/${REPORT}/guidance/#p3`);
      await gone.context().close();
      const stays = await openAndEnter('北斗');
      await stays.locator('[data-results][data-query="北斗"] li').first().waitFor();
      expect(stays.url()).toContain(PAGE);
      await stays.context().close();
    });

    test('never searches for what an input method is still composing', async () => {
      const page = await open(PAGE);
      await page.keyboard.press('/');
      await page.keyboard.type('北斗');
      const results = page.locator('[data-results]');
      await page.locator('[data-results][data-query="北斗"]').waitFor();
      await page.fill(input, '');
      await page.waitForURL((address) => !address.searchParams.has('q'));
      const native = inChromium(page, 'compose with an input method');
      const session = await native.context().newCDPSession(native);
      for (const text of ['g', 'go', 'gong', 'gong’ye']) {
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await native.waitForTimeout(120); // longer than the sheet waits after a key
        expect(await page.inputValue(input)).toBe(text);
        expect(new URL(page.url()).searchParams.has('q')).toBe(false);
        expect(await results.getAttribute('data-query')).toBeNull();
      }
      await session.send('Input.insertText', { text: '工业' });
      await page.locator('[data-results][data-query="工业"] li').first().waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe('工业');
      await page.context().close();
    });

    test('goes between results and query by keys alone, and Enter means what is typed', async () => {
      const page = await open(PAGE);
      await page.keyboard.press('/');
      await page.keyboard.type('工业');
      const links = page.locator('[data-results][data-query="工业"] a');
      await links.nth(2).waitFor();
      const focused = (): Promise<number> => links.evaluateAll((all) => all.indexOf(document.activeElement as HTMLAnchorElement)); // prettier-ignore
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(1);
      await page.keyboard.press('End');
      expect(await focused()).toBe((await links.count()) - 1);
      await page.keyboard.press('Home');
      expect(await focused()).toBe(0);
      await page.getByRole('button', { name: '显示更多' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe(10);
      await page.keyboard.type('化');
      await page.locator('[data-results][data-query="工业化"] li').first().waitFor();
      // In one go, as no driver is sure to be faster than the search: what is shown is still of what was typed before.
      await page.locator(input).evaluate((field) => {
        if (!(field instanceof HTMLInputElement)) return;
        field.value = '工业';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.form?.requestSubmit();
      });
      await page.locator('[data-results][data-query="工业"] li').first().waitFor();
      expect(page.url()).toContain(PAGE);
      await page.keyboard.press('Escape');
      expect(await page.locator('.search-sheet[open]').count()).toBe(0);
      await page.context().close();
    });

    test.each([
      { width: 360, dark: false, edition: 'zh-hant' },
      { width: 1440, dark: true, edition: 'en' },
    ])('passes axe at $width px (dark: $dark) and says how much was found', async ({ width, dark, edition }) => {
      const viewport = { width, height: 760 };
      const page = await open(`${edition}/${REPORT}/?q=${encodeURIComponent('工业')}`, { viewport, colorScheme: dark ? 'dark' : 'light' }); // prettier-ignore
      await page.locator('[data-results] li').first().waitFor();
      expect(await page.locator('[role="status"][data-status]').innerText()).toMatch(/\d/u);
      const box = await page.locator('.search-sheet').boundingBox();
      if (width === 360) expect(box).toEqual({ x: 0, y: 0, width: 360, height: 760 });
      else expect(box?.width).toBeLessThan(800);
      expect(await page.locator('.search-sheet').evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
      expect(await findViolations(page, '.search-sheet')).toEqual([]);
      await page.context().close();
    });

    test('says that it cannot load, and keeps the query when it is tried again', async () => {
      host.hinder(/^_astro\/sheet\./u);
      const page = await open(PAGE);
      await page.keyboard.press('/');
      await page.keyboard.type('北斗');
      await page.getByText('无法载入搜索索引').waitFor();
      host.hinder(undefined);
      await page.getByRole('button', { name: '重试' }).click();
      await page.locator('[data-results][data-query="北斗"] li').first().waitFor();
      await page.context().close();
    });

    test.each([
      { typed: '第三段', edition: 'zh-hans', says: '前往：第3段', to: 'guidance/#p3' },
      { typed: '¶4', edition: 'zh-hant', says: '前往：第4段', to: 'tasks/#p4' },
      { typed: 'p4.s2', edition: 'en', says: 'Go to paragraph 4, sentence 2', to: 'tasks/#p4.s2' },
    ])('goes to an address that is typed: $typed in $edition', async ({ typed, edition, says, to }) => {
      const page = await open(`${edition}/${REPORT}/`);
      await page.keyboard.press('/');
      await page.locator(input).fill(typed);
      await page.keyboard.press('Enter'); // before what it means is known
      await page.waitForURL(`**/${edition}/${REPORT}/${to}`);
      expect(await page.locator(`[id="${to.replace(/^.*#/u, '')}"]`).isVisible()).toBe(true);

      await page.keyboard.press('/');
      await page.locator(input).fill(typed);
      const offered = page.locator('.go-to[role="status"] a');
      await offered.waitFor();
      expect(await offered.innerText()).toContain(says);
      await page.locator(`[data-status][data-none], [data-results][data-query="${typed}"] li`).first().waitFor({ state: 'attached' }); // prettier-ignore
      expect(await page.locator('[data-status][data-none]').isVisible()).toBe(false); // it is found, if not in the text
      await page.keyboard.press('ArrowDown');
      expect(await offered.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page.locator('.search-sheet').waitFor({ state: 'hidden' });
      await page.waitForURL(`**/${edition}/${REPORT}/${to}`);
      await page.context().close();
    });

    test('without script a sentence stands in its place', async () => {
      const page = await open(PAGE, { javaScriptEnabled: false });
      expect(await page.locator('.search-noscript').innerText()).toContain('搜索需要启用 JavaScript');
      expect(await page.locator('.search-noscript').isVisible()).toBe(true);
      expect(await page.locator('[data-open]').isVisible()).toBe(false);
      await page.context().close();
    });
  });
}
