import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, paragraphsOf, type Span } from '../../src/pipeline/document.ts';
import { normalize } from '../../src/pipeline/normalize/normalize.ts';
import { applyEdits, invertEdits } from '../../src/pipeline/edit.ts';
import { split } from '../../src/pipeline/split/split.ts';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { followEdits, plainLayout } from '../../src/pipeline/split/layout.ts';
import { splitSentences } from '../../src/pipeline/split/sentences.ts';
import { anyText, hostileText, mixedText } from '../arbitraries/text.ts';
import { LAW } from '../arbitraries/seed.ts';

const HEADINGS = [
  '# 标题',
  '第一章 总则',
  '第十二章',
  '第一节 甲',
  '一、回顾',
  '（二）任务',
  '## 节',
  '#### 目',
  '第三编',
  '第一条 甲。',
  '第 1 條',
  '第十二条之一 乙。',
  '附件1',
  '目录',
  '第一章 总则……1',
  '1.2 范围',
  '（1）丙；',
  '① 丁。',
  '— 3 —',
  '［1］注。',
  '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥［1］',
  '　　甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥',
  '，接上。',
  '甲\t乙',
  '| 甲 | 乙 |',
  '| - | - |',
  '- 甲',
  '  - **乙**',
  '[^1]: 注',
  '甲[^1]*乙*[丙](https://example.org/)',
  '<!-- 丁 -->',
  '2024年1月2日',
  '一',
  '壹、甲',
  '附录A',
  '（规范性）',
  '3.1',
  '“第三条　甲',
  '第四条　乙。”',
  'A. 乙',
  '1 / 2',
  '----',
  '====',
  '---\ntitle: 甲\n---',
  '附件',
  '湖区文件',
  '〔2024〕1号',
  '湖区条例',
  '甲\t\t',
  '乙\t丙\t',
  '参考文献：',
  '甲①。',
];
const FORMATS = ['plain', 'markdown'] as const;
const lines = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: mixedText },
      fc.constantFrom(...HEADINGS),
      fc.constant(''),
      fc.constant(' \u2003'),
    ),
  )
  .map((parts) => parts.join('\n'));
const text = fc.oneof({ weight: 4, arbitrary: lines }, mixedText, anyText, hostileText);

/** Every heading and paragraph in reading order. */
const blocksOf = ({ title, sections, contents = [] }: Document): { text: string; span: Span }[] =>
  [
    ...(title ? [title] : []),
    ...contents,
    ...sections.flatMap(({ heading, paragraphs }) => [...(heading ? [heading] : []), ...paragraphs]),
  ].sort((a, b) => a.span.from - b.span.from);

/** A text as the pipeline brings it to split(). */
const laidOut = fc.tuple(text, fc.constantFrom(...FORMATS)).map(([received, format]) => layOut(received, format));

describe('split()', () => {
  test('makes headings and paragraphs that tile the text with the blank lines between them', () => {
    fc.assert(
      fc.property(fc.oneof(text.map(plainLayout), laidOut), (layout) => {
        const given = layout.text;
        let position = 0;
        for (const block of blocksOf(split(layout))) {
          const { from, to } = block.span;
          expect(given.slice(position, from)).toMatch(position === 0 ? /^(?:\s*\n)?$/u : /^\n(?:\s*\n)?$/u);
          expect(block.text).toBe(given.slice(from, to));
          expect(block.text).toMatch(/\S/u);
          if (!('rows' in block)) expect(block.text).not.toContain('\n');
          position = to;
        }
        expect(given.slice(position)).toMatch(/^\s*$/u);
      }),
      LAW,
    );
  });

  test('gives marks and cells that stand within their paragraph, in order', () => {
    fc.assert(
      fc.property(laidOut, (layout) => {
        const { text: normal, edits } = normalize(layout.text);
        for (const { text: own, marks = [], rows = [] } of paragraphsOf(split(followEdits(layout, normal, edits)))) {
          for (const { from, to } of [...marks, ...rows.flatMap(({ cells }) => cells)]) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThanOrEqual(from);
            expect(to).toBeLessThanOrEqual(own.length);
          }
          const cells = rows.flatMap((row) => row.cells);
          cells.slice(1).forEach((cell, index) => expect(cell.from).toBeGreaterThanOrEqual(cells[index]?.to ?? 0));
        }
      }),
      LAW,
    );
  });

  test('makes sentences that tile each paragraph', () => {
    fc.assert(
      fc.property(text, (received) => {
        for (const paragraph of paragraphsOf(split(normalize(received).text))) {
          expect(paragraph.sentences.length).toBeGreaterThan(0);
          expect(paragraph.sentences.map(({ from, to }) => paragraph.text.slice(from, to)).join('')).toBe(
            paragraph.text,
          );
          let position = 0;
          for (const { from, to } of paragraph.sentences) {
            expect(from).toBe(position);
            expect(to).toBeGreaterThan(from);
            position = to;
          }
        }
      }),
      LAW,
    );
  });

  test('ends no sentence between a stop and what belongs to it', () => {
    fc.assert(
      fc.property(mixedText, (paragraph) => {
        for (const { from } of splitSentences(paragraph).slice(1)) {
          expect(paragraph.slice(from - 1, from)).toMatch(/[。！？!?…”’」』）〕】》)\s]/u);
          expect(paragraph.slice(from - 1, from + 1)).not.toMatch(/\S[。！？…”’）》】，、；：]/u);
        }
      }),
      { ...LAW, numRuns: 1000 },
    );
  });

  // What takes more than time in proportion runs into the test's time limit.
  test('gets through long runs of spaces, brackets and stops', () => {
    for (const unit of ['\u2003', '“', '”', '（', '。', '“。', '……', '!', ' ']) {
      expect(split(unit.repeat(1e5)).sections.length).toBeLessThanOrEqual(1);
    }
    expect(split('甲。\n'.repeat(1e5)).sections[0]?.paragraphs).toHaveLength(1e5);
  });
});

describe('layOut()', () => {
  test('can be taken back, and takes nothing out of a plain text but line breaks and page numbers', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...FORMATS), (received, format) => {
        const layout = layOut(received, format);
        expect(applyEdits(received, layout.edits)).toBe(layout.text);
        expect(applyEdits(layout.text, invertEdits(received, layout.edits))).toBe(received);
        if (format === 'markdown') return;
        for (const { from, to, rule } of layout.edits)
          expect(received.slice(from, to)).toMatch(
            rule === 'page-number' ? /^\s*[\s\d—–－共第,，/页頁-]+$/u : /^\s*$/u,
          );
      }),
      LAW,
    );
  });

  // What takes more than time in proportion runs into the test's time limit.
  test('gets through long runs of markup', () => {
    for (const unit of ['*', '**', '[', '![', '[^', '`', '|', '<!--', '\\', '# ', '- ', '甲|', '［1］', '第', '目录\n', '甲\t乙\n', '附件\n', '一\n', '“第三条\n', '1.甲\n', '甲①。\n①甲\n', '各县：\n', '2024年1月2日\n', '---\na: b\n', '甲\n==\n', '甲乙丙丁戊己庚辛壬癸子丑寅卯\n'])
      for (const format of FORMATS) expect(split(layOut(unit.repeat(5e3), format))).toBeDefined();
  }); // prettier-ignore
});
