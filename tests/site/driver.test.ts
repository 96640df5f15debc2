import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, ContextOptions, Page } from '../driver/browser.ts';
import { findViolations } from '../driver/axe.ts';
import { ENGINE } from '../driver/engine.ts';
import { launchBrowser } from '../driver/launch.ts';
import { listen } from '../driver/watch.ts';

const PAGE = `<!doctype html><html lang="en"><title>Driver</title>
<style>
  .late { animation: none } .low { margin-top: 2000px }
  .over { position: fixed; inset: 0; background: white }
</style>
<main>
  <h1>Driver</h1>
  <p class="one">One <b>bold</b></p><p class="two">Two, <span>quoted</span></p><p class="hidden" hidden>Hidden</p>
  <label>Words <input class="field" value="before"></label>
  <label><input type="checkbox" checked> On</label>
  <label>Sort <select><option value="a">Oldest</option><option value="b">Newest</option></select></label>
  <button class="add">Add</button> <button aria-label="Take away">−</button> <a href="/next/?from=first">Next page</a>
  <noscript><p class="plain">No scripts run</p></noscript>
  <p class="low">Low</p>
  <ul></ul>
</main>
<script>
  const note = (text) => document.querySelector('ul').append(Object.assign(document.createElement('li'), { textContent: text }));
  document.querySelector('.add').addEventListener('click', () => setTimeout(note, 150, 'added'));
  document.querySelector('.low').addEventListener('click', (event) => note('low ' + event.isTrusted));
  document.querySelector('.low').addEventListener('mouseenter', () => note('over'));
  document.querySelector('.field').addEventListener('input', ({ target }) => note('input ' + target.value));
  document.querySelector('select').addEventListener('change', ({ target }) => note('chosen ' + target.value));
  addEventListener('keydown', ({ key, ctrlKey }) => note('key ' + (ctrlKey ? 'Control+' : '') + key));
</script>`;

let server: Server;
let browser: Browser;
let home: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const page = url.startsWith('/onward/') ? '<script>location.replace("/next/")</script>' : PAGE;
    response
      .writeHead(url.startsWith('/missing/') ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  home = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

async function visit(options: ContextOptions = {}, address = ''): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(home + address);
  return page;
}

const notes = (page: Page): Promise<string[]> => page.locator('li').allTextContents();

