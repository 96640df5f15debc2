import { CONTENT } from './issues/content.ts';
import { ENGLISH } from './issues/english.ts';
import type { IssueKind, Severity } from './issues/kind.ts';
import { LEDGER } from './issues/ledger.ts';
import { OUTLINE } from './issues/outline.ts';
import { RECEIVED } from './issues/received.ts';
import { SITE } from './issues/site.ts';
import { SOURCE } from './issues/source.ts';
import { VALUES } from './issues/values.ts';
import { YAML } from './issues/yaml.ts';

/** Where in a file: line and column from 1, the column in characters; `offset` in UTF-16 units or bytes. */
export interface Place {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly offset?: number;
}

/** Something a person should know or mend. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place?: Place;
  /** The finding, in the words of the file: `“第五条”`. */
  readonly actual: string;
  /** The form that was expected. */
  readonly expected: string;
  /** The mend: one thing to do. */
  readonly note: string;
}

/** A stage's result: its value and what it has to say. */
export interface Outcome<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** Issues as they come in, and what takes a result's value and adds what it has to say. */
export interface Collection {
  readonly issues: Issue[];
  readonly keep: <T>(outcome: Outcome<T>) => T;
}

/** An empty collection: `const { issues, keep } = collectIssues(); const text = keep(read(file));` */
export function collectIssues(): Collection {
  const issues: Issue[] = [];
  return {
    issues,
    keep: ({ value, issues: found }) => {
      issues.push(...found);
      return value;
    },
  };
}

/** Every kind of issue there is, explained; a code is stable, and stands for one fault. */
export const issueTable = {
  ...CONTENT,
  ...YAML,
  ...VALUES,
  ...SOURCE,
  ...OUTLINE,
  ...LEDGER,
  ...ENGLISH,
  ...RECEIVED,
  ...SITE,
} as const satisfies Record<string, IssueKind>;

export type IssueCode = keyof typeof issueTable;

/** True for a code of the table. */
export function isIssueCode(text: string): text is IssueCode {
  return Object.hasOwn(issueTable, text);
}

/** An issue with the severity its code has in the table. */
export function issue(code: IssueCode, details: Omit<Issue, 'code' | 'severity'>): Issue {
  return { code, severity: issueTable[code].severity, ...details };
}

/** Line and column (from 1, column in characters) of a UTF-16 offset. */
export function placeAt(text: string, offset: number, file?: string): Place {
  return placesIn(text, file)(offset);
}

/** The same for many offsets of one text, asked for in rising order: the text is read once. */
export function placesIn(text: string, file?: string): (offset: number) => Place {
  const start = { line: 1, column: 1, offset: 0 };
  let last = start;
  return (offset) => {
    if (offset < last.offset) last = start;
    let { line, column } = last;
    for (let at = last.offset; at < offset; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === LINE_FEED) [line, column] = [line + 1, 1];
      else if (unit < 0xdc00 || unit > 0xdfff) column += 1; // the second half of a pair is no character
    }
    last = { line, column, offset };
    return { ...(file === undefined ? {} : { file }), ...last };
  };
}

const LINE_FEED = 0x0a;
