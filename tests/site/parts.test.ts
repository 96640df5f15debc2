import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duizhaoHere } from '../fixtures/in-process.ts';
import { writeThreeReports } from '../fixtures/three-reports.ts';
import { makeWorkFolder } from '../fixtures/work-folder.ts';

/** A site that is put together from parts is the site that one run makes of all, whatever was built before. */
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao parts-'));
const content = path.join(folder, 'content');
const out = path.join(folder, 'site');
const warm = makeWorkFolder(path.join(folder, 'warm'));
const parts = path.join(warm, '.cache', 'parts');

beforeAll(() => writeThreeReports(content));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...options: readonly string[]) =>
  duizhaoHere([command, '--content', content, '--accept-ids', ...options]);

/** Builds, and says how many parts were made of how many. */
async function build(work: string, ...options: readonly string[]): Promise<string | undefined> {
  const { code, stderr } = await run('build', '--out', out, '--work', work, ...options);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return /(\d+ of \d+) parts/u.exec(stderr)?.[1];
}

/** Every file of the site, with the SHA-256 of what is in it. */
function digest(): ReadonlyMap<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const read = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(files.map((entry) => path.join(entry.parentPath, entry.name)).sort().map((file) => [path.relative(out, file), read(file)])); // prettier-ignore
}

/** What a build makes that knows of nothing before it. */
async function buildCold(): Promise<ReadonlyMap<string, string>> {
  const cold = makeWorkFolder(path.join(folder, 'cold'));
  expect(await build(cold)).toMatch(/^(\d+) of \1$/u);
  rmSync(cold, { recursive: true, force: true });
  return digest();
}

function edit(file: string, change: (text: string) => string): void {
  const name = path.join(content, file);
  writeFileSync(name, change(readFileSync(name, 'utf8')));
}

const SUMMARIES = 'reports/library-2024/summaries.en.yaml';

describe('a site of parts', () => {
  test('is the same from a run for each report, side by side in work folders of their own, as from one for all', async () => {
    expect(await build(warm, '--memory', '1M')).toBe('3 of 3');
    expect(digest()).toEqual(await buildCold());
  });

  test.each([
    ['nothing', () => {}, '0 of 3'],
    ['the English of one report', () => edit(SUMMARIES, (text) => text.replaceAll('Gist of p', 'Gist for p')), '1 of 3'],
    ['a former id', () => edit('reports/bicycle-rules/report.yaml', (text) => text.replace(/^\{/u, '{ "formerly": ["bicycles"],')), '1 of 3'],
    ['the title of the site', () => edit('site.yaml', (text) => text.replace(/"zh":\s*"/u, '$&新')), '3 of 3'],
    ['a report that is gone', () => rmSync(path.join(content, 'reports/reading-month'), { recursive: true }), '0 of 2'],
  ])('is the same as a cold one after a change of %s', async (_, change, made) => {
    change();
    expect(await build(warm)).toBe(made);
    const site = digest();
    expect(site).toEqual(await buildCold());
  }); // prettier-ignore

  test('is built anew where a part is damaged, and is not changed by what is done to the site', async () => {
    await build(warm);
    const good = digest();
    const usedAt = (key: string): number => statSync(path.join(parts, key, 'part.json')).mtimeMs;
    const [last = ''] = readdirSync(parts).filter((key) => key.startsWith('library-2024.')).sort((a, b) => usedAt(b) - usedAt(a)); // prettier-ignore
    writeFileSync(path.join(parts, last, 'site/library-2024/p1/index.html'), 'half a pa');
    expect(await build(warm)).toBe('1 of 2');
    expect(digest()).toEqual(good);
    writeFileSync(path.join(out, 'en/bicycle-rules/index.html'), 'written over'); // a link to the part's own file
    expect(await build(warm)).toBe('1 of 2');
    expect(digest()).toEqual(good);
  });
});

describe('a site of shards', () => {
  const shared = path.join(folder, 'shared');
  const shard = (number: number) => run('build', '--work', path.join(folder, `shard ${number}`), '--parts', shared, '--shard', `${number}/3`); // prettier-ignore
  const join = () => run('join', '--work', warm, '--parts', shared, '--out', out);

  test('is the site that one build makes, however often a shard runs, and is not joined before all have', async () => {
    writeThreeReports(content);
    const cold = await buildCold();
    const [one, two] = [await shard(1), await shard(2)];
    const early = await join();
    expect(early.code).toBe(1);
    expect(early.stderr).toMatch(/Nothing was put together: .* missing in .*shared\. Build them with build --shard\./u);
    const [three, again] = [await shard(3), await shard(2)];
    const built = [one, two, three, again].map(({ stderr }) => /Built (\d+) of the (\d+) parts/u.exec(stderr)?.slice(1).map(Number)); // prettier-ignore
    expect(built.slice(0, 3).reduce((sum, [number = 0] = []) => sum + number, 0)).toBe(3);
    expect(built[3]).toEqual([0, built[1]?.[1]]);
    rmSync(out, { recursive: true });
    const joined = await join();
    expect(joined).toMatchObject({ code: 0, stderr: expect.stringContaining('0 of 3 parts') as string });
    expect(digest()).toEqual(cold);
  });

  test.each([
    [['build', '--shard', '1/2'], '--shard belongs to --parts'],
    [['build', '--parts', shared, '--shard', '3/2'], '--shard takes a number and how many there are, such as 3/16'],
    [['build', '--parts', shared, '--shard', '1/2', '--out', out], '--out belongs to join'],
    [['build', '--parts', content], 'which parts must not fill'],
    [['build', '--parts', path.join(out, 'parts'), '--out', out], 'which parts must not fill'],
    [['build', '--memory', '3'], '--memory takes an amount such as 3G or 800M'],
    [['build', '--memory', '0G'], '--memory takes an amount such as 3G or 800M'],
    [['join'], '--parts is needed'],
  ])('%j is wrong usage', async ([command = '', ...options], says) => {
    const { code, stderr } = await run(command, ...options);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) as string });
  });
});

test('duizhao cache lists, checks and removes parts', async () => {
  const inWarm = (...options: readonly string[]) => duizhaoHere(['cache', '--parts', parts, ...options]);
  const keys = async (): Promise<string[]> => (JSON.parse((await inWarm('--json')).stdout) as { key: string }[]).map(({ key }) => key); // prettier-ignore
  const all = await keys();
  expect(all).toEqual([...readdirSync(parts)].sort());
  expect((await inWarm()).stdout).toMatch(
    /^_astro\.\w+ +\d{4}-\d\d-\d\d +\d+\.\d MB {2}\d+ files\n[^]*\d+ parts, \d+\.\d MB\n$/u,
  );
  expect(await inWarm('--verify')).toMatchObject({ code: 0, stderr: '0 damaged parts removed.\n' });
  const page = path.join(parts, all.find((key) => key.startsWith('library-2024.')) ?? '', 'site/library-2024/p1/index.html'); // prettier-ignore
  const { atime, mtime } = statSync(page);
  writeFileSync(page, readFileSync(page, 'utf8').replace('<', '>'));
  utimesSync(page, atime, mtime); // what only reading the file can tell
  expect(await inWarm('--verify')).toMatchObject({ code: 1, stderr: '1 damaged part removed.\n' });
  await inWarm('--prune');
  const names = (await keys()).map((key) => key.split('.')[0]);
  expect(names).toEqual([...new Set(names)]);
});
