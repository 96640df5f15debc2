import type { Issue } from '../../src/pipeline/issue.ts';
import { printable } from '../printable.ts';
import { isFirstBuild, prepare, type PreparedReport } from '../site/prepare.ts';
import { describeLedgerChanges, describeSectionChanges } from '../site/ledger.ts';

/** What an edited source would change, as if it and its ids were accepted; nothing is written. */
export interface SourceChange {
  readonly prepared: PreparedReport;
  /** The kept paragraphs counted, then a line for each that changed; empty where no id was given yet. */
  readonly lines: readonly string[];
  /** Paragraphs and sections whose English was written for an earlier text. */
  readonly stale: readonly string[];
}

/** Reads a report as it would be with its present source. */
export async function findChange(
  content: string,
  id: string,
): Promise<{ readonly change: SourceChange | undefined; readonly issues: readonly Issue[] }> {
  const found: PreparedReport[] = [];
  const { issues } = await prepare({
    content,
    acceptIds: true,
    acceptSource: true,
    only: id,
    onReport: (report) => found.push(report),
  });
  const [prepared] = found;
  if (!prepared) return { change: undefined, issues };
  const { input, report, ledger } = prepared;
  const lines = isFirstBuild(input)
    ? []
    : describeLedgerChanges(report.changes, describeSectionChanges(input.ledger, ledger)).split('\n');
  // English that does not say which text it was written for is that of the text before.
  const edited = new Set(report.changes.flatMap((change) => (change.type === 'edited' ? [change.id] : [])));
  const stale = [
    ...report.sections.filter(({ english }) => english?.type === 'stale').map(({ slug }) => slug),
    ...report.paragraphs
      .filter(({ id, english, gist, summary }) => english?.type === 'stale' || (edited.has(id) && (gist.en !== '' || summary.length > 0)))
      .map(({ id }) => id),
  ]; // prettier-ignore
  return { change: { prepared, lines, stale }, issues };
}

/** A change as text. */
export function changeToText({ lines, stale }: SourceChange): string {
  const told = lines.length === 0 ? ['no id was given yet: the first build gives them'] : lines;
  return [
    ...told.map((line) => `  ${line}`),
    ...(stale.length === 0 ? [] : [`  English that was written for an earlier text: ${stale.join(', ')}`]),
    '',
  ]
    .map(printable)
    .join('\n');
}
