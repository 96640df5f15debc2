import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBuiltSite } from '../site/built-site.ts';
import { exists, isWithin } from '../content/file.ts';
import { canFurnish } from '../site/workspace.ts';
import { projectRoot } from '../project.ts';
import { UsageError } from '../usage.ts';

/** Folders of the project that no site is built into. */
const PARTS = ['src', 'scripts', 'tests', 'public', 'node_modules', '.git', '.cache', '.astro', '.ci'];

/** The folder that a site is built into, links followed. It is replaced whole, so it has to be new, empty or a site. */
export async function resolveTarget(out: string, content: string): Promise<string> {
  const target = await follow(out);
  for (const kept of [projectRoot, content, process.cwd()]) {
    if (isWithin(target, await follow(kept)))
      throw new UsageError(`--out ${out} would be replaced, and ${kept} is in it; name a folder of its own`);
  }
  for (const kept of [content, ...PARTS.map((part) => path.join(projectRoot, part))]) {
    if (isWithin(await follow(kept), target))
      throw new UsageError(`--out ${out} is in ${kept}, which a site must not change; name a folder of its own`);
  }
  await checkPresent(out, target);
  await checkParent(out, path.dirname(target));
  return target;
}

/**
 * The folder that a site is made in (`--work`), links followed. Files are written below it, so it has to be new, empty
 * or one that an earlier build made; the site is put in its place from there, and is not in it.
 */
export async function resolveWork(work: string, content: string, out: string): Promise<string> {
  const folder = await follow(work);
  for (const kept of [
    content,
    out,
    ...PARTS.filter((part) => part !== '.cache').map((part) => path.join(projectRoot, part)),
  ]) {
    if (isWithin(await follow(kept), folder))
      throw new UsageError(`--work ${work} is in ${kept}, which a build must not fill; name a folder of its own`);
  }
  for (const kept of [content, out]) {
    if (isWithin(folder, await follow(kept)))
      throw new UsageError(`--work ${work} has ${kept} in it; name a folder of its own`);
  }
  const present = await stat(folder).catch(() => undefined);
  if (present && !present.isDirectory()) throw new UsageError(`--work ${work} is a file; name a folder`);
  if (!(await canFurnish(folder)))
    throw new UsageError(`--work ${work} holds files that no build put there; name another folder, or an empty one`);
  return folder;
}

/** The folder that parts of sites are kept in (`--parts`), links followed. */
export async function resolveParts(parts: string, content: string, out: string): Promise<string> {
  const folder = await follow(parts);
  for (const kept of [
    content,
    out,
    ...PARTS.filter((part) => part !== '.cache').map((part) => path.join(projectRoot, part)),
  ]) {
    if (isWithin(await follow(kept), folder))
      throw new UsageError(`--parts ${parts} is in ${kept}, which parts must not fill; name a folder of its own`);
  }
  if (isWithin(folder, await follow(content)) || isWithin(folder, await follow(out)))
    throw new UsageError(`--parts ${parts} has the content or the site in it; name a folder of its own`);
  const present = await stat(folder).catch(() => undefined);
  if (present && !present.isDirectory()) throw new UsageError(`--parts ${parts} is a file; name a folder`);
  return folder;
}

async function checkPresent(out: string, target: string): Promise<void> {
  const present = await stat(target).catch(() => undefined);
  if (!present) return;
  if (!present.isDirectory()) throw new UsageError(`--out ${out} is a file; name a folder`);
  const entries = await readdir(target);
  if (entries.length === 0) return;
  if (entries.includes('.git'))
    throw new UsageError(
      `--out ${out} would be replaced, and it is a Git repository; build elsewhere and copy the site`,
    );
  if (!(await readBuiltSite(target))) {
    const holds = `${entries.slice(0, 3).join(', ')}${entries.length > 3 ? ', …' : ''}`;
    throw new UsageError(
      `--out ${out} would be replaced, and it is not a site that this command built (it holds ${holds}); name another folder, or empty it yourself`,
    );
  }
}

async function checkParent(out: string, parent: string): Promise<void> {
  if (!(await exists(parent))) return checkParent(out, path.dirname(parent));
  if (!(await stat(parent)).isDirectory()) throw new UsageError(`--out ${out}: ${parent} is a file, not a folder`);
  await access(parent, constants.W_OK).catch((cause: unknown) => {
    throw new UsageError(`--out ${out}: ${parent} may not be written to`, { cause });
  });
}

/** A path with its links followed, as far as there is something. */
async function follow(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(await follow(parent), path.basename(file));
  }
}
