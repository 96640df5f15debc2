import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../scripts/cli/commands.ts';
import { CACHING, headersFile, isHashed, SECURITY_HEADERS } from '../../scripts/site/headers.ts';
import { securePage } from '../../scripts/site/security.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, '.deploy', file), 'utf8');

describe('securePage()', () => {
  const secure = (body: string): string => securePage(`<html><head><meta charset="utf-8">${body}`, 'a.html');
  const scripts = (html: string): string[] => html.match(/'sha256-[^']+'/gu) ?? [];
  const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

  test('names inline scripts by their hashes, each once, and no others', () => {
    const html = secure(
      '<script>a()</script><script type="module">b()\n</script><script>a()</script>' +
        '<script src="/c.js"></script><script type="application/ld+json">{"d":1}</script>&lt;script>e()&lt;/script>',
    );
    expect(scripts(html)).toEqual([hash('a()'), hash('b()\n')]);
  });

  test('stands before anything that it is to hold for, and allows no script in an attribute or from elsewhere', () => {
    const html = secure('<script>a()</script>');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
    expect(html).toMatch(/default-src 'none';script-src 'self' 'wasm-unsafe-eval' 'sha256-/u);
    expect(html).not.toMatch(/script-src[^;]*unsafe-inline|unsafe-hashes|https:/u);
  });

  test('refuses a page that has no place for it', () => {
    expect(() => securePage('<html><head><title>x</title>', 'a.html')).toThrow(/Cannot secure "a\.html"/u);
  });
});

describe('several machines', () => {
  const command = /(?:duizhao\.mjs,?|npm run duizhao --|npm run (?=build)) ?(build|join)\b([^\n]*(?:\n\s+--[^\n]*)*)/gu;
  const workflow = readFileSync(path.join(root, '.github/workflows/shards.yml'), 'utf8');

  test.each([
    ['kubernetes.yaml', read('kubernetes.yaml')],
    ['shards.yml', workflow],
    ['README.md', read('README.md')],
  ])('%s builds shards and joins them, with flags that there are', (_, text) => {
    const commands = [...text.matchAll(command)].map(([, name = '', rest = '']) => ({ name, rest }));
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['build', 'join']));
    for (const { name, rest } of commands) {
      const flags = Object.keys(COMMANDS.get(name)?.flags ?? {});
      for (const [, flag] of rest.matchAll(/--([a-z-]+)/gu)) expect(flags).toContain(flag);
    }
  });

  test('as many machines build as shards are asked for', () => {
    const kubernetes = read('kubernetes.yaml');
    const [, completions] = /completions: (\d+)/u.exec(kubernetes) ?? [];
    const [, of] = /--shard \$\(\(JOB_COMPLETION_INDEX \+ 1\)\)\/(\d+)/u.exec(kubernetes) ?? [];
    expect(of).toBe(completions);
    const [, list = ''] = /shard: \[([^\]]+)\]/u.exec(workflow) ?? [];
    const [, last] = /--shard "\$\{SHARD\}\/(\d+)"/u.exec(workflow) ?? [];
    expect(list.split(', ').map(Number)).toEqual(Array.from({ length: Number(last) }, (_, index) => index + 1));
  });
});

describe('servers', () => {
  test.each(['nginx.conf', 'Caddyfile', 'README.md'])('%s has every header', (file) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(read(file)).toMatch(new RegExp(`${name}[\`" |]+`, 'u'));
      expect(read(file)).toContain(value);
    }
    for (const value of Object.values(CACHING)) expect(read(file)).toContain(value);
  });

  test('have the same files kept for good as the preview', () => {
    const nginx = [...read('nginx.conf').matchAll(/^\t~(\S+) "public/gmu)].map(
      ([, pattern = '']) => new RegExp(pattern, 'u'),
    );
    expect(nginx).toHaveLength(2);
    const caddy = new RegExp(/@hashed path_regexp (\S+)/u.exec(read('Caddyfile'))?.[1] ?? '$^', 'u');
    const files = [
      '_astro/a.B1.css', 'pagefind/fragment/en_1.pf_fragment', 'pagefind/index/en_1.pf_index', 'offline/shell.1.pack',
      'index.html', 'sw.js', 'pagefind/pagefind.js', 'offline/index.html', 'zh-hans/a/card.png', 'a/p1/index.html',
    ]; // prettier-ignore
    expect(files.filter(isHashed)).toHaveLength(4);
    for (const file of files) {
      for (const base of ['/', '/reports/']) {
        expect([file, nginx.some((pattern) => pattern.test(`200${base}${file}`))]).toEqual([file, isHashed(file)]);
        expect([file, caddy.test(`${base}${file}`)]).toEqual([file, isHashed(file)]);
        expect(nginx.some((pattern) => pattern.test(`404${base}${file}`))).toBe(false);
      }
    }
  });

  test('headersFile() gives each file one rule for each header', () => {
    const file = headersFile('/reports/');
    expect(file).toMatch(/^\/reports\/\*\n {2}Content-Security-Policy: frame-ancestors 'none'\n/u);
    expect(file.match(/Cache-Control: public, max-age=31536000, immutable/gu)).toHaveLength(4);
    expect(file.split('\n\n')[0]).not.toContain('Cache-Control');
  });
});
