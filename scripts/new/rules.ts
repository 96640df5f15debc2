import path from 'node:path';
import type { ConversionRules } from '../../src/pipeline/convert/convert.ts';
import type { Outcome } from '../../src/pipeline/issue.ts';
import { wordsFrom } from '../content/lexicon.ts';
import { conversionSchema } from '../content/schema.ts';
import { loadYaml } from '../content/yaml.ts';

/** The rules of conversion of a content folder, which may have none of its own. */
export async function loadRules(content: string): Promise<Outcome<ConversionRules | undefined>> {
  const file = path.join(content, 'conversion.yaml');
  const loaded = await loadYaml(file, conversionSchema, {
    root: content,
    name: path.relative(process.cwd(), file),
    whenAbsent: { hans: [], hant: [] },
  });
  return { value: loaded.value && { ...loaded.value.value, words: wordsFrom }, issues: loaded.issues };
}
