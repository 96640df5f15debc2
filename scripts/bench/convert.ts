import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { type ConversionRules, convert, decide } from '../../src/pipeline/convert/convert.ts';
import { inOneForm } from '../../src/pipeline/convert/variants.ts';
import { conversionSchema } from '../content/schema.ts';
import { wordsFrom } from '../content/lexicon.ts';
import { loadYaml } from '../content/yaml.ts';
import { projectRoot } from '../project.ts';
import { scoreGold } from './gold.ts';
import { CONFIGURATIONS, JUDGED, readCases } from './opencc-cases.ts';
import { findPlaces, readVerdicts, readWorkReports } from './read-places.ts';
import type { Table } from './table.ts';
import { milliseconds, timeTogether } from './time.ts';

/** opencc-js alone, as its users call it, for each of OpenCC's configurations that there is a script for. */
const ALONE: Readonly<Record<string, (text: string) => string>> = {
  s2t: toTraditional({ from: 'cn', to: 't' }),
  s2tw: toTraditional({ from: 'cn', to: 'tw' }),
  s2hk: toTraditional({ from: 'cn', to: 'hk' }),
  t2s: toSimplified({ from: 't', to: 'cn' }),
  tw2s: toSimplified({ from: 'tw', to: 'cn' }),
  hk2s: toSimplified({ from: 'hk', to: 'cn' }),
};
const toTaiwan = ALONE['s2tw'] ?? ((text: string): string => text);
const fromTraditional = ALONE['t2s'] ?? ((text: string): string => text);
const ABSENT = 'the corpus is not there';

/** Conversion against opencc-js alone, in the same run. */
export async function measureConversion(): Promise<Table[]> {
  const root = path.join(projectRoot, 'content');
  const { value } = await loadYaml(path.join(root, 'conversion.yaml'), conversionSchema, {
    root,
    name: 'conversion.yaml',
  });
  if (!value) throw new Error('Cannot measure the conversion: content/conversion.yaml is malformed');
  const rules = { ...value.value, words: wordsFrom };
  // First, as nothing else has used the tables yet, of either.
  const speed = compareSpeed(rules);
  return [compareGold(rules), compareCases(rules), ...compareReports(rules), compareDefaultReport(rules), speed];
}

function compareGold(rules: ConversionRules): Table {
  const now = scoreGold((text) => convert(text, 'hant', rules));
  const alone = scoreGold(toTaiwan);
  const words = scoreGold((text) => convert(text, 'hant', { hans: [], hant: [], words: wordsFrom }));
  return {
    title: 'Clauses, corpus/conversion/gold-dev.tsv: rows right (reach: errors ≥ 99 %, guards and traps 100 %)',
    columns: ['rows', 'of', 'opencc-js alone', 'words without rules', 'now', '%'],
    rows:
      now.size === 0
        ? [[ABSENT]]
        : [...now].map(([name, { right, all }]) => [
            name,
            String(all),
            String(alone.get(name)?.right ?? 0),
            String(words.get(name)?.right ?? 0),
            String(right),
            ((right * 100) / all).toFixed(1),
          ]),
  };
}

function compareCases(rules: ConversionRules): Table {
  const cases = readCases();
  const rows = Object.entries(CONFIGURATIONS).map(([name, to]): number[] => {
    const own = (cases ?? []).filter(({ config }) => config === name);
    const right = (apply: (text: string) => string): number =>
      own.filter(({ input, expected }) => apply(input) === expected).length;
    const judged = own.filter(({ id }) => Object.hasOwn(JUDGED, `${name} ${id}`)).length;
    return [own.length, right(ALONE[name] ?? String), right((text) => convert(text, to, rules)), judged];
  });
  const sum = [0, 1, 2, 3].map((column) => rows.reduce((all, row) => all + (row[column] ?? 0), 0));
  return {
    title: 'OpenCC’s own cases: right (reach: no fewer, but for those judged otherwise with a reason)',
    columns: ['configuration', 'of', 'opencc-js alone', 'now', 'judged otherwise'],
    rows: cases
      ? [...rows, sum].map((row, index) => [Object.keys(CONFIGURATIONS)[index] ?? 'all', ...row.map(String)])
      : [[ABSENT]],
  };
}

