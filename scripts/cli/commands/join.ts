import type { Command } from '../command.ts';
import { CONTENT } from './flags.ts';

export const join: Command = {
  name: 'join',
  summary: 'Puts a site together from parts that were built elsewhere (build --shard), and builds none itself.',
  flags: {
    parts: { argument: 'DIR', does: 'the folder that all of the parts are in', isNeeded: true },
    content: CONTENT,
    out: { argument: 'DIR', does: 'the folder that the site is written to, replaced whole', otherwise: 'dist' },
    work: { argument: 'DIR', does: 'a folder for what is made on the way; left out, that of the project' },
    site: { argument: 'URL', does: 'the address that the site is published at; left out, that of site.yaml' },
    base: { argument: 'PATH', does: 'the path below which it is published; left out, that of the address' },
    strict: { does: 'a warning stops the join too' },
    'accept-ids': { does: 'writes the ledger where ids of paragraphs would change' },
  },
  run: async (given) => (await import('../join.ts')).join(given),
};
