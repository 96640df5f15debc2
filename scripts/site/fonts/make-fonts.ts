import { copyFile, mkdir, readFile } from 'node:fs/promises';
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

/** Faces for every report, each with the characters that the report uses. */
export function planFonts(reports: readonly PublishedReport[], site: SiteData): FontPlan {
  const plans = reports.map((report) => planFor(report.id, site, (face) => charactersFor(face, report, site.title)));
  return joinPlans(plans);
}

/** Faces for the pages that list the reports, where there are several. */
export function planLibraryFonts(reports: readonly PublishedReport[], site: SiteData): FontPlan {
  if (reports.length < 2) return { fonts: {}, wanted: [] };
  return planFor(LIBRARY_FACES, site, (face) => charactersOfLibrary(face, reports, site.title));
}

/** Several plans as one. */
export function joinPlans(plans: readonly FontPlan[]): FontPlan {
  const wanted = new Map(plans.flatMap((plan) => plan.wanted.map((face) => [face.file, face])));
  return {
    fonts: Object.fromEntries(plans.flatMap((plan) => Object.entries(plan.fonts))),
    wanted: [...wanted.values()],
  };
}

function planFor(owner: string, site: SiteData, charactersOf: (face: FaceSource) => string): FontPlan {
  const wanted: WantedFace[] = [];
  const keys = new Set<string>(site.editions.map(languageOf));
  const offered = FACES.filter(({ script }) => keys.has(script));
  const faces = offered.flatMap((face): FontFace[] => {
    const characters = charactersOf(face);
    if (characters === '') return [];
    const name = `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight}`;
    const file = `_astro/${name}.${keyOf(face, characters, 'woff2').slice(0, 10)}.woff2`;
    wanted.push({ face, characters, file });
    return [{ family: face.family, weight: face.weight, style: face.style, file }];
  });
  return { fonts: { [owner]: faces }, wanted };
}

/** Makes the faces that no earlier build has put into the cache. */
export async function makeFonts({ wanted }: FontPlan, pool: Pool, cache: string): Promise<void> {
  await Promise.all(wanted.map(({ face, characters }) => pool.run({ type: 'face', face, characters, cache })));
}

/** Writes the faces of one owner from the cache into its part of the site. */
export async function writeFonts(
  { fonts, wanted }: FontPlan,
  owner: string,
  cache: string,
  out: string,
): Promise<void> {
  const files = new Set((fonts[owner] ?? []).map(({ file }) => file));
  await mkdir(path.join(out, '_astro'), { recursive: true });
  for (const { face, characters, file } of wanted) {
    if (files.has(file)) await copyFile(cachedSubset(face, characters, 'woff2', cache), path.join(out, file));
  }
}

/** The licences of all faces, which go where they go. */
export async function readLicences(): Promise<string> {
  const packages = [...new Map(FACES.map((face) => [face.package, face.licence]))];
  const texts = packages.map(
    async ([name, file]) => `${name}\n\n${await readFile(path.join(folderOf(name), file), 'utf8')}`,
  );
  return (await Promise.all(texts)).join('\n\n');
}
