import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBuiltSite } from '../build/built-site.ts';
import { weighPage } from '../build/page-weight.ts';
import { projectRoot } from '../project.ts';
import type { Table } from './table.ts';

/** What a first visit to a section page costs; of the site in `dist`, built before. */
export async function measurePage(): Promise<Table[]> {
  const out = path.join(projectRoot, 'dist');
  const built = await readBuiltSite(out);
  if (!built) return [{ title: 'Page: there is no site in dist; run `npm run build` first', columns: [], rows: [] }];
  const page = 'zh-hans/new-industrialization/tasks/index.html';
  const { html, css, js } = await weighPage(out, page, built.base);
  const files = (await readdir(path.join(out, '_astro'))).filter((name) => name.endsWith('.woff2')).sort();
  const fonts = await Promise.all(
    files.map(async (name) => [name, kilobytes((await stat(path.join(out, '_astro', name))).size), '']),
  );
  return [
    {
      title: `First visit to ${page}, gzip`,
      columns: ['part', 'now', 'reach', 'plain Starlight (given, not measured here)'],
      rows: [
        ['HTML without the text', kilobytes(html), '≤ 9 KB', '5.7 KB'],
        ['CSS', kilobytes(css), '≤ 16 KB', '12.3 KB'],
        ['JavaScript', kilobytes(js), '≤ 12 KB', '4 KB'],
      ],
    },
    { title: 'Faces (reach ≤ 110 KB each)', columns: ['file', 'size', ''], rows: fonts },
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