describe('the driver', () => {
  test('is the engine that was asked for', async () => {
    const page = await visit();
    const agent = await page.evaluate(() => navigator.userAgent);
    expect(agent).toMatch(
      { chromium: /Chrome\//u, firefox: /Firefox\//u, webkit: /Version\/[\d.]+ Safari\//u }[ENGINE],
    );
    expect(browser.version()).toMatch(/^\d+\./u);
    await page.context().close();
  });

  test('finds elements by selector, text, role, order and what is seen', async () => {
    const page = await visit();
    expect(await page.locator('p:visible').count()).toBe(3);
    expect(await page.locator('p').count()).toBe(4);
    expect(await page.locator('p', { hasText: 'bold' }).getAttribute('class')).toBe('one');
    expect(await page.locator('p', { hasText: /^Two/u }).innerText()).toBe('Two, quoted');
    expect(await page.locator('main').locator('p').nth(1).locator('span').textContent()).toBe('quoted');
    expect(await page.locator('p').last().innerText()).toBe('Low');
    expect(await page.getByText('QUOTED').evaluate((element) => element.tagName)).toBe('SPAN');
    expect(await page.getByRole('button', { name: 'take' }).innerText()).toBe('−');
    expect(await page.locator('.hidden').isVisible()).toBe(false);
    expect(await page.locator('.nowhere').isVisible()).toBe(false);
    expect(await page.locator('p').evaluateAll((all) => all.length)).toBe(4);
    expect(await page.locator('.one').boundingBox()).toMatchObject({ height: expect.any(Number) as number });
    await expect(page.locator('p').click()).rejects.toThrow();
    await page.context().close();
  });

  test('waits for what comes later, and reaches what is below the window', async () => {
    const page = await visit();
    await page.click('.add');
    await page.locator('li', { hasText: 'added' }).waitFor();
    await page.locator('.low').hover();
    await page.locator('li', { hasText: 'over' }).waitFor();
    await page.locator('.low').click();
    await page.locator('li', { hasText: 'low true' }).waitFor();
    await page.evaluate(() => document.querySelector('li')?.remove());
    await page.locator('li', { hasText: 'added' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('clicks when what lies over an element has gone', async () => {
    const page = await visit();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<div class="over"></div>');
      setTimeout(() => document.querySelector('.over')?.remove(), 300);
    });
    await page.click('.add');
    await page.locator('li', { hasText: 'added' }).waitFor();
    await page.context().close();
  });

  test('types, presses, fills, chooses and takes a mark away', async () => {
    const page = await visit();
    await page.focus('.field');
    await page.keyboard.press('End');
    await page.keyboard.type('，后');
    expect(await page.inputValue('.field')).toBe('before，后');
    await page.fill('.field', '新词');
    expect(await page.inputValue('.field')).toBe('新词');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('x');
    expect(await page.inputValue('.field')).toBe('x');
    await page.selectOption('select', { label: 'Newest' });
    await page.selectOption('select', 'a');
    await page.locator('[type="checkbox"]').uncheck();
    expect(await page.locator('[type="checkbox"]').evaluate((box) => box.matches(':checked'))).toBe(false);
    await page.locator('.field').press('Escape');
    expect(await notes(page)).toEqual(
      expect.arrayContaining(['input 新词', 'key Control+a', 'key x', 'chosen b', 'chosen a', 'key Escape']),
    );
    await page.context().close();
  });

  test('follows links, redirects and parts of a page, and knows where it is', async () => {
    const page = await visit();
    await page.getByRole('link', { name: 'next' }).click();
    await page.waitForURL('**/next/?from=*');
    expect(new URL(page.url()).searchParams.get('from')).toBe('first');
    await page.goto(`${home}#low`);
    await page.waitForURL((address) => address.hash === '#low');
    await page.goto(`${home}onward/`);
    await page.waitForURL('**/next/');
    await page.goto(`${home}found/`, { waitUntil: 'networkidle' });
    await page.evaluate(() => localStorage.setItem('kept', 'yes'));
    await page.reload();
    expect(await page.evaluate((name) => localStorage.getItem(name), 'kept')).toBe('yes');
    const other = await visit();
    expect(await other.evaluate(() => localStorage.getItem('kept'))).toBeNull();
    await other.context().close();
    await page.context().close();
  });

  test('knows how a page was answered', async () => {
    const page = await visit();
    expect((await page.goto(`${home}found/`))?.status()).toBe(200);
    expect((await page.goto(`${home}missing/`))?.status()).toBe(404);
    await page.context().close();
  });

  test('gives values back, and the errors of what it runs', async () => {
    const page = await visit();
    expect(await page.evaluate(async (value) => [await Promise.resolve(value), null], { a: ['字'] })).toEqual([{ a: ['字'] }, null]); // prettier-ignore
    await page.evaluate('document.title = "set"');
    expect(await page.evaluate(() => document.title)).toBe('set');
    await expect(page.evaluate(() => Promise.reject(new Error('no such thing')))).rejects.toThrow('no such thing');
    await page.waitForFunction(() => document.readyState === 'complete');
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await page.context().close();
  });

  test.each<{ options: ContextOptions; shows: string }>([
    { options: { viewport: { width: 360, height: 700 } }, shows: 'innerWidth === 360 && innerHeight === 700' },
    { options: { viewport: { width: 1440, height: 900 } }, shows: 'innerWidth === 1440 && innerHeight === 900' },
    { options: { colorScheme: 'dark' }, shows: 'matchMedia("(prefers-color-scheme: dark)").matches' },
    { options: { colorScheme: 'light' }, shows: 'matchMedia("(prefers-color-scheme: light)").matches' },
    { options: { reducedMotion: 'reduce' }, shows: 'matchMedia("(prefers-reduced-motion: reduce)").matches' },
    { options: {}, shows: 'matchMedia("(prefers-reduced-motion: no-preference)").matches' },
    { options: { locale: 'zh-TW' }, shows: 'navigator.language === "zh-TW"' },
    { options: {}, shows: 'isSecureContext && "serviceWorker" in navigator' },
  ])('comes as a reader who has $options: $shows', async ({ options, shows }) => {
    const page = await visit(options);
    await page.evaluate(`document.documentElement.dataset.shows = ${shows}`);
    expect(await page.evaluate(() => document.documentElement.dataset['shows'])).toBe('true');
    await page.context().close();
  });

  test('changes the size of a window', async () => {
    const page = await visit();
    await page.setViewportSize({ width: 500, height: 600 });
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 600]);
    expect(page.viewportSize()).toEqual({ width: 500, height: 600 });
    await page.context().close();
  });

  test('comes without scripts, and still looks and clicks', async () => {
    const page = await visit({ javaScriptEnabled: false });
    expect(await page.locator('.plain').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'next' }).click();
    await page.waitForURL('**/next/**');
    expect(await page.locator('.plain').innerText()).toBe('No scripts run');
    await page.context().close();
  });

  test('writes to the clipboard and reads it', async () => {
    const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => navigator.clipboard.writeText('复制'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('复制');
    await page.context().close();
  });

  test('hears what goes wrong and what is asked for, where the engine says it', async ({ skip }) => {
    const page = await visit();
    const heard = listen(page) ?? skip(`${ENGINE} says nothing unasked`);
    await page.evaluate(() => {
      console.error('in the console');
      setTimeout(() => {
        throw new Error('in a script');
      });
    });
    await page.goto(`${home}heard/`);
    await expect.poll(() => heard.problems.join('\n')).toMatch(/in the console[^]*in a script/u);
    expect(heard.requests).toContain(`${home}heard/`);
    await page.context().close();
  });

  test('goes off the network and back', async () => {
    const page = await visit();
    await page.context().setOffline(true);
    expect(await page.evaluate(() => fetch('/').then(() => 'online', () => 'offline'))).toBe('offline'); // prettier-ignore
    await page.context().setOffline(false);
    expect(await page.evaluate(() => fetch('/').then(({ status }) => status))).toBe(200);
    await page.context().close();
  });

  test('runs a script before those of a page', async () => {
    const page = await visit();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await page.goto(`${home}prepared/`);
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    await page.context().close();
  });

  test('lets axe look at a page and at a part of it', async () => {
    const page = await visit();
    await page.evaluate(() => document.querySelector('ul')?.insertAdjacentHTML('afterend', '<img src="data:,">'));
    expect(await findViolations(page)).toEqual([expect.stringMatching(/^image-alt: <img/u)]);
    expect(await findViolations(page, 'h1')).toEqual([]);
    await page.context().close();
  });
});
