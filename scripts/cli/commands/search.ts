import { HIT_KINDS } from '../../../src/search/entry.ts';
import { EDITIONS } from '../../../src/vocabulary/edition.ts';
import type { Command } from '../command.ts';
import { JSON_FLAG, OUT } from './flags.ts';

export const search: Command = {
  name: 'search',
  summary: 'Searches a built site with the site’s own search.',
  operand: { name: 'QUERY', does: 'what is searched for', isNeeded: true },
  flags: {
    report: { argument: 'ID', does: 'only in this report' },
    kind: { argument: 'KIND', does: `only hits of one kind: ${HIT_KINDS.join(', ')}` },
    edition: { argument: 'E', does: `the edition: ${EDITIONS.join(', ')}`, otherwise: 'zh-hans' },
    out: OUT,
    json: JSON_FLAG,
  },
  run: async (given) => (await import('../search.ts')).searchSite(given),
};
