import { cp, mkdir, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../project.ts';

/** Where a site is built: Astro's root and, below it, what is generated, kept and locked. */
export interface Workspace {
  readonly root: string;
  /** Pages, reports and settings that Astro reads; written anew by every build. */
  readonly generated: string;
  /** The site until it is whole. */
  readonly building: string;
  /** Holds the process id of the build that has its turn. */
  readonly lock: string;
  /** Faces and cards of earlier builds, by what they were made from; whatever is in them can be deleted. */
  readonly fonts: string;
  readonly cards: string;
  /** Parts of sites, by what they were made from; likewise. */
  readonly parts: string;
  /** Astro's and Vite's own caches, where they are not in `node_modules`. */
  readonly astro: string | undefined;
}

/** The checkout itself, which `duizhao build` and `duizhao dev` work in unless they are told otherwise. */
export const PROJECT: Workspace = { ...layOut(projectRoot), astro: undefined };

/** A folder of its own (`duizhao build --work DIR`): builds in different ones do not wait for each other. */
export function workspaceIn(folder: string): Workspace {
  return { ...layOut(folder), astro: path.join(folder, '.cache', 'astro') };
}

function layOut(root: string): Omit<Workspace, 'astro'> {
  const cache = path.join(root, '.cache');
  return {
    root,
    generated: path.join(root, 'src', 'content'),
    building: path.join(cache, 'building'),
    lock: path.join(cache, 'build.lock'),
    fonts: path.join(cache, 'fonts'),
    cards: path.join(cache, 'cards'),
    parts: path.join(cache, 'parts'),
  };
}

/** Tells a work folder from anybody's folder: only one of these is written to, or one that is empty. */
const MARKER = '.duizhao-work';
const NOTE = 'Written by duizhao build --work; the folder can be deleted.\n';

/** True where a folder is absent, was made by `furnish`, or holds at most a `.cache` that was put there beforehand. */
export async function canFurnish(folder: string): Promise<boolean> {
  const entries: readonly string[] = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.includes(MARKER) || entries.every((name) => name === '.cache');
}

/** Marks a folder as ours before anything else is put into it. */
export async function claim({ root }: Workspace): Promise<void> {
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, MARKER), NOTE);
}

/**
 * Makes a work folder look like the project to Astro, so that a site is the same wherever it is built. Nothing to do
 * for the project itself.
 */
export async function furnish({ root }: Workspace): Promise<void> {
  if (root === projectRoot) return;
  const inProject = (name: string): Promise<string[]> => readdir(path.join(projectRoot, name));
  // Astro and Node follow links in these, and then take what they find for something outside the root.
  for (const name of COPIED) await copy(name, root);
  await link('public', root);
  await fill(
    'src',
    (await inProject('src')).filter((name) => name !== 'content'),
    root,
  );
  const packages = (await inProject('node_modules')).filter((name) => !name.startsWith('.'));
  await fill(
    'node_modules',
    packages.filter((name) => name !== '@astrojs'),
    root,
  );
  await fill('node_modules/@astrojs', await inProject('node_modules/@astrojs'), root);
}

/** The configuration says where the root is; styles of Starlight's pages are scoped by where the pages lie. */
const COPIED = [
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'src/content.config.ts',
  'node_modules/@astrojs/starlight',
];

/** Puts a copy of a file or folder of the project into a work folder, unless it is there already. */
async function copy(name: string, root: string): Promise<void> {
  const [from, to] = [path.join(projectRoot, name), path.join(root, name)];
  const version = await versionOf(from);
  if ((await versionOf(to)) === version) return;
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

/** What tells a copy of another time: a file's text, a package's package.json. */
async function versionOf(name: string): Promise<string | undefined> {
  const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() === true;
  return readFile(isFolder ? path.join(name, 'package.json') : name, 'utf8').catch(() => undefined);
}

/** Links what a folder of the project holds, but for what is copied; links of an older version go. */
async function fill(folder: string, names: readonly string[], root: string): Promise<void> {
  await mkdir(path.join(root, folder), { recursive: true });
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    if (entry.isSymbolicLink() && !names.includes(entry.name)) await rm(path.join(root, folder, entry.name));
  }
  for (const name of names.map((each) => `${folder}/${each}`)) if (!COPIED.includes(name)) await link(name, root);
}

async function link(name: string, root: string): Promise<void> {
  const [target, to] = [path.join(projectRoot, name), path.join(root, name)];
  if ((await readlink(to).catch(() => undefined)) === target) return;
  await rm(to, { force: true });
  await symlink(target, to, 'junction'); // on Windows a junction needs no privilege; elsewhere the word is ignored
}
