import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '../../scripts/site/check-site.ts';
import { citationLink } from '../../src/report/citing/link.ts';
import type { Ledger } from '../../src/pipeline/identify/ledger.ts';
import { duizhao } from '../fixtures/command.ts';
import { EDIT, editToSecond, RENAMED, REPORT, WITHDRAWN, writeFirst } from '../fixtures/two-editions.ts';
import type { Page } from '../driver/browser.ts';
import { type BuiltSite, inWork, serveBuilt } from './built-site.ts';
import { listAddresses, readPages, resolves, SITE } from './follow-addresses.ts';
import { describeSectionArrival } from './section-arrival.ts';

let root: string;
/** Every address of a page that the first edition printed or had. */
let printed: Set<string>;
let first: Ledger;
let refused: string;
let site: BuiltSite;

const content = (): string => path.join(root, 'content');
const ledgerOf = (report: string): Ledger =>
  JSON.parse(readFileSync(path.join(content(), 'reports', report, 'paragraphs.lock.json'), 'utf8')) as Ledger;
const build = (out: string, date: string, ...options: string[]) =>
  duizhao(['build', '--content', content(), '--out', path.join(root, out), ...inWork(), ...options], '', {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(`${date}T12:00Z`) / 1000) },
  });

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'duizhao-editions-'));
  writeFirst(content());
  expect(await build('first', '2024-04-01', '--accept-ids')).toMatchObject({ code: 0 });
  first = ledgerOf(REPORT);
  printed = await listAddresses(path.join(root, 'first'), first);
  editToSecond(content());
  const plain = await build('second', '2024-10-01');
  expect(plain.code).toBe(1);
  refused = plain.stderr;
  expect(await build('second', '2024-10-01', '--accept-ids')).toMatchObject({ code: 0 });
  site = await serveBuilt(path.join(root, 'second'));
});

afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

