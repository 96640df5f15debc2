/** The kinds of text that a report can be: a small closed list, so that a library can be filtered by it. */
export const REPORT_TYPES = [
  'law', 'regulation', 'decision', 'notice', 'opinion', 'plan', 'work-report', 'report', 'white-paper', 'standard', 'speech', 'article',
] as const; // prettier-ignore

export type ReportType = (typeof REPORT_TYPES)[number];

/** Whether a law is in force, as libraries of laws say it. */
export const STATUSES = ['in-force', 'amended', 'repealed', 'not-yet-in-force'] as const;

export type Status = (typeof STATUSES)[number];

/** Who wrote a text: a person, or an institution. */
export const AUTHOR_KINDS = ['person', 'institution'] as const;

export type AuthorKind = (typeof AUTHOR_KINDS)[number];
