/** What could not be kept, each thing once. */
export interface Losses {
  readonly add: (what: string, times?: number) => void;
  /** Each with how often, where it was more than once. */
  readonly list: () => readonly string[];
}

export function countLosses(): Losses {
  const counts = new Map<string, number>();
  return {
    add: (what, times = 1) => void counts.set(what, (counts.get(what) ?? 0) + times),
    list: () => [...counts].map(([what, count]) => (count > 1 ? `${what} (${count} times)` : what)),
  };
}
