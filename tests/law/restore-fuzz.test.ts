import { test } from 'vitest';
import { fuzzRestore } from './fuzz-restore.ts';

/** A tenth of what `npm run soak` tries: the first of the same texts. */
const CASES = 1_000;
const SEED = 20231225;

test(`restore() undoes damage() of ${CASES.toLocaleString('en')} random texts (seed ${SEED}), or says where it does not`, () => {
  fuzzRestore(CASES, SEED);
});
