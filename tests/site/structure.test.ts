import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../driver/axe.ts';
import type { Page } from '../driver/browser.ts';
import { openBuiltSite, type BuiltSite } from './built-site.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/structure');
const content = mkdtempSync(path.join(tmpdir(), 'duizhao-structure-'));
let site: BuiltSite;

/** Two texts of the fixtures as reports that have nothing but a title: no outline, English, glossary or ledger. */
beforeAll(async () => {
  const house = path.resolve(import.meta.dirname, '../../content');
  for (const file of ['site.yaml', 'conversion.yaml']) cpSync(path.join(house, file), path.join(content, file));
  writeFileSync(path.join(content, 'glossary.yaml'), '[]\n');
  for (const file of ['markdown.md', 'law-parts.txt']) {
    const id = file.replace(/\.\w+$/u, '');
    const folder = path.join(content, 'reports', id);
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(fixtures, file), path.join(folder, `source${path.extname(file)}`));
    const sha256 = createHash('sha256')
      .update(readFileSync(path.join(fixtures, file)))
      .digest('hex');
    writeFileSync(
      path.join(folder, 'report.yaml'),
      `title: { zh: 测试 }
date: { value: 2024 }
received: { zh: 自拟, en: Our own }
rights: { zh: 无, en: None }
source: { file: source${path.extname(file)}, sha256: ${sha256}, encoding: utf-8, script: hans }
`.replace('value: 2024', 'value: "2024"'),
    );
  }
  site = await openBuiltSite({ content });
});

afterAll(async () => {
  await site.close();
  rmSync(content, { recursive: true, force: true });
});

async function visit(address: string, width = 1280): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${site.url}${address}`);
  return page;
}

describe('a report that is nothing but its text', () => {
  test('shows headings, lists, a table and footnotes as what they are', async () => {
    const page = await visit('zh-hans/markdown/text/');
    const main = page.locator('main');
    expect(await main.locator('h2').allTextContents()).toEqual(['一、监测范围#', '二、工作要求#']);
    expect(await main.locator('h3').allTextContents()).toEqual(['（一）监测点#']);
    expect(await main.locator('[data-kind=item] .original').count()).toBe(7);
    expect(await main.locator('th').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('scope')))).toEqual([
      'col',
      'col',
      'col',
    ]);
    const cells = await main.locator('tbody tr').nth(1).locator('td').allTextContents();
    expect(cells.map((cell) => cell.trim())).toEqual(['西站', '', '9']);
    const table = main.locator('.text-table');
    const caption = await table.getAttribute('aria-labelledby');
    expect(await page.locator(`[id="${caption ?? ''}"] .original`).textContent()).toContain('监测点数量');
    const reference = main.locator('.note-reference').first();
    const note = (await reference.getAttribute('href')) ?? '';
    expect(await page.locator(`[id="${note.slice(1)}"]`).textContent()).toContain('经常性调查');
    const back = await page.locator(`[id="${note.slice(1)}"] .note-back`).getAttribute('href');
    expect(await page.locator(`[id="${(back ?? '').slice(1)}"] .note-reference`).count()).toBe(1);
    expect(await main.locator('.original strong').textContent()).toBe('有关事项');
    await page.close();
  });

  test('keeps emphasis and links when pinyin is put on', async () => {
    const page = await visit('zh-hans/markdown/text/');
    await page.locator('[data-option=pinyin]').click();
    await page.locator('.original rt').first().waitFor();
    expect(await page.locator('main .original strong ruby').count()).toBeGreaterThan(0);
    expect(await page.locator('main .original a[href="https://example.org/monitor"]').count()).toBe(1);
    expect(await page.locator('main .note-reference').count()).toBe(2);
    await page.close();
  });

  test('gives an article an address of its own', async () => {
    const page = await visit('zh-hans/law-parts/text/#article-3-1');
    expect(await page.locator('[id="article-3-1"]').textContent()).toContain('夜间航行');
    expect(await page.locator('[id="article-2"] > .paragraph').count()).toBe(6);
    expect(await page.locator('.article-number').first().textContent()).toBe('第一条');
    await page.close();
  });

  test('an article is gone to from the search sheet, of the report that is read or chosen', async () => {
    const page = await visit('zh-hans/law-parts/');
    const input = page.locator('.search-sheet[open] input');
    await page.keyboard.press('/');
    await input.fill('第三条');
    await page.locator('.go-to a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh-hans/law-parts/text/#p*');
    const reached = page.url();
    expect(await page.locator(`[id="${reached.replace(/^.*#/u, '')}"]`).textContent()).toContain('船舶应当悬挂船名牌');

    await page.goto(`${site.url}zh-hans/`);
    await page.keyboard.press('/');
    await input.fill('第三条');
    await page.locator('[data-results] li').first().waitFor();
    expect(await page.locator('.go-to a').count()).toBe(0);
    await page.selectOption('[name="report"]', 'law-parts');
    await page.locator('.go-to a').first().waitFor();
    expect(await page.locator('.go-to a .where').first().textContent()).toContain('测试');
    await input.press('Enter');
    await page.waitForURL(reached);
    await page.close();
  });

  test.each(['zh-hans', 'zh-hant', 'en'])('fits a phone and passes axe (%s)', async (edition) => {
    for (const address of ['markdown/text', 'law-parts/text', 'law-parts', 'markdown/all']) {
      const page = await visit(`${edition}/${address}/`, 360);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await findViolations(page), `${edition}/${address}`).toEqual([]);
      await page.close();
    }
  });

  test('gives a table and a footnote pages of their own, in both scripts', async () => {
    const page = await visit('zh-hans/markdown/text/', 340);
    const idOf = (kind: string): Promise<string | null> =>
      page.locator(`[data-kind="${kind}"]`).first().getAttribute('id');
    const [table, note] = [await idOf('table'), await idOf('note')];
    await page.goto(`${site.url}markdown/${table ?? ''}/`);
    expect(await page.locator('.original th').allInnerTexts()).toEqual([
      '监测站',
      '2023年',
      '2024年',
      '監測站',
      '2023年',
      '2024年',
    ]);
    expect(await page.locator('.original tr:nth-child(3) td').allInnerTexts()).toEqual([
      '西站',
      '',
      '9',
      '西站',
      '',
      '9',
    ]);
    expect(await page.locator('#s4').innerText()).toBe('东站');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(340);
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${site.url}markdown/${note ?? ''}/`);
    expect(await page.locator('.notes').innerText()).toMatch(/^注1.*Note 1/u);
    await page.locator('.notes a').click();
    await page.locator('.notes a', { hasText: 'Note 1' }).click();
    await page.waitForURL(`**/markdown/${note ?? ''}/`);
    await page.close();
  });

  test('says on the page that English is missing', async () => {
    const page = await visit('en/markdown/text/');
    expect(await page.locator('main .missing').allTextContents()).toHaveLength(1);
    await page.close();
  });
});
