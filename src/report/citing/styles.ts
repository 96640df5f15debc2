/** The forms in which a place can be cited, as `duizhao cite --style` takes them. */
export const STYLES = [
  'gb7714-2015',
  'gb7714-2025',
  'chicago',
  'apa',
  'mla',
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
] as const;

export type Style = (typeof STYLES)[number];

/** Forms for programs, which take them as they are. */
export const DATA_STYLES: readonly Style[] = ['bibtex', 'biblatex', 'ris', 'csl-json'];

/** What each style calls itself; the same in all editions. */
export const STYLE_NAMES: Readonly<Record<Style, string>> = {
  'gb7714-2015': 'GB/T 7714—2015',
  'gb7714-2025': 'GB/T 7714—2025',
  chicago: 'Chicago 17',
  apa: 'APA 7',
  mla: 'MLA 9',
  bibtex: 'BibTeX',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

export function isStyle(name: string): name is Style {
  return STYLES.some((style) => style === name);
}
