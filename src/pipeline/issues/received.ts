import type { IssueKind } from './kind.ts';

/** Files that `duizhao new` is given and makes no report of. */
export const RECEIVED = {
  'file-unreadable': {
    severity: 'error',
    what: 'The file is not there, or the system does not let it be read.',
    why: 'A path may be misspelled, or permissions may forbid it.',
    mend: 'Correct the path or the permissions.',
  },
  'file-irregular': {
    severity: 'error',
    what: 'What was named is a folder or a device, not a file.',
    why: 'A report is made of one file.',
    mend: 'Give the file that holds the text.',
  },
  'file-too-large': {
    severity: 'error',
    what: 'The file is far larger than any report, and was not read.',
    why: 'It would use up the memory of the machine; most likely it is another file.',
    mend: 'Give the report alone; one that is really so long is better published in parts.',
  },
  'file-empty': {
    severity: 'error',
    what: 'The file is empty, or nothing but white space.',
    why: 'There is nothing to make a report of.',
    mend: 'Give the file that holds the text.',
  },
  'file-kind': {
    severity: 'error',
    what: 'The file is of a kind that is not read: RTF, a picture, a web archive, another package.',
    why: 'Its text could not be taken out of it without loss.',
    mend: 'Save it as .docx or .html with the program that made it; a picture needs character recognition (OCR).',
  },
  'character-private': {
    severity: 'warning',
    what: 'The text has a private-use character, which only the font that it was set in can show.',
    why: 'Readers would see a box or another character, and no search would find it.',
    mend: 'Compare it with the page it came from, and write the character that is read there into the source.',
  },
  'file-without-text': {
    severity: 'error',
    what: 'The file could be read, and holds no text of a report.',
    why: 'A page may get its text from a program when it is shown; a document may hold pictures only.',
    mend: 'Save the page from a browser once it is shown, or copy the text into a .txt file.',
  },
  'markup-too-deep': {
    severity: 'error',
    what: 'The page has elements inside elements, thousands deep.',
    why: 'No person or program writes such a page; reading it would use up the machine.',
    mend: 'Copy the text into a .txt file.',
  },
  'word-password': {
    severity: 'error',
    what: 'The Word document is protected by a password.',
    why: 'Its text cannot be read without it.',
    mend: 'Open it, save a copy without the password, and give that copy.',
  },
  'word-old': {
    severity: 'error',
    what: 'The Word document is of the old kind, .doc.',
    why: 'Only .docx is read.',
    mend: 'Open it in a word processor and save it as .docx.',
  },
  'word-damaged': {
    severity: 'error',
    what: 'The Word document is no ZIP file, or a damaged one.',
    why: 'A .docx is a ZIP file, and this one cannot be unpacked.',
    mend: 'Get the file again, or open it in a word processor and save it as .docx.',
  },
  'word-not-a-document': {
    severity: 'error',
    what: 'The file is called .docx and holds no Word document.',
    why: 'It is another ZIP file.',
    mend: 'Open the file in a word processor and save it as .docx.',
  },
  'word-definitions': {
    severity: 'error',
    what: 'The Word document has definitions (a DTD) in it.',
    why: 'No word processor writes them, and they can be used to read other files.',
    mend: 'Open the file in a word processor and save it as .docx again.',
  },
  'word-too-large': {
    severity: 'error',
    what: 'The Word document would unpack to far more than a document is.',
    why: 'It would use up the memory of the machine, so it was not opened.',
    mend: 'If it is a document, save a copy with smaller pictures.',
  },
  'word-unreadable': {
    severity: 'error',
    what: 'The Word document was opened, and its text could not be taken out.',
    why: 'A part of it is not as a word processor writes it.',
    mend: 'Open the file in a word processor and save it as .docx again.',
  },
  'pdf-password': {
    severity: 'error',
    what: 'The PDF is protected by a password.',
    why: 'Its text cannot be read without it.',
    mend: 'Open it, print or save it into a PDF without the password, and give that.',
  },
  'pdf-damaged': {
    severity: 'error',
    what: 'The PDF cannot be read.',
    why: 'It is damaged, or was not downloaded to its end.',
    mend: 'Get the file again, or open it and save it as a PDF anew.',
  },
  'pdf-tables-missing': {
    severity: 'error',
    what: 'The fonts of the PDF count on tables of Chinese characters that are not installed.',
    why: 'Without them its text would be other characters.',
    mend: 'Install the package that the message names, and run the command again.',
  },
  'pdf-scanned': {
    severity: 'error',
    what: 'The PDF has no text: its pages are pictures.',
    why: 'It is a scan, and no characters can be taken out of it.',
    mend: 'Let a program for character recognition (OCR) add a text layer, and give what it makes.',
  },
} as const satisfies Record<string, IssueKind>;
