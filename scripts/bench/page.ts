import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBuiltSite } from '../site/built-site.ts';
import { weighPage } from '../site/page-weight.ts';
import { prepare } from '../site/prepare.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { projectRoot } from '../project.ts';
import { weighPlainStarlight } from './plain-starlight.ts';
import type { Table } from './table.ts';

const REPORT = 'new-industrialization';
const SECTION = 'tasks';

/** What a first visit to a section page costs, of the site in `dist`, built before; and the same text in plain Starlight. */
export async function measurePage(): Promise<Table[]> {
  const out = path.join(projectRoot, 'dist');
  const built = await readBuiltSite(out);
  if (!built?.reports.includes(REPORT))
    return [
      { title: `Page: the site in dist has no report ${REPORT}; run \`npm run build\` first`, columns: [], rows: [] },
    ];
  const page = `zh-hans/${REPORT}/${SECTION}/index.html`;
  const { html, css, js } = await weighPage(out, page, built.base);
  const plain = await weighPlainStarlight(await readReport(), SECTION);
  const files = (await readdir(path.join(out, '_astro'))).filter((name) => name.endsWith('.woff2')).sort();
  const fonts = await Promise.all(
    files.map(async (name) => [name, kilobytes((await stat(path.join(out, '_astro', name))).size), '']),
  );
  return [
    {
      title: `First visit to ${page}, gzip`,
      columns: ['part', 'now', 'reach', 'plain Starlight'],
      rows: [
        ['HTML without the text', kilobytes(html), '≤ 9 KB', kilobytes(plain.html)],
        ['CSS', kilobytes(css), '≤ 16 KB', kilobytes(plain.css)],
        ['JavaScript', kilobytes(js), '≤ 12 KB', kilobytes(plain.js)],
      ],
    },
    { title: 'Faces (reach ≤ 110 KB each)', columns: ['file', 'size', ''], rows: fonts },
  ];
}

/** As a build publishes it. */
async function readReport(): Promise<PublishedReport> {
  const { value } = await prepare({ content: path.join(projectRoot, 'content'), acceptIds: true, only: REPORT });
  const [prepared] = value?.reports ?? [];
  if (!prepared)
    throw new Error(`Cannot weigh ${REPORT}: its content has errors, which \`npm run duizhao -- check\` tells`);
  return prepared.report;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
