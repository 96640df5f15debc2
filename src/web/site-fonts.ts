/** A face of the text, made for one report (see scripts/site/fonts). */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  /** Path below the site's root. */
  readonly file: string;
}

/** The name under which the faces of the page are kept that lists the reports; no report can have it. */
export const LIBRARY_FACES = '';

/** The faces of each report, by its id; `duizhao dev` has none and shows the system's. */
export type SiteFonts = Readonly<Record<string, readonly FontFace[]>>;
