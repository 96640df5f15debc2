import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { cleanEnvironment } from '../site/environment.ts';
import { type PageWeight, weighPage } from '../site/page-weight.ts';
import { projectRoot } from '../project.ts';

/** Near the packages, which Astro takes from the folders above. */
const folder = path.join(projectRoot, '.cache', 'plain-starlight');

/** What the same section costs as a page of Starlight as it comes: no setting but a title, no component of ours. */
export async function weighPlainStarlight(report: PublishedReport, slug: string): Promise<PageWeight> {
  const out = path.join(folder, 'dist');
  try {
    await writeProject(report);
    await buildProject(out);
    const page = path.join(out, slug, 'index.html');
    await writeFile(page, emptyText(await readFile(page, 'utf8'), textsOf(report, slug)));
    return await weighPage(out, path.relative(out, page));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeProject(report: PublishedReport): Promise<void> {
  const files = new Map([
    ['tsconfig.json', '{}'],
    [
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    ],
    ...report.sections.map(({ slug, title }): [string, string] => {
      const texts = textsOf(report, slug).join('\n\n');
      return [`src/content/docs/${slug}.md`, `---\ntitle: ${JSON.stringify(title.hans)}\n---\n\n${texts}\n`];
    }),
  ]);
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

async function buildProject(outDir: string): Promise<void> {
  cleanEnvironment();
  process.env['NODE_ENV'] = 'production';
  const [{ build }, { default: starlight }] = await Promise.all([import('astro'), import('@astrojs/starlight')]);
  const before = process.cwd();
  process.chdir(folder);
  try {
    await build({
      root: folder,
      outDir,
      configFile: false,
      site: 'https://plain.example',
      logLevel: 'error',
      integrations: [starlight({ title: 'Plain' })],
    });
  } finally {
    process.chdir(before);
  }
}

function textsOf({ paragraphs }: PublishedReport, slug: string): string[] {
  return paragraphs
    .filter(({ section }) => section === slug)
    .map(({ sentences }) => sentences.map(({ hans }) => hans).join(''));
}

/** A text that Markdown changed would be weighed with the page: then there is no figure. */
function emptyText(html: string, texts: readonly string[]): string {
  return texts.reduce((rest, text) => {
    if (!rest.includes(text)) throw new Error(`Cannot weigh the plain page: it lacks "${text.slice(0, 20)}…"`);
    return rest.replace(text, '');
  }, html);
}
