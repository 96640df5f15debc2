import { expect, test } from 'vitest';
import type { Paragraph } from '../../src/pipeline/document.ts';
import { findLeads } from '../../src/pipeline/outline/leads.ts';

/** A paragraph of sentences of so many characters each. */
function paragraph(...lengths: readonly number[]): Paragraph {
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
  const sentences = lengths.map((length, at) => ({ from: (ends[at] ?? 0) - length, to: ends[at] ?? 0 }));
  const span = { from: 0, to: ends.at(-1) ?? 0 };
  return { text: '字'.repeat(span.to), span, sentences };
}

const led = paragraph(30, 80);
const longer = paragraph(31, 80);
const single = paragraph(10);

test.each([
  ['three paragraphs that begin with 30 characters', [led, led, led], [0, 1, 2]],
  ['no fewer', [led, led], []],
  ['a longer first sentence is no heading', [longer, longer, longer], []],
  ['half of the paragraphs', [led, longer, led, longer, longer, led], [0, 2, 5]],
  ['less than half', [led, longer, led, longer, longer, led, longer], []],
  ['nothing follows it', [single, single, single], []],
  ['paragraphs of one sentence count neither way', [led, single, led, undefined, single, single, led], [0, 2, 6]],
  ['none', [], []],
])('%s', (_, paragraphs, places) => {
  expect(findLeads(paragraphs)).toEqual(places);
});
