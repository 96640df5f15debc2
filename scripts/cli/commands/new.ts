import type { Command } from '../command.ts';
import { CONTENT, ENCODING, JSON_FLAG } from './flags.ts';

export const create: Command = {
  name: 'new',
  summary:
    'Makes a report of a text, a Markdown file, a web page, a document, an e-book or a PDF, or of each in a folder.',
  operand: { name: 'FILE', does: 'the file that holds the report, or a folder of such files', isNeeded: true },
  flags: {
    id: {
      argument: 'ID',
      does: 'the name of the report in every address, such as water-plan-2024; of a folder, they are made of names and titles',
      isNeeded: true,
    },
    title: { argument: 'TITLE', does: 'the title in Chinese; left out, it is looked for in the text' },
    url: { argument: 'URL', does: 'the address that the file came from: links in it are relative to that' },
    manifest: {
      argument: 'CSV',
      does: 'for a folder: a table with the columns file, id, title, publisher, date, type, rights; left out, its manifest.csv',
    },
    encoding: ENCODING,
    content: CONTENT,
    json: JSON_FLAG,
  },
  run: async (given) => (await import('../new.ts')).newReport(given),
};
