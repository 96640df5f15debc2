import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { projectRoot } from '../../project.ts';
import { replaceFile } from '../files.ts';
import { alignFigures } from './align-figures.ts';
import type { FaceSource } from './faces.ts';

/** Subsets of earlier builds, by what they were made from; whatever is in it can be deleted. */
const cache = path.join(projectRoot, '.cache', 'fonts');
const packages = createRequire(path.join(projectRoot, 'package.json'));

/** A face with just these characters; one that it lacks is left out, and another face shows it. */
export async function subset(face: FaceSource, characters: string, format: 'woff2' | 'sfnt'): Promise<Buffer> {
  const features = face.script === 'en' ? LATIN : HAN;
  const made = [
    versionOf(face.package),
    versionOf('subset-font'),
    face.file,
    characters,
    features.join(),
    'aligned',
    format,
  ];
  const key = createHash('sha256').update(made.join('\n')).digest('hex');
  const file = path.join(cache, `${key}.${format}`);
  const cached = await readFile(file).catch(() => undefined);
  if (cached) return cached;
  const received = await readFile(path.join(folderOf(face.package), face.file));
  const original = face.script === 'en' ? received : alignFigures(received);
  const font = await subsetFont(original, characters, { targetFormat: format, keepFeatures: features });
  await mkdir(cache, { recursive: true });
  replaceFile(file, font);
  return font;
}

/**
 * What the pages use of a face's features. Han: marks that close up (halt, chws, and their vertical forms), marks in
 * vertical text (vert); no kerning, so that numerals align and lines break as in the system's face. English: accents,
 * kerning, ligatures.
 */
const HAN = ['halt', 'vhal', 'chws', 'vchw', 'vert', 'ccmp', 'mark'];
const LATIN = ['ccmp', 'mark', 'kern', 'liga'];

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
