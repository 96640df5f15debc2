/**
 * Versions of the rules by which a text gets its other script. A report keeps those that it was first published by, as
 * its ledger says: a better rule must not change what a citation quoted.
 * 1: until ledgers said it. 2: what stands beside a character decides its sense, persons' names are known, what is
 * traditional already stays, each edition has one form of a character, and converted traditional editions have 「」.
 */
export type ConversionVersion = 1 | 2;

/** The rules of a text that was never published. */
export const CURRENT_CONVERSION: ConversionVersion = 2;
