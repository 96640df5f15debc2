import { restore } from '../../src/pipeline/restore/restore.ts';
import { loadLexicon } from '../content/lexicon.ts';
import { reportIssues } from '../reporter.ts';
import { readInput, writeOutput } from './input.ts';
import { encodingFlag, readArguments } from './usage.ts';

/** `duizhao restore`: what cannot be settled stays as received and gives exit code 1. */
export async function restoreText(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv, { json: { type: 'boolean' }, encoding: { type: 'string' } }, 1);
  const input = await readInput(given.positionals[0], encodingFlag(given), reportIssues);
  if (!input) return 1;
  const { value, issues } = restore(input.text, { lexicon: loadLexicon, file: input.name });
  reportIssues(issues);
  const unresolved = issues.filter(({ code }) => code === 'damage-unresolved');
  const { text, family, edits, verified } = value;
  await writeOutput(
    given.flags['json'] === true
      ? `${JSON.stringify({ text, encoding: input.encoding, family, edits, unresolved, verified }, null, 2)}\n`
      : text,
  );
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
