import { readNames } from '../../vocabulary/forms.ts';
import type { Document, Heading, Paragraph } from '../document.ts';
import { findArticles } from './articles.ts';
import { type Block, blocksOf } from './blocks.ts';
import { findContents } from './contents.ts';
import { findHeadings, levelsOf } from './headings.ts';
import { findFootnotes } from './footnotes.ts';
import { findIrregularities } from './irregularities.ts';
import { findKinds } from './kinds.ts';
import { type Layout, plainLayout } from './layout.ts';
import { nameOfTitle } from './named-titles.ts';
import { makeParagraphs } from './paragraphs.ts';
import { findTitle } from './title.ts';

/** A laid-out text to sections, paragraphs and sentences; a line that is not blank is a paragraph or a heading. */
export function split(given: Layout | string): Document {
  const layout = typeof given === 'string' ? plainLayout(given) : given;
  const blocks = blocksOf(layout);
  const place = findTitle(blocks, layout.rules);
  const isTitled = place.to > place.from;
  const titled = isTitled ? place.from + 1 : 0;
  const contents = findContents(blocks, titled);
  const inContents = (index: number): boolean => index >= contents.from && index < contents.to;
  const headings = findHeadings(blocks, titled, layout.rules).filter(({ index }) => !inContents(index));
  const levels = levelsOf(headings);
  const isHeading = new Set(headings.map(({ index }) => index));
  const kinds = findKinds(blocks, titled, isHeading);
  const isClosing = (index: number): boolean => kinds.get(index)?.kind === 'closing';
  const context = { kinds, articles: findArticles(blocks, isHeading, isClosing), footnotes: findFootnotes(blocks) };
  const paragraphs = (from: number, to: number): Paragraph[] =>
    contents.to > from && contents.from < to
      ? [...paragraphs(from, contents.from), ...paragraphs(contents.to, to)]
      : makeParagraphs(layout.text, blocks, from, to, context);
  const starts = [...headings.map(({ index }) => index), blocks.length];
  const above = isTitled ? paragraphs(0, place.from) : [];
  const before = [...above, ...paragraphs(titled, starts[0] ?? blocks.length)];
  const sections = headings.flatMap(({ index }, order) => {
    const heading = blocks[index];
    if (!heading) return [];
    return [{ level: levels[order] ?? 2, heading: asHeading(heading), paragraphs: paragraphs(index + 1, starts[order + 1] ?? index) }];
  }); // prettier-ignore
  const title = isTitled ? blocks[place.from] : undefined;
  const headed = new Set(headings.map(({ index }) => blocks[index]));
  const counted = blocks.filter(({ box }, index) => index >= titled && box === undefined && !inContents(index));
  const irregularities = findIrregularities(counted, (block) => headed.has(block));
  return {
    ...(title ? { title: asHeading(title) } : {}),
    sections: before.length === 0 ? sections : [{ level: 0, paragraphs: before }, ...sections],
    ...(contents.to > 0 ? { contents: blocks.slice(contents.from, contents.to).map(({ text, span }) => ({ text, span })) } : {}), // prettier-ignore
    ...(irregularities.length > 0 ? { irregularities } : {}),
  };
}

function asHeading({ text, span, numbering }: Block): Heading {
  if (numbering) {
    const { unit, numbers } = numbering;
    return { text, span, number: { unit, numbers }, names: readNames(text) };
  }
  const name = nameOfTitle(text);
  return { text, span, ...(name === undefined ? {} : { number: { unit: name, numbers: [] } }) };
}
