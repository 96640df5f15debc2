import { defineConfig } from 'vitest/config';

/** Three kinds of tests: pure code, laws by property, and the built site in a real browser. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'law', include: ['tests/law/**/*.test.ts'], testTimeout: 60_000 } },
      // One file after the other: they build into the same checkout and drive a browser.
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/run-folder.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
