import type { PublishedReport } from '../../src/pipeline/published.ts';

/** A heading and where it stands: its depth from 0, and the paragraphs right under it. */
export interface Place {
  readonly depth: number;
  readonly heading: string;
  /** True where the editors supplied it. */
  readonly supplied: boolean;
  readonly paragraphs: readonly string[];
}

/** The headings of a report in the order of the text, each page's and those on it. */
export function findPlaces({ sections, originalScript }: PublishedReport): Place[] {
  const places: { depth: number; heading: string; supplied: boolean; paragraphs: string[] }[] = [];
  const shown = new Set<string>();
  for (const { title, supplied, paragraphs, path = [], pieces } of sections) {
    path.forEach(({ anchor, title: above }, depth) => {
      if (shown.has(anchor)) return;
      shown.add(anchor);
      places.push({ depth, heading: above[originalScript], supplied: false, paragraphs: [] });
    });
    const depth = path.length;
    places.push({ depth, heading: title[originalScript], supplied, paragraphs: pieces ? [] : [...paragraphs] });
    for (const piece of pieces ?? []) {
      if (piece.type === 'paragraph') places.at(-1)?.paragraphs.push(piece.id);
      else
        places.push({
          depth: depth + piece.level - 1,
          heading: piece.title[originalScript],
          supplied: false,
          paragraphs: [],
        });
    }
  }
  return withoutGaps(places);
}

/** A heading stands one step below the nearest one above it, whatever levels the pages leave out. */
function withoutGaps(places: readonly Place[]): Place[] {
  const open: number[] = [];
  return places.map((place) => {
    while ((open.at(-1) ?? -1) >= place.depth) open.pop();
    open.push(place.depth);
    return { ...place, depth: open.length - 1 };
  });
}

/** `p4–p9`, `p4`, `p4–p7, p9`, nothing: each run of ids that follow one another, or where there are many, their number. */
export function rangeOf(paragraphs: readonly string[]): string {
  const runs: { readonly first: string; last: string }[] = [];
  for (const id of paragraphs) {
    const open = runs.at(-1);
    if (open && Number(open.last.slice(1)) + 1 === Number(id.slice(1))) open.last = id;
    else runs.push({ first: id, last: id });
  }
  if (runs.length > MOST_RUNS) return `${paragraphs.length} paragraphs`;
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}

/** More would hide the heading that they stand behind. */
const MOST_RUNS = 3;
