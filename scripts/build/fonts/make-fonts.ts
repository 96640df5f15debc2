import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import type { FontFace, SiteFonts } from '../../../src/site-fonts.ts';
import type { SiteData } from '../../../src/site-data.ts';
import { charactersFor } from './characters.ts';
import { FACES } from './faces.ts';
import { folderOf, subset } from './subset.ts';

/** The faces of a site: what its pages are told of them, and the files. */
export interface MadeFonts {
  readonly fonts: SiteFonts;
  /** By path below the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Faces for every report, each with the characters that the report uses. */
export async function makeFonts(reports: readonly PublishedReport[], site: SiteData): Promise<MadeFonts> {
  const files = new Map<string, Uint8Array>();
  const fonts: Record<string, readonly FontFace[]> = {};
  for (const report of reports) {
    const faces: FontFace[] = [];
    for (const face of FACES) {
      const font = await subset(face, charactersFor(face, report, site.title), 'woff2');
      const hash = createHash('sha256').update(font).digest('hex').slice(0, 10);
      const file = `_astro/${face.family.toLowerCase().replace(' ', '-')}-${face.weight}.${hash}.woff2`;
      files.set(file, font);
      faces.push({ family: face.family, weight: face.weight, style: face.style, file });
    }
    fonts[report.id] = faces;
  }
  files.set('_astro/text-faces.txt', Buffer.from(await readLicences()));
  return { fonts, files };
}

/** The licences of the faces go where the faces go. */
async function readLicences(): Promise<string> {
  const packages = [...new Map(FACES.map((face) => [face.package, face.licence]))];
  const texts = packages.map(
    async ([name, file]) => `${name}\n\n${await readFile(path.join(folderOf(name), file), 'utf8')}`,
  );
  return (await Promise.all(texts)).join('\n\n');
}

export async function writeFonts({ files }: MadeFonts, out: string): Promise<void> {
  for (const [file, font] of files) {
    const target = path.join(out, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, font);
  }
}
