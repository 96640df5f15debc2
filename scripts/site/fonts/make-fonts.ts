import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languageOf } from '../../../src/vocabulary/edition.ts';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import { type FontFace, LIBRARY_FACES, type SiteFonts } from '../../../src/web/site-fonts.ts';
import type { SiteData } from '../../../src/web/site-data.ts';
import type { Pool } from '../workers/pool.ts';
import { charactersFor, charactersOfLibrary } from './characters.ts';
import { type FaceSource, FACES } from './faces.ts';
import { cachedSubset, folderOf, keyOf } from './subset.ts';

/** A face that the site needs. Its name is known before it is made, so that pages and faces are made at once. */
interface WantedFace {
  readonly face: FaceSource;
  readonly characters: string;
  /** Path below the site's root. */
  readonly file: string;
}

/** The faces of a site: what its pages are told of them, and what is to be made. */
export interface FontPlan {
  readonly fonts: SiteFonts;
  readonly wanted: readonly WantedFace[];
}

/** Faces for every report, each with the characters that the report uses, and for the page that lists several. */
export function planFonts(reports: readonly PublishedReport[], site: SiteData): FontPlan {
  const wanted = new Map<string, WantedFace>();
  const fonts: Record<string, readonly FontFace[]> = {};
  const keys = new Set<string>(site.editions.map(languageOf));
  const offered = FACES.filter(({ script }) => keys.has(script));
  const add = (owner: string, charactersOf: (face: FaceSource) => string): void => {
    fonts[owner] = offered.flatMap((face): FontFace[] => {
      const characters = charactersOf(face);
      if (characters === '') return [];
      const name = `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight}`;
      const file = `_astro/${name}.${keyOf(face, characters, 'woff2').slice(0, 10)}.woff2`;
      wanted.set(file, { face, characters, file });
      return [{ family: face.family, weight: face.weight, style: face.style, file }];
    });
  };
  for (const report of reports) add(report.id, (face) => charactersFor(face, report, site.title));
  if (reports.length > 1) add(LIBRARY_FACES, (face) => charactersOfLibrary(face, reports, site.title));
  return { fonts, wanted: [...wanted.values()] };
}

/** Makes the faces that no earlier build has put into the cache. */
export async function makeFonts({ wanted }: FontPlan, pool: Pool, cache: string): Promise<void> {
  await Promise.all(wanted.map(({ face, characters }) => pool.run({ type: 'face', face, characters, cache })));
}

/** Writes the faces from the cache into the site; their licences go where they go. */
export async function writeFonts({ wanted }: FontPlan, cache: string, out: string): Promise<void> {
  await mkdir(path.join(out, '_astro'), { recursive: true });
  for (const { face, characters, file } of wanted) {
    await copyFile(cachedSubset(face, characters, 'woff2', cache), path.join(out, file));
  }
  await writeFile(path.join(out, '_astro/text-faces.txt'), await readLicences());
}

async function readLicences(): Promise<string> {
  const packages = [...new Map(FACES.map((face) => [face.package, face.licence]))];
  const texts = packages.map(
    async ([name, file]) => `${name}\n\n${await readFile(path.join(folderOf(name), file), 'utf8')}`,
  );
  return (await Promise.all(texts)).join('\n\n');
}
