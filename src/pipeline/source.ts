import { createHash } from 'node:crypto';
import { issue, type Issue, type Outcome } from './issue.ts';
import type { ReportInput } from './report.ts';

/** The received file must be the one that report.yaml describes, and have something in it. */
export function checkSource({ source, record, locate }: ReportInput): Outcome<undefined> {
  const issues: Issue[] = [];
  const actual = sha256(source);
  if (actual !== record.source.sha256.toLowerCase()) {
    issues.push(
      issue('source-changed', {
        place: locate('report', ['source', 'sha256']),
        actual: `${record.source.file} has sha256 ${actual}`,
        expected: record.source.sha256,
        note: 'Put the received file back, or, if the change is meant, run “duizhao accept” with the id of the report.',
      }),
    );
  }
  if (source.every((byte) => byte <= 0x20)) {
    issues.push(
      issue('source-empty', {
        place: locate('source'),
        actual: source.length === 0 ? 'an empty file' : 'nothing but white space',
        expected: 'the text of the report',
        note: 'Put the text into the file.',
      }),
    );
  }
  return { value: undefined, issues };
}

/** SHA-256 of bytes, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
