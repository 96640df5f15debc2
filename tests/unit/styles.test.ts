import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/files.ts';

const root = path.resolve(import.meta.dirname, '../..');
const STYLE = /<style[^>]*>([^]*?)<\/style>/gu;

/** All sources of a folder whose names end so, by path; what the build writes is none. */
async function read(folder: string, ending: RegExp): Promise<ReadonlyMap<string, string>> {
  const files = (await listFiles(path.join(root, folder))).filter(
    (file) => ending.test(file) && !file.startsWith(path.join(root, 'src/content')),
  );
  return new Map(files.map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]));
}

/** Classes that a style sheet has rules for. */
function classesIn(css: string): string[] {
  const selectors = css.replaceAll(/\/\*[^]*?\*\//gu, '').replaceAll(/\{[^{}]*\}/gu, '{}');
  return [...selectors.matchAll(/\.(-?[a-z_][\w-]*)/giu)].map(([, name = '']) => name);
}

test('every class that has rules is given to something', async () => {
  const styles = await read('src', /\.(?:css|astro)$/u);
  const ours = await read('src', /\.(?:astro|ts|json)$/u);
  const starlight = await read('node_modules/@astrojs/starlight', /\.(?:astro|ts|js)$/u);
  const text = [...ours.values(), ...starlight.values()].map((source) => source.replaceAll(STYLE, '')).join('\n');
  const words = new Set(text.match(/[a-z_][\w-]*/giu));
  // `level-3` is written as `level-${depth}`.
  const isMade = (name: string): boolean =>
    name.includes('-') && text.includes(`${name.slice(0, name.lastIndexOf('-') + 1)}\${`);
  const unused = [...styles].flatMap(([file, source]) => {
    const css = file.endsWith('.css') ? source : [...source.matchAll(STYLE)].map(([, inner = '']) => inner).join('\n');
    return classesIn(css)
      .filter((name) => !words.has(name) && !isMade(name))
      .map((name) => `${file}: .${name}`);
  });
  expect(unused).toEqual([]);
  expect(words.size).toBeGreaterThan(1000);
});

test('classesIn() knows classes from numbers and addresses', () => {
  expect(
    classesIn(
      '.a.b > .c-d:not(.e) { margin: .5rem; background: url(x.png) } /* .f */ @media (width > 1.5rem) { .g {} }',
    ),
  ).toEqual(['a', 'b', 'c-d', 'e', 'g']);
});
