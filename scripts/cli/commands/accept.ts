import type { Command } from '../command.ts';
import { CONTENT, JSON_FLAG } from './flags.ts';

export const accept: Command = {
  name: 'accept',
  summary: 'Shows what an edited source changes (words, ids, English that becomes stale), and accepts it.',
  operand: { name: 'REPORT', does: 'the id of a report', isNeeded: true },
  flags: {
    'dry-run': { does: 'shows it and writes nothing' },
    json: JSON_FLAG,
    content: CONTENT,
  },
  run: async (given) => (await import('../accept.ts')).accept(given),
};