/** What a person has to read in work reports, and what was found there; and how many house rules they use. */
function compareReports(rules: ConversionRules): Table[] {
  const texts = readWorkReports();
  const verdicts = readVerdicts();
  const bare = { hans: [], hant: [], words: wordsFrom };
  const places = texts.flatMap((text) =>
    findPlaces(text, [convert(text, 'hant', rules), inOneForm(toTaiwan(text), 'hant'), convert(text, 'hant', bare)]),
  );
  const characters = texts.join('').replaceAll(/[^\p{Script=Han}]/gu, '').length;
  const wrong = places.filter(({ key }) => verdicts.get(key) === 'wrong').length;
  const unread = places.filter(({ key }) => !verdicts.has(key));
  const fired = new Set(
    texts.flatMap((text) => decide(text, 'hant', rules).flatMap(({ rule }) => (rule ? [rule] : []))),
  );
  return [
    {
      title: 'Work reports, every place where opencc-js alone, words without rules and this differ (reach ≤ 0.5 wrong)',
      columns: ['', 'number', 'per 10,000 characters'],
      rows:
        texts.length === 0
          ? [[ABSENT]]
          : [
              ['Han characters', String(characters), ''],
              ['places that differ', String(places.length), ((places.length * 1e4) / characters).toFixed(2)],
              ['… read and found wrong', String(wrong), ((wrong * 1e4) / characters).toFixed(2)],
              ['… not read yet', String(unread.length), ''],
              ...unread.slice(0, 20).map(({ key, shown }) => [`  ${key} ${shown}`, '', '']),
              ['house rules', String(rules.hant.length), ''],
              ['… that these texts use', String(fired.size), ''],
            ],
    },
  ];
}

function readDefaultReport(): string {
  return readFileSync(path.join(projectRoot, 'content/reports/new-industrialization/paragraphs.lock.json'), 'utf8');
}

/** The default report's simplified text there and back, against its reviewed traditional edition's one error. */
function compareDefaultReport(rules: ConversionRules): Table {
  const text = readDefaultReport();
  const now = convert(text, 'hant', rules);
  const alone = inOneForm(toTaiwan(text), 'hant');
  const differ = findPlaces(text, [now, alone]);
  return {
    title: 'The default report: where opencc-js alone differs, and what does not come back',
    columns: ['', 'opencc-js alone', 'now'],
    rows: [
      [
        'simplified again: characters changed',
        countChanged(text, fromTraditional(alone)),
        countChanged(text, convert(now, 'hans', rules)),
      ],
      ...differ.map(({ shown }) => [shown, 'differs', 'as shown']),
    ],
  };
}

function countChanged(text: string, other: string): string {
  const others = [...other];
  return String([...text].filter((character, index) => others[index] !== character).length);
}

function compareSpeed(rules: ConversionRules): Table {
  const report = readFileSync(path.join(projectRoot, 'content/reports/new-industrialization/source.txt'), 'utf8');
  const hans = convert([...report.repeat(10)].slice(0, 20_000).join(''), 'hans', rules);
  const hant = convert(hans, 'hant', rules);
  const functions = {
    aloneHant: () => toTaiwan(hans),
    hant: () => convert(hans, 'hant', rules),
    aloneHans: () => fromTraditional(hant),
    hans: () => convert(hant, 'hans', rules),
  };
  // They run for a few milliseconds, and the compiler takes its time with each.
  const times = timeTogether(functions, { rounds: 31, warmUp: 15 });
  const both = (times.hant + times.hans) / (times.aloneHant + times.aloneHans);
  const row = (name: string, opencc: number, now: number): string[] => [
    name,
    milliseconds(opencc),
    milliseconds(now),
    `${(now / opencc).toFixed(2)} ×`,
  ];
  return {
    title: 'Conversion, 20,000 characters',
    columns: ['direction', 'opencc-js alone', 'now', 'ratio'],
    rows: [
      row('simplified → traditional', times.aloneHant, times.hant),
      row('traditional → simplified', times.aloneHans, times.hans),
      ['both (reach ≤ 4 ×)', '', '', `${both.toFixed(2)} ×`],
    ],
  };
}
