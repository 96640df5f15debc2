import { describe, expect, test } from 'vitest';
import type { Page } from '../driver/browser.ts';
import { inChromium } from '../driver/chromium.ts';
import type { Visit } from './reading.ts';

const REPORT = 'new-industrialization';

/** Brings a paragraph to the reading line, and waits until the page has noticed. */
async function scrollTo(page: Page, paragraph: string): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), paragraph);
  await page.waitForFunction(
    (id) => document.querySelector('.paragraph-list [aria-current]')?.getAttribute('href')?.endsWith(`#${id}`),
    paragraph,
  );
}

/** Where the reader is, what is kept of it, and the page under every condition that it may be read in. */
export function describeModes(visit: Visit): void {
  describe('where the reader is', () => {
    test('the head says the section, the place in the whole report, and draws how far it is', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      expect(await page.locator('[data-where]').isVisible()).toBe(false);
      await scrollTo(page, 'p6');
      expect(await page.locator('[data-where]').innerText()).toMatch(/^［重点任务］\s*6 \/ 8\s*$/u);
      const { from, to, read } = await page.locator('[data-progress]').evaluate((line) => {
        const style = getComputedStyle(line);
        const drawn = Number(getComputedStyle(line, '::before').scale.split(' ')[0]);
        return {
          from: Number(style.getPropertyValue('--from')),
          to: Number(style.getPropertyValue('--to')),
          read: drawn,
        };
      });
      // 1,068 of the text's 2,211 characters stand before this section, 109 after it.
      expect([from, to]).toEqual([0.483, 0.951]);
      expect(read).toBeGreaterThan(from);
      expect(read).toBeLessThanOrEqual(to);
      expect(await page.locator('.paragraph-list [aria-current]').innerText()).toMatch(/^6/u);
      await page.context().close();
    });

    test('on a phone the place takes the room of the site’s name', async () => {
      const page = await visit(`en/${REPORT}/tasks/`, { width: 360 });
      expect(await page.locator('.site-title').isVisible()).toBe(true);
      await scrollTo(page, 'p7');
      expect(await page.locator('[data-where] .now').innerText()).toBe('7 / 8');
      expect(await page.locator('.site-title').isVisible()).toBe(false);
      await page.context().close();
    });

    test('the cover leads back to it', async () => {
      const page = await visit(`zh-hant/${REPORT}/tasks/`);
      await scrollTo(page, 'p6');
      await page.goto(new URL('../', page.url()).href);
      const link = page.locator('[data-place] a', { hasText: '第6段' });
      await link.click();
      await page.waitForURL(`**/zh-hant/${REPORT}/tasks/#p6`);
      // On the cover, where no reading writes the place anew.
      await page.goto(new URL(`../`, page.url()).href);
      await page.evaluate(() => {
        const places = JSON.parse(localStorage.getItem('duizhao-places') ?? '{}') as Record<string, unknown>;
        localStorage.setItem('duizhao-places', JSON.stringify({ another: Object.values(places)[0] }));
      });
      await page.reload();
      expect(await page.locator('[data-place]').isVisible()).toBe(false);
      await page.context().close();
    });

    test('bookmarks can be taken along, as text and as JSON', async () => {
      const page = await visit(`en/${REPORT}/tasks/`);
      for (const id of ['p5', 'p7']) {
        await page.focus(`#${id} .number`);
        await page.keyboard.press('b');
        await page.locator(`#${id}[data-bookmarked]`).waitFor();
      }
      await page.goto(new URL('../', page.url()).href);
      const save = async (name: string): Promise<string> => {
        const link = page.locator(`a[download="${REPORT}-bookmarks.${name}"]`);
        const address = await link.getAttribute('href');
        return decodeURIComponent(address?.replace(/^data:[^,]*,/u, '') ?? '');
      };
      const list: unknown = JSON.parse(await save('json'));
      expect(list).toMatchObject([
        { report: REPORT, paragraph: 'p5', address: expect.stringMatching(/\/en\/.*\/tasks\/#p5$/u) as unknown },
        { report: REPORT, paragraph: 'p7' },
      ]);
      expect(await save('txt')).toMatch(/^Paragraph 5\t\S{10,}\thttp\S+#p5\nParagraph 7\t\S{10,}\thttp\S+#p7\n$/u);
      await page.context().close();
    });
  });

  describe('whoever reads', () => {
    const pages = [
      ...['', 'tasks/', 'all/', 'at-a-glance/', 'glossary/', 'apparatus/', 'citing/'].map((name, index) => {
        const edition = ['zh-hans', 'zh-hant', 'en'][index % 3] ?? 'en';
        return `${edition}/${REPORT}/${name}`;
      }),
      `en/${REPORT}/`,
      `en/${REPORT}/tasks/`,
      `${REPORT}/p4/`,
      '404.html',
    ];

    /** Elements whose text is cut off, or that reach out of the window. */
    const findLost = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        return [...document.querySelectorAll<HTMLElement>('main p, main h1, main h2, main a, main li, header a')]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.sr-only, .scroll'))
          .filter((each) => each.getBoundingClientRect().right > width + 1 || each.getBoundingClientRect().left < -1)
          .map((each) => `${each.tagName}.${each.className} ${each.textContent.trim().slice(0, 30)}`);
      });

    test.each([
      { mode: '320 px wide', width: 320, letters: '' },
      { mode: '200 % of 1280 px', width: 640, letters: '' },
      { mode: 'letters twice as large', width: 1280, letters: '200%' },
    ])('loses nothing at $mode', async ({ width, letters }) => {
      const page = await visit('404.html', { width });
      const home = page.url().replace(/404\.html$/u, '');
      for (const address of pages) {
        await page.goto(home + address);
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect({ address, wider, lost: await findLost(page) }).toEqual({
          address,
          wider: Math.min(wider, 0),
          lost: [],
        });
      }
      await page.context().close();
    });

    test('with reduced motion sees nothing move', async () => {
      const moved = await visit(`zh-hans/${REPORT}/tasks/`);
      // Where an engine draws by scrolling at all.
      const [drawn, animations] = await moved.evaluate(() => [
        CSS.supports('animation-timeline: scroll()'),
        document.getAnimations().length,
      ]);
      expect(Number(animations) > 0).toBe(drawn);
      await moved.context().close();
      const page = await visit(`zh-hans/${REPORT}/tasks/`, { still: true });
      await scrollTo(page, 'p6');
      await page.hover('#p6 .original');
      const moving = await page.evaluate(() => ({
        animations: document.getAnimations().length,
        tools: getComputedStyle(document.querySelector('#p6 .tools') ?? document.body).transitionDuration,
        scroll: getComputedStyle(document.documentElement).scrollBehavior,
      }));
      expect(moving).toEqual({ animations: 0, tools: '0s', scroll: 'auto' });
      // The line goes on by paragraphs.
      const read = await page.locator('[data-progress]').evaluate((line) => getComputedStyle(line, '::before').scale);
      expect(Number(read.split(' ')[0])).toBeCloseTo(0.483 + (0.951 - 0.483) * 0.75, 2);
      await page.context().close();
    });

    test('without JavaScript prints the text with its numbers and addresses, and nothing else of ours', async () => {
      const page = await visit(`zh-hant/${REPORT}/tasks/`, { script: false });
      expect(await page.locator('.reading-options').isVisible()).toBe(false);
      const printer = inChromium(page, 'print');
      await printer.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const n of [4, 5, 6, 7]) {
        expect(await page.locator(`#p${n} .number`).isVisible()).toBe(true);
        expect(await page.locator('.addresses').innerText()).toContain(`/${REPORT}/p${n}/`);
      }
      for (const hidden of ['.tools', '.pagination-links', '.search', '.edition-switch', '.gist > summary', '.sidebar'])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
      for (const format of ['A4', 'Letter']) {
        const paper = (await printer.pdf({ format })).toString('latin1');
        expect(paper.match(/\/Type \/Page\b/gu)?.length, format).toBeLessThanOrEqual(2);
      }
      await page.context().close();
    });

    test('sees a sign that the face lacks in a serif of the system', async () => {
      const page = await visit(`zh-hans/${REPORT}/tasks/`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const native = inChromium(page, 'say which faces it set');
      const session = await native.context().newCDPSession(native);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      await page.locator('#p5 .original').evaluate((text) => text.replaceChildren('Ⅰ①≥‰'));
      const { root } = await session.send('DOM.getDocument');
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#p5 .original' });
      const readFonts = async (): Promise<{ familyName: string; glyphCount: number }[]> =>
        (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts;
      await expect.poll(async () => (await readFonts()).reduce((sum, { glyphCount }) => sum + glyphCount, 0)).toBe(4);
      for (const { familyName } of await readFonts()) expect(familyName).toMatch(/Serif|Song|Ming/u);
      await page.context().close();
    });
  });
}
