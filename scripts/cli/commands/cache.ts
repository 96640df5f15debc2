import type { Command } from '../command.ts';
import { JSON_FLAG, PARTS } from './flags.ts';

export const cache: Command = {
  name: 'cache',
  summary: 'Lists the parts of sites that builds have kept; removes or checks them.',
  flags: {
    parts: PARTS,
    json: JSON_FLAG,
    prune: { does: 'removes all but the last part of each report' },
    verify: { does: 'reads every file, and removes parts with one that is not as it was written' },
  },
  run: async (given) => (await import('../cache.ts')).cache(given),
};
