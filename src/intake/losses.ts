/** What could not be kept, each thing once. */
export interface Losses {
  /** @param place where it stands, such as `paragraph 3`; left out where that says nothing */
  readonly add: (what: string, place?: string) => void;
  /** Each with how often, where it was more than once, and its first places. */
  readonly list: () => readonly string[];
}

const MOST_PLACES = 8;

export function countLosses(): Losses {
  const kinds = new Map<string, { count: number; readonly places: Set<string> }>();
  return {
    add: (what, place) => {
      const kind = kinds.get(what) ?? { count: 0, places: new Set() };
      kinds.set(what, kind);
      kind.count += 1;
      if (place !== undefined) kind.places.add(place);
    },
    list: () =>
      [...kinds].map(([what, { count, places }]) => {
        const shown = [...places].slice(0, MOST_PLACES).join(', ');
        const said = [...(count > 1 ? [`${count} times`] : []), ...(shown === '' ? [] : [`${shown}${places.size > MOST_PLACES ? ', …' : ''}`])]; // prettier-ignore
        return said.length === 0 ? what : `${what} (${said.join('; ')})`;
      }),
  };
}
