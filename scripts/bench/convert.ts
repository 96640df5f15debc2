import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { convert } from '../../src/pipeline/convert/convert.ts';
import { conversionSchema } from '../content/schema.ts';
import { loadYaml } from '../content/yaml.ts';
import { projectRoot } from '../project.ts';
import { parseTsv, readCorpus } from './corpus.ts';
import type { Table } from './table.ts';
import { milliseconds, timeTogether } from './time.ts';

/** Conversion against opencc-js alone, in the same run. */
export async function measureConversion(): Promise<Table[]> {
  const root = path.join(projectRoot, 'content');
  const { value } = await loadYaml(path.join(root, 'conversion.yaml'), conversionSchema, {
    root,
    name: 'conversion.yaml',
  });
  if (!value) throw new Error('Cannot measure the conversion: content/conversion.yaml is malformed');
  const rules = value.value;
  const alone = { hant: toTraditional({ from: 'cn', to: 'tw' }), hans: toSimplified({ from: 't', to: 'cn' }) };
  const report = readFileSync(path.join(root, 'reports/new-industrialization/source.txt'), 'utf8');
  const hans = convert([...report.repeat(10)].slice(0, 20_000).join(''), 'hans', rules);
  const hant = convert(hans, 'hant', rules);
  const times = timeTogether({
    aloneHant: () => alone.hant(hans),
    hant: () => convert(hans, 'hant', rules),
    aloneHans: () => alone.hans(hant),
    hans: () => convert(hant, 'hans', rules),
  });
  const both = (times.hant + times.hans) / (times.aloneHant + times.aloneHans);
  const row = (name: string, opencc: number, now: number): string[] => [
    name,
    milliseconds(opencc),
    milliseconds(now),
    `${(now / opencc).toFixed(2)} ×`,
  ];
  const gold = parseTsv(readCorpus('conversion', 'gold-dev.tsv') ?? '');
  return [
    { title: `Gold rows: ${gold.length}`, columns: [], rows: [] },
    {
      title: 'Conversion, 20,000 characters',
      columns: ['direction', 'opencc-js alone', 'now', 'ratio'],
      rows: [
        row('simplified → traditional', times.aloneHant, times.hant),
        row('traditional → simplified', times.aloneHans, times.hans),
        ['both (reach ≤ 5 ×)', '', '', `${both.toFixed(2)} ×`],
      ],
    },
  ];
}
