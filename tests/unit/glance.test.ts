import { describe, expect, test } from 'vitest';
import { measureReport } from '../../src/report/extent.ts';
import { drawAxis, drawLengths, drawTerms, GLANCE_WIDTH, listFigures } from '../../src/report/glance.ts';
import type { PublishedReport, PublishedTerm } from '../../src/pipeline/published.ts';
import { defaultRun } from '../arbitraries/default-report.ts';

const { report } = defaultRun;

/** A report of which only the text, the sections and the terms matter. */
function withTexts(texts: readonly (readonly [section: string, text: string])[]): PublishedReport {
  const [paragraph] = report.paragraphs;
  const [section] = report.sections;
  if (!paragraph || !section) throw new Error('The default report is empty');
  return {
    ...report,
    sections: [...new Set(texts.map(([slug]) => slug))].map((slug) => ({ ...section, slug })),
    paragraphs: texts.map(([slug, text], index) => ({
      ...paragraph,
      id: `p${index + 1}`,
      section: slug,
      sentences: [{ id: `p${index + 1}.s1`, hans: text, hant: text, restored: [] }],
    })),
  };
}

const term = (id: string, hans: string): PublishedTerm => ({
  id,
  term: { hans, hant: hans, en: id },
  pinyin: '',
  definition: { hans: '', hant: '', en: '' },
  source: '',
  occurrences: [],
});

describe('measureReport()', () => {
  test('places sections and paragraphs one after the other', () => {
    const { total, sections, paragraphs } = measureReport(
      withTexts([
        ['a', '一二三四'],
        ['b', '五六'],
        ['b', '七八九十'],
      ]),
      'hans',
    );
    expect(total).toBe(10);
    expect(sections.map(({ slug, from, length }) => [slug, from, length])).toEqual([
      ['a', 0, 4],
      ['b', 4, 6],
    ]);
    expect(paragraphs.map(({ from, length }) => [from, length])).toEqual([
      [0, 4],
      [4, 2],
      [6, 4],
    ]);
  });

  test('counts every character of the default report once', () => {
    const { total, sections } = measureReport(report, 'hans');
    expect(total).toBe(report.apparatus.characters);
    expect(sections.reduce((sum, { length }) => sum + length, 0)).toBe(total);
  });

  test('gives a section without paragraphs no length, and an empty report none at all', () => {
    const empty = measureReport({ ...withTexts([['a', '一']]), paragraphs: [] }, 'hans');
    expect([empty.total, empty.sections[0]?.from, empty.sections[0]?.length]).toEqual([0, 0, 0]);
    expect(drawLengths(empty)).toEqual([0]);
    expect(drawAxis(empty)).toBe(`M0 17.5H${GLANCE_WIDTH}M1 12V18`);
  });
});

describe('the drawings', () => {
  const extent = measureReport(
    withTexts([
      ['a', '甲乙丙甲乙'],
      ['b', '丁甲甲甲丙'],
    ]),
    'hans',
  );

  test('drawLengths() gives the longest section the whole width', () => {
    const uneven = measureReport(
      withTexts([
        ['a', '一二三四'],
        ['b', '五'],
      ]),
      'hans',
    );
    expect(drawLengths(uneven)).toEqual([GLANCE_WIDTH, GLANCE_WIDTH / 4]);
  });

  test('drawTerms() counts each place once, commonest first, at most as many as asked for', () => {
    const terms = [term('yi', '乙'), term('jia', '甲'), term('bing', '丙'), term('none', '戊')];
    expect(drawTerms(extent, terms, 'hans', 3).map(({ term: { id }, times }) => [id, times])).toEqual([
      ['jia', 5],
      ['yi', 2],
      ['bing', 2],
    ]);
    const double = drawTerms(extent, [term('double', '甲甲')], 'hans', 1)[0];
    expect([double?.times, double?.path]).toEqual([1, `M${Math.round(0.6 * (GLANCE_WIDTH - 2)) + 1} 1V15`]);
  });

  test('drawTerms() finds no term across two paragraphs, and nothing for an empty one', () => {
    expect(drawTerms(extent, [term('across', '乙丁'), term('empty', '')], 'hans', 2).map(({ times }) => times)).toEqual(
      [0, 0],
    );
  });

  test('strokes stay inside the drawing at both ends', () => {
    const path = drawTerms(extent, [term('jia', '甲'), term('bing', '丙')], 'hans', 2).map((each) => each.path);
    const places = [...path.join('').matchAll(/M(\d+)/gu)].map(([, place]) => Number(place));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...places)).toBeLessThan(GLANCE_WIDTH);
  });

  test('listFigures() gives a figure its sentence and a few words around it, never half a number', () => {
    const text = '截至二〇二三年十一月末，全国累计建成5G基站328.2万个，千兆宽带用户较去年同期翻番。';
    const [figure, ...rest] = listFigures(measureReport(withTexts([['a', text]]), 'hans'), 'hans');
    expect(rest).toEqual([]);
    expect(figure).toEqual({
      section: 'a',
      sentence: 'p1.s1',
      figure: '328.2万个',
      before: '…一月末，全国累计建成5G基站',
      after: '，千兆宽带用户较去年同期翻番…',
    });
    const cut = listFigures(
      measureReport(withTexts([['a', '共1234567890123456789个，其中328.2万个']]), 'hans'),
      'hans',
    );
    expect(cut[1]?.before).toBe('…个，其中');
  });
});
