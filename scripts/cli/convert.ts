import path from 'node:path';
import { convert, type ConversionRules, type ConversionTarget } from '../../src/pipeline/convert/convert.ts';
import { convertWithRisks } from '../../src/pipeline/convert/risks.ts';
import { wordsFrom } from '../content/lexicon.ts';
import { conversionSchema } from '../content/schema.ts';
import { loadYaml } from '../content/yaml.ts';
import { projectRoot } from '../project.ts';
import { reportIssues } from '../reporter.ts';
import { readInput, writeOutput } from './input.ts';
import { type Arguments, encodingFlag, isOn, nameFlag, UsageError } from '../usage.ts';

const SCRIPTS: readonly ConversionTarget[] = ['hans', 'hant', 'hant-hk', 'hant-opencc'];

/** `duizhao convert`: glyphs only, with the house rules of `content/conversion.yaml`. */
export async function convertText(given: Arguments): Promise<number> {
  const to = nameFlag(given, 'to', SCRIPTS);
  if (!to) throw new UsageError(`--to takes one of ${SCRIPTS.join(', ')}`);
  const root = path.join(projectRoot, 'content');
  const name = 'content/conversion.yaml';
  const rules = await loadYaml(path.join(root, 'conversion.yaml'), conversionSchema, { root, name });
  reportIssues(rules.issues);
  const input = await readInput(given.positionals[0], encodingFlag(given), reportIssues);
  if (!input || !rules.value) return 1;
  const conversion: ConversionRules = { ...rules.value.value, words: wordsFrom };
  if (isOn(given, 'json')) {
    const { text, risks } = convertWithRisks(input.text, to, conversion);
    await writeOutput(`${JSON.stringify({ text, to, risks }, null, 2)}\n`);
  } else await writeOutput(convert(input.text, to, conversion));
  return 0;
}