/** Opens an address of the published site in the one that is served. */
async function visit(address: string, options: { script?: boolean } = {}): Promise<Page> {
  const context = await site.browser.newContext({ javaScriptEnabled: options.script ?? true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(new URL(address.replace(SITE, ''), site.url).href);
  return page;
}

const link = (id: string, sentence?: number): string => {
  const hash = first.paragraphs.find((entry) => entry.id === id)?.hash ?? '';
  return citationLink(`${SITE}${REPORT}/${id}/`, hash, sentence);
};
const said = (page: Page): Promise<string[]> => page.locator('.arrival [data-says]:visible').allInnerTexts();

describe('a changed text', () => {
  test('stops the build with a list, until it is accepted', () => {
    expect(refused).toContain('2 paragraphs kept');
    expect(refused).toContain(`[-${EDIT.out}-]{+${EDIT.into}+}`);
    expect(refused).toMatch(/p7 new, split from p2: “遇到/u);
    expect(refused).toMatch(/p3 gone: “渔船.*→ p2$/mu);
    expect(refused).toContain('p4 moved');
    expect(refused).toContain('section means gone → measures');
    expect(refused).toContain('--accept-ids');
  });

  test('is accepted with dates, an outline that has the new paragraph, and a place for its English', () => {
    const { editions, paragraphs, sections } = ledgerOf(RENAMED);
    expect(editions).toEqual([{ date: '2024-04-01' }, { date: '2024-10-01', moved: ['p4'] }]);
    expect(paragraphs.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'p1 current', 'p2 current', 'p3 gone', 'p7 current', 'p5 current', 'p6 current', 'p4 current',
    ]); // prettier-ignore
    expect(sections.find(({ slug }) => slug === 'means')).toEqual({
      slug: 'means', since: 1, gone: 2, successor: 'measures', paragraphs: ['p3', 'p4', 'p5'],
    }); // prettier-ignore
    const file = (name: string): string => readFileSync(path.join(content(), 'reports', RENAMED, name), 'utf8');
    expect(file('report.yaml')).toMatch(/p1\s+- p2\s+- p7/u);
    expect(file('summaries.en.yaml')).toContain('# p7 has no English yet');
  });

  test('builds again without being asked, and its site is sound', async () => {
    expect((await checkSite(site.out)).issues).toEqual([]);
  });
});

describe('every address that the first edition printed', () => {
  test('leads somewhere in the second one', async () => {
    const pages = await readPages(site.out);
    expect(printed.size).toBeGreaterThan(60);
    const lost = [...printed].filter((address) => !resolves(address, pages, site.out));
    expect(lost).toEqual([]);
  });

  test('by a report’s former id, with the version and the sentence', async () => {
    const page = await visit(link('p5', 1));
    await page.waitForURL(`**/${RENAMED}/p5/?v=*#s1`);
    expect(await said(page)).toEqual([expect.stringContaining('Unchanged since it was cited.')]);
    expect(await page.locator('.cited[data-sentence="1"]').count()).toBe(2);
    await page.context().close();
  });

  test('by an old section, to the paragraph where it stands now', async () => {
    for (const [id, place] of [
      ['p5', `en/${RENAMED}/measures/#p5`],
      ['p4', `en/${RENAMED}/review/#p4`],
      ['p3', `${RENAMED}/p3/`],
    ] as const) {
      const page = await visit(`en/${REPORT}/means/#${id}`);
      await page.waitForURL(`**/${place}*`);
      await page.context().close();
    }
  });

  test('by the address of a section that was renamed, below a former id', async () => {
    const page = await visit(`${REPORT}/#means`);
    await page.waitForURL(`**/${RENAMED}/measures/`);
    await page.context().close();
  });

  test('by a section that a paragraph has left, to the paragraph’s own page', async () => {
    const page = await visit(`zh-hant/${RENAMED}/measures/#p4.s1`);
    await page.waitForURL(`**/${RENAMED}/p4/`);
    await page.context().close();
  });

  test('without script, by a link and a refresh', async () => {
    const page = await visit(`${REPORT}/p1/`, { script: false });
    await page.waitForURL(`**/${RENAMED}/p1/`);
    expect(await page.locator('noscript').innerText()).toContain('?v=');
    expect(await page.locator('.history code').allInnerTexts()).toContain(first.paragraphs[0]?.hash);
    await page.context().close();
  });
});

describe('on arrival', () => {
  test('a changed paragraph shows the difference from the text that was cited', async () => {
    const page = await visit(link('p1'));
    await page.waitForURL(`**/${RENAMED}/p1/?v=*`);
    expect(await said(page)).toEqual([expect.stringContaining('Changed since it was cited.')]);
    expect(await page.locator('.arrival del').allInnerTexts()).toEqual([EDIT.out]);
    expect(await page.locator('.arrival ins').allInnerTexts()).toEqual([EDIT.into]);
    expect(await page.locator('.arrival').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a moved one says so', async () => {
    const page = await visit(link('p4'));
    await page.waitForURL(`**/${RENAMED}/p4/?v=*`);
    expect(await said(page)).toEqual([
      expect.stringContaining('Unchanged since it was cited.'),
      expect.stringContaining('has been moved within the text'),
    ]);
    await page.context().close();
  });

  test('one that is gone shows what stood there, when it went, and where to', async () => {
    const page = await visit(link('p3'));
    await page.waitForURL(`**/${RENAMED}/p3/?v=*`);
    expect(await said(page)).toEqual([expect.stringContaining('taken out on October 1, 2024')]);
    expect(await page.locator('.original').first().innerText()).toMatch(/^渔船的检修/u);
    expect(await page.locator('.onward a').getAttribute('href')).toMatch(/\/p2\/$/u);
    await page.context().close();
  });

  test.each(['deadbeef', '1a8', '', '%3Cb%3E'])(
    'a version that nobody gave (%s) is not guessed at',
    async (version) => {
      const page = await visit(`${RENAMED}/p1/?v=${version}`);
      expect(await said(page)).toEqual([expect.stringContaining('cannot be checked')]);
      expect(await page.locator('.arrival b').count()).toBe(0);
      await page.context().close();
    },
  );

  test('an address without a version says nothing', async () => {
    const page = await visit(`${RENAMED}/p1/`);
    expect(await said(page)).toEqual([]);
    await page.context().close();
  });

  test('works without the network', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}en/${RENAMED}/rivers/`);
    await page.locator('.offline-notice:not(:empty)').waitFor();
    await context.setOffline(true);
    await page.goto(`${site.url}${RENAMED}/p1/${new URL(link('p1')).search}`);
    expect(await said(page)).toEqual([expect.stringContaining('Changed since it was cited.')]);
    await page.goto(`${site.url}${RENAMED}/#第三段`);
    await page.waitForURL(`**/${RENAMED}/p3/`);
    expect(await page.locator('.original').first().innerText()).toMatch(/^渔船的检修/u);
    await context.close();
  });
});

describe('a number that is typed is the one that pages print', () => {
  // The order is p1, p2, p7, p5, p6, p4 now.
  test.each([
    ['第四段', `*/${RENAMED}/review/#p4`],
    ['第三段', `${RENAMED}/p3/`],
    ['¶3', `${RENAMED}/p3/`],
    ['按现序第三段', `*/${RENAMED}/rivers/#p7`],
  ])('behind the report’s address: #%s', async (typed, place) => {
    const page = await visit(`${RENAMED}/#${encodeURIComponent(typed)}`);
    await page.waitForURL(`**/${place}`);
    await page.context().close();
  });

  test.each([
    ['第三段', '前往：第3段（已不在文中）', `${RENAMED}/p3/`],
    ['按现序第三段', '前往：按现序第3段，即第7段', `zh-hans/${RENAMED}/rivers/#p7`],
    ['p7–p6', '前往：第7—6段', `zh-hans/${RENAMED}/rivers/#p7`],
  ])('in the search sheet: %s', async (typed, says, place) => {
    const page = await visit(`zh-hans/${RENAMED}/`);
    await page.keyboard.press('/');
    await page.locator('[data-search] input').fill(typed);
    const offered = page.locator('.go-to a').first();
    await offered.waitFor();
    expect(await offered.innerText()).toContain(says);
    await offered.click();
    await page.waitForURL(`**/${place}`);
    await page.context().close();
  });

  test('a link of another host that is pasted goes to its paragraph here', async () => {
    const page = await visit(`zh-hans/${RENAMED}/`);
    await page.keyboard.press('/');
    await page.locator('[data-search] input').fill(`https://mirror.example/${RENAMED}/p5/?v=00000000#s1`);
    await page.locator('.go-to a').first().click();
    await page.waitForURL(`**/zh-hans/${RENAMED}/measures/#p5.s1`);
    await page.context().close();
  });

  test('the page of a paragraph calls its place in the present order so', async () => {
    const page = await visit(`${RENAMED}/p7/`);
    expect(await page.locator('section[lang="zh-Hans"] .note').innerText()).toContain('按现序第3段，全文共6段');
    await page.context().close();
  });
});

