import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duizhao, type Finished, start } from '../fixtures/command.ts';
import { duizhaoHere } from '../fixtures/in-process.ts';
import { makeWorkFolder } from '../fixtures/work-folder.ts';
import { HOSTILE, writeHostileContent } from '../fixtures/hostile-content.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao build-'));
const content = path.join(folder, 'content');
const work = makeWorkFolder(path.join(folder, 'work'));
const lock = path.join(work, '.cache', 'build.lock');
const inWork = ['--work', work];
/** A build server has such variables, and Astro has some of the same name. */
const env = {
  ...process.env,
  BASE_URL: '/elsewhere/',
  SITE: 'https://elsewhere.example/',
  MODE: 'x',
  NODE_ENV: 'test',
};
/** The last good site, which nothing that fails may touch. */
const out = path.join(folder, 'sites', 'a site');
const address = ['--base', '/sub/', '--site', 'https://reports.example.org/elsewhere'];

let built: Finished;
let good: ReadonlyMap<string, string>;

beforeAll(async () => {
  writeHostileContent(content);
  built = await duizhao(['build', '--content', content, '--out', out, ...inWork, ...address, '--accept-ids'], '', {
    env,
  });
  good = digest(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below a folder, with the SHA-256 of what is in it. */
function digest(top: string): Map<string, string> {
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(top, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

function expectUntouched(): void {
  expect(digest(out)).toEqual(good);
  expect(readdirSync(path.dirname(out))).toEqual([path.basename(out)]);
}

describe('duizhao build', () => {
  test('builds a site, writes the ledger and nothing else, and says so on standard error', () => {
    expect(built).toMatchObject({ code: 0, stdout: '' });
    expect(built.stderr).toMatch(/^Built 1 report, 5 paragraphs, into .*a site in \d+\.\d s \(.*\)\.\n$/u);
    expect(readdirSync(path.join(content, 'reports/hostile')).sort()).toEqual([
      'paragraphs.lock.json',
      'report.yaml',
      'source.txt',
      'summaries.en.yaml',
    ]);
    expect(JSON.parse(readFileSync(path.join(out, 'site.json'), 'utf8'))).toEqual({
      url: 'https://reports.example.org/sub/',
      base: '/sub/',
      reports: ['hostile'],
    });
    expectUntouched();
  });

  test('builds a site whose links all resolve, and content that can be built again', async () => {
    const [site, again] = await Promise.all([
      duizhaoHere(['check', '--out', out]),
      duizhaoHere(['check', '--content', content]),
    ]);
    expect(site).toMatchObject({ code: 0, stderr: '' });
    expect(site.stdout).toMatch(/^\d+ pages, \d+ internal links: all resolve\n$/u);
    expect(again).toMatchObject({ code: 0, stderr: 'No problems found.\n' });
  });

  test('puts every address below the base path', () => {
    const canonical: string[] = [];
    for (const { name, attributes } of elements()) {
      for (const link of [attributes['href'], attributes['src']]) {
        if (link?.startsWith('/')) expect(link).toMatch(/^\/sub\//u);
      }
      if (name === 'link' && attributes['rel'] === 'canonical') canonical.push(attributes['href'] ?? '');
    }
    expect(canonical.length).toBeGreaterThan(10);
    for (const link of canonical) expect(link).toMatch(/^https:\/\/reports\.example\.org\/sub\//u);
  });

  test('shows hostile text as text: nothing of it runs, links or ends anything', () => {
    for (const { file, name, attributes, text } of elements()) {
      const handlers = Object.keys(attributes).filter((attribute) => attribute.startsWith('on'));
      expect([file, handlers]).toEqual([file, []]);
      for (const attribute of ['href', 'src', 'action', 'formaction', 'srcdoc', 'style']) {
        expect(attributes[attribute] ?? '').not.toMatch(/^\s*(javascript|vbscript|data:text\/html):?|pwned\(\).*:/iu);
      }
      // Metadata is data: JSON to its end, whatever it quotes.
      if (name === 'script' && attributes['type'] === 'application/ld+json')
        expect(() => JSON.parse(text) as unknown).not.toThrow();
      else if (name === 'script' || name === 'style') expect(text).not.toContain('pwned');
      if (name === 'img') expect(attributes['src']).not.toBe('x');
    }
    const page = readFileSync(path.join(out, 'en/hostile/to-string/index.html'), 'utf8');
    let shown = '';
    const parser = new Parser({ ontext: (text) => (shown += text) });
    parser.end(page);
    expect(shown).toContain(HOSTILE);
  });

  test('replaces nothing where the content has problems', async () => {
    const damaged = path.join(folder, 'damaged');
    cpSync(content, damaged, { recursive: true });
    const summaries = path.join(damaged, 'reports/hostile/summaries.en.yaml');
    const english = JSON.parse(readFileSync(summaries, 'utf8')) as { paragraphs: Record<string, unknown> };
    delete english.paragraphs['p5'];
    writeFileSync(summaries, JSON.stringify(english, null, 2));
    const strict = await duizhaoHere(['build', '--content', damaged, '--out', out, ...inWork, '--strict']);
    expect(strict).toMatchObject({ code: 1, stdout: '' });
    expect(strict.stderr).toMatch(/warning summary-missing\n[^]*Nothing was built: 1 warning under --strict\.\n$/u);

    const source = path.join(damaged, 'reports/hostile/source.txt');
    const record = path.join(damaged, 'reports/hostile/report.yaml');
    const text = readFileSync(source, 'utf8').replace('第一段', '首段');
    writeFileSync(source, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(record, readFileSync(record, 'utf8').replace(/(?<="sha256": ")\w+/u, sha256));
    writeFileSync(path.join(damaged, 'glossary.yaml'), '[]');
    const edited = await duizhaoHere(['build', '--content', damaged, '--out', out, ...inWork]);
    expect(edited).toMatchObject({ code: 1, stdout: '' });
    expect(edited.stderr).toMatch(
      /paragraphs\.lock\.json:1:1: error ledger-would-change\n {2}found: {4}4 paragraphs kept\n {12}p1 edited: \[-第一段-\]\{\+首段\+\}：/u,
    );
    expect(edited.stderr).toMatch(/ {2}to do: .*--accept-ids.*\n[^]*Nothing was built: 1 error, 1 warning\.\n$/u);
    expectUntouched();
  });
});

describe('duizhao build refuses to replace', () => {
  const inFolder = (...parts: string[]): string => path.join(folder, ...parts);
  beforeAll(() => {
    mkdirSync(inFolder('photos'));
    writeFileSync(inFolder('photos', 'cat.jpg'), 'a cat');
    mkdirSync(inFolder('other-site'));
    writeFileSync(inFolder('other-site', 'site.json'), '{"name": "not ours"}');
    cpSync(out, inFolder('repository'), { recursive: true });
    mkdirSync(inFolder('repository', '.git'));
    writeFileSync(inFolder('file'), 'a file');
    symlinkSync(root, inFolder('link'));
  });

  const outside = 'is in it; name a folder of its own';
  const inside = 'which a site must not change';
  test.each([
    ['the project', root, outside],
    ['a folder with the project in it', path.dirname(root), outside],
    ['the project by a link', path.join(folder, 'link'), outside],
    ['the root', '/', outside],
    ['the content', content, outside],
    ['a folder with the content in it', folder, outside],
    ['what is in the content', path.join(content, 'site'), inside],
    ['the sources', path.join(root, 'src/content'), inside],
    ['a new folder in the sources', path.join(root, 'src/pages/site'), inside],
    ['the packages', path.join(root, 'node_modules/site'), inside],
    ['a folder with other things', inFolder('photos'), 'is not a site that this command built (it holds cat.jpg)'],
    ['a site of something else', inFolder('other-site'), 'is not a site that this command built (it holds site.json)'],
    ['a site with a Git repository in it', inFolder('repository'), 'it is a Git repository'],
    ['a file', inFolder('file'), 'is a file; name a folder'],
    ['what is below a file', inFolder('file', 'site'), 'is a file, not a folder'],
  ])('%s', async (_, target, reason) => {
    const { code, stdout, stderr } = await duizhaoHere(['build', '--content', content, '--out', target, ...inWork]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^duizhao build: --out .*\nusage: duizhao build/u);
    expect(stderr).toContain(reason);
  });

  test('and touches nothing of it', () => {
    expect(readFileSync(inFolder('photos', 'cat.jpg'), 'utf8')).toBe('a cat');
    expect(readFileSync(inFolder('file'), 'utf8')).toBe('a file');
    expect(existsSync(inFolder('repository', '.git'))).toBe(true);
    expect(existsSync(path.join(root, 'src/pages/index.astro'))).toBe(true);
    expectUntouched();
  });
});

describe('duizhao build --work refuses to write into', () => {
  const notOurs = 'holds files that no build put there';
  test.each([
    ['the content', content, 'is in'],
    ['a folder with the content in it', folder, 'in it; name a folder of its own'],
    ['the sources', path.join(root, 'src/content'), 'which a build must not fill'],
    ['the project', root, notOurs],
    ['a folder with other things', path.join(folder, 'photos'), notOurs],
    ['a site', path.join(folder, 'repository'), notOurs],
    ['a file', path.join(folder, 'file'), 'is a file; name a folder'],
    ['the site', path.join(out, 'work'), 'which a build must not fill'],
    ['nothing', '', '--work takes a folder, not nothing'],
  ])('%s', async (_, target, reason) => {
    const { code, stdout, stderr } = await duizhaoHere([
      'build',
      '--content',
      content,
      '--out',
      out,
      `--work=${target}`,
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^duizhao build: --work .*\nusage: duizhao build/u);
    expect(stderr).toContain(reason);
    expectUntouched();
  });
});

describe('duizhao build that is stopped half-way', () => {
  /** Starts a build over the good site and sends it a signal when it is well under way. */
  async function stop(signal: NodeJS.Signals): Promise<Finished> {
    const { child, finished } = start(['build', '--out', out, ...inWork], { stdio: ['ignore', 'pipe', 'pipe'] });
    const hasTurn = (): boolean => existsSync(lock) && readFileSync(lock, 'utf8') === String(child.pid);
    const building = path.join(work, '.cache/building');
    while (!(hasTurn() && existsSync(building) && readdirSync(building).length > 0)) {
      if (child.exitCode !== null) return finished;
      await wait(20);
    }
    child.kill(signal);
    return finished;
  }

  test('by Ctrl-C leaves the last good site as it was, and nothing else', async () => {
    const { code, signal, stdout, stderr } = await stop('SIGINT');
    expect({ code, signal }, stderr).toEqual({ code: null, signal: 'SIGINT' });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.not.stringMatching(/^\s+at /mu) as string });
    expectUntouched();
  });

  test('by force too; then two builds at once both succeed, and are the same byte for byte, in a work folder or not', async () => {
    expect((await stop('SIGKILL')).signal).toBe('SIGKILL');
    expectUntouched();
    const second = path.join(folder, 'second');
    const all = await Promise.all([
      duizhao(['build', '--out', out, ...inWork]),
      duizhao(['build', '--out', 'second'], '', { cwd: folder }), // in the project, from elsewhere, as people do
    ]);
    for (const { code, stderr } of all) {
      expect(stderr).toMatch(/Built 1 report, 8 paragraphs/u);
      expect(code).toBe(0);
    }
    expect(digest(second)).toEqual(digest(out));
    expect(existsSync(path.join(work, 'src/content/docs'))).toBe(true);
    expect(digest(out)).not.toEqual(good);
    expect(readdirSync(path.dirname(out))).toEqual([path.basename(out)]);
    expect(readdirSync(folder).filter((name) => /\.(new|old|building|tmp)|^\.astro$/u.test(name))).toEqual([]);
  });
});

interface Element {
  readonly file: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it before the next tag. */
  readonly text: string;
}

/** Every element of every page of the good site. */
function elements(): Element[] {
  const found: { file: string; name: string; attributes: Record<string, string>; text: string }[] = [];
  for (const file of good.keys()) {
    if (!file.endsWith('.html')) continue;
    const parser = new Parser({
      onopentag: (name, attributes) => found.push({ file, name, attributes, text: '' }),
      ontext: (text) => {
        const last = found.at(-1);
        if (last) last.text += text;
      },
    });
    parser.end(readFileSync(path.join(out, file), 'utf8'));
  }
  return found;
}
