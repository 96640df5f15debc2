import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { projectRoot } from '../../project.ts';
import { replaceFile } from '../../files.ts';
import { alignFigures } from './align-figures.ts';
import { type FaceSource, FACES } from './faces.ts';

const packages = createRequire(path.join(projectRoot, 'package.json'));

type Format = 'woff2' | 'sfnt';

/**
 * A face with just these characters; one that it lacks is left out, and another face shows it.
 * @param cache folder of faces that were made before
 */
export async function subset(face: FaceSource, characters: string, format: Format, cache: string): Promise<Buffer> {
  const file = cachedSubset(face, characters, format, cache);
  const cached = await readFile(file).catch(() => undefined);
  if (cached) return cached;
  const font = await subsetAnew(face, characters, format);
  await mkdir(cache, { recursive: true });
  replaceFile(file, font);
  return font;
}

/** The same, not kept. */
export async function subsetAnew(face: FaceSource, characters: string, format: Format): Promise<Buffer> {
  const received = await readFile(path.join(folderOf(face.package), face.file));
  const original = face.script === 'en' ? received : alignFigures(received);
  return subsetFont(original, characters, { targetFormat: format, keepFeatures: [...featuresOf(face)] });
}

/** Where a face with these characters is kept. */
export function cachedSubset(face: FaceSource, characters: string, format: Format, cache: string): string {
  return path.join(cache, `${keyOf(face, characters, format)}.${format}`);
}

/** SHA-256 (hex) of all that a face is made from. */
export function keyOf(face: FaceSource, characters: string, format: Format): string {
  const versions = [versionOf(face.package), versionOf('subset-font')];
  const made = [...versions, face.file, characters, featuresOf(face).join(), 'aligned', format];
  return createHash('sha256').update(made.join('\n')).digest('hex');
}

/** The packages that faces come from, with their versions. */
export function versionsOfFaces(): string[] {
  return [...new Set(FACES.map((face) => face.package)), 'subset-font'].map(versionOf);
}

/**
 * What the pages use of a face's features. Han: marks that close up (halt, chws, and their vertical forms), marks in
 * vertical text (vert); no kerning, so that numerals align and lines break as in the system's face. English: accents,
 * kerning, ligatures.
 */
const HAN = ['halt', 'vhal', 'chws', 'vchw', 'vert', 'ccmp', 'mark'];
const LATIN = ['ccmp', 'mark', 'kern', 'liga'];

function featuresOf({ script }: FaceSource): readonly string[] {
  return script === 'en' ? LATIN : HAN;
}

/** The folder of an installed package. */
export function folderOf(name: string): string {
  return path.dirname(packages.resolve(`${name}/package.json`));
}

const versions = new Map<string, string>();

function versionOf(name: string): string {
  const known = versions.get(name);
  if (known !== undefined) return known;
  const { version } = packages(`${name}/package.json`) as { readonly version: string };
  versions.set(name, `${name}@${version}`);
  return `${name}@${version}`;
}
