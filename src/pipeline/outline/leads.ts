import type { Paragraph } from '../document.ts';

const LONGEST_LEAD = 30;

/**
 * Paragraphs of a text without headings whose first sentence can serve as their heading: it is short, more follows it,
 * and most paragraphs are made so. Their places in the list.
 */
export function findLeads(paragraphs: readonly (Paragraph | undefined)[]): number[] {
  const prose = [...paragraphs.entries()].filter(([, paragraph]) => (paragraph?.sentences.length ?? 0) > 1);
  const led = prose.filter(([, paragraph]) => {
    const [first] = paragraph?.sentences ?? [];
    return first !== undefined && first.to - first.from <= LONGEST_LEAD;
  });
  return led.length >= 3 && led.length * 2 >= prose.length ? led.map(([index]) => index) : [];
}
