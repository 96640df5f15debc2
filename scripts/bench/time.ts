/** The medians of several functions, in milliseconds. */
export type Medians<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Times functions against each other: one call of each in turn, so that whatever else the machine does falls on
 * all alike. The first rounds, in which code is compiled, do not count.
 */
export function timeTogether<Name extends string>(
  functions: Readonly<Record<Name, () => unknown>>,
  { rounds = 15, warmUp = 3 } = {},
): Medians<Name> {
  const names = Object.keys(functions) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      globalThis.gc?.();
      const start = performance.now();
      functions[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** `12.3 ms` */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}
