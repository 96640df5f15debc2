import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import type { SiteData } from '../../../src/web/site-data.ts';
import { replaceFile } from '../../files.ts';
import { versionsOfFaces } from '../fonts/subset.ts';
import type { Pool } from '../workers/pool.ts';
import { drawCards } from './draw-card.ts';

/** Pictures that links to reports show, by path below the site's root: `<edition>/<report>/card.png`. */
export type Cards = ReadonlyMap<string, Uint8Array>;

/**
 * Draws the cards of every report.
 * @param cache folder of cards that were drawn before
 */
export async function makeCards(
  reports: readonly PublishedReport[],
  site: SiteData,
  pool: Pool,
  cache: string,
): Promise<Cards> {
  const cards = new Map<string, Uint8Array>();
  await mkdir(cache, { recursive: true });
  const cacheFile = (svg: string): string => path.join(cache, `${keyOf(svg)}.png`);
  const make = async (report: PublishedReport): Promise<void> => {
    const drawn = [...drawCards(report, site)];
    const pictures = drawn.map(([, svg]) => svg);
    const made = await Promise.all(pictures.map((svg) => readFile(cacheFile(svg)).catch(() => undefined)));
    const whole = made.filter((png) => png !== undefined);
    const pngs =
      whole.length === pictures.length
        ? whole
        : await pool.run({ type: 'cards', pictures, characters: charactersOf(pictures) });
    drawn.forEach(([edition, svg], index) => {
      const png = pngs[index];
      if (!png) throw new Error(`Cannot draw the card of "${report.id}"`);
      if (made[index] === undefined) replaceFile(cacheFile(svg), png);
      cards.set(`${edition}/${report.id}/card.png`, png);
    });
  };
  await Promise.all(reports.map(make));
  return cards;
}

/** Writes the cards of one report into its part of the site. */
export async function writeCards(cards: Cards, report: string, out: string): Promise<void> {
  for (const [file, png] of cards) {
    if (file.split('/')[1] !== report) continue;
    const target = path.join(out, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, png);
  }
}

/** To be raised when cards come out otherwise for the same SVG: another version of resvg. */
const RENDERER = 'resvg-wasm 2.6.2';

function keyOf(svg: string): string {
  return createHash('sha256')
    .update([...versionsOfFaces(), RENDERER, svg].join('\n'))
    .digest('hex');
}

/** Every character in the pictures' text, and more: names and numbers of the SVG itself do no harm. */
function charactersOf(pictures: readonly string[]): string {
  return [...new Set(pictures.join(''))].sort().join('');
}
