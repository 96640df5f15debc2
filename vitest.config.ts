import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Limits are for what hangs, not for what is slow: a machine that does other work as well takes many times as long, and
 * that is no fault.
 */
const LIMITS = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

/** Files of one worker share what they load: dictionaries, schemas, the pipeline. They change none of it. */
const SHARED = { ...LIMITS, isolate: false };

/** Kinds of tests (tests/README.md): pure code, laws by property, the built site in a real browser, public documents. */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...SHARED } },
      { test: { name: 'law', include: ['tests/law/**/*.test.ts'], ...SHARED } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/run-folder.ts'],
          ...LIMITS,
        },
      },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], ...SHARED } },
      // By name only: `npm run soak`.
      { test: { name: 'soak', include: ['tests/soak/**/*.soak.ts'], ...SHARED } },
    ],
  },
});