describeSectionArrival({ visit, link, said, site: () => site });

test('the page of a paragraph that is gone has its text in both scripts', async () => {
  const page = await visit(`${RENAMED}/p3/`);
  const texts = await page.locator('.original').allInnerTexts();
  expect(texts).toEqual([expect.stringMatching(/^渔船的检修/u), expect.stringMatching(/^漁船的檢修/u)]);
  await page.context().close();
});

test('addresses that lead on and texts that are gone are not offered to search engines', () => {
  const map = readFileSync(path.join(site.out, 'sitemap-0.xml'), 'utf8');
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address = '']) => address.replace(SITE, ''));
  expect(listed).toEqual(expect.arrayContaining(['', `${RENAMED}/p1/`, `en/${RENAMED}/measures/`]));
  const robotsOf = (page: string): string | undefined =>
    /<meta name="robots" content="([^"]*)"/u.exec(readFileSync(path.join(site.out, page, 'index.html'), 'utf8'))?.[1];
  const canonicalOf = (page: string): string | undefined =>
    /<link rel="canonical" href="([^"]*)"/u.exec(readFileSync(path.join(site.out, page, 'index.html'), 'utf8'))?.[1];
  for (const page of listed) {
    expect(canonicalOf(page)).toBe(SITE + page);
    expect(robotsOf(page)).toBeUndefined();
  }
  for (const page of [`${RENAMED}/p3/`, `${WITHDRAWN}/`, `${WITHDRAWN}/p1/`, 'offline/']) {
    expect(listed).not.toContain(page);
    expect(robotsOf(page)).toBe('noindex');
  }
  for (const page of [`${REPORT}/p1/`, `en/${RENAMED}/means/`, `zh-hans/${REPORT}/`]) {
    expect(listed).not.toContain(page);
    expect(canonicalOf(page)).toContain(`${SITE}`);
    expect(canonicalOf(page)).not.toBe(SITE + page);
  }
  expect(map).toContain(`hreflang="zh-Hant" href="${SITE}zh-hant/${RENAMED}/measures/"`);
});

test('a report’s files for programs stand under its former id too', () => {
  for (const file of ['citations.bib', 'tei.xml', 'paragraphs.json', 'annotations.json']) {
    const [old, now] = [REPORT, RENAMED].map((id) => readFileSync(path.join(site.out, id, file), 'utf8'));
    expect(old).toBe(now);
  }
});

test.each([
  { edition: 'zh-hans', says: ['第1段：文字有改动', '第3段：删去，原处今为第2段', '第7段：由第2段分出', '第4段：位置移动', '首次发布，共6段。'] },
  { edition: 'zh-hant', says: ['第1段：文字有改動', '第3段：刪去，原處今為第2段', '第7段：由第2段分出', '第4段：位置移動', '首次發布，共6段。'] },
  { edition: 'en', says: ['Paragraph 1: text changed', 'Paragraph 3: taken out; paragraph 2 stands in its place', 'Paragraph 7: split from paragraph 2', 'Paragraph 4: moved', 'First published, in 6 paragraphs.'] },
])('the page of changes says what changed when ($edition)', async ({ edition, says }) => {
  const page = await visit(`${edition}/${RENAMED}/changes/`);
  expect(await page.locator('.changes time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))).toEqual(['2024-10-01', '2024-04-01']);
  const text = await page.locator('.changes').innerText();
  for (const each of says) expect(text).toContain(each);
  await page.context().close();
}); // prettier-ignore

test.each([`${WITHDRAWN}/`, `${WITHDRAWN}/p1/`, `en/${WITHDRAWN}/`, `zh-hans/${WITHDRAWN}/text/`])(
  'a withdrawn report leaves a notice at %s',
  async (address) => {
    const page = await visit(address);
    const text = await page.locator('main').innerText();
    for (const each of ['港口简报', '港口簡報', 'September 1, 2024', 'The survey data were wrong.', '测量数据有误。'])
      expect(text).toContain(each);
    expect(text).not.toContain('航道测量，结果');
    await page.context().close();
  },
);
