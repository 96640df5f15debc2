import path from 'node:path';
import { changeToText, findChange, type SourceChange } from '../check/change.ts';
import { exists } from '../content/file.ts';
import { countIssues, reportIssues, say } from '../reporter.ts';
import { acceptChanges, acceptSource, Overtaken, refuseIfOvertaken } from '../site/accept.ts';
import { withLock } from '../site/lock.ts';
import { PROJECT } from '../site/workspace.ts';
import { type Arguments, folderOf, isOn, UsageError } from '../usage.ts';
import { asTyped } from './as-typed.ts';
import { writeOutput } from './input.ts';

/** `duizhao accept`: the hash of an edited source and the ids of its paragraphs, in one step. */
export async function accept(given: Arguments): Promise<number> {
  const id = given.positionals[0];
  if (id === undefined) throw new UsageError('REPORT is missing: the id of the report whose source was edited');
  const content = folderOf(given, 'content');
  if (!(await exists(path.join(content, 'reports', id))))
    throw new UsageError(`there is no report “${id}” in ${path.relative(process.cwd(), content) || content}`);
  const run = (): Promise<number> => acceptReport(content, id, isOn(given, 'dry-run'), isOn(given, 'json'));
  // A build that gives out ids at the same time must not give one twice.
  return withLock(PROJECT.lock, run, (owner) => say(`Waiting for a build (process ${owner}).`));
}

async function acceptReport(content: string, id: string, isDry: boolean, isJson: boolean): Promise<number> {
  const { change, issues } = await findChange(content, id);
  const errors = issues.filter(({ severity }) => severity === 'error');
  reportIssues(errors);
  if (!change || errors.length > 0) {
    say(`Nothing was accepted: ${countIssues(errors)}.`);
    return 1;
  }
  await writeOutput(isJson ? toJson(id, change, isDry) : changeToText(change));
  if (isDry) {
    say(`Nothing was written. ${asTyped(`accept ${id}`)} accepts it.`);
    return 0;
  }
  const written = write(content, id, change);
  if (written instanceof Overtaken) {
    say(`Nothing was accepted: ${written.message}. Try again.`);
    return 1;
  }
  say(written.length === 0 ? 'There was nothing to accept.' : `Accepted: ${written.join(', ')}. Look at the files, and commit them.`); // prettier-ignore
  return 0;
}

/** Writes what changed; the names of the files, or why nothing was written. */
function write(content: string, id: string, { prepared, lines }: SourceChange): string[] | Overtaken {
  const { input, ledger, outline, report, ledgerChanged } = prepared;
  try {
    refuseIfOvertaken(content, id, input.ledger);
  } catch (error) {
    if (error instanceof Overtaken) return error;
    throw error;
  }
  const hashes = acceptSource(content, id, report);
  // The first ids are a build's to give.
  if (!ledgerChanged || lines.length === 0) return hashes;
  acceptChanges(content, id, { ledger, outline, report });
  return [...new Set([...hashes, 'paragraphs.lock.json'])];
}

function toJson(id: string, { lines, stale }: SourceChange, isDry: boolean): string {
  return `${JSON.stringify({ id, changes: lines, stale, written: !isDry }, null, 2)}\n`;
}
