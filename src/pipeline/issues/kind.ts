/** Three severities: an error stops a build, a warning stops it under `--strict`, an info never does. */
export type Severity = 'error' | 'warning' | 'info';

/** One kind of issue, explained to somebody who meets it for the first time. */
export interface IssueKind {
  /** The severity where the issue says no other. */
  readonly severity: Severity;
  /** The event, in a sentence. */
  readonly what: string;
  /** Why it matters, or why the program does not go on. */
  readonly why: string;
  /** How it is mended. */
  readonly mend: string;
}
