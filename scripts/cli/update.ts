import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { takeIn, type TakenIn } from '../../src/intake/take-in.ts';
import { sha256 } from '../../src/pipeline/source.ts';
import { changeToText, findChange } from '../check/change.ts';
import { exists } from '../content/file.ts';
import { readReceived } from '../new/read-received.ts';
import { type Replaced, replaceSource } from '../new/replace-source.ts';
import { surroundingsOf } from '../new/surroundings.ts';
import { printable } from '../printable.ts';
import { reportIssues, say } from '../reporter.ts';
import { type Arguments, encodingFlag, folderOf, UsageError } from '../usage.ts';
import { asTyped } from './as-typed.ts';
import { writeOutput } from './input.ts';

/** `duizhao update`: a newer file in the place of the one that a report was made of. Its ids wait for `accept`. */
export async function update(given: Arguments): Promise<number> {
  const [id, file] = given.positionals;
  if (id === undefined) throw new UsageError('REPORT is missing: the id of the report that the file is a newer one of');
  if (file === undefined) throw new UsageError('FILE is missing: the newer file');
  const content = folderOf(given, 'content');
  const folder = path.join(content, 'reports', id);
  if (!(await exists(path.join(folder, 'report.yaml'))))
    throw new UsageError(`there is no report “${id}” in ${path.relative(process.cwd(), content) || content}`);
  const received = await readReceived(file);
  reportIssues(received.issues);
  if (!received.value) return 1;
  const taken = await takeIn(received.value, encodingFlag(given), surroundingsOf(file));
  reportIssues(taken.issues);
  if (!taken.value) return 1;
  const before = await readFile(path.join(folder, 'report.yaml'), 'utf8');
  const replaced = await replaceSource(folder, before, taken.value);
  if (replaced === undefined) {
    say(`Nothing was written: reports/${id}/report.yaml names no source, or cannot be read. Correct it.`);
    return 1;
  }
  if (replaced.every(({ hash, known }) => hash === known)) {
    say(`The report “${id}” has this very file (sha256 ${sha256(received.value.bytes)}): nothing was written.`);
    return 0;
  }
  await tell(content, id, file, taken.value, replaced);
  return 0;
}

/** What was taken, what was not, and what it would change. */
async function tell(
  content: string,
  id: string,
  file: string,
  taken: TakenIn,
  replaced: readonly Replaced[],
): Promise<void> {
  const { change, issues } = await findChange(content, id);
  reportIssues(issues.filter(({ severity }) => severity === 'error'));
  const list = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [head, ...lines.map((line) => `  - ${line}`)];
  const lines = [
    `Took ${path.basename(file)} into ${id}: ${replaced.map(({ name }) => name).join(', ')}`,
    ...list('Left out, as it belongs to the page or the program:', taken.dropped),
    ...list('Not kept:', taken.lost),
    ...(change ? ['What it changes:'] : []),
  ];
  const next = `Next: ${asTyped(`accept ${id}`)} accepts it; until then a build refuses the changed source.\n`;
  await writeOutput(`${lines.map(printable).join('\n')}\n${change ? changeToText(change) : ''}${next}`);
}
