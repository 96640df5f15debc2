import { ALWAYS } from '../../src/vocabulary/edition.ts';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { EMPTY_LEDGER } from '../../src/pipeline/identify/empty-ledger.ts';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/pipeline/decode/decode.ts';
import { paragraphsOf } from '../../src/pipeline/document.ts';
import { emit } from '../../src/pipeline/emit/emit.ts';
import type { ReceivedScript } from '../../src/pipeline/document.ts';
import type { ReportInput } from '../../src/pipeline/report.ts';
import { damage } from '../../src/pipeline/restore/damage.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { glossedText, originalText } from '../arbitraries/damage.ts';
import { entry, report } from '../arbitraries/report.ts';
import { readStructure } from '../fixtures/structure-tree.ts';
import { LAW } from '../arbitraries/seed.ts';
import { mixedText } from '../arbitraries/text.ts';

const ENCODINGS = ['utf-8', 'utf-16le', 'gb18030'] as const;

/** Something to publish: clean, or through the chain. */
const received = fc.oneof(
  fc
    .array(fc.oneof(mixedText, originalText), { minLength: 1, maxLength: 4 })
    .map((parts) => `甲。\n${parts.join('\n')}`),
  glossedText(originalText).map(({ original, glosses }) =>
    damage(original, { glosses, keepPrivateUse: true, narrow: false }),
  ),
);

const input: fc.Arbitrary<ReportInput> = fc
  .record({
    text: received,
    script: fc.constantFrom<ReceivedScript>('hans', 'hant', 'hant-charwise'),
    encoding: fc.constantFrom(...ENCODINGS),
    addBOM: fc.boolean(),
  })
  .map(({ text, script, encoding, addBOM }) => {
    const source = new Uint8Array(iconv.encode(text, encoding, { addBOM: addBOM && encoding !== 'gb18030' }));
    // The outline names every paragraph: those of the received text are as many as those of the restored one.
    const ids = paragraphsOf(readStructure('source.txt', text).document).map((_, index) => `p${index + 1}`);
    return report({ source, script, encoding, outline: [entry('text', ids)] });
  });

/** A text without white space and without regard to the width of its marks. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

describe('runPipeline()', () => {
  test('gives every edition the same paragraphs and sentences, with the same ids in the same order', () => {
    fc.assert(
      fc.property(input, (given) => {
        const run = runPipeline(given).value;
        const ids = run?.report.paragraphs.map(({ id }) => id) ?? [];
        expect(ids).toEqual(given.record.outline?.[0]?.paragraphs);
        expect(run?.ledger.paragraphs.map(({ id }) => id)).toEqual(ids);
        const sentences = run?.report.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];
        for (const { hans, hant } of sentences) expect(hant).toHaveLength(hans.length);
        const files = run ? emit(run.report, ALWAYS) : [];
        for (const edition of ALWAYS) {
          const page = files.find(({ path }) => path === `docs/${edition}/test/text.mdx`)?.content ?? '';
          expect([...page.matchAll(/<Paragraph id="(p\d+)">/g)].map(([, id]) => id)).toEqual(ids);
          expect([...page.matchAll(/<Sentence id="(p\d+\.s\d+)"/g)].map(([, id]) => id)).toEqual(
            sentences.map(({ id }) => id),
          );
        }
      }),
      { ...LAW, numRuns: 100 },
    );
  });

  test('publishes the text in the script it came in, and says where it stands in the received text', () => {
    fc.assert(
      fc.property(input, (given) => {
        const run = runPipeline(given).value;
        const { script, encoding } = given.record.source;
        const text = decode(given.source, encoding).value?.text ?? '';
        const { document } = readStructure('source.txt', text);
        const expected = paragraphsOf(document).map((paragraph) => paragraph.text);
        // What stands between paragraphs is headings and blank lines.
        const headings = [document.title, ...document.sections.map(({ heading }) => heading)];
        let last = 0;
        let between = '';
        run?.report.paragraphs.forEach(({ received: { from, to }, sentences }, index) => {
          expect(from).toBeGreaterThanOrEqual(last);
          between += text.slice(last, from);
          last = to;
          if (run.report.apparatus.family !== 'none' || script === 'hant-charwise') return;
          const published = sentences.map((sentence) => sentence[script]).join('');
          expect(published).toBe(expected[index]);
          expect(bare(text.slice(from, to))).toBe(bare(published));
        });
        if (!run) return;
        between += text.slice(last);
        if (run.report.apparatus.family === 'none')
          expect(bare(between)).toBe(bare(headings.map((heading) => heading?.text ?? '').join(''))); // prettier-ignore
        else expect(bare(between) === '').toBe(headings.every((heading) => heading === undefined));
      }),
      { ...LAW, numRuns: 100 },
    );
  });

  test('proves every text that was not damaged, whatever its encoding', () => {
    fc.assert(
      fc.property(input, (given) => {
        fc.pre(given.record.source.script !== 'hant-charwise');
        const { value, issues } = runPipeline(given);
        const apparatus = value?.report.apparatus;
        if (apparatus?.family === 'none') {
          expect(apparatus.proved).toBe(true);
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
        expect(apparatus?.proved).toBe(apparatus?.reproducedSha256 === given.record.source.sha256);
        expect(apparatus?.proved).toBe(!issues.some(({ code }) => code.startsWith('proof-failed')));
      }),
      { ...LAW, numRuns: 100 },
    );
  });

  test('accepts its own ledger: a second run changes nothing', () => {
    fc.assert(
      fc.property(input, (given) => {
        const first = runPipeline(given).value;
        const second = runPipeline({ ...given, ledger: first?.ledger ?? EMPTY_LEDGER }).value;
        expect(second?.ledger).toEqual(first?.ledger);
        expect(second?.report.changes.every(({ type }) => type === 'kept')).toBe(true);
        expect({ ...second?.report, changes: [] }).toEqual({ ...first?.report, changes: [] });
      }),
      { ...LAW, numRuns: 100 },
    );
  });
});
