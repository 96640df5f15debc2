import path from 'node:path';
import { cleanEnvironment } from './environment.ts';
import type { Workspace } from './workspace.ts';

/** Astro takes its packages from below the working directory, wherever the command was started. */
export async function runAstro({ root, building, astro: caches }: Workspace): Promise<void> {
  cleanEnvironment();
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  const before = process.cwd();
  process.chdir(root);
  try {
    await build({
      root,
      outDir: building,
      logLevel: process.env['DUIZHAO_DEBUG'] ? 'info' : 'error',
      // A file is known by where it lies below the root, linked or not: names and scopes of styles follow from it.
      ...(caches
        ? { cacheDir: caches, vite: { cacheDir: path.join(caches, 'vite'), resolve: { preserveSymlinks: true } } }
        : {}),
    });
  } finally {
    process.chdir(before);
  }
}
