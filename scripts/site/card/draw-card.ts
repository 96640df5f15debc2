import { inEdition } from '../../../src/vocabulary/by-edition.ts';
import { type Edition, type EditionKey, fontNameOf, languageOf } from '../../../src/vocabulary/edition.ts';
import type { PublishedReport } from '../../../src/pipeline/published.ts';
import type { SiteData } from '../../../src/web/site-data.ts';

const CARD = { width: 1200, height: 630 } as const;

const PAPER = '#fbfaf7';
const INK = '#1c1b19';
const GREY = '#615d55';
const VERMILION = '#a92d1c';

/** A report's card as an SVG: its title on a slip, vertical in the Chinese editions; one for each edition. */
export function drawCards(report: PublishedReport, site: SiteData): ReadonlyMap<Edition, string> {
  return new Map(site.editions.map((edition) => [edition, drawCard(edition, report, site)]));
}

function drawCard(edition: Edition, { metadata, originalScript }: PublishedReport, site: SiteData): string {
  const key = languageOf(edition);
  const family = fontNameOf(key);
  const [main = '', subtitle = ''] = inEdition(metadata.title, key).split(/——|: /u);
  const supplied = metadata.title.supplied ? VERMILION : INK;
  const body =
    edition === 'en'
      ? horizontal(main, subtitle, supplied)
      : `${slip(main, supplied)}${lines(subtitle, 15)
          .map((line, index) => text(90, 230 + index * 56, 36, supplied, line))
          .join('')}`;
  const [start = '', rest] = metadata.title[edition === 'en' ? originalScript : 'en'].split(/——|: /u);
  // A supplied title that is cut keeps both its brackets.
  const close = rest === undefined || !metadata.title.supplied ? '' : edition === 'en' ? '］' : ']';
  const beneath = start + close;
  const beneathFamily = fontNameOf(edition === 'en' ? originalScript : 'en');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="${family}">
<rect width="100%" height="100%" fill="${PAPER}"/>
${text(90, 120, 34, VERMILION, inEdition(site.title, key), bold(34, VERMILION, key))}
${body}
${text(90, 555, 28, GREY, beneath, `font-family="${beneathFamily}"${edition === 'en' ? '' : ' font-style="italic"'}`)}
</svg>`;
}

/** Han has one weight and a stroke around it; see src/styles/tokens.css. */
function bold(size: number, fill: string, key: EditionKey): string {
  return key === 'en' ? 'font-weight="600"' : `stroke="${fill}" stroke-width="${size * 0.02}"`;
}

function horizontal(main: string, subtitle: string, fill: string): string {
  const top = lines(main, 26).map((line, index) => text(90, 240 + index * 74, 62, fill, line, 'font-weight="600"'));
  const below = lines(subtitle, 56).map((line, index) => text(90, 275 + top.length * 74 + index * 46, 34, fill, line));
  return [...top, ...below].join('');
}

/** Characters one under the other in a double rule; brackets and dashes lie on their side. */
function slip(title: string, fill: string): string {
  const characters = [...title];
  const size = Math.min(64, Math.floor(450 / characters.length));
  const height = characters.length * size * 1.06;
  const left = 1000;
  const top = (CARD.height - height) / 2;
  const column = characters.map((character, index) => {
    const x = left + size / 2;
    const y = top + index * size * 1.06 + size / 2;
    const turn = /[［］（）《》〈〉—…“”‘’]/u.test(character) ? ` transform="rotate(90 ${x} ${y})"` : '';
    return `<text x="${x}" y="${y + size * 0.36}" font-size="${size}" text-anchor="middle" fill="${fill}" ${bold(size, fill, 'hans')}${turn}>${escape(character)}</text>`;
  });
  const rule = (gap: number, width: number): string =>
    `<rect x="${left - gap}" y="${top - gap}" width="${size + gap * 2}" height="${height + gap * 2}" fill="none" stroke="${VERMILION}" stroke-width="${width}"/>`;
  return `${rule(24, 2)}${rule(34, 6)}${column.join('')}`;
}

function text(x: number, y: number, size: number, fill: string, content: string, more = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" ${more}>${escape(content)}</text>`;
}

/** Broken between words, or between characters where there are none; what is too long for three lines is cut. */
function lines(content: string, longest: number): string[] {
  const parts = /\s/u.test(content) ? content.split(/(?<=\s)/u) : [...content];
  const made: string[] = [''];
  for (const part of parts) {
    const last = made[made.length - 1] ?? '';
    if ([...last, ...part].length > longest) made.push(part);
    else made[made.length - 1] = last + part;
  }
  return made.slice(0, 3).filter(Boolean);
}

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
