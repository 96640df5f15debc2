/** The kinds of text that a report can be: a small closed list, so that a library can be filtered by it. */
export const REPORT_TYPES = [
  'law', 'regulation', 'decision', 'notice', 'opinion', 'plan', 'work-report', 'report', 'white-paper', 'standard', 'speech', 'article',
] as const; // prettier-ignore

export type ReportType = (typeof REPORT_TYPES)[number];
