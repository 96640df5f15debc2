import type { Document, Heading } from './document.ts';
import { type Block, blocksOf } from './split/blocks.ts';
import { findHeadings, levelsOf } from './split/headings.ts';
import { type Layout, plainLayout } from './split/layout.ts';
import { nameOfTitle } from './split/numbering.ts';
import { makeParagraphs } from './split/paragraphs.ts';
import { findTitle } from './split/title.ts';

/** A laid-out text to sections, paragraphs and sentences; a line that is not blank is a paragraph or a heading. */
export function split(given: Layout | string): Document {
  const layout = typeof given === 'string' ? plainLayout(given) : given;
  const blocks = blocksOf(layout);
  const titled = findTitle(blocks);
  const headings = findHeadings(blocks, titled);
  const levels = levelsOf(headings);
  const starts = [titled, ...headings.map(({ index }) => index)];
  const sections = starts.flatMap((start, order) => {
    const heading = order === 0 ? undefined : blocks[start];
    const paragraphs = makeParagraphs(layout.text, blocks.slice(heading ? start + 1 : start, starts[order + 1]));
    if (!heading) return paragraphs.length === 0 ? [] : [{ level: 0, paragraphs }];
    return [{ level: levels[order - 1] ?? 2, heading: asHeading(heading), paragraphs }];
  });
  const title = titled > 0 ? blocks[0] : undefined;
  return { ...(title ? { title: asHeading(title) } : {}), sections };
}

function asHeading({ text, span, numbering }: Block): Heading {
  if (numbering && numbering.unit !== 'article') {
    const { unit, numbers } = numbering;
    return { text, span, number: { unit, numbers } };
  }
  const name = nameOfTitle(text);
  return { text, span, ...(name === undefined ? {} : { number: { unit: name, numbers: [] } }) };
}
