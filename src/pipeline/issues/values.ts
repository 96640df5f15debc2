import type { IssueKind } from './kind.ts';

/** Values in the files of `content/` that are not what they should be. */
export const VALUES = {
  'content-unknown-key': {
    severity: 'error',
    what: 'A file has a key that no file of its kind has.',
    why: 'A misspelled key would be passed over, and what it says would be lost.',
    mend: 'Correct its spelling, or delete it; the message lists the keys that there are.',
  },
  'value-missing': {
    severity: 'error',
    what: 'A key that is needed is not there.',
    why: 'The site shows what it says, and nothing is made up in its place.',
    mend: 'Add the key with its value.',
  },
  'value-empty': {
    severity: 'error',
    what: 'A value is empty that must not be.',
    why: 'The site would show a gap.',
    mend: 'Write the value behind its key.',
  },
  'value-unquoted': {
    severity: 'error',
    what: 'A text looks like a number, a date or true and false.',
    why: 'Without quotation marks YAML reads it as such, and 2023.10 would become 2023.1.',
    mend: 'Put it in quotation marks.',
  },
  'value-type': {
    severity: 'error',
    what: 'A value is of another kind than expected, such as a list where a text belongs.',
    why: 'The program would have to guess what is meant.',
    mend: 'Write what the message expects; content/README.md shows the files.',
  },
  'value-not-offered': {
    severity: 'error',
    what: 'A value is none of the few that are possible there.',
    why: 'Most likely it is misspelled.',
    mend: 'Take one of those that the message lists.',
  },
  'value-too-long': {
    severity: 'error',
    what: 'A text is longer than its place on the page.',
    why: 'A gist is shown in lists and in search results, where a long one does not fit.',
    mend: 'Shorten it.',
  },
  'value-form': {
    severity: 'error',
    what: 'A text does not have the form that it needs: an address, a date, a hash, an id.',
    why: 'It is used as such: in links, citations and file names.',
    mend: 'Write it as the message shows.',
  },
  'value-control-character': {
    severity: 'error',
    what: 'A text has a control character in it, which cannot be seen.',
    why: 'Pages, citations and feeds that carry it cannot be read by all programs.',
    mend: 'Delete it; typing the text anew is the surest way.',
  },
  'value-repeated': {
    severity: 'error',
    what: 'The same thing stands in a list twice.',
    why: 'Only one of the two could hold.',
    mend: 'Delete or correct one of the two.',
  },
  'rule-length': {
    severity: 'error',
    what: 'A rule of conversion has more or fewer characters on one side than on the other.',
    why: 'Conversion is one character for one, so that every citation keeps its place in both scripts.',
    mend: 'Reword the rule so that both sides have as many characters, or delete it.',
  },
  'review-character': {
    severity: 'error',
    what: 'A review of a converted character does not name one character of its context.',
    why: 'It says nothing about any place of the text.',
    mend: 'Write the one character that was looked at, as it stands in the context.',
  },
  'review-form': {
    severity: 'error',
    what: 'A review gives more or less than one character as the form.',
    why: 'Conversion is one character for one, so that every citation keeps its place.',
    mend: 'Write the one character that it becomes.',
  },
} as const satisfies Record<string, IssueKind>;
