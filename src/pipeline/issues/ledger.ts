import type { IssueKind } from './kind.ts';

const WRITTEN_BY_THE_BUILD = 'Get the last good version of paragraphs.lock.json back; the build alone writes it.';

/** The ledger of paragraph ids, paragraphs.lock.json. */
export const LEDGER = {
  'ledger-not-json': {
    severity: 'error',
    what: 'The ledger of paragraph ids is no well-formed JSON.',
    why: 'Without it paragraphs would get other numbers, and citations would lead to other texts.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-malformed': {
    severity: 'error',
    what: 'The ledger has a value that is missing, or is not what a build writes.',
    why: 'What it says of the ids can no longer be trusted.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-text-changed': {
    severity: 'error',
    what: 'A text in the ledger is not the one of the hash beside it.',
    why: 'Somebody changed one of the two, and old citations could no longer be checked.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-state': {
    severity: 'error',
    what: 'An entry of the ledger says that its paragraph is there and that it is gone.',
    why: 'Only one of the two can hold.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-repeated': {
    severity: 'error',
    what: 'A paragraph or a section stands in the ledger twice.',
    why: 'An id belongs to one text.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-entry-missing': {
    severity: 'error',
    what: 'The ledger has no entry for an id that was given out.',
    why: 'The entries of paragraphs that are gone stay, so that no number is given twice.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-id-unissued': {
    severity: 'error',
    what: 'The ledger has an id that, by its own count, was not given out yet.',
    why: 'The next new paragraph would get a number that another one has.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-date-order': {
    severity: 'error',
    what: 'An edition in the ledger has an earlier date than the one before it.',
    why: 'The page of changes would tell them in the wrong order.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-edition-order': {
    severity: 'error',
    what: 'Something in the ledger happened in an edition that there is not, or in the wrong order.',
    why: 'Which text a citation was made from could not be told.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-successor-missing': {
    severity: 'error',
    what: 'Something that is gone leads on to something that is not in the ledger.',
    why: 'Whoever follows an old citation would arrive nowhere.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-successor-circle': {
    severity: 'error',
    what: 'What is gone leads on in a circle.',
    why: 'Whoever follows an old citation would never arrive.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-paragraph-order': {
    severity: 'error',
    what: 'Paragraphs that never moved stand in another order than they were numbered in.',
    why: 'Numbers are given in reading order, so somebody moved an entry.',
    mend: WRITTEN_BY_THE_BUILD,
  },
  'ledger-would-change': {
    severity: 'error',
    what: 'The text has changed, and paragraphs would be added, would go or would get another text.',
    why: 'The numbers are what people cite, so nothing is written down before somebody has looked.',
    mend: 'Read the list of changes; if they are meant, build once with --accept-ids and commit the ledger.',
  },
  'ledger-lost': {
    severity: 'error',
    what: 'There is no ledger, although people have written about paragraphs by their ids.',
    why: 'New ids could be other ones than those that were cited.',
    mend: 'Put the ledger back where the report was built before; otherwise compare its English and build once with --accept-ids.',
  },
} as const satisfies Record<string, IssueKind>;
