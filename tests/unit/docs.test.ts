import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../scripts/cli/commands.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The texts for people, wherever they lie. */
const docs = ['', '.github', '.deploy', 'content', 'src', 'src/pipeline', 'src/pipeline/restore', 'tests'].flatMap(
  (folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name)),
);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const named = docs.map((file) => [file, read(file)] as const);

describe('what is written for people', () => {
  test('is there', () => {
    expect(docs).toEqual(
      expect.arrayContaining([
        'README.md',
        '.github/CHANGELOG.md',
        '.github/CONTRIBUTING.md',
        'content/README.md',
        'src/README.md',
        'src/pipeline/ISSUES.md',
      ]),
    );
  });

  test.each(named)('%s links to what there is', (file, text) => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, to = '']) => to)
      .filter((to) => !/^[a-z]+:/u.test(to));
    const lost = links.filter((to) => !existsSync(path.join(root, path.dirname(file), to.replace(/#.*$/u, ''))));
    expect(lost).toEqual([]);
  });

  // What .deploy/ names are folders of a built site.
  test.each(named.filter(([file]) => !file.startsWith('.deploy')))(
    '%s names files and folders that there are',
    (file, text) => {
      const paths = [...text.matchAll(/`((?:\.?[\w-]+\/)*[\w.-]+\.(?:ts|css|astro|mjs)|(?:[\w-]+\/)+)`/gu)];
      const lost = paths
      .map(([, to = '']) => to)
      .filter((to) => !/NAME|^(?:dist|content\/reports\/my-report|images|reports)\//u.test(to))
      .filter((to) => ![path.dirname(file), '', 'src', 'src/pipeline', 'src/report'].some((from) => existsSync(path.join(root, from, to)))); // prettier-ignore
      expect(lost.filter((to) => !NAMES.has(to))).toEqual([]);
    },
  );

  test.each(named)('%s names scripts and commands that there are', (_, text) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:]+)/gu)) expect(Object.keys(scripts)).toContain(name);
    for (const [, name = '', rest = ''] of text.matchAll(/npm run duizhao -- ([a-z]+)([^\n`#]*)/gu)) {
      if (name === 'help') continue;
      const flags = Object.keys(COMMANDS.get(name)?.flags ?? {});
      expect([...COMMANDS.keys()]).toContain(name);
      for (const [, flag] of rest.matchAll(/--([a-z-]+)/gu)) expect(flags).toContain(flag);
    }
  });

  test('the publisher’s manual names every command', () => {
    for (const name of COMMANDS.keys()) expect(read('content/README.md')).toContain(`\`${name}\``);
  });

  test('the door stays plain: no table, and short', () => {
    expect(read('README.md')).not.toMatch(/^\|/mu);
    expect(read('README.md').split('\n').length).toBeLessThan(120);
  });
});

/** Every file and folder of the tree by its own name, as a sentence names it beside its neighbor. */
const NAMES: ReadonlySet<string> = new Set(
  ['src', 'scripts', 'tests', 'content'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    ),
  ),
);
