import type { FaceSource } from '../fonts/faces.ts';

/** A face cut down to some characters (gives one file, kept in `cache`), or pictures (one PNG for each SVG). */
export type Job =
  | { readonly type: 'face'; readonly face: FaceSource; readonly characters: string; readonly cache: string }
  | { readonly type: 'cards'; readonly pictures: readonly string[]; readonly characters: string };
