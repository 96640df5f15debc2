import type { Command } from '../command.ts';
import { ENCODING, FILE } from './flags.ts';

export const convert: Command = {
  name: 'convert',
  summary: 'Converts a text to another script: glyphs only, by phrases.',
  operand: FILE,
  flags: {
    to: {
      argument: 'hans|hant|hant-hk|hant-opencc',
      does: 'the script: simplified, traditional, that of Hong Kong, or the standard forms of OpenCC',
      isNeeded: true,
    },
    json: { does: 'prints one JSON document, with the characters that have several forms' },
    encoding: ENCODING,
  },
  run: async (given) => (await import('../convert.ts')).convertText(given),
};
