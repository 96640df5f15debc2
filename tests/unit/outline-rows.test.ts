import { expect, test } from 'vitest';
import { outlineRows, pageTree } from '../../src/report/page-tree.ts';
import type { PublishedHeading, PublishedSection } from '../../src/pipeline/published.ts';

const title = (hans: string): PublishedSection['title'] => ({ hans, hant: hans, en: hans });
const heading = (anchor: string): PublishedHeading => ({ anchor, title: title(anchor) });
const page = (slug: string, ...path: string[]): PublishedSection => ({
  slug,
  title: title(slug),
  supplied: false,
  summary: [],
  paragraphs: [],
  path: path.map(heading),
});

test('outlineRows() names each heading once above its pages, and says how deep each line stands', () => {
  const sections = [
    page('opening'),
    page('a', '编一'),
    page('b', '编二', '章'),
    page('c', '编二', '章'),
    page('d', '编二'),
  ];
  const rows = outlineRows(pageTree(sections)).map(
    (row) => `${row.depth} ${row.type === 'group' ? row.heading.anchor : row.section.slug}`,
  );
  expect(rows).toEqual(['0 opening', '0 编一', '1 a', '0 编二', '1 章', '2 b', '2 c', '1 d']);
});
