import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOffline } from '../../scripts/site/offline/packs.ts';
import { machineFiles } from '../../src/report/exports/files.ts';

let out: string;
beforeAll(async () => void (out = await mkdtemp(path.join(tmpdir(), 'duizhao-packs-'))));
afterAll(() => rm(out, { recursive: true, force: true }));

/** What the pack of a part has, by address. */
async function filesOf(part: string, site = out): Promise<string[]> {
  const folder = path.join(site, 'offline');
  const pack = (await readdir(folder)).find((name) => name.startsWith(`${part}.`)) ?? '';
  const unpacked = gunzipSync(await readFile(path.join(folder, pack)));
  const head = JSON.parse(unpacked.subarray(0, unpacked.indexOf(10)).toString()) as [string][];
  return head.map(([address]) => address).sort();
}

test('a report’s pack has its pages, what they load and its images, and nothing that only programs read', async () => {
  const put = async (name: string, bytes = 10): Promise<void> => {
    await mkdir(path.join(out, path.dirname(name)), { recursive: true });
    await writeFile(path.join(out, name), Buffer.alloc(bytes, name));
  };
  const needed = ['map/addresses.json', 'map/citations.json', 'map/hans/text.json', 'map/images/a.png', 'map/images/c.jpg']; // prettier-ignore
  const unread = ['map/text.txt', 'map/images/b.png', ...machineFiles('map').map((file) => file.path)];
  for (const name of ['en/map/index.html', 'index.html', ...unread, ...needed]) await put(name);
  await put('map/images/b.png', 7_999_999); // with the one before it, more than is kept unasked
  await writeOffline(out, { base: '/', reports: ['map'], editions: ALWAYS }, {});
  expect(await filesOf('report.map')).toEqual(['en/map/', ...needed]);
  expect(await filesOf('shell')).toEqual(['']);
});

test('cards and what no page asks for are in no pack, and a face that reports share is in the shell', async () => {
  const site = await mkdtemp(path.join(tmpdir(), 'duizhao-packs-'));
  const files = ['index.html', '404.html', 'sitemap-0.xml', 'site.json', '_headers', 'fonts/own.woff2', 'fonts/both.woff2', 'fonts/page.woff2', 'pagefind/pagefind.js', 'en/map/card.png', 'zh-hans/map/card.png', 'en/map/index.html', 'en/map/images/card.png', 'map/p1/index.html', 'en/other/index.html', 'en/index.html']; // prettier-ignore
  for (const name of files) {
    await mkdir(path.join(site, path.dirname(name)), { recursive: true });
    await writeFile(path.join(site, name), name);
  }
  const face = (file: string) => ({ family: 'f', weight: 400, style: 'normal', file: `fonts/${file}.woff2` });
  const fonts = { map: [face('both'), face('own')], other: [face('both')], third: [face('both')] };
  await writeOffline(site, { base: '/', reports: ['map', 'other'], editions: ALWAYS }, fonts);
  expect(await filesOf('report.map', site)).toEqual([
    'en/map/',
    'en/map/images/card.png',
    'fonts/own.woff2',
    'map/p1/',
  ]);
  expect(await filesOf('report.other', site)).toEqual(['en/other/']);
  expect(await filesOf('shell', site)).toEqual(['', 'en/', 'fonts/both.woff2', 'fonts/page.woff2']);
  expect(await filesOf('index', site)).toEqual(['pagefind/pagefind.js']);
  const known = async () => (await readFile(path.join(site, 'sw.js'), 'utf8')).split('\n')[0];
  expect(await known()).toContain('"faces":{"fonts/own.woff2":"map"}');
  expect(await known()).toContain('"indexIsLarge":false');
  const index = (await readdir(path.join(site, 'offline'))).find((name) => name.startsWith('index.')) ?? '';
  const { length } = await readFile(path.join(site, 'offline', index));
  for (const [largest, isLarge] of [
    [length, false],
    [length - 1, true],
  ] as const) {
    await writeOffline(site, { base: '/', reports: ['map', 'other'], editions: ALWAYS }, fonts, largest);
    expect(await known()).toContain(`"indexIsLarge":${isLarge}`);
  }
  await rm(site, { recursive: true, force: true });
});
