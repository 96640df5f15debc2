import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../files.ts';
import { projectRoot } from '../../project.ts';

/** What a site is made by, beside what it is made of: folders and files of the project. */
const CODE = ['src', 'public', 'scripts/site', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** SHA-256 (hex) of the code that makes a site, of the packages that it uses, and of Node's version. */
export async function codeVersion(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const each of CODE) {
    const place = path.join(projectRoot, each);
    const below = (await listFiles(place)).filter((file) => !file.startsWith(GENERATED));
    for (const file of below.length > 0 ? below : [place])
      hash.update(`\n${path.relative(projectRoot, file)}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** What a build writes for Astro. */
const GENERATED = path.join(projectRoot, 'src', 'content') + path.sep;
