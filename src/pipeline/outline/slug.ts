import { pinyin } from 'pinyin-pro';
import type { Node } from './tree.ts';

/** Syllables of an unnumbered heading that its slug has at most. */
const MOST_SYLLABLES = 6;

/**
 * Names a heading in addresses: `part-1-chapter-2` by its numbers, `fan-wei` by its words. It hangs on the
 * heading and those above it alone, so that another heading moves none.
 * @param inSimplified the heading's text
 */
export function slugOf(node: Node, inSimplified: (node: Node) => string): string {
  const { heading } = node.section;
  if (!heading) return 'opening';
  const { number } = heading;
  if (!number) return spell(inSimplified(node));
  const own = number.numbers.join('-');
  if (number.numbers.length === 0 && number.unit !== 'annex') return number.unit;
  const above = node.parent && unitOf(node.parent);
  if (!node.parent || above === undefined || number.numbers.length > 1 || number.unit === 'annex')
    return [number.unit, own].filter(Boolean).join('-');
  const parent = slugOf(node.parent, inSimplified);
  // 一、（一）1. are all sections: section-1-2-3.
  return above === number.unit ? `${parent}-${own}` : `${parent}-${number.unit}-${own}`;
}

/** The unit of a heading that has a number. */
function unitOf({ section }: Node): string | undefined {
  const number = section.heading?.number;
  return number && (number.numbers.length > 0 || number.unit === 'annex') ? number.unit : undefined;
}

/** 范围 → `fan-wei`. */
function spell(text: string): string {
  const words = text.match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? [];
  const syllables = words.flatMap((word) =>
    /^[A-Za-z0-9]/u.test(word)
      ? [word.toLowerCase()]
      : pinyin(word, { type: 'array', toneType: 'none', v: true }).map((each) => each.replaceAll(/[^a-z]/gu, '')),
  );
  return syllables.filter(Boolean).slice(0, MOST_SYLLABLES).join('-') || 'section';
}

/** The slug, or with a number where it is taken. */
export function makeUnique(slug: string, isTaken: (slug: string) => boolean): string {
  let unique = slug;
  for (let number = 2; isTaken(unique); number += 1) unique = `${slug}-${number}`;
  return unique;
}
