import { describe, expect, test } from 'vitest';
import type { Page } from '../driver/browser.ts';
import { EDIT, RENAMED, REPORT } from '../fixtures/two-editions.ts';
import type { BuiltSite } from './built-site.ts';

interface Editions {
  readonly visit: (address: string) => Promise<Page>;
  /** A citation link that the first edition printed. */
  readonly link: (id: string) => string;
  /** What a permalink page says on arrival. */
  readonly said: (page: Page) => Promise<string[]>;
  readonly site: () => BuiltSite;
}

/** Links to a paragraph on a page of the text, as a quotation has them. */
export function describeSectionArrival({ visit, link, said, site }: Editions): void {
  describe('on arrival at a page of the text', () => {
    /** A link to a part of a text as the first edition copied it: the section's page, the version, the paragraph. */
    const quoted = (edition: string, page: string, id: string, behind = ''): string =>
      `${edition}/${RENAMED}/${page}/${new URL(link(id)).search}#${id}${behind}`;
    const note = (page: Page): Promise<string[]> => page.locator('.since-cited').allInnerTexts();

    test.each([
      { edition: 'zh-hans', same: '引用以来，本段文字未变。', changed: '引用以来，本段文字有改动：查看差异' },
      { edition: 'zh-hant', same: '引用以來，本段文字未變。', changed: '引用以來，本段文字有改動：查看差異' },
      {
        edition: 'en',
        same: 'Unchanged since it was cited.',
        changed: 'Changed since it was cited: see the difference',
      },
    ])('a link with a version says what became of the paragraph ($edition)', async ({ edition, same, changed }) => {
      const page = await visit(quoted(edition, 'measures', 'p5'));
      await expect.poll(() => note(page)).toEqual([same]);
      expect(await page.locator('#p5 .since-cited').count()).toBe(1);
      await page.goto(new URL(quoted(edition, 'all', 'p1', '.s1'), site().url).href);
      await expect.poll(() => note(page)).toEqual([changed]);
      await page.locator('#p1 .since-cited a').click();
      await page.waitForURL(`**/${RENAMED}/p1/?v=*`);
      expect(await page.locator('.arrival del').allInnerTexts()).toEqual([EDIT.out]);
      await page.context().close();
    });

    test('by a former id and an old section, with the words that were quoted', async () => {
      const page = await visit(
        `zh-hans/${REPORT}/means/${new URL(link('p5')).search}#p5:~:text=${encodeURIComponent('候鸟')}`,
      );
      await page.waitForURL(`**/zh-hans/${RENAMED}/measures/?v=*#p5`);
      await expect.poll(() => note(page)).toEqual(['引用以来，本段文字未变。']);
      await page.context().close();
    });

    test('a paragraph that is no more on the page says it on its own page', async () => {
      const page = await visit(quoted('en', 'measures', 'p4'));
      await page.waitForURL(`**/${RENAMED}/p4/?v=*`);
      expect(await said(page)).toContainEqual(expect.stringContaining('Unchanged since it was cited.'));
      await page.context().close();
    });

    test.each(['deadbeef', '1a8', '', '%3Cb%3E'])(
      'a version that nobody gave (%s) is not guessed at',
      async (version) => {
        const page = await visit(`en/${RENAMED}/rivers/?v=${version}#p1`);
        await expect.poll(() => note(page)).toEqual([expect.stringContaining('cannot be checked')]);
        expect(await page.locator('.since-cited b').count()).toBe(0);
        await page.context().close();
      },
    );

    test('nothing is said without a version, nor of another paragraph', async () => {
      const page = await visit(`en/${RENAMED}/rivers/#p1`);
      await page.locator('[data-view][aria-pressed]').first().waitFor();
      expect(await note(page)).toEqual([]);
      await page.goto(new URL(quoted('en', 'rivers', 'p1'), site().url).href);
      await expect.poll(() => note(page)).toHaveLength(1);
      await page.locator('#p2 .number').click();
      await expect.poll(() => note(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
      await page.context().close();
    });

    test('without the network', async () => {
      const context = await site().browser.newContext();
      const page = await context.newPage();
      await page.goto(`${site().url}en/${RENAMED}/rivers/`);
      await page.locator('.offline-notice:not(:empty)').waitFor();
      await context.setOffline(true);
      await page.goto(new URL(quoted('en', 'measures', 'p5'), site().url).href);
      await expect.poll(() => note(page)).toEqual(['Unchanged since it was cited.']);
      await context.close();
    });
  });
}
