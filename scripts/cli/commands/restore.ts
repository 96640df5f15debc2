import type { Command } from '../command.ts';
import { ENCODING, FILE, JSON_FLAG } from './flags.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Undoes the damage of a broken publishing chain; same script, text on standard output.',
  operand: FILE,
  flags: {
    json: JSON_FLAG,
    encoding: ENCODING,
    glosses: {
      argument: 'G',
      does: 'readings in brackets that can be the author’s: remove or keep',
    },
  },
  run: async (given) => (await import('../restore.ts')).restoreText(given),
};
