import { GIVEN_NAMES } from './given-name-data.ts';

/** What a character adds to the evidence that a name is one, in the units of `people.ts`. */
const ADDS: readonly (readonly [characters: string, adds: number])[] = [
  [GIVEN_NAMES.strong, 1.2],
  [GIVEN_NAMES.good, 0.7],
  [GIVEN_NAMES.fair, 0.2],
  [GIVEN_NAMES.weak, -0.4],
];
const OTHER = -1;

const known = new Map(ADDS.flatMap(([characters, adds]) => Array.from(characters, (each) => [each, adds] as const)));

/** How likely a simplified character is in a given name. */
export function likelihoodInNames(character: string): number {
  return known.get(character) ?? OTHER;
}
