import { STYLES } from '../../../src/report/citing/styles.ts';
import { EDITIONS } from '../../../src/vocabulary/edition.ts';
import type { Command } from '../command.ts';
import { CONTENT, JSON_FLAG } from './flags.ts';

export const cite: Command = {
  name: 'cite',
  summary: 'Prints the citation of a report, a section, paragraphs or a sentence: p4, p4.s2, 第四段, p4–p6, §2.',
  operand: { name: 'REPORT[/PLACE]', does: 'the id of a report, and the place in it; or a permalink', isNeeded: true },
  flags: {
    style: { argument: 'S', does: `the style: ${STYLES.join(', ')}`, otherwise: 'gb7714-2015' },
    edition: { argument: 'E', does: `the edition: ${EDITIONS.join(', ')}`, otherwise: 'zh-hans' },
    content: CONTENT,
    json: JSON_FLAG,
  },
  run: async (given) => (await import('../cite.ts')).citePlace(given),
};
