import type { Command } from '../command.ts';
import { CONTENT } from './flags.ts';

export const build: Command = {
  name: 'build',
  summary: 'Builds the whole site; with --work, in a folder of its own, beside other builds.',
  flags: {
    content: CONTENT,
    out: { argument: 'DIR', does: 'the folder that the site is written to, replaced whole', otherwise: 'dist' },
    work: { argument: 'DIR', does: 'a folder for what is made on the way; left out, that of the project' },
    memory: {
      argument: 'SIZE',
      does: 'the memory that all of the build may take, such as 3G; left out, half of what there is',
    },
    parts: { argument: 'DIR', does: 'a folder for the parts that are kept; left out, one of the work folder' },
    shard: {
      argument: 'I/N',
      does: 'builds only the parts that fall to the I-th of N machines, for join',
      of: 'parts',
    },
    site: { argument: 'URL', does: 'the address that the site is published at; left out, that of site.yaml' },
    base: { argument: 'PATH', does: 'the path below which it is published; left out, that of the address' },
    strict: { does: 'a warning stops the build too' },
    'accept-ids': { does: 'writes the ledger where ids of paragraphs would change' },
  },
  run: async (given) => (await import('../build.ts')).build(given),
};
