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
async function filesOf(part: string): Promise<string[]> {
  const folder = path.join(out, 'offline');
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
