import { type Edition, languageOf } from './edition.ts';
import fonts from './content/fonts.json';
import { href } from './site.ts';
import type { SiteFonts } from './site-fonts.ts';

const made: SiteFonts = fonts;

/**
 * `@font-face` rules for a report's faces; the system's are shown until one is there. Han is as wide in every face and
 * takes its place whenever it comes; English would break its lines anew, and waits for the next page.
 */
export function fontFaces(report: string): string {
  return (made[report] ?? [])
    .map(
      ({ family, weight, style, file }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:${family === 'Text Latin' ? 'optional' : 'swap'};src:url(${href(file)})format('woff2')}`,
    )
    .join('');
}

/** Addresses of the faces that most of a page is set in, to be asked for before the styles are read. */
export function mainFonts(report: string, edition: Edition, originalScript: 'hans' | 'hant'): string[] {
  const script = languageOf(edition) === 'en' ? originalScript : languageOf(edition);
  const families = [script === 'hant' ? 'Text Hant' : 'Text Hans', ...(edition === 'en' ? ['Text Latin'] : [])];
  return families.flatMap((family) => {
    const face = made[report]?.find((each) => each.family === family && each.weight === 400 && each.style === 'normal');
    return face ? [href(face.file)] : [];
  });
}
