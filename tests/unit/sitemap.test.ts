import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSitemap } from '../../scripts/site/sitemap.ts';
import type { NoticeData } from '../../src/web/notice-data.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-sitemap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTHING: NoticeData = { onward: [], withdrawn: [], gone: [] };
const site = { url: 'https://a.example/sub/', reports: ['map', 'sea'], editions: ['zh-hans', 'en'] as const };

async function map(files: readonly string[], { notices = NOTHING, reports = site.reports } = {}): Promise<string> {
  await writeSitemap(files, { ...site, reports }, notices, folder);
  return readFileSync(path.join(folder, 'sitemap-0.xml'), 'utf8');
}
const addresses = (xml: string): string[] => [...xml.matchAll(/<loc>https:\/\/a\.example\/sub\/([^<]*)/gu)].map(([, at = '']) => at); // prettier-ignore

test('lists pages in order, p2 before p10, each with its other editions', async () => {
  const xml = await map(['map/p10/index.html', 'map/p2/index.html', 'index.html', 'en/map/index.html', '404.html', 'map/tei.xml', 'offline/index.html']); // prettier-ignore
  expect(addresses(xml)).toEqual(['', 'en/map/', 'map/p2/', 'map/p10/']);
  expect([...xml.matchAll(/hreflang="([^"]+)" href="([^"]+)"/gu)].map(([, lang, href]) => [lang, href])).toEqual([
    ['zh-Hans', 'https://a.example/sub/zh-hans/map/'],
    ['en', 'https://a.example/sub/en/map/'],
  ]);
});

test('leaves out what leads on, what is gone and what was withdrawn', async () => {
  const metadata = { title: { hans: '', hant: '', en: '', supplied: false } };
  const notices = {
    onward: [{ from: 'map/old/', to: 'map/' }],
    gone: ['map/p3/'],
    withdrawn: [{ id: 'x', date: '', reason: metadata.title, addresses: ['x/'], metadata }],
  } as unknown as NoticeData;
  const files = ['map/old/', 'map/p3/', 'x/', 'map/'].map((at) => `${at}index.html`);
  expect(addresses(await map(files, { notices }))).toEqual(['map/']);
});

test('leaves out the front pages that lead on to the only report', async () => {
  const files = ['en/index.html', 'zh-hans/index.html', 'index.html'];
  expect(addresses(await map(files))).toEqual(['', 'en/', 'zh-hans/']);
  expect(addresses(await map(files, { reports: ['map'] }))).toEqual(['']);
});

test('writes several files of 45,000 addresses, and an index of them', async () => {
  const files = Array.from({ length: 45_001 }, (_, number) => `map/p${number}/index.html`);
  expect(addresses(await map(files))).toHaveLength(45_000);
  expect(readdirSync(folder).sort()).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
  expect(readFileSync(path.join(folder, 'sitemap-index.xml'), 'utf8').match(/<loc>[^<]*/gu)).toEqual([
    '<loc>https://a.example/sub/sitemap-0.xml',
    '<loc>https://a.example/sub/sitemap-1.xml',
  ]);
});
