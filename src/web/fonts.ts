import { type Edition, faceOf, type OwnScript, scriptOf } from '../vocabulary/edition.ts';
import fonts from '../content/fonts.json';
import { href } from './site.ts';
import type { FontFace, SiteFonts } from './site-fonts.ts';

const made: SiteFonts = fonts;

/**
 * `@font-face` rules for a report's faces; the system's are shown until one is there. Han is as wide in every face and
 * takes its place whenever it comes. English that an edition shows from the start would break its lines anew: those
 * faces are preloaded, and one that is late waits for the next page.
 */
export function fontFaces(report: string, edition?: Edition): string {
  return (made[report] ?? [])
    .map((face) => {
      const display = edition !== undefined && isShown(face, edition) && face.family === LATIN ? 'optional' : 'swap';
      return `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:${display};src:url(${href(face.file)})format('woff2')}`;
    })
    .join('');
}

/** Addresses of the faces that a page shows from the start, to be asked for before the styles are read. */
export function mainFonts(report: string, edition: Edition, originalScript: OwnScript): string[] {
  const han = faceOf(scriptOf(edition, originalScript));
  return (made[report] ?? [])
    .filter((face) => face.family === han || (face.family === LATIN && isShown(face, edition)))
    .map(({ file }) => href(file));
}

const LATIN = faceOf('en');

/** Italics are the gists of the Chinese editions, whose English is folded. */
function isShown({ style }: FontFace, edition: Edition): boolean {
  return (style === 'italic') === (edition !== 'en');
}
