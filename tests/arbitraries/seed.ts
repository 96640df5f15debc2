/** Every law is tried on the same inputs each time; a failure names its counterexample. */
export const LAW = { seed: 20231130, numRuns: 200 } as const;
