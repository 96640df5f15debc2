import type { Command } from '../command.ts';
import { CONTENT, PORT } from './flags.ts';

export const dev: Command = {
  name: 'dev',
  summary: 'Serves the site while content and code are worked on.',
  flags: { content: CONTENT, port: PORT },
  run: async (given) => (await import('../dev.ts')).dev(given),
};
