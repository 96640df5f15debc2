import type { Issue } from '../../src/pipeline/issue.ts';
import type { Repair } from '../../src/pipeline/restore/repair.ts';
import type { Restoration } from '../../src/pipeline/restore/restoration.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { loadLexicon } from '../content/lexicon.ts';
import { reportIssues } from '../reporter.ts';
import { readInput, writeOutput } from './input.ts';
import { type Arguments, encodingFlag, isOn, nameFlag } from '../usage.ts';

/** `duizhao restore`: what cannot be settled stays as received and gives exit code 1. */
export async function restoreText(given: Arguments): Promise<number> {
  const input = await readInput(given.positionals[0], encodingFlag(given), reportIssues);
  if (!input) return 1;
  const glosses = nameFlag(given, 'glosses', ['remove', 'keep'] as const);
  const { value, issues } = restore(input.text, {
    lexicon: loadLexicon,
    file: input.name,
    ...(glosses && { glosses }),
  });
  reportIssues(issues);
  await writeOutput(isOn(given, 'json') ? toJson(value, issues, input.encoding) : value.text);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function toJson(value: Restoration, issues: readonly Issue[], encoding: string): string {
  const { text, family, verified, lost } = value;
  const repairs = new Map(value.repairs.map((repair) => [repair.from, repair]));
  const edits = value.edits.map((edit) => ({ ...edit, ...runnerUpOf(repairs.get(edit.from)) }));
  const left = issues.filter(({ code }) => code.startsWith('damage-'));
  const unresolved = left.map((issue, index) => ({ ...issue, ...value.unresolved[index] }));
  return `${JSON.stringify({ text, encoding, family, edits, unresolved, verified, lost }, null, 2)}\n`;
}

/** Where words decided: the next best reading and by how much it is less likely. */
function runnerUpOf(repair: Repair | undefined): Pick<Repair, 'runnerUp'> {
  return repair?.runnerUp ? { runnerUp: repair.runnerUp } : {};
}
