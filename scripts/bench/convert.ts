import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { convert, type Script } from '../../src/pipeline/convert/convert.ts';
import { conversionSchema } from '../content/schema.ts';
import { loadWords } from '../content/lexicon.ts';
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
  const rules = { ...value.value, words: loadWords };
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
    quality(gold, (text) => convert(text, 'hant', rules)),
    openccCases((text, to) => convert(text, to, rules)),
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

/** Rows of the gold set by what they try, and how many come out right. */
function quality(rows: readonly Record<string, string>[], apply: (text: string) => string): Table {
  const title = 'Conversion of clauses, corpus/conversion/gold-dev.tsv (reach: errors ≥ 99 %, guards and traps 100 %)';
  if (rows.length === 0) return { title: `${title}: the corpus is not there`, columns: [], rows: [] };
  const equal = readVariants();
  const tried = new Map<string, { right: number; all: number }>();
  for (const row of rows) {
    const { hans = '', span = '', accept = '', start = '0', cat = '' } = row;
    const got = apply(hans).slice(Number(start), Number(start) + span.length);
    const right = [span, ...accept.split('|')].some((wanted) => equal(wanted, got));
    const known = tried.get(cat) ?? { right: 0, all: 0 };
    tried.set(cat, { right: known.right + (right ? 1 : 0), all: known.all + 1 });
  }
  return {
    title,
    columns: ['rows', 'right', 'of', '%'],
    rows: [...tried].map(([name, { right, all }]) => [
      name,
      String(right),
      String(all),
      ((right * 100) / all).toFixed(1),
    ]),
  };
}

/** Forms that count as equal; see the corpus. */
function readVariants(): (wanted: string, got: string) => boolean {
  const variants = parseTsv(readCorpus('conversion', 'variants.tsv') ?? '');
  const members = (scope: string): string[] =>
    variants.flatMap((row) => (row['scope'] === scope ? [row['members'] ?? ''] : []));
  const alike = members('char');
  const oneWay = new Set(members('gold>also'));
  const words = members('word').map((list) => list.split('|'));
  const sameCharacters = (wanted: string, got: string): boolean => {
    const others = [...got];
    return (
      [...wanted].length === others.length &&
      [...wanted].every((character, index) => {
        const other = others[index] ?? '';
        return (
          character === other ||
          oneWay.has(`${character}>${other}`) ||
          alike.some((group) => group.includes(character) && group.includes(other))
        );
      })
    );
  };
  return (wanted, got) =>
    wanted !== '' &&
    (sameCharacters(wanted, got) ||
      words.some((list) =>
        list.some(
          (word) => wanted.includes(word) && list.some((other) => sameCharacters(wanted.replaceAll(word, other), got)),
        ),
      ));
}

const CONFIGURATIONS: Readonly<Record<string, Script>> = {
  s2t: 'hant-opencc',
  s2tw: 'hant',
  s2hk: 'hant-hk',
  t2s: 'hans',
  tw2s: 'hans',
  hk2s: 'hans',
};

/** OpenCC's own cases for the directions that there are. */
function openccCases(apply: (text: string, to: Script) => string): Table {
  const title = 'OpenCC’s own cases';
  const text = readCorpus('conversion', 'opencc-cases.json');
  if (text === undefined) return { title: `${title}: the corpus is not there`, columns: [], rows: [] };
  const cases = JSON.parse(text) as { config: string; input: string; expected: string }[];
  return {
    title,
    columns: ['configuration', 'right', 'of'],
    rows: Object.entries(CONFIGURATIONS).map(([name, to]) => {
      const own = cases.filter(({ config }) => config === name);
      return [
        name,
        String(own.filter(({ input, expected }) => apply(input, to) === expected).length),
        String(own.length),
      ];
    }),
  };
}
