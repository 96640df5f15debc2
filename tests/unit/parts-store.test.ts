import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pruneStore } from '../../scripts/site/parts/prune.ts';
import { openStore, type PartStore } from '../../scripts/site/parts/store.ts';

let folder: string;
let store: PartStore;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duizhao-parts-'));
  store = openStore(path.join(folder, 'parts'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEY = 'map.0123456789abcdef';
const at = (...parts: string[]): string => path.join(folder, 'parts', ...parts);

async function put(key: string, files: Readonly<Record<string, string>>): Promise<void> {
  await store.inRoom(async (room) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(room, 'made', name)), { recursive: true });
      writeFileSync(path.join(room, 'made', name), content);
    }
    await store.put(key, path.join(room, 'made'), { pack: 'p' });
  });
}

const FILES = { 'en/map/index.html': 'page', 'map/p1/index.html': 'paragraph' };

describe('a store of parts', () => {
  test('gives back what was put into it, as links, and leaves nothing else behind', async () => {
    expect(store.find(KEY)).toBeUndefined();
    await put(KEY, FILES);
    expect(readdirSync(at())).toEqual([KEY]);
    const record = store.find(KEY);
    expect(record?.note).toEqual({ pack: 'p' });
    if (!record) throw new Error('Cannot link a part that is not there');
    const out = path.join(folder, 'site');
    await store.link(KEY, record, out);
    await store.link(KEY, record, out); // a face that two reports share
    for (const [name, content] of Object.entries(FILES)) {
      expect(readFileSync(path.join(out, name), 'utf8')).toBe(content);
      expect(statSync(path.join(out, name)).ino).toBe(statSync(at(KEY, 'site', name)).ino);
    }
  });

  const page = 'en/map/index.html';
  test.each([
    ['a file that is gone', () => rmSync(at(KEY, 'site', page))],
    ['a file that is shorter', () => writeFileSync(at(KEY, 'site', page), 'pag')],
    ['a file with other bytes', () => writeFileSync(at(KEY, 'site', page), 'PAGE')],
    ['no record', () => rmSync(at(KEY, 'part.json'))],
    ['half a record', () => writeFileSync(at(KEY, 'part.json'), readFileSync(at(KEY, 'part.json')).subarray(0, 40))],
    ['a record of something else', () => writeFileSync(at(KEY, 'part.json'), '{}')],
  ])('has no part with %s, and takes it in again', async (_, damage) => {
    await put(KEY, FILES);
    damage();
    expect(store.find(KEY)).toBeUndefined();
    expect(existsSync(at(KEY))).toBe(false);
    await put(KEY, FILES);
    expect(store.find(KEY)?.files).toHaveLength(2);
  });

  test('knows a part that was copied from elsewhere by its bytes, and looks at them once', async () => {
    await put(KEY, FILES);
    utimesSync(at(KEY, 'site', page), 1, 1);
    expect(store.find(KEY)?.files).toHaveLength(2);
    const { files } = JSON.parse(readFileSync(at(KEY, 'part.json'), 'utf8')) as { files: { name: string; written: number }[] }; // prettier-ignore
    expect(files.find(({ name }) => name === page)?.written).toBe(1000);
  });

  test('keeps the part that is there where another process made it too', async () => {
    await put(KEY, FILES);
    const { ino } = statSync(at(KEY));
    await put(KEY, FILES);
    expect(statSync(at(KEY)).ino).toBe(ino);
    expect(readdirSync(at())).toEqual([KEY]);
  });

  test('a part that fails half-way leaves nothing', async () => {
    const failing = store.inRoom((room) => {
      writeFileSync(path.join(room, 'half'), '');
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(at())).toEqual([]);
  });
});

describe('pruneStore()', () => {
  test('keeps the last parts of each report, and what others may be making', async () => {
    for (const [index, key] of ['map.1', 'map.2', 'map.3', 'sea.1'].entries()) {
      await put(key, FILES);
      utimesSync(at(key, 'part.json'), 1000 + index, 1000 + index);
    }
    store.find('map.1'); // of use again
    mkdirSync(at('.making-new'));
    mkdirSync(at('.making-old'));
    utimesSync(at('.making-old'), 1, 1);
    expect(await pruneStore(at(), 2)).toBe(1);
    expect(readdirSync(at()).sort()).toEqual(['.making-new', 'map.1', 'map.3', 'sea.1']);
  });
});
