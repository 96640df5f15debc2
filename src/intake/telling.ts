import { excerpt } from './excerpt.ts';

/** What is told of a file beside its text: what was left out, and what could not be kept. */
export interface Telling {
  /** Words that belong to the page, the program or nobody's eyes, with their place: “hidden (paragraph 3)”. */
  readonly drop: (what: string, words: string) => void;
  /** Words that cannot be shown as text. */
  readonly lose: (what: string, words: string) => void;
  /** What is kept as words alone, or was taken in a way that one should know; one line for all of a kind. */
  readonly note: (what: string, words: string, place: string) => void;
  readonly list: () => { readonly dropped: readonly string[]; readonly lost: readonly string[] };
}

interface Kind {
  readonly places: Set<string>;
  readonly first: string;
  characters: number;
}

export function startTelling(): Telling {
  const dropped: string[] = [];
  const lost: string[] = [];
  const kinds = new Map<string, Kind>();
  return {
    drop: (what, words) => void dropped.push(`${what}: ${nameWords(words)}`),
    lose: (what, words) => void lost.push(words.trim() === '' ? what : `${what}: ${nameWords(words)}`),
    note: (what, words, place) => {
      const kind = kinds.get(what) ?? { places: new Set(), first: words, characters: 0 };
      kinds.set(what, kind);
      kind.places.add(place);
      kind.characters += lengthOf(words);
    },
    list: () => ({
      dropped,
      lost: [...lost, ...[...kinds].map(([what, kind]) => `${what}: ${nameKind(kind)}`)],
    }),
  };
}

/**
 * Words as a line tells them, with how many characters they are.
 * @example nameWords('内部批注') // “内部批注” (4 characters)
 */
export function nameWords(words: string): string {
  const length = lengthOf(words);
  return `“${excerpt(words)}” (${length} character${length === 1 ? '' : 's'})`;
}

const MOST_PLACES = 8;

function nameKind({ places, first, characters }: Kind): string {
  const shown = [...places].slice(0, MOST_PLACES).join(', ');
  const count = characters > 0 ? `${characters} character${characters === 1 ? '' : 's'}, ` : '';
  return `${count}${shown}${places.size > MOST_PLACES ? ', …' : ''}${first.trim() === '' ? '' : `, the first “${excerpt(first, 20)}”`}`;
}

/** Characters that are no white space. */
function lengthOf(words: string): number {
  return Array.from(words.replaceAll(/\s/gu, '')).length;
}
