import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Style } from '../../../src/report/citing/styles.ts';

/** Styles that no package with a licence carries yet: a publisher who has one puts it here. */
const FILES: Readonly<Partial<Record<Style, string>>> = { 'gb7714-2025': 'gb7714-2025.csl' };

/** The CSL styles in `citation-styles/` of the content, by their name here. */
export async function readGivenStyles(content: string): Promise<Partial<Record<Style, string>>> {
  const found: Partial<Record<Style, string>> = {};
  for (const [style, file] of Object.entries(FILES)) {
    const xml = await readFile(path.join(content, 'citation-styles', file), 'utf8').catch(() => undefined);
    if (xml !== undefined) found[style as Style] = xml;
  }
  return found;
}
