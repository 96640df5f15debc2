import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../../scripts/site/fonts/subset.ts';
import { launchChromium } from '../driver/chromium.ts';
import { ENGINE } from '../driver/engine.ts';

const REPORT = 'new-industrialization';
const LATE = 1200;

/** The system's face stands in for ours, which comes late: nothing moves. Only Chromium measures what moves. */
export function describeLateFace(siteUrl: () => string): void {
  describe.skipIf(ENGINE !== 'chromium')('a face that comes late', () => {
    let folder: string;
    let browser: Browser;

    // A machine whose serif is Times and not Noto: Tinos has its widths.
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'duizhao-faces-'));
      await mkdir(path.join(folder, 'fonts'));
      const latin = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index));
      for (const style of ['400-normal', '400-italic', '700-normal']) {
        const face = await readFile(path.join(folderOf('@fontsource/tinos'), `files/tinos-latin-${style}.woff2`));
        const font = await subsetFont(face, `${latin}‘’“”–—…`, { targetFormat: 'sfnt', keepFeatures: ['kern'] });
        await writeFile(path.join(folder, 'fonts', `tinos-${style}.ttf`), font);
      }
      browser = await launchChromium({ ...process.env, XDG_DATA_HOME: folder });
    });

    afterAll(async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** How much the page moves (the sum of its layout shifts) when our faces come after the first paint. */
    async function measureShift(address: string, width: number, adjusted: boolean): Promise<number> {
      const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.route(/(?:\.css|\/)$/u, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll(/local\(["']?Noto ?(?:Serif|Sans)[^)]*\),?/gu, '');
        const metrics = /(?:size-adjust|(?:ascent|descent|line-gap)-override):[^;}]+/gu;
        await route.fulfill({ response, body: adjusted ? body : body.replaceAll(metrics, '--none:0') });
      });
      await page.route(/\.woff2$/u, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, LATE));
        await route.continue();
      });
      await page.goto(siteUrl() + address);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(300);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 200);
          }),
      );
      await context.close();
      return shift;
    }

    test.each([
      { edition: 'zh-hans', page: 'review', width: 360 },
      { edition: 'zh-hant', page: 'tasks', width: 1440 },
      { edition: 'en', page: 'tasks', width: 768 },
    ])('moves nothing in $edition at $width px', async ({ edition, page, width }) => {
      expect(await measureShift(`${edition}/${REPORT}/${page}/`, width, true)).toBeLessThanOrEqual(0.01);
    });

    test('would move the text, were the stand-in not as wide and as high', async () => {
      expect(await measureShift(`zh-hans/${REPORT}/review/`, 360, false)).toBeGreaterThan(0.01);
    });
  });
}
