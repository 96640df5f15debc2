import type { IssueKind } from './kind.ts';

/** The id of a report, and the pages that it says it has. */
export const OUTLINE = {
  'report-id-reserved': {
    severity: 'error',
    what: 'The folder of a report has a name that the site itself uses as an address.',
    why: 'The pages of one would take the place of the other.',
    mend: 'Rename the folder.',
  },
  'report-id-invalid': {
    severity: 'error',
    what: 'The id of a report has other signs than lower-case letters, digits and single hyphens.',
    why: 'It is part of every address, and must read the same everywhere.',
    mend: 'Rename the folder, or correct the former id.',
  },
  'report-id-taken': {
    severity: 'error',
    what: 'A former id of a report is the id of another one.',
    why: 'One address cannot lead to two reports.',
    mend: 'Correct it, or delete it.',
  },
  'outline-missing-paragraph': {
    severity: 'error',
    what: 'The outline leaves out a paragraph of the text.',
    why: 'It would be on no page.',
    mend: 'Add it to the section that it belongs to.',
  },
  'outline-repeated-paragraph': {
    severity: 'error',
    what: 'The outline names a paragraph in two places.',
    why: 'A paragraph has one page, as a citation leads to one place.',
    mend: 'Delete it in one of the places.',
  },
  'outline-unknown-paragraph': {
    severity: 'error',
    what: 'The outline names a paragraph that the text does not have.',
    why: 'It is misspelled, or the text has changed since.',
    mend: 'Correct the id, or delete it.',
  },
  'outline-lead-outside': {
    severity: 'error',
    what: 'A section has a lead paragraph that is not one of its paragraphs.',
    why: 'The lead is a sentence within the section that is set off.',
    mend: 'Name one of the section’s own paragraphs, or delete it.',
  },
  'outline-order': {
    severity: 'error',
    what: 'The outline has the paragraphs in another order than the text.',
    why: 'An edition does not rearrange what it edits.',
    mend: 'Put them into the order of the text.',
  },
  'outline-slug-invalid': {
    severity: 'error',
    what: 'A slug has other signs than lower-case letters, digits and single hyphens.',
    why: 'It is part of the page’s address for good, and must read the same everywhere.',
    mend: 'Choose another slug.',
  },
  'outline-slug-reserved': {
    severity: 'error',
    what: 'A slug is the name of a page that every report has, or looks like the id of a paragraph.',
    why: 'One of the two pages would take the place of the other.',
    mend: 'Choose another slug.',
  },
  'outline-slug-repeated': {
    severity: 'error',
    what: 'Two sections have the same slug.',
    why: 'They would have the same address.',
    mend: 'Rename one of them.',
  },
} as const satisfies Record<string, IssueKind>;
