import { describe, expect, test } from 'vitest';
import type { Page } from '../driver/browser.ts';

const REPORT = 'new-industrialization';

/** Opens a page of the built site in a context of its own. */
export type Visit = (
  address: string,
  options?: { width?: number; dark?: boolean; script?: boolean; still?: boolean },
) => Promise<Page>;

/** The reading page: what a reader can switch on, and that it stays so. */
export function describeReading(visit: Visit): void {
  describe('restored characters', () => {
    test.each([
      { edition: 'zh-hans', character: '经', received: '經(jīng)', said: '经：来文作 經(jīng)' },
      { edition: 'zh-hant', character: '經', received: '經(jīng)', said: '經：來文作 經(jīng)' },
      { edition: 'en', character: '经', received: '經(jīng)', said: '经, received as 經(jīng)' },
    ])('are marked where they stand in $edition, once asked for', async ({ edition, character, received, said }) => {
      const page = await visit(`${edition}/${REPORT}/tasks/`);
      const text = await page.locator('#p5 .original').textContent();
      expect(await page.locator('.original .restored').count()).toBe(0);
      await page.click('[data-option="restored"]');
      const mark = page.locator('#p5 .restored', { hasText: character }).first();
      await mark.hover();
      await page.locator('.card', { hasText: received }).waitFor();
      expect(await mark.getAttribute('aria-label')).toBe(said);
      await page.mouse.move(0, 0);
      await page.locator('.card').waitFor({ state: 'detached' });
      expect(await page.locator('#p5 .original').textContent()).toBe(text);
      await page.reload();
      await page.locator('#p5 .restored').first().waitFor();
      await page.click('[data-option="restored"]');
      await page.locator('#p5 .restored').first().waitFor({ state: 'detached' });
      expect(await page.locator('#p5 .original').textContent()).toBe(text);
      await page.context().close();
    });

    test('say by keyboard and by tap what was received, and lead to the apparatus', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await page.click('[data-option="restored"]');
      const mark = page.locator('#p4 .restored.probable');
      await page.locator('#p4 .number').focus();
      while (!(await mark.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
      await page.locator('.card', { hasText: '?lián)Q' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('.card').count()).toBe(0);
      await mark.click();
      await page.locator('.card a').click();
      await page.waitForURL(`**/zh-hans/${REPORT}/apparatus/#r1`);
      expect(await page.locator('#r1 .bytes').allInnerTexts()).toEqual([
        expect.stringMatching(/\?\s+3F.*51/su),
        expect.stringMatching(/換\s+93 51/su),
      ]);
      await page.locator('#r1 .note a').click();
      await page.waitForURL(`**/zh-hans/${REPORT}/tasks/#p4.s2`);
      await page.context().close();
    });
  });
}
