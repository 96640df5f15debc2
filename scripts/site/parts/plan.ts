import type { PartJob } from './batch.ts';

/** What a machine gives to a build. */
export interface Means {
  /** Bytes that all processes together may take. */
  readonly memory: number;
  /** Processes that can run at once. */
  readonly processes: number;
}

/** How the missing parts are built: one run of Astro for each batch, so many of them at once. */
export interface Plan {
  readonly batches: readonly (readonly PartJob[])[];
  readonly atOnce: number;
}

/**
 * Bytes that a run of Astro is taken to need by itself, and for each paragraph: above what was seen, 1.62 GB with 2,056
 * paragraphs of laws and 1.65 GB with some 5,150. The process that starts the runs holds the reports besides.
 */
const BASE = 1.6e9;
const PARAGRAPH = 5e4;

/** Paragraphs below which another run costs more than it saves: it starts Astro anew. */
const SMALLEST = 1500;

/** Divides parts into batches of about the same size, in their order; each has at least one. */
export function planBatches(parts: readonly PartJob[], { memory, processes }: Means): Plan {
  const total = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const wanted = Math.max(1, Math.min(processes, Math.floor(total / SMALLEST)));
  const atOnce = Math.max(1, Math.min(wanted, Math.floor(memory / (BASE + SMALLEST * PARAGRAPH))));
  const largest = Math.max(1, (memory / atOnce - BASE) / PARAGRAPH);
  const runs = Math.ceil(total / largest);
  // As many on each process: one that is left over would keep the others waiting.
  const number = Math.ceil(Math.max(1, runs) / atOnce) * atOnce;
  const size = Math.min(largest, Math.ceil(total / number));
  const batches: PartJob[][] = [];
  let filled = Infinity;
  for (const part of parts) {
    if (filled + sizeOf(part) > size) {
      batches.push([]);
      filled = 0;
    }
    batches.at(-1)?.push(part);
    filled += sizeOf(part);
  }
  return { batches, atOnce };
}

function sizeOf({ report }: PartJob): number {
  return Math.max(1, report.paragraphs.length);
}
