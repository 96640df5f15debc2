import type { Command } from '../command.ts';
import { OUT, PORT } from './flags.ts';

export const preview: Command = {
  name: 'preview',
  summary: 'Serves a built site on this machine.',
  flags: { out: OUT, port: PORT },
  run: async (given) => (await import('../preview.ts')).preview(given),
};
