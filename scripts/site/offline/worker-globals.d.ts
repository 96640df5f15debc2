import type { KnownPacks } from './known-packs.ts';

declare global {
  /** What the build knows of the packs. */
  const PACKS: KnownPacks;
  /** The path that the site is below, with slashes at both ends. */
  const BASE: string;
}
