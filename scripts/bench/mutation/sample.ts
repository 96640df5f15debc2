/** A sample without repeats, in the order of the whole: the same one for the same seed. */
export function draw<T>(all: readonly T[], size: number, seed: number): T[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0; // mulberry32
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const keyed = all.map((item, index) => ({ item, index, key: random() }));
  const taken = keyed.sort((a, b) => a.key - b.key).slice(0, size);
  return taken.sort((a, b) => a.index - b.index).map(({ item }) => item);
}
