import type { Command } from '../command.ts';
import { CONTENT, JSON_FLAG } from './flags.ts';

export const check: Command = {
  name: 'check',
  summary:
    'Shows a report before publishing, on one screen or as a page; with --out, checks the links of a built site.',
  operand: { name: 'REPORT', does: 'the id of a report; left out, all of them', isNeeded: false },
  flags: {
    html: { argument: 'FILE', does: 'writes it as a page that stands by itself' },
    json: JSON_FLAG,
    content: CONTENT,
    out: {
      argument: 'DIR',
      does: 'the folder of a built site: checks its links, anchors, ids and index',
      isAlone: 'checks a built site; the others check what it is built from',
    },
  },
  run: async (given) => (await import('../check.ts')).check(given),
};
