const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

/** The engine that this run looks at the site with: of `TEST_ENGINE`, Chromium without it. */
export const ENGINE = readEngine(process.env['TEST_ENGINE'] ?? 'chromium');

function readEngine(name: string): (typeof ENGINES)[number] {
  const engine = ENGINES.find((each) => each === name);
  if (!engine) throw new Error(`Cannot test in "${name}": TEST_ENGINE is one of ${ENGINES.join(', ')}`);
  return engine;
}
