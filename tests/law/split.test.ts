import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, paragraphsOf, type Span } from '../../src/pipeline/document.ts';
import { normalize } from '../../src/pipeline/normalize.ts';
import { split } from '../../src/pipeline/split.ts';
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
];
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
const blocksOf = ({ title, sections }: Document): { text: string; span: Span }[] => [
  ...(title ? [title] : []),
  ...sections.flatMap(({ heading, paragraphs }) => [...(heading ? [heading] : []), ...paragraphs]),
];

describe('split()', () => {
  test('makes headings and paragraphs that tile the text with the blank lines between them', () => {
    fc.assert(
      fc.property(text, (received) => {
        const blocks = blocksOf(split(received));
        let position = 0;
        for (const block of blocks) {
          const { from, to } = block.span;
          expect(received.slice(position, from)).toMatch(position === 0 ? /^(?:\s*\n)?$/u : /^\n(?:\s*\n)?$/u);
          expect(block.text).toBe(received.slice(from, to));
          expect(block.text).toMatch(/\S/u);
          expect(block.text).not.toContain('\n');
          position = to;
        }
        expect(received.slice(position)).toMatch(/^\s*$/u);
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
