import { ALWAYS } from '../../src/vocabulary/edition.ts';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeIndexPack, writeOffline, writeReportPack } from '../../scripts/site/offline/packs.ts';
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
  const { pack } = await writeReportPack(out, 'map');
  expect(await filesOf('report.map')).toEqual(['', 'en/map/', ...needed]);
  await put('map/p1/index.html');
  expect((await writeReportPack(out, 'map')).pack).not.toBe(pack); // its name has its hash
});

describe('the packs of a site', () => {
  const index = { pack: 'index.0.pack', fetched: 5, kept: 9 };
  const known = (pack: string) => ({ pack, fetched: 7, kept: 11 });
  let site: string;
  beforeEach(async () => {
    site = await mkdtemp(path.join(tmpdir(), 'duizhao-packs-'));
    for (const name of ['index.html', '404.html', 'en/index.html', 'favicon.svg', 'en/map/card.png', '_astro/a.css', '_headers', 'pagefind/pagefind.js']) {
      await mkdir(path.join(site, path.dirname(name)), { recursive: true });
      await writeFile(path.join(site, name), name);
    }
  }); // prettier-ignore
  afterEach(() => rm(site, { recursive: true, force: true }));

  const write = async (reports: readonly string[]): Promise<string> => {
    const shell = ['_headers', 'index.html', '404.html', 'en/index.html', '_astro/a.css', 'en/map/card.png'];
    const packs = new Map(reports.map((report) => [report, known(`report.${report}.1.pack`)]));
    await writeOffline(site, { base: '/', editions: ALWAYS }, { shell, index, reports: packs });
    return readFile(path.join(site, 'sw.js'), 'utf8');
  };

  test('have in the shell what is no report’s, without what no page asks for', async () => {
    await write(['map']);
    expect(await filesOf('shell', site)).toEqual(['', '_astro/a.css', 'en/']);
  });

  test('have in the index its files, and say how large it is', async () => {
    const { pack, fetched, kept } = await writeIndexPack(site);
    expect(await filesOf('index', site)).toEqual(['pagefind/pagefind.js']);
    expect(fetched).toBe((await readFile(path.join(site, 'offline', pack))).byteLength);
    expect(kept).toBeGreaterThan('pagefind/pagefind.js'.length);
  });

  test('tell the worker nothing that grows with the library, and of each report in a file of its own', async () => {
    const [small, large] = [await write(['map']), await write(['map', 'other', 'third'])];
    expect(large.length).toBe(small.length);
    expect(large).not.toContain('report.map.1.pack');
    const [, version] = /"version":"(\w+)"/u.exec(large) ?? [];
    const read = async (report: string) => JSON.parse(await readFile(path.join(site, `offline/${report}.json`), 'utf8')) as unknown; // prettier-ignore
    expect(await read('other')).toEqual({ version, ...known('report.other.1.pack') });
    expect(/"version":"(\w+)"/u.exec(small)?.[1]).not.toBe(version); // a report more is another version of the site
  });
});
