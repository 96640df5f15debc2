import { type Edition, languageOf } from './edition.ts';
import fonts from './content/fonts.json';
import { href } from './site.ts';
import type { FontFace, SiteFonts } from './site-fonts.ts';

const made: SiteFonts = fonts;

/** `@font-face` rules for a report's faces; the system's are shown until one is there. */
export function fontFaces(report: string): string {
  return (made[report] ?? [])
    .map(
      ({ family, weight, style, file }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:swap;src:url(${href(file)})format('woff2')}`,
    )
    .join('');
}

/** Address of the face that most of a page is set in, to be asked for before the styles are read. */
export function mainFont(report: string, edition: Edition, originalScript: 'hans' | 'hant'): string | undefined {
  const script = languageOf(edition) === 'en' ? originalScript : languageOf(edition);
  const family = script === 'hant' ? 'Text Hant' : 'Text Hans';
  const face = made[report]?.find((each: FontFace) => each.family === family && each.weight === 400);
  return face && href(face.file);
}
