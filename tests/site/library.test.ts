import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/files.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';
import { writeThreeReports } from '../fixtures/three-reports.ts';
import { findViolations } from '../driver/axe.ts';
import type { Page } from '../driver/browser.ts';
import { ENGINE } from '../driver/engine.ts';
import { listen } from '../driver/watch.ts';
import { buildInto, type BuiltSite, openBuiltSite } from './built-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-library-'));
const content = path.join(folder, 'content');
const address = ['--accept-ids', '--site', 'https://reports.example.org/sub/'];
const REPORTS = ['bicycle-rules', 'library-2024', 'reading-month'];
let site: BuiltSite;
/** HTML pages by their path below the site's root. */
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  writeThreeReports(content);
  site = await openBuiltSite({ content, options: address });
  pages = await readPages(site.out);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readPages(out: string): Promise<ReadonlyMap<string, string>> {
  const files = (await listFiles(out)).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [path.relative(out, file), readFileSync(file, 'utf8')]));
}

const read = (file: string): string => pages.get(file) ?? '';

interface Visit {
  readonly page: Page;
  /** What the page's policy did not allow, and errors of its scripts; undefined where the engine does not say. */
  readonly problems: readonly string[] | undefined;
}

async function visit(at: string, { script = true, width = 1280 } = {}): Promise<Visit> {
  const context = await site.browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const problems = listen(page)?.problems;
  await page.goto(new URL(at, site.url).href);
  return { page, problems };
}

const titles = (page: Page): Promise<string[]> =>
  page.locator('.library-list h2 a').evaluateAll((links) => links.map((link) => link.textContent.trim()));

