import type { IssueKind } from './kind.ts';

/** Faults that keep a YAML file from being read as one. */
export const YAML = {
  'yaml-malformed': {
    severity: 'error',
    what: 'A line of a YAML file cannot be read.',
    why: 'Nothing behind it can be trusted, so the file is not used.',
    mend: 'Correct the line or its indentation; a text with a colon or a special character needs quotation marks.',
  },
  'yaml-indentation': {
    severity: 'error',
    what: 'A line begins in another column than the lines it belongs to.',
    why: 'In YAML the indentation says what belongs together.',
    mend: 'Line it up with spaces; look at the line above it too.',
  },
  'yaml-tab': {
    severity: 'error',
    what: 'A line begins with a tab.',
    why: 'YAML allows spaces only, as tabs have no fixed width.',
    mend: 'Replace the tab by spaces.',
  },
  'yaml-quotation-open': {
    severity: 'error',
    what: 'A quotation mark is opened and not closed on its line.',
    why: 'Everything after it would be read as part of the text.',
    mend: 'Close it. A text with a quotation mark in it needs the other kind around it.',
  },
  'yaml-bracket-open': {
    severity: 'error',
    what: 'A line begins while a bracket above it is still open.',
    why: 'The list in brackets would swallow what follows.',
    mend: 'Close the bracket.',
  },
  'yaml-merge-unfinished': {
    severity: 'error',
    what: 'The file has the marks that Git leaves where two versions collide.',
    why: 'Which of the two is meant, only a person knows.',
    mend: 'Choose one of the two versions and delete the marks.',
  },
  'yaml-colon-in-value': {
    severity: 'error',
    what: 'A value has a colon in it, or the next line is indented too far.',
    why: 'A colon with a space behind it begins a value, so the line would have two.',
    mend: 'Put the value in quotation marks, or correct the indentation of the next line.',
  },
  'yaml-no-key': {
    severity: 'error',
    what: 'A line is no key with a value.',
    why: 'Often the colon is a full-width one (：), or the space behind it is missing.',
    mend: 'Write a key, an ASCII colon, a space and the value, or delete the line.',
  },
  'yaml-key-repeated': {
    severity: 'error',
    what: 'A key stands twice in one place.',
    why: 'One of the two values would be lost without a word.',
    mend: 'Delete one of the two.',
  },
  'yaml-several-documents': {
    severity: 'error',
    what: 'A line of three hyphens begins a second document in the file.',
    why: 'Only the first would be read.',
    mend: 'Delete the line.',
  },
  'yaml-too-deep': {
    severity: 'error',
    what: 'Brackets stand inside brackets without end.',
    why: 'No file of a report is built like that; reading it would use up the machine.',
    mend: 'Put the file right, or get an older version of it back.',
  },
  'yaml-alias': {
    severity: 'error',
    what: 'A value is an alias, which begins with *.',
    why: 'Aliases are not used here: they can multiply a text without end.',
    mend: 'Write the value out; a text that really begins with * needs quotation marks.',
  },
  'yaml-tag': {
    severity: 'error',
    what: 'A value has a tag, which begins with !.',
    why: 'Tags are not used here: they can make something else than text of a value.',
    mend: 'Delete the tag; a text that really begins with ! needs quotation marks.',
  },
} as const satisfies Record<string, IssueKind>;
