import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartJob } from '../../scripts/site/parts/batch.ts';
import { planBatches } from '../../scripts/site/parts/plan.ts';
import { defaultRun } from '../arbitraries/default-report.ts';
import { LAW } from '../arbitraries/seed.ts';

const [paragraph] = defaultRun.report.paragraphs;
const part = (length: number): PartJob => ({
  key: '',
  report: {
    ...defaultRun.report,
    paragraphs: Array.from({ length }, () => paragraph).filter((each) => each !== undefined),
  },
  formerly: [],
  images: [],
  onward: [],
});
const sizes = (plan: ReturnType<typeof planBatches>): number[][] =>
  plan.batches.map((batch) => batch.map(({ report }) => report.paragraphs.length));
const GB = 1e9;

describe('planBatches()', () => {
  test.each([
    ['a small library in one run', [100, 100, 8], { memory: 8 * GB, processes: 4 }, [[100, 100, 8]], 1],
    ['nothing in none', [], { memory: 8 * GB, processes: 4 }, [], 1],
    ['a large one side by side', [1500, 1500, 1500, 1500], { memory: 16 * GB, processes: 2 }, [[1500, 1500], [1500, 1500]], 2],
    ['a large one in turn, where memory is for one', [1500, 1500], { memory: 1.5 * GB, processes: 2 }, [[1500], [1500]], 1],
    ['one report a run, where there is next to none', [8, 9, 10], { memory: 1, processes: 2 }, [[8], [9], [10]], 1],
  ])('builds %s', (_, lengths, means, batches, atOnce) => {
    const plan = planBatches(lengths.map(part), means);
    expect(sizes(plan)).toEqual(batches);
    expect(plan.atOnce).toBe(atOnce);
  }); // prettier-ignore

  test('has every part once, in order, and no batch that is empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 8 }),
        (lengths, gigabytes, processes) => {
          const plan = planBatches(lengths.map(part), { memory: gigabytes * GB, processes });
          expect(sizes(plan).flat()).toEqual(lengths);
          expect(plan.batches.every((batch) => batch.length > 0)).toBe(true);
          expect(plan.atOnce).toBeGreaterThan(0);
          expect(plan.atOnce).toBeLessThanOrEqual(processes);
        },
      ),
      { ...LAW, numRuns: 50 },
    );
  });
});
