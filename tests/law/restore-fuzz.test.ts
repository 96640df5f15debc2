import { test } from 'vitest';
import { fuzzRestore } from './fuzz-restore.ts';

/** `npm run soak` tries 10,000: these are the first of the same texts. */
const CASES = 300;
const SEED = 20231225;

test(`restore() undoes damage() of ${CASES.toLocaleString('en')} random texts (seed ${SEED}), or says where it does not`, () => {
  fuzzRestore(CASES, SEED);
});
