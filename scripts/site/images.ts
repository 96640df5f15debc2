import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { issue, type IssueCode, type Outcome } from '../../src/pipeline/issue.ts';
import type { PublishedReport } from '../../src/pipeline/published.ts';
import { readContentFile } from '../content/file.ts';

/** An image of a report: its path below the site's root, and its bytes. */
export interface Image {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The images that a report's text shows; one that is not there is told, and the page goes without. */
export async function readImages(content: string, report: PublishedReport): Promise<Outcome<readonly Image[]>> {
  const sources = report.paragraphs.flatMap(({ marks = [] }) => marks.flatMap((mark) => (mark.type === 'image' ? mark.src : []))); // prettier-ignore
  const images: Image[] = [];
  const issues: Outcome<undefined>['issues'][number][] = [];
  for (const src of new Set(sources)) {
    const file = path.join(content, 'reports', report.id, src);
    const name = path.relative(process.cwd(), file);
    const read = await readContentFile(file, { root: content, name, expected: 'an image that the text shows' });
    for (const { code, severity: _, ...said } of read.issues) issues.push(issue(asOfImage(code), said));
    if (read.value) images.push({ path: `${report.id}/${src}`, bytes: read.value });
  }
  return { value: images, issues };
}

/** A page goes without its image where a report does not go without its text: a warning, for the same fault. */
function asOfImage(code: IssueCode): IssueCode {
  if (code === 'content-link-outside') return 'image-outside';
  if (code === 'content-too-large') return 'image-too-large';
  return code === 'content-unreadable' ? 'image-unreadable' : 'image-missing';
}

/** Writes images into the site. */
export async function writeImages(images: readonly Image[], out: string): Promise<void> {
  for (const image of images) {
    const file = path.join(out, image.path);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, image.bytes);
  }
}
