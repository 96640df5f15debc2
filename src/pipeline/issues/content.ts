import type { IssueKind } from './kind.ts';

/** Files and folders of `content/` that are not there or cannot be read. */
export const CONTENT = {
  'content-folder-missing': {
    severity: 'error',
    what: 'The content folder is not there.',
    why: 'It holds everything a site is made of.',
    mend: 'Correct --content, or create the folder; content/README.md shows its layout.',
  },
  'reports-folder-missing': {
    severity: 'error',
    what: 'The content folder has no folder “reports”.',
    why: 'Every report is a folder in it.',
    mend: 'Create it, or let `duizhao new` make a report, which creates it too.',
  },
  'reports-missing': {
    severity: 'error',
    what: 'The folder “reports” holds no report.',
    why: 'A site without a report would be empty.',
    mend: 'Make a report of a file with `duizhao new FILE --id ID`.',
  },
  'report-unknown': {
    severity: 'error',
    what: 'There is no report with the id that was asked for.',
    why: 'The id is the name of a folder under “reports”.',
    mend: 'Correct the id; the message lists those that there are.',
  },
  'content-missing': {
    severity: 'error',
    what: 'A file that a report or the site needs is not there.',
    why: 'Nothing else can stand for it.',
    mend: 'Put the file there, or correct its name where another file names it.',
  },
  'content-link-broken': {
    severity: 'error',
    what: 'In the place of a file there is a link that leads nowhere.',
    why: 'The file it led to was moved or deleted.',
    mend: 'Put the file itself there.',
  },
  'content-unreadable': {
    severity: 'error',
    what: 'A file is there and the system does not let it be read.',
    why: 'Its permissions forbid it, or it is a folder.',
    mend: 'Correct the permissions, or put a readable file in its place.',
  },
  'content-link-outside': {
    severity: 'error',
    what: 'A file or a report is a link to something outside the content folder.',
    why: 'A report may come from anybody, and must not be able to publish other files of the machine.',
    mend: 'Put the file or folder itself there in place of the link.',
  },
  'content-too-large': {
    severity: 'error',
    what: 'A file is far larger than any report, and was not read.',
    why: 'It would use up the memory of the machine; most likely it is another file.',
    mend: 'Put the report alone there, or publish it in parts.',
  },
  'content-undecodable': {
    severity: 'error',
    what: 'A YAML or JSON file is not in UTF-8.',
    why: 'Such files are always read as UTF-8; only the received text may have another encoding.',
    mend: 'Save the file as UTF-8 in an editor.',
  },
} as const satisfies Record<string, IssueKind>;
