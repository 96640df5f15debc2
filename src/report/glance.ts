import { inScript } from '../vocabulary/by-edition.ts';
import type { Script } from '../vocabulary/edition.ts';
import type { Extent } from './extent.ts';
import { findFigures } from './figures.ts';
import type { PublishedTerm } from '../pipeline/published.ts';

/** Width of the drawings, in the units of their `viewBox`. */
export const GLANCE_WIDTH = 600;

/** Width of each section's bar; the longest has the whole width. */
export function drawLengths({ sections }: Extent): number[] {
  const longest = Math.max(1, ...sections.map(({ length }) => length));
  return sections.map(({ length }) => Math.round((length / longest) * GLANCE_WIDTH));
}

/** A term, how often it occurs, and a path with one stroke for each place. */
export interface DrawnTerm {
  readonly term: PublishedTerm;
  readonly times: number;
  readonly path: string;
}

/** The terms that occur most often, at most `shown` of them; those that occur as often stay in their order. */
export function drawTerms(
  extent: Extent,
  glossary: readonly PublishedTerm[],
  script: Script,
  shown: number,
): DrawnTerm[] {
  return glossary
    .map((term) => {
      const places = extent.paragraphs.flatMap(({ text, from }) =>
        findAll(text, inScript(term.term, script)).map((index) => from + index),
      );
      return {
        term,
        times: places.length,
        path: places.map((place) => `M${placeAcross(extent, place)} 1V15`).join(''),
      };
    })
    .sort((a, b) => b.times - a.times)
    .slice(0, shown);
}

/** The line beneath a term's strokes, with a notch where each section begins. */
export function drawAxis(extent: Extent): string {
  const notches = extent.sections.map(({ from }) => `M${placeAcross(extent, from)} 12V18`);
  return `M0 17.5H${GLANCE_WIDTH}${notches.join('')}`;
}

/** A figure that the text states, with a few words around it. */
export interface StatedFigure {
  readonly section: string;
  readonly sentence: string;
  readonly figure: string;
  readonly before: string;
  readonly after: string;
}

const AROUND = 14;

export function listFigures({ paragraphs }: Extent, script: Script): StatedFigure[] {
  return paragraphs.flatMap(({ sentences, section }) =>
    sentences.flatMap((sentence) => {
      const text = inScript(sentence, script);
      return findFigures(text).map(({ from, to }) => ({
        section,
        sentence: sentence.id,
        figure: text.slice(from, to),
        // Never from the middle of a number.
        before: `${from > AROUND ? '…' : ''}${text.slice(Math.max(0, from - AROUND), from).replace(/^[\d.]+/u, '')}`,
        after: `${text.slice(to, to + AROUND)}${to + AROUND < text.length ? '…' : ''}`,
      }));
    }),
  );
}

/** Half a stroke's width stays inside at both ends. */
function placeAcross({ total }: Extent, place: number): number {
  return Math.round((place / Math.max(1, total)) * (GLANCE_WIDTH - 2)) + 1;
}

function findAll(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}
