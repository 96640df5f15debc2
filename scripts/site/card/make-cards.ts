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

/** A card: where it goes, and the picture that it is drawn from. */
interface Drawn {
  readonly file: string;
  readonly svg: string;
}

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
  const missing: (readonly Drawn[])[] = [];
  await mkdir(cache, { recursive: true });
  const cacheFile = (svg: string): string => path.join(cache, `${keyOf(svg)}.png`);
  for (const report of reports) {
    const drawn = [...drawCards(report, site)].map(([edition, svg]): Drawn => ({ file: `${edition}/${report.id}/card.png`, svg })); // prettier-ignore
    const made = await Promise.all(drawn.map(({ svg }) => readFile(cacheFile(svg)).catch(() => undefined)));
    drawn.forEach(({ file }, index) => made[index] && cards.set(file, made[index]));
    missing.push(drawn.filter((_, index) => made[index] === undefined));
  }
  const make = async (drawn: readonly Drawn[]): Promise<void> => {
    const pictures = drawn.map(({ svg }) => svg);
    const pngs = await pool.run({ type: 'cards', pictures, characters: charactersOf(pictures) });
    drawn.forEach(({ file, svg }, index) => {
      const png = pngs[index];
      if (!png) throw new Error(`Cannot draw the card "${file}"`);
      replaceFile(cacheFile(svg), png);
      cards.set(file, png);
    });
  };
  const left = missing.filter((drawn) => drawn.length > 0);
  const groups = Array.from({ length: Math.ceil(left.length / GROUP) }, (_, at) =>
    left.slice(at * GROUP, (at + 1) * GROUP),
  );
  await Promise.all(groups.map((group) => make(group.flat())));
  return cards;
}

/** Reports whose cards are drawn together: to cut six faces down for them takes as long as to draw three. */
const GROUP = 6;

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
