import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { convertCharwise } from '../../src/pipeline/convert/charwise.ts';
import { damage } from '../../src/pipeline/restore/damage.ts';
import { restore } from '../../src/pipeline/restore/restore.ts';
import { defaultInput, defaultRun } from '../arbitraries/default-report.ts';

const { report, ledger, issues } = defaultRun;
const folder = 'content/reports/new-industrialization';
const source = readFileSync(`${folder}/source.txt`);
const received = source.toString('utf8');
const textIn = (script: 'hans' | 'hant'): string[] =>
  report.paragraphs.map(({ sentences }) => sentences.map((sentence) => sentence[script]).join(''));
const hans = textIn('hans');
const hant = textIn('hant');

describe('the default report', () => {
  test('has no issues at all', () => {
    expect(issues).toEqual([]);
  });

  test('has eight paragraphs in four sections, every one once', () => {
    expect(report.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
    expect(report.sections.map(({ slug, paragraphs }) => [slug, ...paragraphs])).toEqual([
      ['review', 'p1'],
      ['guidance', 'p2', 'p3'],
      ['tasks', 'p4', 'p5', 'p6', 'p7'],
      ['conclusion', 'p8'],
    ]);
    expect(report.paragraphs.map(({ sentences }) => sentences.length)).toEqual([9, 2, 3, 5, 6, 5, 6, 2]);
    expect(report.paragraphs.filter(({ lead }) => lead).map(({ id }) => id)).toEqual(['p4', 'p5', 'p6', 'p7']);
  });

  test('has the ids that the committed ledger gives it', () => {
    expect(ledger).toEqual(JSON.parse(readFileSync(`${folder}/paragraphs.lock.json`, 'utf8')));
    expect(report.changes.every(({ type }) => type === 'kept')).toBe(true);
  });

  test('says where each paragraph stands in the received text', () => {
    const lines = received.split('\n').filter((line) => line !== '');
    expect(report.paragraphs.map(({ received: { from, to } }) => received.slice(from, to))).toEqual(lines);
  });
});

describe('its restoration', () => {
  const { apparatus } = report;

  test('takes out 408 glosses and settles three stretches of bytes', () => {
    expect(apparatus.family).toBe('byte-glosses');
    expect(apparatus.counts).toContainEqual({ rule: 'gloss', certainty: 'certain', count: 408 });
    expect(received.match(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)/gu)).toHaveLength(408);
    expect(apparatus.repairs).toMatchObject([
      { received: '?lián)Q', restored: '換', paragraph: 'p4', line: 4, before: '動基礎設施的更新', after: '代。第四次工業革' },
      { received: '?;瘧?yīng)', restored: '模化應', paragraph: 'p5', line: 5 },
      { received: '?;瘧?yīng)', restored: '模化應', paragraph: 'p5', line: 5 },
    ]); // prettier-ignore
    for (const { received: form, line, column } of apparatus.repairs) {
      expect(received.split('\n')[line - 1]?.slice(column - 1)).toMatch(
        new RegExp(`^${RegExp.escape?.(form) ?? form.replaceAll(/[?()]/gu, '\\$&')}`, 'u'),
      );
    }
  });

  test('is proved: damaging the published text gives the received bytes', () => {
    const sha256 = createHash('sha256').update(source).digest('hex');
    expect(apparatus.proved).toBe(true);
    expect(apparatus.reproducedSha256).toBe(sha256);
    expect(apparatus.source).toMatchObject({ sha256, bytes: source.length, encoding: 'utf-8' });
  });

  test('is proved once more, from the simplified paragraphs alone', () => {
    const { model } = restore(received, { lexicon: defaultInput.lexicon }).value;
    const again = hans.map((text) => damage(convertCharwise(text), model));
    expect(again).toEqual(received.split('\n').filter((line) => line !== ''));
  });

  test('leaves no gloss, no question mark and no ASCII comma in either edition', () => {
    for (const text of [...hans, ...hant]) expect(text).not.toMatch(/[?,()a-zāáǎà\ufffd]/u);
  });
});

describe('its editions', () => {
  test.each(['轉段後', '團結奮鬥', '新征程', '製造業', '關於', '骨幹', '准入', '上雲', '著力', '顯著', '出臺'])(
    'the traditional one has %s',
    (word) => {
      expect(hant.join('\n')).toContain(word);
    },
  );

  test.each(['新徵程', '制造業', '關于', '團結奮斗', '準入', '轉段后', '骨干', '上云'])(
    'the traditional one has no %s',
    (word) => {
      expect(hant.join('\n')).not.toContain(word);
    },
  );

  test('the simplified one has 着力 and 显著, and no traditional character', () => {
    expect(hans.join('\n')).toContain('着力突破');
    expect(hans.join('\n')).toContain('显著增强');
    const simplify = Converter({ from: 't', to: 'cn' });
    const traditional = [...new Set(hans.join(''))].filter((character) => simplify(character) !== character);
    expect(traditional).toEqual([]);
  });

  test('both are the same text, character for character', () => {
    hans.forEach((text, index) => {
      expect(hant[index]).toHaveLength(text.length);
      expect(hant[index]?.replaceAll(/\p{Script=Han}/gu, '')).toBe(text.replaceAll(/\p{Script=Han}/gu, ''));
    });
  });
});

describe('its English', () => {
  test('rests on every sentence of the text', () => {
    for (const { sentences, summary, lead, leadEnglish } of report.paragraphs) {
      const cited = new Set(summary.flatMap(({ sources }) => sources));
      const uncited = sentences.filter(
        ({ id }, index) => !cited.has(id) && !(lead && index === 0 && leadEnglish !== undefined),
      );
      expect(uncited.map(({ id }) => id)).toEqual([]);
    }
  });

  test('has a summary for every section, a label for every paragraph and a lead for every heading', () => {
    expect(report.sections.every(({ summary }) => summary.length > 0)).toBe(true);
    for (const { gist, lead, leadEnglish } of report.paragraphs) {
      expect(gist.en).toMatch(/^[\x20-\x7e‘’“”–—]{10,60}$/);
      expect(leadEnglish === undefined).toBe(!lead);
    }
  });

  test('has a glossary of at least forty terms, each in both editions as often as it says', () => {
    expect(report.glossary.length).toBeGreaterThanOrEqual(40);
    for (const { term, occurrences } of report.glossary) {
      const counts = new Map(occurrences.map(({ paragraph, count }) => [paragraph, count]));
      expect(counts.size).toBeGreaterThan(0);
      report.paragraphs.forEach(({ id }, index) => {
        expect((hans[index] ?? '').split(term.hans)).toHaveLength(1 + (counts.get(id) ?? 0));
        expect((hant[index] ?? '').split(term.hant)).toHaveLength(1 + (counts.get(id) ?? 0));
      });
    }
  });
});
