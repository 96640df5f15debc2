import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What reads and searches the site, in the engines other than Chromium (`npm run test:engines`). */
const include = ['driver', 'pages', 'search'].map((name) => `tests/site/${name}.test.ts`);

/** For what hangs, not for what is slow. */
const LIMITS = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    globalSetup: ['tests/site/run-folder.ts'], // the engines look at one site
    maxWorkers: availableParallelism(),
    projects: ['firefox', 'webkit'].map((name) => ({
      test: {
        name,
        env: { TEST_ENGINE: name },
        include,
        setupFiles: ['tests/driver/known-faults.ts'],
        ...LIMITS,
      },
    })),
  },
});
