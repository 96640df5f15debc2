import path from 'node:path';
import { convert, type ConversionRules, type ConversionTarget } from '../../src/pipeline/convert/convert.ts';
import { convertWithRisks } from '../../src/pipeline/convert/risks.ts';
import { loadWords } from '../content/lexicon.ts';
import { conversionSchema } from '../content/schema.ts';
import { loadYaml } from '../content/yaml.ts';
import { projectRoot } from '../project.ts';
import { reportIssues } from '../reporter.ts';
import { readInput, writeOutput } from './input.ts';
import { encodingFlag, readArguments, textFlag, UsageError } from '../usage.ts';

const SCRIPTS: readonly ConversionTarget[] = ['hans', 'hant', 'hant-hk', 'hant-opencc'];

/** `duizhao convert`: glyphs only, with the house rules of `content/conversion.yaml`. */
export async function convertText(argv: readonly string[]): Promise<number> {
  const given = readArguments(
    argv,
    { to: { type: 'string' }, json: { type: 'boolean' }, encoding: { type: 'string' } },
    1,
  );
  const to = SCRIPTS.find((script) => script === textFlag(given, 'to'));
  if (!to) throw new UsageError(`--to takes one of ${SCRIPTS.join(', ')}`);
  const root = path.join(projectRoot, 'content');
  const name = 'content/conversion.yaml';
  const rules = await loadYaml(path.join(root, 'conversion.yaml'), conversionSchema, { root, name });
  reportIssues(rules.issues);
  const input = await readInput(given.positionals[0], encodingFlag(given), reportIssues);
  if (!input || !rules.value) return 1;
  const conversion: ConversionRules = { ...rules.value.value, words: loadWords };
  if (given.flags['json'] === true) {
    const { text, risks } = convertWithRisks(input.text, to, conversion);
    await writeOutput(`${JSON.stringify({ text, to, risks }, null, 2)}\n`);
  } else await writeOutput(convert(input.text, to, conversion));
  return 0;
}