describe('the front page of a library', () => {
  test('lists every report with its titles in three languages, newest first, without script', async () => {
    const { page } = await visit('zh-hant/', { script: false });
    expect(await titles(page)).toEqual([
      '青溪縣圖書館2024年工作報告',
      '關於舉辦讀書月活動的通知',
      '河岸區自行車停放辦法',
    ]);
    const [first = '', second = ''] = await page.locator('.library-list > li').allInnerTexts();
    expect(first.split(/\s*\n\s*|\s·\s?/u).map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        '青溪县图书馆2024年工作报告',
        'Work Report of the Qingxi County Library for 2024',
        '青溪縣圖書館',
        '工作報告',
        '2025年1月15日',
        '98字',
        '4段',
      ]),
    );
    expect(second).toMatch(/Guān yú jǔ bàn dú shū yuè huó dòng de tōng zhī\s*（尚無英文題名）/u);
    expect(await page.locator('[data-filter]').isVisible()).toBe(false);
    await page.context().close();
  });

  test.each([
    ['zh-hant', '圖書館 2024', '青溪縣圖書館2024年工作報告'],
    ['zh-hans', 'zixingche', '河岸区自行车停放办法'],
    ['en', 'PARKING', 'Rules of Heyan District on the Parking of Bicycles'],
    ['zh-hant', '自行车', '河岸區自行車停放辦法'],
  ])('is filtered by words of a title in any script (%s, %s)', async (edition, words, title) => {
    const { page } = await visit(`${edition}/`);
    await page.fill('[name="title"]', words);
    await expect.poll(() => titles(page)).toEqual([title]);
    await page.context().close();
  });

  test('keeps its filter in the address, over a reload and in the other editions', async () => {
    const { page, problems } = await visit('zh-hans/');
    await page.selectOption('[name="publisher"]', { label: '青溪县图书馆' });
    await page.selectOption('[name="sort"]', { label: '由短到长' });
    expect(await titles(page)).toEqual(['关于举办读书月活动的通知', '青溪县图书馆2024年工作报告']);
    expect(await page.locator('.library-status').textContent()).toBe('3份报告中的2份');
    await page.selectOption('[name="year"]', '2024');
    expect(new URL(page.url()).searchParams.get('year')).toBe('2024');
    await page.reload();
    expect(await titles(page)).toEqual(['关于举办读书月活动的通知']);
    await page.click('[data-edition-switch] [data-edition="zh-hant"]');
    await page.waitForURL('**/zh-hant/?**');
    expect(await titles(page)).toEqual(['關於舉辦讀書月活動的通知']);
    await page.selectOption('[name="type"]', { label: '法規' });
    await page.locator('[data-none]').waitFor();
    await page.click('[data-clear]');
    expect(await titles(page)).toHaveLength(3);
    expect(new URL(page.url()).search).toBe('');
    expect(problems ?? []).toEqual([]);
    await page.context().close();
  });

  test('asks nothing where the address asks for what there is not', async () => {
    const { page } = await visit('en/?year=1066&type=poem&sort=constructor&publisher=');
    expect(await titles(page)).toHaveLength(3);
    await page.context().close();
  });

  test.each([
    ['zh-hans', 1440],
    ['zh-hant', 360],
    ['en', 320],
  ])('fits the screen and is accessible (%s, %i px)', async (edition, width) => {
    const { page } = await visit(`${edition}/`, { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a library', () => {
  test('has links that all resolve', async () => {
    expect(await duizhaoHere(['check', '--out', site.out])).toMatchObject({ code: 0, stderr: '' });
  });

  test('never leads from one report to another by previous and next, and home by its name', () => {
    let followed = 0;
    for (const [file, html] of pages) {
      const report = REPORTS.find((id) => file.split(path.sep).includes(id));
      const parser = new Parser({
        onopentag(name, { rel = '', href = '', class: classes = '' }) {
          if (name === 'a' && /^(prev|next)$/u.test(rel)) {
            followed += 1;
            expect(href.split('/'), file).toContain(report);
          }
          if (classes.split(' ').includes('site-title')) expect(href).toBe(`/sub/${file.split(path.sep)[0] ?? ''}/`);
        },
      });
      parser.end(html);
    }
    expect(followed).toBeGreaterThan(30);
  });

  test('has in each glossary the terms of that report', () => {
    expect(read('en/bicycle-rules/glossary/index.html')).toMatch(/id="bicycle"/u);
    expect(read('en/bicycle-rules/glossary/index.html')).not.toMatch(/id="reading-month"/u);
    expect(read('en/library-2024/glossary/index.html')).toMatch(/id="reading-month"/u);
  });

  test('leads from an address that is not there to the lists of reports', () => {
    for (const edition of ['zh-hans', 'zh-hant', 'en']) expect(read('404.html')).toContain(`href="/sub/${edition}/"`);
  });

  test('has pages that do not grow with it', async () => {
    const smaller = path.join(folder, 'smaller');
    const out = path.join(folder, 'smaller-site');
    writeThreeReports(smaller, 2);
    await buildInto(out, ['--content', smaller, ...address]);
    const small = await readPages(out);
    const compared = [...small].filter(([file]) => /(?:bicycle-rules|library-2024|404)/u.test(file));
    expect(compared.length).toBeGreaterThan(50);
    const grown = compared.filter(([file, html]) => html.length !== read(file).length).map(([file]) => file);
    expect(grown).toEqual([]);
  });

  test('marks a machine’s English wherever it shows', () => {
    const draft =
      /(?:机器草稿，未经人工审阅（|機器草稿，未經人工審閱（|Machine draft, not reviewed by a person \()small-model/u;
    for (const edition of ['zh-hans', 'zh-hant', 'en']) {
      expect(read(`${edition}/library-2024/plans/index.html`).match(new RegExp(draft, 'gu'))).toHaveLength(2);
      expect(read(`${edition}/library-2024/all/index.html`)).toMatch(draft);
      expect(read(`${edition}/library-2024/review/index.html`)).not.toMatch(draft);
    }
    expect(read('library-2024/p4/index.html')).toMatch(draft);
    expect(read('library-2024/p4/index.html')).toMatch(/name="description" content="\[machine draft\] /u);
    for (const [file, html] of pages) {
      for (const [, after = ''] of html.matchAll(/Gist of p4(.{0,16})/gsu))
        if (file.includes('library-2024')) expect(after, file).toBe(' [machine draft]');
    }
  });
});

describe('the policy of the pages', () => {
  test('lets every kind of page do what it does', async ({ skip }) => {
    const { page, problems = skip(`${ENGINE} does not say what goes wrong`) } =
      await visit('zh-hans/library-2024/review/');
    for (const file of pages.keys()) {
      if (/^(?:en|zh-hans)\/(?:index|library-2024)|^library-2024\/(?:index|p1)|^index|^404|^offline/u.test(file))
        await page.goto(new URL(file.replace(/index\.html$/u, ''), site.url).href);
    }
    await page.goto(new URL('zh-hans/library-2024/review/', site.url).href);
    await page.keyboard.press('/');
    await page.keyboard.type('读书月');
    await page.locator('[data-results] li').first().waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('lets nothing run that is not the site’s', async ({ skip }) => {
    const { page, problems } = await visit('en/library-2024/review/');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.documentElement.dataset.ran=1">');
      return document.documentElement.dataset['ran'];
    });
    expect(ran).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    const heard = problems ?? skip(`${ENGINE} does not say what goes wrong`);
    await expect.poll(() => heard.filter((problem) => problem.includes('Content Security Policy')).length).toBe(2);
    expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    await page.context().close();
  });
});
