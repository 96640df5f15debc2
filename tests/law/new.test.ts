import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/intake/html/read-html.ts';
import { type Block, type Inline, textOf } from '../../src/intake/blocks.ts';
import { joinInlines } from '../../src/intake/inline.ts';
import { writeMarkdown } from '../../src/intake/write-markdown.ts';
import { layOut } from '../../src/pipeline/split/lay-out.ts';
import { LAW } from '../arbitraries/seed.ts';

/** Words with all that Markdown, HTML or a plain text could take for something else. */
const words = fc
  .array(fc.constantFrom(...'河湖治理水，。、（）1.2-+*_#>|`~!<>[](){}\\&;:=/"\'^$ a'.split('')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((characters) => characters.join(''));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): Inline => ({ type: 'text', text })) },
  fc.record({
    type: fc.constantFrom('strong' as const, 'emphasis' as const),
    content: words.map((text): Inline[] => [{ type: 'text', text }]),
  }),
  fc.record({
    type: fc.constant('link' as const),
    url: fc.constant('https://water.example/a'),
    content: words.map((text): Inline[] => [{ type: 'text', text }]),
  }),
);
const line = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map(joinInlines)
  .filter((content) => textOf(content).trim() !== '');
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: line }),
  fc.record({ type: fc.constant('heading' as const), level: fc.integer({ min: 2, max: 6 }), content: line }),
  fc.record({ type: fc.constant('quote' as const), content: line }),
  fc.record({
    type: fc.constant('list' as const),
    start: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    items: fc.array(
      line.map((content): Block[] => [{ type: 'paragraph', content }]),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant('lines' as const),
    lines: fc.array(
      words.filter((text) => text.trim() !== ''),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(line, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
  }),
);

/** Words without white space: what must not be lost, added or changed on the way. */
const bare = (text: string): string => text.replaceAll(/\s/gu, '');
const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((found) => {
      // A number is part of what is cited, and stays.
      if (found.type === 'list')
        return found.items
          .map((item, at) => (found.start === undefined ? '' : `${found.start + at}.`) + wordsOf(item))
          .join('');
      if (found.type === 'box') return wordsOf(found.blocks);
      if (found.type === 'lines') return found.lines.join('');
      return found.type === 'table' ? found.rows.flat().map(textOf).join('') : textOf(found.content);
    })
    .join('');

describe('what is taken out of a file is what stands in source.md', () => {
  test('the words of blocks are the words of their Markdown, read as a build reads it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const { text, notes } = layOut(writeMarkdown(blocks), 'markdown');
        expect(bare(text)).toBe(bare(wordsOf(blocks)));
        const headings = notes.filter(({ type }) => type === 'heading');
        expect(headings.length).toBe(blocks.filter(({ type }) => type === 'heading').length);
      }),
      { ...LAW, numRuns: 1000 },
    );
  });

  test('text in a page comes out as text, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          words.filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        async (lines) => {
          const escaped = lines
            .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
            .join('\n');
          const { value } = await readHtml(Buffer.from(`<meta charset="utf-8">${escaped}`), {
            file: 'a.html',
            encoding: undefined,
          });
          expect(bare(wordsOf(value?.blocks ?? []))).toBe(bare(lines.join('')));
        },
      ),
      LAW,
    );
  });
});
