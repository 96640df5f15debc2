import type { Command } from '../command.ts';
import { CONTENT, ENCODING } from './flags.ts';

export const update: Command = {
  name: 'update',
  summary: 'Takes a newer file into a report that there is, and shows what it changes; “accept” then accepts it.',
  operand: { name: 'REPORT', does: 'the id of the report', isNeeded: true },
  second: { name: 'FILE', does: 'the newer file', isNeeded: true },
  flags: {
    encoding: ENCODING,
    content: CONTENT,
  },
  run: async (given) => (await import('../update.ts')).update(given),
};
