import type { IssueKind } from './kind.ts';

/** The English that people and machines wrote, and the glossary. */
export const ENGLISH = {
  'summary-unknown-paragraph': {
    severity: 'error',
    what: 'There is English for a paragraph that the text does not have and never had.',
    why: 'It would be shown nowhere.',
    mend: 'Correct the id, or delete the entry.',
  },
  'summary-unknown-section': {
    severity: 'error',
    what: 'There is English for a section that the report does not have and never had.',
    why: 'It would be shown nowhere.',
    mend: 'Correct the slug, or delete the entry.',
  },
  'summary-without-source': {
    severity: 'error',
    what: 'A sentence of English does not say on which sentences of the text it rests.',
    why: 'Readers can compare every sentence with its source; this one could not be checked.',
    mend: 'List the sentences under `sources`, such as p4.s2.',
  },
  'summary-unknown-source': {
    severity: 'error',
    what: 'A sentence of English rests on a sentence that the text does not have.',
    why: 'The link to its source would lead nowhere.',
    mend: 'Correct the id; `duizhao split --json` lists the sentences.',
  },
  'summary-source-outside': {
    severity: 'error',
    what: 'A sentence of English rests on a sentence of another paragraph than the one it sums up.',
    why: 'A summary says what stands in its own text.',
    mend: 'Cite only what the summary sums up.',
  },
  'summary-source-gone': {
    severity: 'warning',
    what: 'A sentence of English rests on a sentence that a changed text no longer has.',
    why: 'It may say what the text no longer says; until it is revised, it is not published.',
    mend: 'Revise it, or delete it.',
  },
  'summary-orphaned': {
    severity: 'warning',
    what: 'There is English for a paragraph or a section that a changed text no longer has.',
    why: 'It is kept for whoever revises it, and is not published.',
    mend: 'Revise it, or delete it.',
  },
  'summary-missing': {
    severity: 'warning',
    what: 'The title, a section or a paragraph has no English.',
    why: 'The pages say quietly that it is missing; the report can be published so.',
    mend: 'Write it into summaries.en.yaml; `duizhao summaries REPORT` lists what is missing.',
  },
  'summary-stale': {
    severity: 'warning',
    what: 'The text has changed since its English was written.',
    why: 'The English may say what the text no longer says; until it is signed, the page says so.',
    mend: 'Mend it, then sign it with `duizhao summaries REPORT --sign ID`.',
  },
  'summary-draft': {
    severity: 'warning',
    what: 'A machine wrote this English, and nobody has reviewed it.',
    why: 'Until a person signs it, every page that shows it says so.',
    mend: 'Review it, then sign it with `duizhao summaries REPORT --sign ID`.',
  },
  'glossary-unused': {
    severity: 'warning',
    what: 'A term of the glossary occurs in no report.',
    why: 'Its simplified form is probably misspelled; it is shown nowhere.',
    mend: 'Correct its simplified form, or delete the entry.',
  },
  'glossary-repeated': {
    severity: 'error',
    what: 'Two terms of the glossary have the same id.',
    why: 'The id is the address of a term.',
    mend: 'Rename one of them, or merge the two.',
  },
} as const satisfies Record<string, IssueKind>;
