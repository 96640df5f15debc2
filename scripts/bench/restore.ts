import { readFileSync } from 'node:fs';
import path from 'node:path';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { damage, type DamageModel, type GlossList } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { loadLexicon } from '../content/lexicon.ts';
import { projectRoot } from '../project.ts';
import { parseTsv, readCorpus } from './corpus.ts';
import { compare, type Difference } from './differences.ts';
import { weighThresholds } from './glosses.ts';
import { measureMemory } from './memory.ts';
import type { Table } from './table.ts';
import { timeTogether } from './time.ts';

/** How well damaged texts are restored, and how fast. */
export function measureRestoration(): Table[] {
  return [weighThresholds(), ...quality(), speed(), memory()];
}

const LISTS = ['A-light', 'A', 'A2', 'full'] as const;

/** The clean files of the corpus, damaged with every gloss list and restored. */
function quality(): Table[] {
  const names = [
    ...new Set(parseTsv(readCorpus('damaged', 'synthetic.tsv') ?? '').map((row) => row['clean_hant_charwise'] ?? '')),
  ];
  const texts = names.flatMap((name) => readCorpus('damaged', 'synthetic', name) ?? []);
  if (texts.length === 0) return [{ title: 'Restoration: the corpus is not there', columns: [], rows: [] }];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const rows = LISTS.flatMap((list) => {
    const glosses = JSON.parse(readCorpus('damaged', `gloss-set-${list}.json`) ?? '[]') as GlossList;
    return [true, false].map((keepPrivateUse) => {
      const found = texts.map((text) => tryOut(text, { glosses, keepPrivateUse, narrow: false }));
      const sum = (of: (each: Difference) => number): number => found.reduce((total, each) => total + of(each), 0);
      const per = (count: number): string => ((count * 10_000) / characters).toFixed(2);
      return [
        `${list}, private use ${keepPrivateUse ? 'kept' : 'dropped'}`,
        per(sum(({ wrong }) => wrong)),
        per(sum(({ unresolved }) => unresolved)),
        String(sum(({ stretches }) => stretches)),
        String(sum(({ wrongCertain }) => wrongCertain)),
        `${found.filter(({ verified }) => verified).length} of ${found.length}`,
      ];
    });
  });
  const clean = texts.filter((text) => restore(text, { lexicon: loadLexicon }).value.text !== text).length;
  return [
    {
      title: `Restoration of ${characters.toLocaleString('en')} characters (reach: wrong ≤ 1, with list full ≤ 50; unresolved ≤ 3; certain and wrong 0; clean files changed 0)`,
      columns: [
        'gloss list',
        'wrong per 10,000',
        'unresolved per 10,000',
        'stretches left',
        'certain and wrong',
        'proved',
      ],
      rows: [...rows, ['clean files', `${clean} changed`, '', '', '', '']],
    },
  ];
}

function tryOut(original: string, model: DamageModel): Difference {
  const received = damage(original, model);
  const { value } = restore(received, { lexicon: loadLexicon });
  return compare(original, value);
}

/** The default report, repeated: as received, and as it was before. */
function speed(): Table {
  const received = readDefaultReport().repeat(40);
  const clean = convertCharwise(restore(received, { lexicon: loadLexicon }).value.text);
  const times = timeTogether(
    {
      clean: () => restore(clean, { lexicon: loadLexicon }),
      damaged: () => restore(received, { lexicon: loadLexicon }),
    },
    { rounds: 5, warmUp: 1 },
  );
  const row = (name: string, text: string, time: number, reach: string): string[] => {
    const size = Buffer.byteLength(text);
    return [name, `${(size / 1e6).toFixed(2)} MB`, `${(size / 1e3 / time).toFixed(1)} MB/s`, reach];
  };
  return {
    title: 'Restoration, speed on one core',
    columns: ['text', 'size', 'speed', 'reach'],
    rows: [row('clean', clean, times.clean, '≥ 20 MB/s'), row('damaged', received, times.damaged, '≥ 2 MB/s')],
  };
}

function readDefaultReport(): string {
  return readFileSync(path.join(projectRoot, 'content/reports/new-industrialization/source.txt'), 'utf8');
}

/** A file of 100 MB through the command line. */
function memory(): Table {
  const received = readDefaultReport();
  const { text } = restore(received, { lexicon: loadLexicon }).value;
  const row = (name: string, { size, peak }: { size: number; peak: number }): string[] => {
    const most = 20 * size + 2e8;
    return [name, `${(size / 1e6).toFixed(0)} MB`, `${(peak / 1e6).toFixed(0)} MB`, `≤ ${(most / 1e6).toFixed(0)} MB`];
  };
  return {
    title: 'Restoration, memory of duizhao restore',
    columns: ['file', 'size', 'at the most', 'reach'],
    rows: [row('clean', measureMemory(text)), row('damaged', measureMemory(received))],
  };
}
