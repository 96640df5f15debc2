import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isReservedSlug } from '../../src/pipeline/outline/outline.ts';
import { isReportPage, PAGE_NAMES, pagesIn, REPORT_PAGES } from '../../src/vocabulary/report-pages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const slugs = REPORT_PAGES.map(({ slug }) => slug);

/** Slugs that stand in a file as strings or as the beginning of an address. */
function slugsIn(code: string): readonly string[] {
  return slugs.filter((slug) => new RegExp(`['"\`/]${slug}/?['"\`#]|^\\s*(?:'${slug}'|${slug}): \\{`, 'mu').test(code));
}

describe('the pages of a report', () => {
  test('slugsIn() sees a list however it is written', () => {
    expect(slugsIn("['glossary', 'citing/', `changes`]")).toEqual(['glossary', 'citing', 'changes']);
    expect(slugsIn("  'at-a-glance': { en: 'x' },\n  all: { en: 'y' },")).toEqual(['all', 'at-a-glance']);
    expect(slugsIn('the glossary changes all')).toEqual([]);
  });

  test('are listed in one file', () => {
    const files = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter((file) => /\.(?:ts|astro|mjs)$/u.test(file) && !file.startsWith('src/content/')),
    );
    const listing = files.filter((file) => slugsIn(readFileSync(path.join(root, file), 'utf8')).length > 2);
    expect(listing).toEqual(['src/vocabulary/report-pages.ts']);
  });

  test('have a route each, and no route shows another page than its own', () => {
    const folder = path.join(root, 'src/pages/[edition]/[report]');
    const shown = readdirSync(folder).map((file) => {
      const [, page] = /<ReportPage page="([^"]+)">/u.exec(readFileSync(path.join(folder, file), 'utf8')) ?? [];
      return [file, page];
    });
    expect(shown.sort()).toEqual([['index.astro', 'home'], ...slugs.map((slug) => [`${slug}.astro`, slug])].sort());
  });

  test('stand in groups, each in one piece, and have names that no section can have', () => {
    expect([...pagesIn('text'), ...pagesIn('matter')]).toEqual(slugs);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !isReservedSlug(slug) || !isReportPage(slug) || !PAGE_NAMES.includes(slug))).toEqual(
      [],
    );
    expect(['index', 'search', 'p4'].every(isReservedSlug)).toBe(true);
    expect(['home', 'library', 'tasks', 'glossary-2'].some((name) => isReservedSlug(name) || isReportPage(name))).toBe(
      false,
    );
  });
});
