import type { Command } from '../command.ts';
import { CONTENT, ENCODING, JSON_FLAG } from './flags.ts';

export const create: Command = {
  name: 'new',
  summary: 'Makes a report of a text, a Markdown file, a web page, a Word document or a PDF.',
  operand: { name: 'FILE', does: 'the file that holds the report', isNeeded: true },
  flags: {
    id: { argument: 'ID', does: 'the name of the report in every address, such as water-plan-2024', isNeeded: true },
    title: { argument: 'TITLE', does: 'the title in Chinese; left out, it is looked for in the text' },
    encoding: ENCODING,
    content: CONTENT,
    json: JSON_FLAG,
  },
  run: async (given) => (await import('../new.ts')).newReport(given),
};
