import type { EditionKey } from '../../../src/vocabulary/edition.ts';

/** A face of the site: where it comes from, and what it is for. */
export interface FaceSource {
  /** As the table of editions has it (src/vocabulary/edition.ts). */
  readonly family: string;
  /** The script whose glyphs it has; the forms of 骨, 直 and 返 differ. */
  readonly script: EditionKey;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  readonly package: string;
  /** The licence's file in the package. */
  readonly licence: string;
  readonly file: string;
}

const SC = '@expo-google-fonts/noto-serif-sc';
const TC = '@expo-google-fonts/noto-serif-tc';
const HK = '@expo-google-fonts/noto-serif-hk';
const SOURCE_SERIF = '@fontsource/source-serif-4';

/** Families are named in src/styles/tokens.css. Han has no semibold: a stroke around it does, and saves a fifth of the bytes. */
export const FACES: readonly FaceSource[] = [
  { family: 'Text Hans', script: 'hans', weight: 400, style: 'normal', package: SC, licence: 'LICENSE_FONT', file: '400Regular/NotoSerifSC_400Regular.ttf' },
  { family: 'Text Hant', script: 'hant', weight: 400, style: 'normal', package: TC, licence: 'LICENSE_FONT', file: '400Regular/NotoSerifTC_400Regular.ttf' },
  { family: 'Text Hant HK', script: 'hant-hk', weight: 400, style: 'normal', package: HK, licence: 'LICENSE_FONT', file: '400Regular/NotoSerifHK_400Regular.ttf' },
  { family: 'Text Latin', script: 'en', weight: 400, style: 'normal', package: SOURCE_SERIF, licence: 'LICENSE', file: 'files/source-serif-4-latin-400-normal.woff2' },
  { family: 'Text Latin', script: 'en', weight: 400, style: 'italic', package: SOURCE_SERIF, licence: 'LICENSE', file: 'files/source-serif-4-latin-400-italic.woff2' },
  { family: 'Text Latin', script: 'en', weight: 600, style: 'normal', package: SOURCE_SERIF, licence: 'LICENSE', file: 'files/source-serif-4-latin-600-normal.woff2' },
]; // prettier-ignore
