import type { Command } from '../command.ts';
import { ENCODING, FILE, JSON_FLAG } from './flags.ts';

export const split: Command = {
  name: 'split',
  summary: 'Shows the sections, paragraphs and sentences of a text.',
  operand: FILE,
  flags: { json: JSON_FLAG, encoding: ENCODING },
  run: async (given) => (await import('../split.ts')).splitText(given),
};
