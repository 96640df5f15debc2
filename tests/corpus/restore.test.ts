import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../scripts/content/lexicon.ts';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { mapOffset } from '../../src/pipeline/edit.ts';
import { damage, type GlossList, narrow } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';

/** Official documents beside the project, not part of it; without them these tests are skipped. */
const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(corpus);
const skipped = present ? '' : ' (skipped: ../shared/corpus is not there)';

const read = (...file: string[]): string => readFileSync(path.join(corpus, ...file), 'utf8');
const list = (folder: string, pattern: RegExp): string[] =>
  present
    ? readdirSync(path.join(corpus, folder))
        .filter((file) => pattern.test(file))
        .sort()
    : [];

/** Rows of synthetic.tsv: the damaged file, its original in both scripts, its gloss list. */
const rows = present
  ? read('damaged/synthetic.tsv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
  : [];

/** Rows of spans.tsv whose passage is there: where a damaged span stands in it, and what it was. */
const spans = present
  ? read('damaged/spans.tsv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(([passage = '']) => existsSync(path.join(corpus, 'damaged/received', `${passage}.txt`)))
  : [];

/** Spans with more than one possible reading, or none: what is made of them, and why. */
const OPEN: Readonly<Record<string, string>> = {
  'd21 償?shù)谋匾?': '償的必要<', // 性 is in dropped private-use bytes only: 必要 and 必要性 leave the same
  'd21 通??': '通??', // nothing tells what the two were
  'd43 缂備緡鍨靛畷鐢靛垝': '缂備緡鍨靛畷鐢靛垝', // read wrongly twice, with bytes lost: refused
};

describe.skipIf(!present)(`the corpus${skipped}`, () => {
  test('has 22 damaged files, 8 originals and 12 reports', () => {
    expect(rows).toHaveLength(22);
    expect(list('damaged/synthetic', /clean-hant/u)).toHaveLength(8);
    expect(list('reports', /\.(txt|md)$/u)).toHaveLength(12);
  });

  test.each(rows)('damage() makes %s of its original', (damaged = '', _, hant = '', set = '') => {
    const glosses = JSON.parse(read(`damaged/gloss-set-${set}.json`)) as GlossList;
    const made = damage(read('damaged/synthetic', hant), { glosses, keepPrivateUse: true, narrow: false });
    expect(made === read('damaged/synthetic', damaged)).toBe(true);
  });

  test('convertCharwise() converts every character as it was seen in damaged pages', () => {
    const observed = JSON.parse(read('damaged/st-observed.json')) as Record<string, string>;
    expect(Object.keys(observed).length).toBeGreaterThan(90);
    for (const [simplified, seen] of Object.entries(observed)) expect(convertCharwise(simplified)).toBe(seen);
  });

  test.each([
    ...list('damaged/synthetic', /clean/u).map((file) => ['damaged/synthetic', file] as const),
    ...list('damaged/received', /gold/u).map((file) => ['damaged/received', file] as const),
    ...list('reports', /\.(txt|md)$/u).map((file) => ['reports', file] as const),
  ])('restore() leaves %s/%s alone', (folder, file) => {
    const text = read(folder, file);
    const { value, issues } = restore(text, { lexicon: loadLexicon });
    expect(value.text === text).toBe(true);
    expect({ family: value.family, edits: value.edits.length, issues }).toEqual({
      family: 'none',
      edits: 0,
      issues: [],
    });
  });

  test.each(spans)('restore() makes of %s “%s” the original “%s”', (passage = '', damaged = '', original = '') => {
    const received = read('damaged/received', `${passage}.txt`);
    const { value } = restore(received, { lexicon: loadLexicon });
    const expected = OPEN[`${passage} ${damaged}`] ?? original;
    const at = mapOffset(value.edits, received.indexOf(damaged), -1);
    const found = value.text.slice(Math.max(0, at - 4), at + expected.length + 4).replaceAll('\n', '');
    expect(narrow(found)).toContain(narrow(expected));
  });

  // The long reports still have stretches that words decide wrongly; these are whole.
  test.each(rows.filter(([damaged = '', , , set = '']) => set !== 'full' && !damaged.startsWith('work-report')))(
    'restore() gives back the original of %s, proved',
    (damaged = '', _, hant = '') => {
      const { value, issues } = restore(read('damaged/synthetic', damaged), { lexicon: loadLexicon });
      expect(value.text === read('damaged/synthetic', hant)).toBe(true);
      expect(value.verified).toBe(true);
      expect(issues).toEqual([]);
    },
  );
});
