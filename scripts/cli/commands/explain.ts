import type { Command } from '../command.ts';
import { JSON_FLAG } from './flags.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Explains the code of a problem: what has happened, why it matters, how it is mended.',
  operand: { name: 'CODE', does: 'the code behind “error” or “warning”; left out, all are listed', isNeeded: false },
  flags: {
    json: JSON_FLAG,
    markdown: { does: 'prints the page of all codes, src/pipeline/ISSUES.md', isAlone: 'prints all codes' },
  },
  run: async (given) => (await import('../explain.ts')).explain(given),
};
